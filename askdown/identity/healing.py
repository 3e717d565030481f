"""What becomes of ledger lines that name the same card twice, as merges of two branches leave them."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules import identity as rules
from askdown.identity.findings import shortened
from askdown.identity.ledger import Deletion, Entry, in_order
from askdown.identity.sketches import codes, likeness

_VERSIONS = 0.5  # answers with at least this share of common words are versions of one


def healed(entries: Sequence[tuple[int, Entry]], path: str, report: Report) -> tuple[Entry, ...]:
    """Give one entry for each GUID, in order; `entries` come with their line numbers in the file at `path`.

    The one that was modified later wins. Two lines that cannot be versions of one card are an error: the later one
    keeps the GUID, and the other card is new to the next build.
    """
    by_guid: dict[str, tuple[int, Entry]] = {}
    for number, entry in entries:
        earlier = by_guid.get(entry.guid)
        if earlier is None:
            by_guid[entry.guid] = (number, entry)
            continue
        if _differ(earlier[1], entry):
            report(_two_cards(path, number, earlier[1], entry))
        by_guid[entry.guid] = (number, _joined(earlier[1], entry))
    return in_order(entry for _, entry in by_guid.values())


def _joined(one: Entry, other: Entry) -> Entry:
    """Give the later version, as old as the older, with the numbers that either has ever used."""
    later, earlier = sorted((one, other), key=_rank, reverse=True)
    return replace(later, added=min(one.added, other.added), deletions=_together(later.deletions, earlier.deletions))


def _rank(entry: Entry) -> tuple[object, ...]:
    """Give what is compared: the time, then whatever makes the choice the same on every machine."""
    return (entry.modified, not entry.removed, entry.stored, entry.source, entry.path, entry.question, entry.deck)


def _together(later: Iterable[Deletion], earlier: Iterable[Deletion]) -> tuple[Deletion, ...]:
    kept = {deletion.number: deletion for deletion in later}
    for deletion in earlier:
        kept.setdefault(deletion.number, replace(deletion, gone=True))
    return tuple(kept[number] for number in sorted(kept))


def _differ(one: Entry, other: Entry) -> bool:
    """Tell whether two lines are of two cards.

    A card's GUID derives from its question, so two branches that each add a card with the same question give both
    the same GUID; then the cards were added at two times, and their answers have little in common.
    """
    return one.kind != other.kind or (
        one.added != other.added
        and one.answer != other.answer
        and likeness(codes(one.sketch), codes(other.sketch)) < _VERSIONS
    )


def _two_cards(path: str, line: int, one: Entry, other: Entry) -> Diagnostic:
    return Diagnostic(
        rule=rules.GUID_OF_TWO_CARDS,
        message=f"{one.guid} names two cards: {_named(one)} and {_named(other)}",
        path=path,
        line=line,
        hint="the one that was modified later keeps the history; the other is new to learners",
        others=tuple(dict.fromkeys((one.path, other.path))),
    )


def _named(entry: Entry) -> str:
    return f"“{shortened(entry.question)}” of {entry.path}"
