"""What an import of this build would do at a learner's, as data and as JSON."""

from collections.abc import Iterator

import msgspec

from askdown.identity.changes import Change, Status
from askdown.identity.deck_moves import DeckMove, deck_moves
from askdown.identity.fingerprints import normalised
from askdown.identity.ledger import Ledger
from askdown.identity.outcome import Matching
from askdown.identity.stamping import Stamped


class Doubtful(msgspec.Struct, frozen=True):
    """A card that counts as new although it may be one of the ledger's: their GUIDs, the likeliest first."""

    path: str
    line: int
    question: str
    candidates: tuple[str, ...]


class LostHistory(msgspec.Struct, frozen=True):
    """A card that changed its kind and so begins anew; `guid` is that of the old one."""

    path: str
    line: int
    question: str
    guid: str
    was: str
    now: str


class Plan(msgspec.Struct, frozen=True):
    """The changes by what they mean; a card stands in several groups when several things happened to it.

    `edited` changed at their sources, `rerendered` only through templates, images or the tool. `renamed` have
    another question with their history, `moved` another file or deck; `deck_moves` say what to do in Anki about it.
    """

    same: int
    added: tuple[Change, ...]
    returned: tuple[Change, ...]
    edited: tuple[Change, ...]
    rerendered: tuple[Change, ...]
    renamed: tuple[Change, ...]
    moved: tuple[Change, ...]
    removed: tuple[Change, ...]
    ambiguous: tuple[Doubtful, ...]
    history_lost: tuple[LostHistory, ...]
    deck_moves: tuple[DeckMove, ...]


def make_plan(stamped: Stamped, matching: Matching, ledger: Ledger) -> Plan:
    """Give the plan of a build, `ledger` being the one that it was matched with."""
    changes = stamped.changes

    def of(status: Status) -> tuple[Change, ...]:
        return tuple(change for change in changes if change.status is status)

    touched = sum(change.status is not Status.SAME and change.status is not Status.REMOVED for change in changes)
    return Plan(
        same=len(stamped.notes) - touched,
        added=of(Status.ADDED),
        returned=of(Status.RETURNED),
        edited=of(Status.EDITED),
        rerendered=of(Status.RERENDERED),
        renamed=tuple(change for change in changes if change.was),
        moved=tuple(change for change in changes if change.path_was or change.deck_was),
        removed=of(Status.REMOVED),
        ambiguous=tuple(_doubtful(matching)),
        history_lost=tuple(_lost(matching)),
        deck_moves=deck_moves(changes, ledger, stamped.ledger),
    )


def plan_json(plan: Plan) -> str:
    """Give the plan as JSON, with counts of all groups before their cards."""
    data = msgspec.to_builtins(plan)
    counts = {name: value if name == "same" else len(value) for name, value in data.items()}
    encoded = msgspec.json.encode({"version": 1, "counts": counts, **data})
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def _doubtful(matching: Matching) -> Iterator[Doubtful]:
    for doubt in matching.doubts:
        sighting = matching.sightings[doubt.index]
        guids = tuple(entry.guid for entry in doubt.entries)
        yield Doubtful(sighting.path, sighting.line, normalised(sighting.question), guids)


def _lost(matching: Matching) -> Iterator[LostHistory]:
    for place, entry in matching.lost:
        sighting = matching.sightings[place]
        yield LostHistory(sighting.path, sighting.line, entry.question, entry.guid, entry.kind, sighting.kind)
