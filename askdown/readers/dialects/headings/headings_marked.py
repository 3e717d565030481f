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
    found = found or _told_by_answers(levels, marked)
    if not found and (named := _named(pieces, levels)):
        return named
    if not are_questions(pieces, found) and not _are_answered(pieces, found, levels):
        return {}
    others = levels[next(iter(found.values())).level] if found else {}
    return {
        place: Opening(piece.inline, piece.block.level)
        for place, piece in others.items()
        if isinstance(piece.block, Heading) and (place in found or is_interrogative(piece.text))
    }


def _are_answered(pieces: Sequence[Piece], found: Openings, levels: dict[int, dict[int, Piece]]) -> bool:
    """Tell headings over the word for an answer, all of their level but a few: no manual's, which have solutions."""
    words = [_answer_word(pieces, place) for place in found]
    sure = sum(len(word) > 1 and word not in RESULTS | REMEDIES for word in words)
    most = max((len(levels[opening.level]) for opening in found.values()), default=0)
    return sure >= _FEWEST_SURE and sure * 5 >= most * 4


def _answer_word(pieces: Sequence[Piece], place: int) -> str:
    after = next_said(pieces, place, _NEAR)
    label = answer_label(after.text or first_line_text(after.block)) if after is not None else None
    return label.word if label else ""


_NEAR = 4  # pieces


def _named(pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]]) -> Openings:
    """Give the headings of the highest level whose headings name what is asked below them."""
    for level, headings in sorted(levels.items()):
        if len(headings) < _FEWEST_MARKED:
            continue
        openings = {place: Opening(piece.inline, level) for place, piece in headings.items()}
        promised = is_promised(pieces, headings)
        if named := as_names(pieces, openings, _FEWEST_MARKED if promised else _FEWEST_SURE, orders=promised):
            return named
    return {}


def _told_by_answers(levels: dict[int, dict[int, Piece]], marked: dict[int, list[int]]) -> Openings:
    """Give the headings over marked answers of the level where just these ask: the others belong to the answers."""
    for level, places in marked.items():
        asking = [place for place, piece in levels[level].items() if is_interrogative(piece.text)]
        both = len(set(asking) & set(places))
        if both >= _FEWEST_SURE and both * 5 >= max(len(asking), len(places)) * 4:
            return {place: Opening(levels[level][place].inline, level) for place in places}
    return {}


MARKED = Dialect("h-plain", "headings over marked answers", find_marked, of_headings=True, tells_questions=True)
