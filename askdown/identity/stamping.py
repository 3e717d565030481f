"""When each note and note type changed: the times that Anki compares, and the ledger of this build."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from askdown.identity.changes import Change, Status
from askdown.identity.fingerprints import fingerprint
from askdown.identity.guid import note_type_id
from askdown.identity.ledger import Entry, Ledger, NoteType, in_order
from askdown.identity.outcome import Matching
from askdown.identity.sightings import Sighting
from askdown.identity.tombstones import buried, front_to_store
from askdown.model import Note


class Stamped(msgspec.Struct, frozen=True):
    """The notes with their places and times, the ledger that this build leaves, and what changed against the last one.

    `changes` names every card of which something changed, in source order, the removed ones last.
    """

    notes: tuple[Note, ...]
    ledger: Ledger
    changes: tuple[Change, ...]


def stamp(notes: Sequence[Note], matching: Matching, ledger: Ledger, now: int) -> Stamped:
    """Give notes their places, and the times that they were added and modified at; `now` is seconds since the epoch.

    `modified` moves when the fields and tags of a note do, and only then, to now or at least one second on; so a
    second build within one second is newer too. A card without a note (unanswered, say) keeps its entry as it was.
    """
    by_guid = {note.guid: note for note in notes}
    entries = {entry.guid: entry for entry in ledger.entries}
    changes = []
    for place, found in enumerate(matching.matches):
        note = by_guid.get(found.guid)
        if note is not None and found.duplicate_of is None:
            entry = _entry(place, matching, note, now)
            if entry is not found.entry:
                entries[entry.guid] = entry
                changes.append(_change(matching.sightings[place], found.entry, entry))
    for entry in matching.vanished:
        entries[entry.guid] = buried(entry, now)
        changes.append(_removed(entry))
    return Stamped(
        notes=tuple([_dated(note, place, entries[note.guid]) for place, note in enumerate(notes, 1)]),
        ledger=replace(ledger, entries=in_order(entries.values())) if changes else ledger,
        changes=tuple(change for change in changes if not _nothing(change)),
    )


def stamp_note_types(types: Mapping[str, str], ledger: Ledger, now: int) -> Ledger:
    """Give the ledger with the note types that this build ships: by name, the digest of templates and style.

    Their own time moves when that digest does, as with notes, so that a new style reaches learners.
    """
    known = {one.note_type: one for one in ledger.note_types}
    shipped = {name: _note_type(name, digest, known.get(name), ledger.project, now) for name, digest in types.items()}
    merged = known | shipped
    return replace(ledger, note_types=tuple(merged[name] for name in sorted(merged)))


def _note_type(name: str, digest: str, known: NoteType | None, project: str, now: int) -> NoteType:
    if known is None:
        return NoteType(name, note_type_id(project, name), digest, now)
    return known if known.fingerprint == digest else replace(known, fingerprint=digest, modified=_later(now, known))


def _later(now: int, known: Entry | NoteType) -> int:
    return max(now, known.modified + 1)


def _dated(note: Note, place: int, entry: Entry) -> Note:
    return replace(note, position=place, added=entry.added, modified=entry.modified)


def _entry(place: int, matching: Matching, note: Note, now: int) -> Entry:
    """Give the ledger's new line for the card at a place: the old one itself where nothing changed."""
    sighting, found = matching.sightings[place], matching.matches[place]
    old, stored = found.entry, note.stored or stored_fingerprint(note)
    parent = matching.matches[sighting.parent].guid if sighting.parent is not None else ""
    deck = "::".join(note.deck)
    deletions = found.deletions
    if len(deletions) > 1 or found.retired:
        deletions = tuple(sorted((*deletions, *found.retired), key=lambda deletion: deletion.number))
    if (
        old is not None and not old.removed
        and stored == old.stored and sighting.source == old.source and sighting.path == old.path
        and sighting.question == old.question and sighting.answered == old.answer
        and sighting.explicit_id == old.id and deck == old.deck and note.tags == old.tags
        and parent == old.parent and deletions == old.deletions
    ):  # fmt: skip  # of most cards, in the order in which others differ
        return old
    return Entry(
        path=sighting.path,
        guid=found.guid,
        kind=note.note_type,
        question=sighting.question,
        added=old.added if old else now,
        modified=_modified(old, stored, now),
        source=sighting.source,
        stored=stored,
        answer=sighting.answered,
        sketch=old.sketch if old and old.answer == sighting.answered else sighting.sketch,
        id=sighting.explicit_id,
        deck=deck,
        tags=note.tags,
        front=front_to_store(sighting.question, note.fields[0][1]),
        parent=parent,
        deletions=deletions,
    )


def _modified(old: Entry | None, stored: str, now: int) -> int:
    if old is None:
        return now
    return old.modified if not old.removed and old.stored == stored else _later(now, old)


def stored_fingerprint(note: Note) -> str:
    """Give the digest of exactly what Anki stores and an import can change: the fields and the tags."""
    return fingerprint(note.fields, note.tags)


def _change(sighting: Sighting, old: Entry | None, new: Entry) -> Change:
    return Change(
        guid=new.guid,
        kind=new.kind,
        status=_status(old, new),
        path=new.path,
        line=sighting.line,
        question=new.question,
        deck=new.deck,
        was=_former(old.question, new.question) if old else "",
        deck_was=_former(old.deck, new.deck) if old else "",
        path_was=_former(old.path, new.path) if old else "",
    )


def _former(was: str, now: str) -> str:
    return was if was != now else ""


def _status(old: Entry | None, new: Entry) -> Status:
    if old is None:
        return Status.ADDED
    if old.removed:
        return Status.RETURNED
    if old.stored == new.stored:
        return Status.SAME
    return Status.RERENDERED if (old.source, old.tags) == (new.source, new.tags) else Status.EDITED


def _nothing(change: Change) -> bool:
    return change.status is Status.SAME and not (change.was or change.deck_was or change.path_was)


def _removed(entry: Entry) -> Change:
    return Change(
        guid=entry.guid,
        kind=entry.kind,
        status=Status.REMOVED,
        path=entry.path,
        line=0,
        question=entry.question,
        deck=entry.deck,
    )
