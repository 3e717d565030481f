"""The words of the one line at the end: how much was read, what changed, where the output lies."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from askdown.identity.changes import Change, Status
from askdown.model import Library, is_derived
from askdown.publishing import Publication

_NAMED = 2  # outputs that are named one by one


def read_words(library: Library) -> str:
    """Write how much a library holds: `60 cards and 8 formula clozes from 12 files`."""
    derived = sum(map(is_derived, library.cards))
    clozes = f" and {_counted(derived, 'formula cloze')}" if derived else ""
    return f"{_counted(len(library.cards) - derived, 'card')}{clozes} from {_counted(len(library.decks), 'file')}"


def built_words(publication: Publication, dist: Path) -> str:
    """Write where the outputs lie, and whether they changed: `in dist/cards.json (unchanged)`."""
    paths = (*publication.written, *publication.unchanged)
    where = ", ".join(str(dist / path) for path in sorted(paths)) if len(paths) <= _NAMED else str(dist)
    return f"in {where}" + ("" if publication.written or publication.removed else " (unchanged)")


def changed_words(changes: Sequence[Change], shipped: int) -> str:
    """Write what a build changes for learners: `3 added, 1 edited, 56 as they were`."""
    counts = Counter(change.status for change in changes)
    parts = [f"{counts[status]} {status}" for status in Status if counts[status] and status is not Status.SAME]
    touched = sum(counts[status] for status in Status if status not in {Status.SAME, Status.REMOVED})
    same = shipped - touched
    return ", ".join([*parts, *([f"{same} as they were"] if same else [])])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
