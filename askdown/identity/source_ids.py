"""Ids written into the sources: which cards get one, and the edits that change nothing but what is known of a card."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import zip_longest

import msgspec
from msgspec.structs import replace

from askdown.diagnostics import Diagnostic, Edit, Report
from askdown.diagnostics.rules import identity as rules
from askdown.editing import edited
from askdown.identity.id_places import PLACES
from askdown.identity.outcome import Matching
from askdown.identity.sightings import Sighting, sighting
from askdown.model import Card
from askdown.readers.reading import read
from askdown.source import SourceFile

_ROUNDS = 100  # readings of one file per place; a file where that is not enough takes ids nowhere


class Target(msgspec.Struct, frozen=True):
    """A card that gets an id: the line (from 1) where its question begins, and the id."""

    line: int
    id: str


def targets(matching: Matching) -> dict[str, list[Target]]:
    """Give the cards that have no id in their source, by file: their GUID is what they get.

    A GUID says which card it is even if the ledger is lost. Both of two copies get it, and stay one card.
    """
    found: dict[str, list[Target]] = {}
    for seen, one in zip(matching.sightings, matching.matches, strict=True):
        if seen.parent is None and not seen.explicit_id:
            found.setdefault(seen.path, []).append(Target(seen.line, one.guid))
    return found


def id_edits(file: SourceFile, wanted: Sequence[Target], report: Report) -> tuple[Edit, ...]:
    """Give the edits that write ids into a file, in the order of its lines.

    An id stands behind a heading as `{#id}`, else in the question's line as an HTML comment, else on a line of its
    own. Each place is tried out by reading the file again: only those stay that change no card in anything but its
    id. Where no place does there is a note.
    """
    cards = read(file, _silent).cards
    before = [sighting(card) for card in cards]
    ids = _ids(before, wanted)
    found: dict[int, Edit] = {}
    for write in PLACES:
        tries = {place: write(file.lines, cards[place].origin, name) for place, name in ids.items()}
        fresh = {place: edit for place, edit in tries.items() if edit is not None and place not in found}
        found = _tried_out(file, before, found | fresh, ids) if fresh else found
    written = {before[place].line for place in found}
    for target in wanted:
        if target.line not in written:
            report(_not_written(file.path, target))
    return tuple(sorted(found.values(), key=lambda edit: (edit.line, edit.column)))


def _ids(before: Sequence[Sighting], wanted: Sequence[Target]) -> dict[int, str]:
    """Give the ids by the places of their cards, where only one card begins in the line."""
    names = {target.line: target.id for target in wanted}
    beginning = Counter(one.line for one in before)
    return {
        place: names[one.line]
        for place, one in enumerate(before)
        if one.line in names and beginning[one.line] == 1 and not one.explicit_id
    }


def _tried_out(
    file: SourceFile, before: Sequence[Sighting], tries: Mapping[int, Edit], ids: Mapping[int, str]
) -> dict[int, Edit]:
    """Give those edits, by the places of their cards, with which the file says what it said."""
    kept = dict(tries)
    for _ in range(_ROUNDS):
        spoilt = _spoilt(before, _read_with(file, kept), {place: ids[place] for place in kept})
        if not spoilt:
            return kept
        kept = {place: edit for place, edit in kept.items() if place not in spoilt}
    return {}


def _read_with(file: SourceFile, edits: Mapping[int, Edit]) -> list[Sighting]:
    text = edited(file.text.encode(), edits.values()).decode()
    cards: Sequence[Card] = read(replace(file, text=text), _silent).cards
    return [replace(sighting(card), line=0) for card in cards]


def _spoilt(before: Sequence[Sighting], after: Sequence[Sighting], ids: Mapping[int, str]) -> set[int]:
    """Give the places of ids that are not where they can be read, or that changed what a card says.

    Where cards came or went, or one changed that got no id, the id at or right before the first difference is to
    blame.
    """
    meant = [replace(one, line=0, explicit_id=ids.get(place, one.explicit_id)) for place, one in enumerate(before)]
    wrong = [place for place, (one, other) in enumerate(zip_longest(meant, after)) if one != other]
    own = {place for place in wrong if place in ids}
    if not wrong or not ids or (own and len(before) == len(after)):
        return own
    return {max((place for place in ids if place <= wrong[0]), default=min(ids))}


def _silent(_: Diagnostic) -> None:
    """Report nothing: what is wrong with the file was said when it was read first."""


def _not_written(path: str, target: Target) -> Diagnostic:
    return Diagnostic(
        rule=rules.ID_NOT_WRITTEN,
        message=f"no safe place for the id {target.id} was found in this card",
        path=path,
        line=target.line,
        hint=f"write <!-- id: {target.id} --> into it where your way of writing allows it",
    )
