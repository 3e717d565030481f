"""H-PLAIN: headings that are questions or orders themselves, without label or number."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from askdown.content import Heading, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.headings_of_articles import (
    are_chapters,
    are_manuals,
    are_promised_below_title,
    are_topics,
)
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.links import entries_of
from askdown.readers.pieces.recognition import is_never_question
from askdown.readers.pieces.sureness import are_questions, are_sure, is_promised
from askdown.readers.words.phrases import count_words
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import answer_label


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level where at least half ask, and most do."""
    levels = levels_of(pieces)
    asking = {
        level: [place for place, piece in found.items() if is_interrogative(piece.text)]
        for level, found in levels.items()
    }
    found = level_of_most(pieces, levels, asking)
    if not are_questions(pieces, found) or not are_sure(pieces, found) or are_topics(pieces, found):
        return {}
    if are_chapters(pieces, found, levels[next(iter(found.values())).level]):
        return {}
    if are_manuals(pieces, next(iter(found.values())).level) and not are_promised_below_title(pieces, found):
        return {}
    return found


def levels_of(pieces: Sequence[Piece]) -> dict[int, dict[int, Piece]]:
    """Give the headings of each level that may be questions."""
    levels: dict[int, dict[int, Piece]] = defaultdict(dict)
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and not answer_label(piece.text) and not is_never_question(piece.text):
            levels[piece.block.level][place] = piece
    return levels


def level_of_most(
    pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]], chosen: dict[int, list[int]]
) -> Openings:
    """Give the chosen headings of the level that has most of them, if they are at least half of its headings."""
    sure = [level for level, places in chosen.items() if len(places) * 2 >= len(levels[level])]
    if not sure:
        return {}
    level = max(sure, key=lambda level: (len(chosen[level]), -level))
    places = _with_those_between(pieces, levels[level], chosen[level])
    return {place: Opening(levels[level][place].inline, level) for place in places}


def _with_those_between(pieces: Sequence[Piece], headings: dict[int, Piece], chosen: Sequence[int]) -> Sequence[int]:
    """Add the headings between questions where most headings are some: `## Polymorphism` among them asks too.

    Where a heading above promises questions, those of its section that stand over a text are some: `### My logs are
    not appearing`.
    """
    kept = set(chosen)
    between = [place for place in headings if chosen[0] <= place <= chosen[-1]]
    if len(chosen) >= _MANY and len(chosen) * 3 >= len(between) * 2:
        kept.update(between)
    kept.update(_listed(pieces, headings, kept))
    if is_promised(pieces, headings):
        first = _beginning_of_section(pieces, headings, chosen[0])
        kept.update(place for place in headings if first < place < chosen[-1] and _says(pieces, place))
        if len(kept) * 5 >= len(headings) * 4:  # the last of them are no appendix
            kept.update(place for place in headings if _says(pieces, place))
    return [place for place in headings if place in kept or _is_sentence(headings[place].text)]


def _listed(pieces: Sequence[Piece], headings: dict[int, Piece], asking: Collection[int]) -> list[int]:
    """Give the headings that a list of contents before them leads to, of which several entries, and most, ask."""
    contents = [piece.block for piece in pieces[: min(asking)] if isinstance(piece.block, List)]
    named = {_bare(headings[place].text): place for place in headings} if contents else {}
    found: list[int] = []
    for block in contents:
        places = [place for text in entries_of(block) if (place := named.get(_bare(text))) is not None]
        if sum(place in asking for place in places) >= max(_FEWEST_LISTED, len(places) // 2):
            found += places
    return found


def _bare(text: str) -> str:
    """Give the letters and digits of a text: a heading may be its own address, `## what-is-it`."""
    return "".join(filter(str.isalnum, text.casefold()))


_FEWEST_LISTED = 3


def _says(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a heading over something else than a heading."""
    return place + 1 < len(pieces) and pieces[place + 1].kind != "heading"


def _beginning_of_section(pieces: Sequence[Piece], headings: dict[int, Piece], place: int) -> int:
    """Give the place of the heading above one where it is not the file's title: `## About this list` comes before."""
    others = [other for other in range(place) if isinstance(pieces[other].block, Heading) and other not in headings]
    return others[-1] if len(others) > 1 else place


def _is_sentence(text: str) -> bool:
    """Tell what somebody says, among questions: `I see nothing!`, `"File not found"`."""
    return count_words(text) >= _FEWEST_WORDS and (text.endswith((".", "!", "。", "！")) or text[0] in _QUOTES)


_MANY = 4
_FEWEST_WORDS = 3
_QUOTES = '"“„«‘「『'

DIALECT = Dialect("h-plain", "headings that are questions", find, of_headings=True)
