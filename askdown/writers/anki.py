"""Anki packages: stamped notes, their note types, decks and media in one file, as an artifact."""

import errno
import hashlib
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.model import Note
from askdown.rendering.fields import joined_fields
from askdown.writers.anki_collection import write_collection
from askdown.writers.anki_kit import Kit
from askdown.writers.anki_zip import zip_package

_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EROFS,
}


def write_package(
    path: str, notes: Collection[Note], kit: Kit, *, key: str = "", texts: Callable[[], Iterable[str]] | None = None
) -> Artifact:
    """Give the package of notes as an artifact that is made when it is written to `path` (relative to dist/).

    Notes carry their GUIDs and times from the ledger. If they have their first fields alone, `texts` gives the text of
    all fields of each (as of `joined_fields`); it is gone through once, and not kept. The package holds the decks that
    notes name with those above, and the media that they show. The same arguments give the same bytes, for a given
    version of Python, SQLite and genanki; `key` is a digest of them, where there is one.
    """
    return Artifact(path, write=partial(_write, notes, texts or partial(_own_texts, notes), kit), key=key)


def _own_texts(notes: Collection[Note]) -> Iterator[str]:
    return (joined_fields(note.fields) for note in notes)


def package_key(heads: Sequence[Note], kit: Kit, tool: str) -> str:
    """Give a digest of all that goes into the package of some notes; of their fields the digests are enough.

    `tool` names the edition of the tool that writes it.
    """
    decks = {deck: kit.deck_id(deck) for deck in {head.deck for head in heads}}
    shared = (tool, kit.note_types, kit.description, [item.name for item in kit.media], sorted(decks.items()))
    rows = [
        (one.guid, one.note_type, one.tags, one.deck, one.position, one.added, one.modified, one.stored)
        for one in heads
    ]
    return hashlib.sha256(msgspec.msgpack.encode((shared, rows))).hexdigest()


def _write(notes: Collection[Note], texts: Callable[[], Iterable[str]], kit: Kit, place: Path) -> None:
    database = place.with_name(f"{place.name}.db")
    try:
        pairs = zip(kit.passing(notes), texts(), strict=True)
        media = write_collection(database, pairs, dict.fromkeys(note.deck for note in notes), kit)
        with place.open("wb") as file:
            zip_package(file, database, media, kit.kept)
    except sqlite3.OperationalError as error:
        raise OSError(_SYSTEM.get(error.sqlite_errorcode, errno.EIO), str(error)) from error
    finally:
        database.unlink(missing_ok=True)
