"""A project without files: cards as texts, built again and again against the ledger that the last build left."""

import html
from collections.abc import Sequence

import msgspec

from askdown.diagnostics import Diagnostic
from askdown.identity.changes import Change
from askdown.identity.ledger import Deletion, Ledger
from askdown.identity.ledger_file import read_ledger, write_ledger
from askdown.identity.matching import match
from askdown.identity.outcome import Matching
from askdown.identity.sightings import Sighting
from askdown.identity.stamping import Stamped, stamp
from askdown.model import Note

NOW = 1_700_000_000


class Built(msgspec.Struct, frozen=True):
    """One build: what was matched and stamped, and what was reported."""

    matching: Matching
    stamped: Stamped
    reported: tuple[Diagnostic, ...]

    @property
    def guids(self) -> list[str]:
        return [found.guid for found in self.matching.matches]

    @property
    def codes(self) -> list[str]:
        return [diagnostic.rule.name for diagnostic in self.reported]

    def modified(self, guid: str) -> int:
        return next(note.modified for note in self.stamped.notes if note.guid == guid)

    def changes(self, status: str) -> list[Change]:
        return [change for change in self.stamped.changes if change.status == status]


class World:
    """The ledger between builds; it goes through its text form each time, as on disk."""

    def __init__(self, project: str = "p") -> None:
        self.ledger = Ledger(project)
        self.now = NOW

    def build(self, cards: Sequence[Sighting], *, look: str = "", unread: Sequence[str] = ()) -> Built:
        """Build the cards one minute after the last build; `look` is part of every field, as templates are."""
        self.now += 60
        found: list[Diagnostic] = []
        matching = match(cards, self.ledger, found.append, unread=unread)
        stamped = stamp(notes_of(matching, look), matching, self.ledger, self.now)
        self.ledger = read_ledger(write_ledger(stamped.ledger), "cards.lock", found.append)
        assert self.ledger == stamped.ledger
        return Built(matching, stamped, tuple(found))


def notes_of(matching: Matching, look: str = "") -> list[Note]:
    """Render the cards that are shipped, in the simplest way; the deck is the file's name."""
    return [
        Note(
            guid=found.guid,
            note_type=sighting.kind,
            fields=(("Question", f"<p>{html.escape(sighting.question)}</p>{look}"), ("Answer", sighting.answer)),
            tags=(),
            deck=("Root", sighting.path.removesuffix(".md")),
            position=place,
        )
        for place, (sighting, found) in enumerate(zip(matching.sightings, matching.matches, strict=True), 1)
        if found.duplicate_of is None
    ]


def card(question: str, answer: str, path: str = "a.md", explicit_id: str = "") -> Sighting:
    """Give a question card."""
    return Sighting(path=path, line=1, kind="question", question=question, answer=answer, explicit_id=explicit_id)


def cloze(text: str, *deletions: str, path: str = "a.md", parent: int | None = None) -> Sighting:
    """Give a cloze whose deletions are still without numbers."""
    hidden = tuple(Deletion(0, deletion) for deletion in deletions)
    return Sighting(path=path, line=1, kind="cloze", question=text, parent=parent, deletions=hidden)
