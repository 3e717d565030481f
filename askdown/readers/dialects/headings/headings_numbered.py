"""H-NUM: numbered headings: `## 12. …`, `### 1) …`, `### 1.2 …`, `### 1、…`."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from askdown.content import Heading, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.named_questions import as_names
from askdown.readers.dialects.lists.list_items import is_list
from askdown.readers.dialects.openings.promised_sections import in_promised_sections
from askdown.readers.pieces.flattening import Piece, pieces_of
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import (
    is_followed_by_answer,
    is_never_question,
    opens_answer,
    promises_questions,
)
from askdown.readers.pieces.sureness import are_sure, is_promised
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import Label, number_label
from askdown.rendering.plain import inline_text

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


def _question_level(pieces: Sequence[Piece], levels: dict[int, Numbered]) -> tuple[int, int]:
    """Give the level of the questions, and how many headings ask there, most of all; the highest of several."""
    many, level = max((_asking(pieces, levels[level]), -level) for level in levels)
    return -level, many


def _asking(pieces: Sequence[Piece], numbered: Numbered) -> int:
    """Count the headings that ask, say how many options to take, or that an answer follows."""
    return sum(
        is_interrogative(piece.text[label.length :])
        or _CHOOSING.search(piece.text) is not None
        or is_followed_by_answer(pieces, place)
        for place, (piece, label) in numbered.items()
    )


_CHOOSING = re.compile(r"[(\[](?:check|select|choose|mark|tick|pick) (?:all|one|two|three)\b", re.IGNORECASE)


def _openings(pieces: Sequence[Piece], levels: dict[int, Numbered]) -> tuple[Openings, int]:
    """Give all numbered headings of the question level, those one level off or without number; how many of all ask."""
    if not levels:
        return {}, 0
    level, many = _question_level(pieces, levels)
    found = {
        place: Opening(without_prefix(piece.inline, label.length), level, label.number)
        for place, (piece, label) in levels[level].items()
        if not (is_never_question(piece.text[label.length :]) or _counts_questions(piece.text))
    }
    mended = _at_wrong_level(levels, level, found) | _without_number(pieces, level, found)
    mended |= _at_changed_level(levels, level, found)
    mended |= _without_signs(pieces, level, found)
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


def _without_signs(pieces: Sequence[Piece], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give what goes on from a heading's number before the next heading has a higher one: paragraphs, `13、Why?`.

    A list of one item that asks under the number that is missing, `13. Why?`, is a heading without its sign.
    """
    lost: dict[int, Opening] = {}
    for place, end in pairwise(found):
        before, after = (int(found[at].number) if found[at].number.isdigit() else 0 for at in (place, end))
        for at in range(place + 1, end) if 0 < before < after - 1 else ():
            if len(found) > _FEW and (item := _item_that_asks(pieces[at], before + 1, level)):
                lost[at], before = item, before + 1
                continue
            label = _number_of_paragraph(pieces[at])
            number = int(label.number) if label and label.number.isdigit() else after
            if label is None or number >= after:
                continue
            if number <= before:
                break  # steps of an answer
            if number == before + 1 or is_interrogative(pieces[at].text[label.length :]):
                question = without_prefix(pieces[at].inline, label.length)
                lost[at], before = Opening(question, level, label.number, repaired="heading"), number
    return lost


_FEW = 2  # headings beside a list of questions


def _item_that_asks(piece: Piece, number: int, level: int) -> Opening | None:
    items = piece.block.items if isinstance(piece.block, List) else ()
    if len(items) != 1 or items[0].number != number:
        return None
    first, *behind = pieces_of((piece.block,), is_list)
    if not is_surely_interrogative(first.text, alone=True):
        return None
    answered = bool(behind) and opens_answer(behind[0])
    rest = blocks_of(behind)
    return Opening(first.inline, level, str(number), rest, answered_inside=answered, repaired="heading")


def _number_of_paragraph(piece: Piece) -> Label | None:
    label = number_label(piece.text) if piece.kind == "line" and piece.first and not piece.inside_item else None
    return label if label and not label.alone else None


def _at_wrong_level(levels: dict[int, Numbered], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give headings one level off whose number fills a gap of the run around them, or goes on with it and asks."""
    repaired: dict[int, Opening] = {}
    places = sorted(found)
    taken = {opening.number for opening in found.values()}
    for other in (level - 1, level + 1):
        for place, (piece, label) in levels.get(other, {}).items():
            at = bisect(places, place)
            if not label.number.isdigit():
                continue
            before = found[places[at - 1]].number if at else ""
            after = found[places[at]].number if at < len(places) else ""
            fits = (before == str(int(label.number) - 1), after == str(int(label.number) + 1))
            goes_on = any(fits) and label.number not in taken
            if all(fits) or (goes_on and is_surely_interrogative(piece.text[label.length :], alone=True)):
                question = without_prefix(piece.inline, label.length)
                repaired[place] = Opening(question, level, label.number, repaired="level")
    return repaired


def _at_changed_level(levels: dict[int, Numbered], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give headings of any level whose numbers lead from 1 up to the first one's, or go on from the last one's and ask.

    Then the level changed on the way through the file.
    """
    if not found or len(levels) == 1:
        return {}
    others = sorted((place, one) for other in levels if other != level for place, one in levels[other].items())
    first, last = min(found), max(found)
    leading = _run(reversed([one for one in others if one[0] < first]), found[first].number, -1, level)
    going_on = _run((one for one in others if one[0] > last), found[last].number, 1, level)
    asking = sum(is_interrogative(inline_text(opening.question)) for opening in going_on.values())
    whole = leading if any(opening.number == "1" for opening in leading.values()) else {}
    return whole | (going_on if asking * 2 > len(going_on) else {})


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
