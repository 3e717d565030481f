"""H-NUM: numbered headings: `## 12. …`, `### 1) …`, `### 1.2 …`, `### 1、…`."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.pieces import Piece, without_prefix
from askdown.readers.recognition import is_followed_by_answer, is_never_question
from askdown.readers.sure_words import is_surely_interrogative
from askdown.readers.sureness import are_sure, is_promised
from askdown.readers.vocabulary import Label, is_interrogative, number_label

Numbered = dict[int, tuple[Piece, Label]]


def numbered_headings(pieces: Sequence[Piece]) -> dict[int, Numbered]:
    """Give the numbered headings of each level by the index of their piece."""
    levels: dict[int, Numbered] = defaultdict(dict)
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and (label := number_label(piece.text)) and not label.alone:
            levels[piece.block.level][place] = (piece, label)
    return levels


def question_level(pieces: Sequence[Piece]) -> int | None:
    """Give the level of the questions: where most numbered headings ask, or else the longest run of numbers."""
    levels = numbered_headings(pieces)
    if not levels:
        return None

    def weight(level: int) -> tuple[int, int, int]:
        return asking(pieces, levels[level]), _longest_run(levels[level]), -level

    return max(levels, key=weight)


def asking(pieces: Sequence[Piece], numbered: Numbered) -> int:
    """Count the headings that ask, or that an answer follows."""
    return sum(
        is_interrogative(piece.text[label.length :]) or is_followed_by_answer(pieces, place)
        for place, (piece, label) in numbered.items()
    )


def _longest_run(numbered: Numbered) -> int:
    longest = run = 0
    before = None
    for _, label in numbered.values():
        last = int(label.number.rpartition(".")[2])
        run = run + 1 if before is not None and last == before + 1 else 1
        longest, before = max(longest, run), last
    return longest


def openings_of(pieces: Sequence[Piece]) -> Openings:
    """Give all numbered headings of the question level, those one level off, and those that lost their number."""
    level = question_level(pieces)
    if level is None:
        return {}
    levels = numbered_headings(pieces)
    found = {
        place: Opening(without_prefix(piece.inline, label.length), level, label.number)
        for place, (piece, label) in levels[level].items()
        if not is_never_question(piece.text[label.length :])
    }
    mended = _at_wrong_level(levels, level, found) | _without_number(pieces, level, found)
    return dict(sorted((found | mended).items()))


def _without_number(pieces: Sequence[Piece], level: int, found: dict[int, Opening]) -> dict[int, Opening]:
    """Give headings of the question level that surely ask, or are answered, where most have their number."""
    lost = {
        place: Opening(piece.inline, level, repaired="number")
        for place, piece in enumerate(pieces)
        if place not in found
        and isinstance(piece.block, Heading)
        and piece.block.level == level
        and not is_never_question(piece.text)
        and (is_surely_interrogative(piece.text, alone=True) or is_followed_by_answer(pieces, place))
    }
    return lost if len(lost) <= len(found) else {}


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
            asks = label.number not in taken and is_surely_interrogative(piece.text[label.length :], alone=True)
            if all(fits) or (any(fits) and asks):
                question = without_prefix(piece.inline, label.length)
                repaired[place] = Opening(question, level, label.number, repaired="level")
    return repaired


def find_with_markers(pieces: Sequence[Piece]) -> Openings:
    """Give the numbered headings if answers are marked under at least half of them."""
    openings = openings_of(pieces)
    marked = sum(is_followed_by_answer(pieces, place) for place in openings)
    return openings if openings and marked * 2 >= len(openings) else {}


def find_interrogative(pieces: Sequence[Piece]) -> Openings:
    """Give the numbered headings if at least half of them ask."""
    openings = openings_of(pieces)
    level = question_level(pieces)
    if not openings or level is None:
        return {}
    many = asking(pieces, numbered_headings(pieces)[level])
    enough = many * 2 >= len(openings) or (many * 4 >= len(openings) and is_promised(pieces, openings))
    return openings if enough and are_sure(pieces, openings) else {}


MARKED = Dialect("h-num", "numbered headings with marked answers", find_with_markers, of_headings=True)
DIALECT = Dialect("h-num", "numbered headings", find_interrogative, of_headings=True)
