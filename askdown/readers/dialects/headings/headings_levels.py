"""Questions one level above or below the headings that ask: notes that put a few of them below topics."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.flattening import Piece, places_below
from askdown.readers.pieces.recognition import is_never_question
from askdown.readers.words.sure_words import is_surely_interrogative

_FEWEST = 2


def with_other_levels(pieces: Sequence[Piece], found: Openings) -> Openings:
    """Add the questions below bare topics among the questions, and those on the level of the topics over questions."""
    if len(found) < _FEWEST:
        return found
    level = next(iter(found.values())).level
    added = [*_below_topics(pieces, found, level), *_among_topics(pieces, found, level - 1)]
    openings = {place: Opening(pieces[place].inline, pieces[place].level) for place in added}
    return dict(sorted((openings | dict(found)).items()))


def _below_topics(pieces: Sequence[Piece], found: Openings, level: int) -> Sequence[int]:
    """Give the headings one level below those of the found level that say nothing themselves and hold questions."""
    added: list[int] = []
    for place, piece in enumerate(pieces):
        if place in found or not _is_heading(piece, level) or not _is_bare(pieces, place):
            continue
        below = [at for at in places_below(pieces, place) if _is_heading(pieces[at], level + 1)]
        asking = [at for at in below if _asks(pieces[at])]
        if asking and len(asking) * 5 >= len(below) * 4:
            added += asking
    return added if len(added) >= _FEWEST else []


def _among_topics(pieces: Sequence[Piece], found: Openings, level: int) -> Sequence[int]:
    """Give the headings over text that ask on the level of the topics: between the found ones, or most of the level."""
    first, last = min(found), max(found)
    topics = [place for place, piece in enumerate(pieces) if _is_heading(piece, level)]
    asking = [place for place in topics if _asks(pieces[place]) and not _is_bare(pieces, place)]
    asking = [place for place in asking if not any(at in found for at in places_below(pieces, place))]
    if len(asking) >= _FEWEST and len(asking) * 3 >= len(topics) * 2:
        return asking
    return [place for place in asking if first < place < last]


def _is_heading(piece: Piece, level: int) -> bool:
    return isinstance(piece.block, Heading) and piece.level == level and not piece.inside_item


def _is_bare(pieces: Sequence[Piece], place: int) -> bool:
    return place + 1 >= len(pieces) or pieces[place + 1].kind == "heading"


def _asks(piece: Piece) -> bool:
    return is_surely_interrogative(piece.text, alone=True) and not is_never_question(piece.text)
