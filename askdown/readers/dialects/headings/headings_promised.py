"""H-PLAIN below promises: headings below a title such as `## FAQ`, and headings over options to tick."""

from collections.abc import Sequence

from askdown.content import Heading, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.options.finding import find_task_list
from askdown.readers.pieces.flattening import Piece, first_line_of
from askdown.readers.pieces.option_signs import is_answered_behind_options, is_lettered
from askdown.readers.pieces.recognition import (
    is_followed_by_answer,
    is_never_question,
    next_said,
    promises_questions,
)
from askdown.readers.pieces.sureness import is_promised
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.vocabulary import answer_label

_FEWEST = 2
_LONGEST_TITLE = 60  # characters
_NEAR = 4  # pieces


def find_in_sections(pieces: Sequence[Piece]) -> Openings:
    """Give the headings right below titles that promise questions, `## FAQ`, where most have a question's mark."""
    found: dict[int, Opening] = {}
    for title, piece in enumerate(pieces):
        if piece.kind != "heading" or len(piece.text) > _LONGEST_TITLE or not promises_questions(piece.text):
            continue
        below = _headings_below(pieces, title)
        level = min((heading.level for heading in below.values()), default=0)
        below = {place: heading for place, heading in below.items() if heading.level == level}
        asking = sum(has_question_mark(heading.text) for heading in below.values())
        if asking >= _FEWEST and asking * 4 >= len(below) * 3:
            found |= {place: Opening(heading.inline, level) for place, heading in below.items()}
    return found if len({opening.level for opening in found.values()}) == 1 else {}


def _headings_below(pieces: Sequence[Piece], title: int) -> dict[int, Piece]:
    """Give the headings of a title's section that may be questions."""
    found: dict[int, Piece] = {}
    for place in range(title + 1, len(pieces)):
        piece = pieces[place]
        if piece.kind == "heading" and not piece.inside_item:
            if piece.level <= pieces[title].level:
                break
            if not answer_label(piece.text) and not is_never_question(piece.text):
                found[place] = piece
    return found


def find_over_options(pieces: Sequence[Piece]) -> Openings:
    """Give the headings right above options with a key, or boxes of which some are ticked, whatever they say.

    What is done of a plan looks like such boxes: there a heading above has to promise questions.
    """
    keyed: dict[int, Opening] = {}
    boxes: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and not is_never_question(piece.text):
            if _stands_over_key(pieces, place):
                keyed[place] = Opening(piece.inline, piece.block.level)
            elif stands_over_boxes(pieces, place):
                boxes[place] = Opening(piece.inline, piece.block.level)
    if len(keyed) < _FEWEST and not is_promised(pieces, boxes):
        boxes = {}
    found = dict(sorted((keyed | boxes).items()))
    return found if len(found) >= _FEWEST else {}


def _stands_over_key(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a heading right above lines or items with letters, and behind these an answer."""
    if is_answered_behind_options(pieces, place):
        return True
    after = pieces[place + 1].block if place + 1 < len(pieces) else None
    texts = [first_line_of(item.children) for item in after.items] if isinstance(after, List) else []
    return len(texts) > 1 and all(map(is_lettered, texts)) and is_followed_by_answer(pieces, place + 1)


def stands_over_boxes(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a heading right above boxes to tick of which some are ticked."""
    after = next_said(pieces, place, _NEAR)
    return after is not None and isinstance(after.block, List) and find_task_list((after.block,)) is not None


IN_SECTIONS = Dialect("h-plain", "headings that ask below a title", find_in_sections, of_headings=True)
OVER_OPTIONS = Dialect("h-plain", "headings over options", find_over_options, of_headings=True)
