"""Anki packages: stamped notes, their note types, decks and media in one file; the only module that knows genanki."""

import json
import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import genanki
import msgspec

from askdown.artifact import Artifact
from askdown.model import MediaFile, Note
from askdown.rendering.note_types import NoteType
from askdown.writers.anki_clozes import cloze_numbers

_EPOCH_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_COMPRESSED = frozenset(
    {"png", "jpg", "jpeg", "gif", "webp", "avif", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "webm"}
)
_MEDIA_NAME = re.compile(r"""(?<=["':(])[\w.-]+(?=["'\])])""")  # src="name", [sound:name], url(name)
_BREAKS_TAGS = re.compile(r"[\s\u3000\x00-\x1f]+")


class Kit(msgspec.Struct, frozen=True):
    """What all packages of a project share besides notes.

    Note types carry their times from the ledger. `deck_id` numbers a deck by its full path, `description` (HTML) stands
    under each that is in no other. `media` may be more than a package needs.
    """

    note_types: tuple[NoteType, ...]
    deck_id: Callable[[tuple[str, ...]], int]
    description: str = ""
    media: tuple[MediaFile, ...] = ()


def write_package(path: str, notes: Sequence[Note], kit: Kit) -> Artifact:
    """Write notes as a package and give it as a finished temporary file, to be moved to `path` (relative to dist/).

    Notes carry their GUIDs and times from the ledger. The package holds the decks that they name with those above, and
    the media that they show. The same arguments give the same bytes, for a given version of Python, SQLite and genanki.
    """
    used = _used_media(notes, kit.media)
    handle, name = tempfile.mkstemp(prefix="askdown-", suffix=".apkg")
    package = Path(name)
    try:
        with tempfile.TemporaryDirectory(prefix="askdown-") as folder, open(handle, "wb") as file:  # noqa: PTH123 - a descriptor
            database = Path(folder) / "collection.anki2"
            _write_database(database, notes, kit)
            with zipfile.ZipFile(file, "w") as archive:
                _zip_file(archive, "collection.anki2", database, zipfile.ZIP_DEFLATED)
                _zip_bytes(archive, "media", json.dumps({str(i): m.name for i, m in enumerate(used)}).encode())
                for index, item in enumerate(used):
                    _zip_media(archive, str(index), item)
    except BaseException:
        package.unlink(missing_ok=True)
        raise
    return Artifact(path, file=package)


def _used_media(notes: Iterable[Note], media: Sequence[MediaFile]) -> list[MediaFile]:
    by_name = {item.name: item for item in media}
    if not by_name:
        return []
    used = {name for note in notes for _, html in note.fields for name in _MEDIA_NAME.findall(html) if name in by_name}
    return [by_name[name] for name in sorted(used)]


def _write_database(path: Path, notes: Sequence[Note], kit: Kit) -> None:
    models = {note_type.key: _Model(note_type) for note_type in kit.note_types}
    ids = _FreeIds()
    # All notes go through one of genanki's decks, and name their own: it writes the table of decks anew for each.
    every = genanki.Deck(0, "", "")
    for model in models.values():
        every.add_model(model)
    for note in notes:
        every.add_note(_Note(note, models[note.note_type], kit.deck_id(note.deck), ids))
    decks = [genanki.Deck(kit.deck_id(deck), _deck_name(deck)) for deck in _with_parents(note.deck for note in notes)]
    for deck in decks:
        if "::" not in deck.name:
            deck.description = kit.description
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        cursor = connection.cursor()
        genanki.Package(every).write_to_db(cursor, 0, iter(()))
        cursor.execute("UPDATE col SET decks = ?", (_decks_json(cursor, decks),))
        connection.commit()
    finally:
        connection.close()


def _decks_json(cursor: sqlite3.Cursor, decks: Iterable[genanki.Deck]) -> str:
    (written,) = cursor.execute("SELECT decks FROM col").fetchone()
    default = json.loads(written)["1"]  # every collection has it
    return json.dumps({"1": default} | {str(deck.deck_id): deck.to_json() for deck in decks})


def _with_parents(paths: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    seen: set[tuple[str, ...]] = set()
    for path in paths:
        for length in range(1, len(path) + 1):
            if path[:length] not in seen:
                seen.add(path[:length])
                yield path[:length]


def _deck_name(path: tuple[str, ...]) -> str:
    return "::".join(part.replace("::", ": :") for part in path)


class _FreeIds:
    """Ids of notes and cards: the millisecond of their creation, or the next one that is free."""

    def __init__(self) -> None:
        self._next: dict[int, int] = {}
        self._taken: set[int] = set()

    def take(self, second: int) -> int:
        number = self._next.get(second, second * 1000)
        while number in self._taken:
            number += 1
        self._taken.add(number)
        self._next[second] = number + 1
        return number


class _Model(genanki.Model):  # type: ignore[misc]  # genanki ships no types
    """A note type with a modification time of its own."""

    def __init__(self, note_type: NoteType) -> None:
        super().__init__(
            model_id=note_type.id,
            name=note_type.name,
            fields=[{"name": name} for name in note_type.fields],
            templates=[{"name": card.name, "qfmt": card.front, "afmt": card.back} for card in note_type.cards],
            css=note_type.css,
            model_type=self.CLOZE if note_type.is_cloze else self.FRONT_BACK,
        )
        self.modified = note_type.modified

    def to_json(self, _timestamp: float, _deck_id: int) -> dict[str, Any]:
        return dict(super().to_json(self.modified, None))


class _Note(genanki.Note):  # type: ignore[misc]  # genanki ships no types
    """A note with its own times, ids and deck; genanki has one time and one deck for many."""

    def __init__(self, note: Note, model: _Model, deck_id: int, ids: _FreeIds) -> None:
        super().__init__(
            model=model,
            fields=[html for _, html in note.fields],
            tags=[_BREAKS_TAGS.sub("_", tag) for tag in note.tags],
            guid=note.guid,
            due=note.position,
        )
        self._note, self._deck_id, self._ids = note, deck_id, ids

    def write_to_db(self, cursor: sqlite3.Cursor, _timestamp: float, _deck_id: int, _ids: Iterator[int]) -> None:
        note, take = self._note, self._ids.take
        ids = iter(lambda: take(note.added), None)
        super().write_to_db(cursor, note.modified, self._deck_id, ids)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Skip: fields are escaped, and the check takes longer than writing the note."""

    def _front_back_cards(self) -> list[genanki.Card]:
        fields = dict(self._note.fields)
        return [genanki.Card(0), genanki.Card(1)] if fields["Reverse"] else [genanki.Card(0)]

    def _cloze_cards(self) -> list[genanki.Card]:
        numbers = cloze_numbers(self._note.fields[0][1])
        return [genanki.Card(number - 1) for number in numbers or [1]]


def _zip_entry(name: str, size: int, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH_OF_ZIP)
    entry.compress_type = method
    entry.create_system = 3  # the same bytes on every system
    entry.external_attr = 0o644 << 16
    entry.file_size = size
    return entry


def _zip_bytes(archive: zipfile.ZipFile, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    archive.writestr(_zip_entry(name, len(data), method), data)


def _zip_file(archive: zipfile.ZipFile, name: str, path: Path, method: int) -> None:
    entry = _zip_entry(name, path.stat().st_size, method)
    with path.open("rb") as source, archive.open(entry, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)


def _zip_media(archive: zipfile.ZipFile, name: str, item: MediaFile) -> None:
    method = zipfile.ZIP_STORED if item.name.rpartition(".")[2] in _COMPRESSED else zipfile.ZIP_DEFLATED
    if item.path:
        _zip_file(archive, name, Path(item.path), method)
    else:
        _zip_bytes(archive, name, item.data, method)
