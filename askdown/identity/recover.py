"""A lost ledger from the packages that were released, matched with the cards as they are rendered now."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules import identity as rules
from askdown.identity.deletions import number_deletions, remembered
from askdown.identity.findings import shortened
from askdown.identity.fingerprints import fingerprint, normalised
from askdown.identity.guid import note_type_id
from askdown.identity.ledger import Deletion, Entry, Ledger, NoteType, in_order
from askdown.identity.matching import match
from askdown.identity.outcome import Matching
from askdown.identity.package import PackageUnusable, ShippedNote
from askdown.identity.sightings import KINDS, Sighting
from askdown.identity.sketches import sketch
from askdown.identity.tombstones import TAG, front_to_store
from askdown.model import Note

_PICTURE = re.compile(r"<(?:img|source|video|audio)\b[^>]*?\bsrc=\"([^\"]*)\"[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_DELETION = re.compile(r"\{\{c(\d+)::(.*?)(?:::.*?)?\}\}", re.DOTALL)
# The fields that say what a card answers; the others say where it comes from and how it is shown.
_ANSWERS = ("Answer", "Options", "Explanation", "Extra")


def recover(
    shipped: Sequence[ShippedNote], notes: Sequence[Note], matching: Matching, project: str, report: Report
) -> Ledger:
    """Give the ledger that the build of the `shipped` notes left, as far as they tell.

    `notes` are those of the current cards, rendered after `matching` them with an empty ledger: what was shipped is
    compared with what would be shipped now, like with like. A shipped note that no card is stays in the ledger under
    an empty path, so that the next build sees its card removed. Raises PackageUnusable for another project's package.
    """
    types = {note_type_id(project, kind) for kind in KINDS}
    if shipped and types.isdisjoint(note.note_type for note in shipped):
        raise PackageUnusable("the package is of another project; configure the id that it was built with")
    then = {note.guid: _entry(note) for note in sorted(shipped, key=lambda note: note.modified)}
    places = {found.guid: place for place, found in enumerate(matching.matches) if found.duplicate_of is None}
    now = [_as_shipped(note, matching.sightings[places[note.guid]]) for note in notes]
    found = match(now, Ledger(project, in_order(then.values())), report)
    guids = {note.guid: one.guid for note, one in zip(notes, found.matches, strict=True)}
    for note, one in zip(notes, found.matches, strict=True):
        if one.entry is not None:
            then[one.guid] = _known_again(one.entry, places[note.guid], matching, guids)
    for entry in found.vanished:
        report(_not_recovered(entry))
    changed = max((note.modified for note in shipped), default=0)
    note_types = tuple(NoteType(kind, note_type_id(project, kind), "", changed) for kind in KINDS)
    return Ledger(project, in_order(then.values()), note_types)


def _entry(note: ShippedNote) -> Entry:
    """Give the entry that a shipped note's fields amount to, its texts taken from the HTML."""
    front, answer = note.fields[0][1], _answer(note.fields)
    removed = TAG in note.tags
    return Entry(
        path="",
        guid=note.guid,
        kind=note.kind,
        question=_text(front),
        added=note.added,
        modified=note.modified,
        source="",
        stored=fingerprint(note.fields, note.tags),
        answer="" if removed or not answer else fingerprint(answer),
        sketch="" if removed else sketch(answer),
        deck=note.deck,
        tags=tuple(tag for tag in note.tags if tag != TAG),
        front=front,
        deletions=tuple(_deletions(front)),
        removed=note.modified if removed else 0,
    )


def _as_shipped(note: Note, sighting: Sighting) -> Sighting:
    """Give the sighting of a card as its rendered note shows it; derived ones stand for themselves."""
    question, answer = _text(note.fields[0][1]), _answer(note.fields)
    return replace(sighting, question=question, answer=answer, parent=None, answered="", sketch="")


def _known_again(old: Entry, place: int, matching: Matching, guids: dict[str, str]) -> Entry:
    """Give the entry of a shipped note with what the sources say of its card."""
    sighting = matching.sightings[place]
    parent = guids.get(matching.matches[sighting.parent].guid, "") if sighting.parent is not None else ""
    return replace(
        old,
        path=sighting.path,
        question=sighting.question,
        source=sighting.source,
        answer=sighting.answered,
        sketch=sighting.sketch,
        id=sighting.explicit_id,
        front=front_to_store(sighting.question, old.front),
        parent=parent,
        deletions=remembered(number_deletions(sighting.deletions, old.deletions), old.deletions),
    )


def _answer(fields: Iterable[tuple[str, str]]) -> str:
    return normalised(" ".join(_text(value) for name, value in fields if name in _ANSWERS))


def _text(markup: str) -> str:
    """Give the text of a field, images as the names of their files."""
    shown = _DELETION.sub(r"\2", _PICTURE.sub(r" \1 ", markup))
    return normalised(html.unescape(_TAG.sub(" ", shown)))


def _deletions(front: str) -> Iterator[Deletion]:
    numbered = {int(match[1]): _text(match[2]) for match in _DELETION.finditer(front)}
    yield from (Deletion(number, numbered[number]) for number in sorted(numbered))


def _not_recovered(entry: Entry) -> Diagnostic:
    return Diagnostic(
        rule=rules.NOT_RECOVERED,
        message=f"no card of the sources is the released “{shortened(entry.question)}” ({entry.guid})",
        hint=f"if one is, write {{#{entry.guid}}} behind its question; else the next build counts it as removed",
    )
