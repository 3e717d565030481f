"""H-NUM: numbered headings: `## 12. …`, `### 1) …`, `### 1.2 …`, `### 1、…`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.named_questions import as_names
from askdown.readers.dialects.openings.lost_signs import gaps
from askdown.readers.dialects.openings.promised_sections import in_promised_sections
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.recognition import (
    is_followed_by_answer,
    is_never_question,
    promises_questions,
)
from askdown.readers.pieces.sureness import are_sure, is_promised
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import Label, number_label

Numbered = dict[int, tuple[Piece, Label]]


def _numbered(pieces: Sequence[Piece]) -> dict[int, Numbered]:
    """Give the numbered headings of each level by the index of their piece; without a dot only if nearly all ask."""
    levels: dict[int, Numbered] = defaultdict(dict)
    bare: dict[int, Numbered] = defaultdict(dict)
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and (label := number_label(piece.text)) and not label.alone:
            levels[piece.block.level][place] = (piece, label)
        elif isinstance(piece.block, Heading) and (match := _BARE.match(piece.text)):
            bare[piece.block.level][place] = (piece, Label(match.end(), match["number"], "", closed=True))
    for level, found in bare.items():
        asking = sum(is_interrogative(piece.text[label.length :]) for piece, label in found.values())
        if asking >= _FEWEST_BARE and asking * 5 >= len(found) * 4 and len(found) > len(levels[level]):
            levels[level] = dict(sorted((levels[level] | found).items()))
    return {level: found for level, found in levels.items() if found}


_BARE = re.compile(r"(?P<number>\d{1,3})\s+(?=[^\s\d])")  # `## 12 Why?`
_FEWEST_BARE = 3


def _question_level(levels: dict[int, Numbered]) -> tuple[int, int]:
    """Give the level of the questions, and how many headings ask there, most of all; the highest of several."""
    many, level = max((_asking(levels[level]), -level) for level in levels)
    return -level, many


def _asking(numbered: Numbered) -> int:
    """Count the headings that ask, or say how many options to take."""
    return sum(
        is_interrogative(piece.text[label.length :]) or _CHOOSING.search(piece.text) is not None
        for piece, label in numbered.values()
    )


_CHOOSING = re.compile(r"[(\[](?:check|select|choose|mark|tick|pick) (?:all|one|two|three)\b", re.IGNORECASE)


def _openings(pieces: Sequence[Piece], levels: dict[int, Numbered]) -> tuple[Openings, int]:
    """Give all numbered headings of the question level, those one level off or without number; how many of all ask."""
    if not levels:
        return {}, 0
    level, many = _question_level(levels)
    found = {
        place: Opening(without_prefix(piece.inline, label.length), level, label.number)
        for place, (piece, label) in levels[level].items()
        if not _counts_questions(piece.text)
    }
    mended = _without_number(pieces, level, found) | _at_wrong_level(levels, level, found)
    mended |= _at_changed_level(levels, level, found)
    return dict(sorted((found | mended).items())), many


def _counts_questions(text: str) -> bool:
    """Tell a part's title that says how many questions, or which, are in it: `2. Kneading (6 questions)`."""
    aside = text.rpartition("(")[2] if text.endswith(")") else ""
    return any(map(str.isdigit, aside)) and promises_questions(aside)


def _without_number(pieces: Sequence[Piece], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give headings of the question level that surely ask, or are answered, where most have their number.

    Before the title that stands over the first one are notices: `## Looking for a job?`.
    """
    start = max((at for at in range(min(found, default=0)) if 0 < pieces[at].level < level), default=0)
    lost = {
        place: Opening(piece.inline, level, repaired="number")
        for place, piece in enumerate(pieces)
        if place >= start
        and place not in found
        and isinstance(piece.block, Heading)
        and piece.block.level == level
        and not is_never_question(piece.text)
        and (is_surely_interrogative(piece.text, alone=True) or is_followed_by_answer(pieces, place))
    }
    return lost if len(lost) <= len(found) else {}


def _at_wrong_level(levels: dict[int, Numbered], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give headings one level off whose number fills a gap of the run around them."""
    missing = gaps(found, 0)
    return {
        place: Opening(without_prefix(piece.inline, label.length), level, label.number, repaired="level")
        for other in (level - 1, level + 1)
        for place, (piece, label) in levels.get(other, {}).items()
        if place in missing.get(label.number, ())
    }


def _at_changed_level(levels: dict[int, Numbered], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give headings of other levels whose numbers lead up to the first one's, or go on from the last one's.

    Then the level changed on the way through the file.
    """
    others = sorted((place, one) for other in levels if other != level for place, one in levels[other].items())
    if not found or not others:
        return {}
    first, last = min(found), max(found)
    leading = _run(reversed([one for one in others if one[0] < first]), found[first].number, -1, level)
    going_on = _run((one for one in others if one[0] > last), found[last].number, 1, level)
    return leading | going_on


def _run(others: Iterable[tuple[int, tuple[Piece, Label]]], number: str, step: int, level: int) -> dict[int, Opening]:
    """Give the headings whose numbers follow a number, one step after the other."""
    run: dict[int, Opening] = {}
    for place, (piece, label) in others if number.isdigit() else ():
        if label.number == str(int(number) + step):
            run[place] = Opening(without_prefix(piece.inline, label.length), level, label.number, repaired="level")
            number = label.number
    return run


def find_with_markers(pieces: Sequence[Piece]) -> Openings:
    """Give the numbered headings if answers are marked right below at least half of them.

    Names over what is asked between them and their only answers, `## 12. Two doors`, have to be nearly all.
    """
    openings, _ = _openings(pieces, _numbered(pieces))
    openings = in_promised_sections(pieces, openings)
    if sum(is_followed_by_answer(pieces, place) for place in openings) * 2 >= len(openings):
        return openings
    return as_names(pieces, openings, _FEWEST_NAMED)


_FEWEST_NAMED = 2


def find_interrogative(pieces: Sequence[Piece]) -> Openings:
    """Give the numbered headings if at least half of them ask."""
    openings, many = _openings(pieces, _numbered(pieces))
    openings = in_promised_sections(pieces, openings)
    if not openings:
        return {}
    enough = many * 2 >= len(openings) or (many * 4 >= len(openings) and is_promised(pieces, openings))
    return openings if enough and are_sure(pieces, openings) else {}


MARKED = Dialect(
    "h-num", "numbered headings with marked answers", find_with_markers, of_headings=True, tells_questions=True
)
DIALECT = Dialect("h-num", "numbered headings", find_interrogative, of_headings=True, tells_questions=True)
