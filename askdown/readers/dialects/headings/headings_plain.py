"""H-PLAIN: headings that are questions or orders themselves, without label or number."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from askdown.content import Heading, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.headings_levels import with_other_levels
from askdown.readers.dialects.headings.headings_of_articles import (
    are_chapters,
    are_manuals,
    are_promised_below_title,
    are_topics,
)
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.links import entries_of
from askdown.readers.pieces.recognition import is_followed_by_answer, is_never_question, promises_questions
from askdown.readers.pieces.sureness import are_questions, are_sure, is_promised
from askdown.readers.words.phrases import count_words
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import answer_label


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level where at least half ask (or have a marked answer), and most do."""
    levels = levels_of(pieces)
    asking = {level: [place for place in found if _asks(pieces, place)] for level, found in levels.items()}
    found = _answered_title(pieces, levels) or level_of_most(pieces, levels, asking)
    if not found or not are_questions(pieces, found) or not are_sure(pieces, found) or are_topics(pieces, found):
        return {}
    if are_chapters(pieces, found, levels[next(iter(found.values())).level]):
        return {}
    if are_manuals(pieces, next(iter(found.values())).level) and not are_promised_below_title(pieces, found):
        return {}
    return with_other_levels(pieces, _below_promises(pieces, found, levels[next(iter(found.values())).level]))


def _answered_title(pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]]) -> Openings:
    """Give the title of a file if it asks and no heading but it has a marked answer: those below are the answer's."""
    top = min(levels, default=0)
    marked = [
        (level, place) for level, found in levels.items() for place in found if is_followed_by_answer(pieces, place)
    ]
    if len(levels.get(top, {})) != 1 or [level for level, _ in marked] != [top]:
        return {}
    place = marked[0][1]
    title = is_interrogative(pieces[place].text) and place == min(min(found) for found in levels.values())
    return {place: Opening(pieces[place].inline, top)} if title else {}


def levels_of(pieces: Sequence[Piece]) -> dict[int, dict[int, Piece]]:
    """Give the headings of each level that may be questions."""
    levels: dict[int, dict[int, Piece]] = defaultdict(dict)
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and not answer_label(piece.text) and not is_never_question(piece.text):
            levels[piece.block.level][place] = piece
    return levels


def _asks(pieces: Sequence[Piece], place: int) -> bool:
    return is_interrogative(pieces[place].text) or is_followed_by_answer(pieces, place)


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

    Where a heading above promises questions, fewer are enough for headings of several words, and those before the
    first question of its section count: `### My logs are not appearing`.
    """
    between = [place for place in headings if chosen[0] <= place <= chosen[-1]]
    kept = set(chosen)
    if len(chosen) >= _MANY and len(chosen) * 3 >= len(between) * 2:
        kept.update(between)
    kept.update(_listed(pieces, headings, kept))
    if len(chosen) >= _FEWEST_PROMISES and is_promised(pieces, headings):
        first = _beginning_of_section(pieces, headings, chosen[0])
        kept.update(place for place in headings if first < place < chosen[0] and _says(pieces, place, _FEWEST_WORDS))
        kept.update(place for place in between[:-1] if _says(pieces, place, _FEWEST_BETWEEN))
        if len(kept) >= _MANY and len(kept) * 5 >= len(headings) * 4:  # the last of them are no appendix
            kept.update(place for place in headings if place > chosen[-1] and _says(pieces, place, 1))
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


def _says(pieces: Sequence[Piece], place: int, words: int) -> bool:
    """Tell a heading of several words over something else than a heading."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return count_words(pieces[place].text) >= words and after is not None and after.kind != "heading"


def _beginning_of_section(pieces: Sequence[Piece], headings: dict[int, Piece], place: int) -> int:
    """Give the place of the heading above one where it is not the file's title: `## About this list` comes before."""
    others = [other for other in range(place) if isinstance(pieces[other].block, Heading) and other not in headings]
    return others[-1] if len(others) > 1 else place


def _below_promises(pieces: Sequence[Piece], found: Openings, headings: dict[int, Piece]) -> Openings:
    """Add the headings of the questions' level below several that promise questions: `## Tricky questions`."""
    level = next((opening.level for opening in found.values()), 0)
    promised, promises = False, 0
    below: list[int] = []
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and piece.block.level < level:
            promised = piece.block.level == level - 1 and promises_questions(piece.text)
            promises += promised
        elif promised and place in headings:
            below.append(place)
    if promises < _FEWEST_PROMISES:
        return found
    return dict(sorted(({place: Opening(headings[place].inline, level) for place in below} | dict(found)).items()))


def _is_sentence(text: str) -> bool:
    """Tell what somebody says, among questions: `I see nothing!`, `"File not found"`."""
    return count_words(text) >= _FEWEST_WORDS and (text.endswith((".", "!", "。", "！")) or text[0] in _QUOTES)


_MANY, _FEWEST_PROMISES = 4, 2
_FEWEST_WORDS, _FEWEST_BETWEEN = 3, 2
_QUOTES = '"“„«‘「『'

DIALECT = Dialect("h-plain", "headings that are questions", find, of_headings=True)
