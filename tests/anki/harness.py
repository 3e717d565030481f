"""A learner with Anki: imports packages with default options, studies, edits, and tells what the collection holds."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias

import anki.collection  # the package's modules import each other: this one has to be first
import msgspec
from anki.cards import Card, CardId
from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.import_export_pb2 import ImportResponse
from anki.notes import Note, NoteId
from anki.scheduler.v3 import CardAnswer, Scheduler

LoggedNote: TypeAlias = ImportResponse.Note


class Imported(msgspec.Struct, frozen=True):
    """What an import did, as GUIDs: new notes, updated ones, ones already up to date, ones it could not touch."""

    new: frozenset[str]
    updated: frozenset[str]
    untouched: frozenset[str]
    conflicting: frozenset[str]


class Learner:
    """One collection of Anki in a folder of its own; use it in a `with` statement."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.collection = anki.collection.Collection(str(folder / "collection.anki2"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.collection.close()

    def imports(self, package: Path) -> Imported:
        """Import a package as File → Import does: updates if newer, learning progress not included."""
        before = self.guids
        log = self._log_of(package)
        guid = {int(note_id): guid for note_id, guid in self._rows("SELECT id, guid FROM notes")}

        def named(entries: Iterable[LoggedNote]) -> frozenset[str]:
            return frozenset(guid[entry.id.nid] for entry in entries if entry.id.nid in guid)

        new = named(log.new)
        assert new == self.guids - before
        return Imported(new, named(log.updated), named(log.duplicate), named(log.conflicting))

    def _log_of(self, package: Path) -> ImportLogWithChanges.Log:
        request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()  # it would show note types as they were
        return log

    def _rows(self, query: str, *values: str | int) -> Sequence[Sequence[Any]]:
        database = self.collection.db
        assert database is not None
        return database.all(query, *values)

    @property
    def guids(self) -> frozenset[str]:
        """The GUIDs of all notes."""
        return frozenset(guid for (guid,) in self._rows("SELECT guid FROM notes"))

    def note(self, guid: str) -> Note:
        """Give the note with that GUID."""
        ((note_id,),) = self._rows("SELECT id FROM notes WHERE guid = ?", guid)
        return self.collection.get_note(NoteId(note_id))

    def fields(self, guid: str) -> dict[str, str]:
        """Give a note's fields by name."""
        return dict(self.note(guid).items())

    def cards(self, guid: str) -> dict[int, Card]:
        """Give a note's cards by their number in the note type (from 0); a deletion c1 is card 0."""
        return {card.ord: card for card in self.note(guid).cards()}

    def study(self, guid: str, days: int, card: int = 0) -> None:
        """Answer a new card "easy", and then let it have been due after so many days."""
        studied = self.cards(guid)[card]
        studied.start_timer()
        states = self.collection._backend.get_scheduling_states(studied.id)
        scheduler = self.collection.sched
        assert isinstance(scheduler, Scheduler)
        scheduler.answer_card(scheduler.build_answer(card=studied, states=states, rating=CardAnswer.EASY))
        scheduler.set_due_date([studied.id], f"{days}!")
        assert self.intervals(guid)[card] == days

    def intervals(self, guid: str) -> dict[int, int]:
        """Give the interval in days of each card of a note; 0 for a new one."""
        return {number: card.ivl for number, card in self.cards(guid).items()}

    def history(self) -> dict[str, dict[int, int]]:
        """Give the intervals of all cards, by note and card."""
        return {guid: self.intervals(guid) for guid in self.guids}

    def reviews(self, guid: str, card: int = 0) -> int:
        """Count the reviews of a card, as the log of the collection has them."""
        card_id = self.cards(guid)[card].id
        return len(self._rows("SELECT id FROM revlog WHERE cid = ?", card_id))

    def question(self, guid: str, card: int = 0) -> str:
        """Render a card's front as the reviewer shows it."""
        return self.cards(guid)[card].question()

    def answer(self, guid: str, card: int = 0) -> str:
        """Render a card's back as the reviewer shows it."""
        return self.cards(guid)[card].answer()

    def edit(self, guid: str, field: str, html: str) -> None:
        """Change a field by hand, as in the editor; the note's modification time becomes now."""
        note = self.note(guid)
        note[field] = html
        self.collection.update_note(note)

    def deck(self, guid: str, card: int = 0) -> str:
        """Give the full name of the deck that holds a card."""
        return self.collection.decks.name(self.cards(guid)[card].did)

    def rename_deck(self, old: str, new: str) -> None:
        """Rename a deck by hand."""
        deck = self.collection.decks.by_name(old)
        assert deck is not None
        self.collection.decks.rename(deck, new)

    def move(self, guid: str, deck: str) -> None:
        """Move all cards of a note to a deck by hand, which is made if there is none."""
        deck_id = self.collection.decks.id(deck)
        assert deck_id is not None
        self.collection.set_deck([card.id for card in self.cards(guid).values()], deck_id)

    @property
    def decks(self) -> list[str]:
        """The names of all decks but the default one."""
        names = [deck.name for deck in self.collection.decks.all_names_and_ids(skip_empty_default=True)]
        return sorted(name for name in names if name != "Default")

    @property
    def note_types(self) -> list[str]:
        """The names of note types that Anki did not bring itself, with those that a conflict made."""
        return sorted(name for (name,) in self._rows("SELECT name FROM notetypes") if name.startswith("Askdown"))

    def style(self, guid: str) -> str:
        """Give the CSS of a note's type."""
        note_type = self.note(guid).note_type()
        assert note_type is not None
        return str(note_type["css"])

    def new_cards(self) -> list[tuple[str, int]]:
        """Give new cards in the order of their position, as GUID and number."""
        rows = self._rows(
            "SELECT n.guid, c.ord FROM cards c JOIN notes n ON n.id = c.nid WHERE c.type = 0 ORDER BY c.due, c.ord"
        )
        return [(guid, int(number)) for guid, number in rows]

    def empty_cards(self) -> list[CardId]:
        """Give the cards that Tools → Empty Cards would delete."""
        report = self.collection.get_empty_cards()
        return [CardId(card) for note in report.notes for card in note.card_ids]

    def media_problems(self) -> tuple[list[str], list[str]]:
        """Give what Tools → Check Media says: names that are missing, and files that no note uses."""
        checked = self.collection.media.check()
        return list(checked.missing), list(checked.unused)
