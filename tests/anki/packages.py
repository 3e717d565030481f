"""Packages for the tests of this folder: notes from cards, with the times that a ledger would give them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec

from askdown.content import Cloze, Content, Paragraph, Text
from askdown.identity.guid import deck_id, note_type_id
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck, Library, MediaFile, Note, Option, Origin
from askdown.rendering.note_types import note_types
from askdown.rendering.notes import render_notes
from askdown.templating import Templates
from askdown.writers.anki import write_package
from askdown.writers.anki_kit import Kit

BUILT = 1_700_000_000


def text(words: str) -> Content:
    """Give a paragraph; `{{c1::x}}` in it is a deletion."""
    return (Paragraph((Text(words),), tight=True),)


def origin(
    guid: str, deck: tuple[str, ...] = ("Root",), tags: tuple[str, ...] = (), *, reverse: bool = False
) -> Origin:
    """Give a place for a card."""
    return Origin(path="notes.md", line=1, end_line=2, guid=guid, deck=deck, tags=tags, reverse=reverse)


def basic(guid: str, answer: str = "answer", **place: object) -> BasicCard:
    """Give a question `question <guid>`."""
    return BasicCard(msgspec.structs.replace(origin(guid), **place), text(f"question {guid}"), text(answer))


def choice(guid: str, right: int = 0) -> ChoiceCard:
    """Give the same question with three options, and the same answer as their explanation."""
    options = tuple(Option(text(f"option {n}"), correct=n == right, feedback=text(f"feedback {n}")) for n in range(3))
    return ChoiceCard(origin(guid), text(f"question {guid}"), options, text("answer"))


def cloze(guid: str, *numbers: int, extra: str = "extra") -> ClozeCard:
    """Give a text with deletions of these numbers."""
    children = tuple(Cloze(number, (Text(f"hidden {number}"),)) for number in numbers)
    return ClozeCard(origin(guid), (Paragraph((Text("text "), *children)),), text(extra))


def kit(
    user: Path | None = None, *, project: str = "project", modified: int = BUILT, media: Sequence[MediaFile] = ()
) -> Kit:
    """Give what the packages of a project share, with templates of a user's."""
    types = note_types(Templates(user), project, partial(note_type_id, project))
    stamped = tuple(msgspec.structs.replace(note_type, modified=modified) for note_type in types)
    return Kit(stamped, partial(deck_id, project), "About this deck", tuple(media))


def notes_of(*cards: Card, modified: int = BUILT) -> list[Note]:
    """Render cards as notes, all added at the first build and modified at `modified`."""
    library = Library("Root", (Deck("notes.md", "h-q", cards),))
    notes = render_notes(library, Templates(), unanswered="front-only")
    return [msgspec.structs.replace(note, added=BUILT, modified=modified) for note in notes]


def packed(path: Path, notes: Sequence[Note], shared: Kit | None = None) -> Path:
    """Write a package to `path`, and give that."""
    artifact = write_package(path.name, notes, shared or kit())
    assert artifact.write is not None
    artifact.write(path)
    return path
