"""Removed cards: when a removal is too large to be meant, and what is shipped of a card that is gone."""

import html
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from askdown.identity.ledger import Deletion, Entry, Ledger
from askdown.identity.outcome import Matching

TAG = "askdown::removed"  # on every note of the package of removed cards

_AT_LEAST = 5
_SHARE = 3  # more than one in three


class Tombstone(msgspec.Struct, frozen=True):
    """The last note of a removed card: all that is needed to find and mark it at a learner's.

    `front` is the first field in HTML as it was shipped (with the deletions of a cloze). Times are whole seconds
    since the epoch.
    """

    guid: str
    note_type: str
    front: str
    deck: tuple[str, ...]
    tags: tuple[str, ...]
    added: int
    modified: int
    removed: int
    id: str = ""
    deletions: tuple[Deletion, ...] = ()


def removal_guard(ledger: Ledger, matching: Matching) -> tuple[Entry, ...]:
    """Give the cards that vanish at once if they are suspiciously many, else nothing.

    Many is more than a third of the ledger's cards and at least five: a folder that was not checked out, rather than
    cards that were deleted. Clozes that were derived from cards do not count, they can be switched off.
    """
    cards = sum(1 for entry in ledger.live if not entry.parent)
    vanished = tuple(entry for entry in matching.vanished if not entry.parent)
    return vanished if len(vanished) >= _AT_LEAST and len(vanished) * _SHARE > cards else ()


def buried(entry: Entry, now: int) -> Entry:
    """Give the entry of a card that was removed at `now`; its note counts as modified, since it gets a notice."""
    return replace(entry, modified=max(now, entry.modified + 1), removed=max(now, 1))


def tombstones(ledger: Ledger) -> Iterator[Tombstone]:
    """Give what is shipped of every removed card, in the ledger's order."""
    for entry in ledger.tombstones:
        yield Tombstone(
            guid=entry.guid,
            note_type=entry.kind,
            front=entry.front or _paragraph(entry.question),
            deck=tuple(entry.deck.split("::")),
            tags=entry.tags,
            added=entry.added,
            modified=entry.modified,
            removed=entry.removed,
            id=entry.id,
            deletions=entry.deletions,
        )


def front_to_store(question: str, front: str) -> str:
    """Give what the ledger keeps of a first field: nothing if it is only the question in a paragraph."""
    return "" if front == _paragraph(question) else front


def _paragraph(question: str) -> str:
    return f"<p>{html.escape(question, quote=False)}</p>"
