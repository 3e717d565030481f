"""The words of the one line at the end: how much was read, what changed, where the output lies."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from askdown.identity.changes import Change, Status
from askdown.model import Library, is_derived
from askdown.publishing import Publication

_NAMED = 2  # outputs that are named one by one


def read_words(library: Library, *, shipped: int | None = None) -> str:
    """Write how much a library holds: `60 cards and 8 formula clozes from 12 files`.

    Where less than all is `shipped`, it says why the rest is not: `60 cards (2 without an answer: left out)`.
    """
    derived = sum(map(is_derived, library.cards))
    clozes = f" and {counted(derived, 'formula cloze')}" if derived else ""
    rest = "" if shipped is None else _rest_words(library, shipped)
    return f"{counted(len(library.cards) - derived, 'card')}{clozes}{rest} from {counted(len(library.decks), 'file')}"


def _rest_words(library: Library, shipped: int) -> str:
    twice = sum(card.origin.duplicate_of is not None for card in library.cards)
    unanswered = len(library.cards) - shipped - twice
    parts = [f"{unanswered} without an answer"] if unanswered else []
    parts += [f"{twice} pasted twice"] if twice else []
    return f" ({' and '.join(parts)}: left out)" if parts else ""


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


def counted(number: int, noun: str) -> str:
    """Write a number with its noun, in the plural where it is one: `1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
