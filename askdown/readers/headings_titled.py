"""H-TITLE: headings that only number their questions: `## Question 3`, then the question as text."""

import re
from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.phrases import is_one_of
from askdown.readers.pieces import Piece
from askdown.readers.recognition import opens_answer
from askdown.readers.vocabulary import has_question_mark, question_label

is_question_title = is_one_of("question_labels")


def find(pieces: Sequence[Piece]) -> Openings:
    """Give headings that are a label and a number and nothing else; without a number, those over marked answers."""
    openings: dict[int, Opening] = {}
    bare: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            label = question_label(piece.text)
            if label and label.alone and label.number:
                openings[place] = Opening((), piece.block.level, label.number, untitled=True)
            elif is_question_title(piece.text):
                bare[place] = Opening((), piece.block.level, untitled=True)
    if openings or sum(_is_answered(pieces, place) for place in bare) < max(_FEWEST, len(bare) // 2):
        return openings
    return bare


def _is_answered(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a heading with a marked answer before the next heading of its kind."""
    for piece in pieces[place + 1 : place + 12]:
        if opens_answer(piece):
            return True
        if piece.kind == "heading":
            return False
    return False


def find_numbers(pieces: Sequence[Piece]) -> Openings:
    """Give headings that are a number and nothing else, if most of their sections ask or mark an answer."""
    found = {
        place: Opening((), piece.block.level, piece.text.strip("#.) "), untitled=True)
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading) and _NUMBER.fullmatch(piece.text)
    }
    sure = sum(_asks(pieces, place) for place in found)
    return found if len(found) >= _FEWEST and sure * 2 > len(found) else {}


_NUMBER = re.compile(r"#?\d{1,3}[.)、]?")
_FEWEST = 2


def _asks(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a heading below which a line asks or an answer is marked before the next heading."""
    for piece in pieces[place + 1 : place + 12]:
        if piece.kind == "heading" and not opens_answer(piece):
            return False
        if opens_answer(piece) or has_question_mark(piece.text):
            return True
    return False


DIALECT = Dialect("h-title", "headings that number their questions", find, of_headings=True)
NUMBERS = Dialect("h-title", "headings that are only numbers", find_numbers, of_headings=True)
