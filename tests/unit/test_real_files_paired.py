"""Two real files as the two parts of one: the cards of both are read, however different they are."""

import json
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest

from askdown.decoding import decode
from askdown.model import BasicCard, Card, ClozeCard
from askdown.readers.reading import read
from askdown.source import SourceFile

CORPORA = Path(__file__).parents[2] / "../shared/corpora"
MOST, FEWEST = 5, 4  # cards of a part
UNANSWERED = "Q-ONLY"  # lists of questions stay out beside answered ones


class Stretch(NamedTuple):
    """Some lines of a real file, and where its cards begin in them, with and without an answer."""

    lines: list[str]
    cards: frozenset[tuple[int, bool]]


def _stretches() -> dict[str, list[Stretch]]:
    found: dict[str, list[Stretch]] = {}
    if not CORPORA.is_dir():
        return found
    for entry in json.loads((CORPORA / "expected.json").read_text(encoding="utf-8")):
        text = decode("file", (CORPORA / entry["file"]).read_bytes(), lambda _: None).text
        for stretch in _cut(text.split("\n"), sorted(entry["cards"], key=lambda card: int(card["line"]))):
            found.setdefault(entry["dialect"], []).append(stretch)
    return found


def _cut(lines: list[str], cards: list[dict[str, int]]) -> Iterator[Stretch]:
    """Give the first and the last cards of a file, unless a heading of a part or half a fence is among them."""
    for some in (cards[:MOST], cards[-MOST:]):
        if len(some) < FEWEST:
            return
        first = some[0]["line"]
        part = lines[first - 1 : some[-1]["end_line"]]
        fences = sum(line.lstrip().startswith(("```", "~~~")) for line in part)
        # A line of `%` makes cards of all headings of a level, wherever they stand.
        if not any(line.startswith("# ") or line == "%" for line in part) and not fences % 2:
            yield Stretch(part, frozenset((card["line"] - first, bool(card["answered"])) for card in some))


def _is_answered(card: Card) -> bool:
    match card:
        case BasicCard():
            return bool(card.answer)
        case ClozeCard():
            return bool(card.extra)
        case _:
            return True


def _reads(*stretches: Stretch) -> bool:
    """Tell whether stretches give their cards, and no others, as the parts of a file."""
    lines: list[str] = []
    expected: set[tuple[int, bool]] = set()
    for number, stretch in enumerate(stretches, 1):
        lines += [f"# Part {number}", ""]
        expected |= {(len(lines) + 1 + line, answered) for line, answered in stretch.cards}
        lines += [*stretch.lines, "", ""]
    deck = read(SourceFile("paired.md", "\n".join(lines)), lambda _: None)
    return {(card.origin.line, _is_answered(card)) for card in deck.cards} == expected


STRETCHES = _stretches()
PAIRS = [pair for pair in permutations(sorted(STRETCHES), 2) if UNANSWERED not in pair]


@pytest.mark.slow
@pytest.mark.skipif(not STRETCHES, reason="the real files are not there")
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_parts_of_a_file_may_be_written_differently(pair: tuple[str, str]) -> None:
    firsts, seconds = ([one for one in STRETCHES[dialect] if _reads(one)] for dialect in pair)
    pairs = [
        (firsts[place % len(firsts)], seconds[place % len(seconds)]) for place in range(max(len(firsts), len(seconds)))
    ]
    wrong = [each for each in pairs if not _reads(*each)]
    assert len(wrong) * 5 <= len(pairs), wrong
