"""What a released package says about its notes: GUIDs, times, fields and decks, read from the .apkg itself."""

import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

# The newest schema that a package may hold beside older ones comes first; the compressed one of Anki 2.1.50 and later
# stands beside a dummy in the old one, and cannot be read here.
_DATABASES = ("collection.anki21", "collection.anki2")
_COMPRESSED = "collection.anki21b"
_CLOZE_TYPE = 1
_FIELD_SEPARATOR = "\x1f"  # between the fields of a note, and in newer schemas between the names of a deck


class PackageUnusable(Exception):  # noqa: N818 - it says what is the matter, as the command line prints it
    """The file is no package that a ledger could be rebuilt from."""


class ShippedNote(msgspec.Struct, frozen=True):
    """One note of a package: fields by name in their order, times in whole seconds since the epoch."""

    guid: str
    kind: str  # "question" or "cloze"
    note_type: int  # its id
    fields: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    deck: str
    added: int
    modified: int


def read_package(path: Path) -> tuple[ShippedNote, ...]:
    """Give the notes of a package in the order of their ids. Raises PackageUnusable."""
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="askdown-") as folder:
            names = set(archive.namelist())
            if _COMPRESSED in names:
                raise PackageUnusable(f"{path} was exported by Anki; take a package that askdown wrote")
            name = next((name for name in _DATABASES if name in names), None)
            if name is None:
                raise PackageUnusable(f"{path} holds no collection of Anki")
            return _read_database(Path(archive.extract(name, folder)))
    except (zipfile.BadZipFile, sqlite3.DatabaseError, OSError, ValueError, KeyError) as error:
        raise PackageUnusable(f"{path} cannot be read as a package: {error}") from error


def _read_database(path: Path) -> tuple[ShippedNote, ...]:
    connection = sqlite3.connect(path)
    try:
        return tuple(_notes(connection))
    finally:
        connection.close()


def _notes(connection: sqlite3.Connection) -> Iterator[ShippedNote]:
    models, decks = (json.loads(text) for text in connection.execute("select models, decks from col").fetchone())
    deck_of = dict(connection.execute("select nid, min(did) from cards group by nid"))
    rows = connection.execute("select id, guid, mid, mod, tags, flds from notes order by id")
    for note, guid, model, modified, tags, fields in rows:
        deck: dict[str, Any] = decks.get(str(deck_of.get(note)), {})
        yield ShippedNote(
            guid=guid,
            kind="cloze" if models[str(model)].get("type") == _CLOZE_TYPE else "question",
            note_type=model,
            fields=tuple(zip(_field_names(models[str(model)]), fields.split(_FIELD_SEPARATOR), strict=False)),
            tags=tuple(tags.split()),
            deck=deck.get("name", "").replace(_FIELD_SEPARATOR, "::"),
            added=note // 1000,
            modified=modified,
        )


def _field_names(model: dict[str, Any]) -> list[str]:
    return [field["name"] for field in sorted(model["flds"], key=lambda field: field["ord"])]
