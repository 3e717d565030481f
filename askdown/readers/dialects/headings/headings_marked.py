"""H-PLAIN: headings over marked answers, whatever they say."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.headings_plain import level_of_most, levels_of
from askdown.readers.dialects.headings.named_questions import as_names
from askdown.readers.pieces.flattening import Piece, first_line_text
from askdown.readers.pieces.recognition import is_followed_by_answer, next_said
from askdown.readers.pieces.sureness import are_questions, is_promised
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import REMEDIES, RESULTS, answer_label

_FEWEST_MARKED, _FEWEST_SURE = 2, 3


def find_marked(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level where at least half, and two, have a marked answer right below, and what asks."""
    levels = levels_of(pieces)
    marked = {
        level: [place for place in found if is_followed_by_answer(pieces, place)] for level, found in levels.items()
    }
    found = level_of_most(
        pieces, levels, {level: places for level, places in marked.items() if len(places) >= _FEWEST_MARKED}
    )
    if not found and (named := _named(pieces, levels)):
        return named
    if not are_questions(pieces, found) and not _are_answered(pieces, found):
        return {}
    others = levels[next(iter(found.values())).level] if found else {}
    return {
        place: Opening(piece.inline, piece.block.level)
        for place, piece in others.items()
        if isinstance(piece.block, Heading) and (place in found or is_interrogative(piece.text))
    }


def _are_answered(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell headings over the word for an answer, which need not ask: no manual's, which have solutions."""
    behind = (next_said(pieces, place, _NEAR) for place in found)
    labels = [answer_label(piece.text or first_line_text(piece.block)) for piece in behind if piece is not None]
    return len(labels) >= _FEWEST_SURE and all(label and label.word not in RESULTS | REMEDIES for label in labels)


_NEAR = 4  # pieces


def _named(pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]]) -> Openings:
    """Give the headings of the highest level whose headings name what is asked below them."""
    for level, headings in sorted(levels.items()):
        openings = {place: Opening(piece.inline, level) for place, piece in headings.items()}
        promised = is_promised(pieces, headings)
        if named := as_names(pieces, openings, _FEWEST_SURE, orders=promised):
            return named
    return {}


MARKED = Dialect("h-plain", "headings over marked answers", find_marked, of_headings=True, tells_questions=True)
