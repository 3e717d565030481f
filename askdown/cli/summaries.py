"""The words of the one line at the end: how much was read, what changed, where the output lies."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from askdown.identity.changes import Change, Status
from askdown.pipeline import Matched
from askdown.publishing import Publication
from askdown.stock.stock import Stock

_NAMED = 2  # outputs that are named one by one


def read_words(matched: Matched, *, shipped: int | None = None) -> str:
    """Write how much a library holds: `60 cards and 8 formula clozes from 12 files`.

    Where less than all is `shipped`, it says why the rest is not: `60 cards (2 without an answer: left out)`.
    """
    matches = matched.matching.matches
    twice = sum(one.duplicate_of is not None for one in matches)
    rest = "" if shipped is None else _rest_words(twice, len(matches) - twice - shipped)
    return stock_words(matched.stock, rest)


def stock_words(stock: Stock, rest: str = "") -> str:
    """Write how much was read: `60 cards and 8 formula clozes from 12 files`; `rest` stands behind what are cards."""
    derived = sum(one.parent is not None for one in stock.sightings)
    clozes = f" and {counted(derived, 'formula cloze')}" if derived else ""
    return f"{counted(len(stock.sightings) - derived, 'card')}{clozes}{rest} from {counted(len(stock.files), 'file')}"


def _rest_words(twice: int, unanswered: int) -> str:
    parts = [f"{unanswered} without an answer"] if unanswered else []
    parts += [f"{twice} pasted twice"] if twice else []
    return f" ({' and '.join(parts)}: left out)" if parts else ""


def built_words(publication: Publication, dist: Path) -> str:
    """Write where the outputs lie, and whether they changed: `in dist/cards.json (unchanged)`, or their folder."""
    paths = sorted(str(dist / path) for path in (*publication.written, *publication.unchanged))
    where = ", ".join(paths) if 0 < len(paths) <= _NAMED else os.path.commonpath(paths or [str(dist)])
    return f"in {where}" + ("" if publication.written or publication.removed else " (unchanged)")


def changed_words(changes: Sequence[Change], shipped: int) -> str:
    """Write what a build changes for learners: `3 added, 1 edited, 56 as they were`."""
    counts = Counter(change.status for change in changes)
    parts = [f"{counts[status]} {status}" for status in Status if counts[status] and status is not Status.SAME]
    touched = sum(counts[status] for status in Status if status not in {Status.SAME, Status.REMOVED})
    same = shipped - touched
    return ", ".join([*parts, *([f"{same} as they were"] if same else [])])


def counted(number: int, noun: str) -> str:
    """Write a number with its noun, in the plural where it is one: `1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
