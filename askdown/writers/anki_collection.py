"""The collection in an Anki package: a database of notes and cards, in a frame that others make."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from pathlib import Path

import msgspec

from askdown.model import MediaFile, Note
from askdown.rendering.fields import BETWEEN
from askdown.rendering.note_types import NoteType
from askdown.writers.anki_clozes import cloze_numbers
from askdown.writers.anki_kit import Kit

_MEDIA_NAME = re.compile(r"""(?<=["':(])[\w.-]+(?=["'\])])""")  # src="name", [sound:name], url(name)
_BREAKS_TAGS = re.compile(r"[\s\u3000\x00-\x1f]+")
_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
# Notes are long: on pages of the usual size many would lie on several.
_PRAGMAS = "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;"


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """SQL that makes the tables and the row of settings, SQL that makes the indexes, and two tables in JSON.

    `decks` come besides the default one, which every collection has.
    """

    tables: str
    indexes: str
    models: str
    decks: str


def write_collection(
    path: Path, notes: Iterable[tuple[Note, str]], decks: Iterable[tuple[str, ...]], kit: Kit
) -> list[MediaFile]:
    """Write the collection of notes, each with the text of its fields; gives the media that they show, by name.

    `decks` are all that the notes lie in.
    """
    frame, rows = _frame(decks, kit), _Rows(kit)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(_PRAGMAS)
        connection.executescript(frame.tables)
        connection.execute("BEGIN")
        connection.executemany(_NOTE, rows.of(notes))
        connection.executemany(_CARD, rows.cards)
        (written,) = connection.execute("SELECT decks FROM col").fetchone()
        decks_json = json.dumps({"1": json.loads(written)["1"]} | json.loads(frame.decks))
        connection.execute("UPDATE col SET models = ?, decks = ?", (frame.models, decks_json))
        connection.executescript(frame.indexes)  # ends the transaction first
    return [rows.media[name] for name in sorted(rows.shown)]


def _frame(paths: Iterable[tuple[str, ...]], kit: Kit) -> Frame:
    decks = {path: kit.deck_id(path) for path in _with_parents(paths)}

    def make() -> bytes:
        # Imported late: genanki brings asyncio along, and a frame is seldom another than that of the last build.
        from askdown.writers.anki_frame import encoded_frame  # noqa: PLC0415  (late: genanki brings asyncio along)

        return encoded_frame(kit.note_types, decks, kit.description)

    made_of = msgspec.msgpack.encode((kit.note_types, list(decks.items()), kit.description))
    return msgspec.msgpack.decode(kit.kept(make, "frame", made_of), type=Frame)


class _Rows:
    """The rows of notes as they pass by; what is known of the whole when all have: cards, decks, media."""

    def __init__(self, kit: Kit) -> None:
        self.cards: list[tuple[int, int, int, int, int, int]] = []
        self.shown: set[str] = set()
        self.media = {item.name: item for item in kit.media}
        self._kit = kit
        self._types = {one.key: one for one in kit.note_types}
        self._decks: dict[tuple[str, ...], int] = {}
        self._ids = _FreeIds()

    def of(self, notes: Iterable[tuple[Note, str]]) -> Iterator[tuple[object, ...]]:
        """Give the row of each note, and keep those of its cards."""
        for note, text in notes:
            kind, first = self._types[note.note_type], note.fields[0][1]
            orders = _card_orders(first, text, kind)
            number, *cards = self._ids.take(note.added, 1 + len(orders))
            deck = self._deck(note.deck)
            for card, order in zip(cards, orders, strict=True):
                self.cards.append((card, number, deck, order, note.modified, note.position))
            if self.media:
                self.shown.update(name for name in _MEDIA_NAME.findall(text) if name in self.media)
            yield number, note.guid, kind.id, note.modified, _tags(note.tags), text, first

    def _deck(self, path: tuple[str, ...]) -> int:
        if path not in self._decks:
            self._decks[path] = self._kit.deck_id(path)
        return self._decks[path]


def _card_orders(first: str, text: str, kind: NoteType) -> Sequence[int]:
    """Give the places of a note's cards among the templates of its type, or the numbers of its deletions, from 0.

    `first` is the note's first field, `text` that of all.
    """
    fields = len(kind.fields)
    if text.count(BETWEEN) != fields - 1:
        raise ValueError(f"a {kind.name} has {fields} fields, not {text.count(BETWEEN) + 1}")
    if kind.is_cloze:
        return [number - 1 for number in cloze_numbers(first) or [1]]
    reverse = fields - kind.fields.index("Reverse")  # from the end: what follows is short
    return (0, 1) if text.rsplit(BETWEEN, reverse)[1] else (0,)


@lru_cache(maxsize=1024)  # the cards of a chapter share theirs
def _tags(tags: tuple[str, ...]) -> str:
    return f" {' '.join(_BREAKS_TAGS.sub('_', tag) for tag in tags)} "


def _with_parents(paths: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    seen: set[tuple[str, ...]] = set()
    for path in paths:
        for length in range(1, len(path) + 1):
            if path[:length] not in seen:
                seen.add(path[:length])
                yield path[:length]


class _FreeIds:
    """Ids of notes and cards: the millisecond of their creation, or the next one that is free."""

    def __init__(self) -> None:
        self._next: dict[int, int] = {}
        self._taken: set[int] = set()

    def take(self, second: int, count: int) -> list[int]:
        numbers: list[int] = []
        number = self._next.get(second, second * 1000)
        while len(numbers) < count:
            if number not in self._taken:
                numbers.append(number)
            number += 1
        self._taken.update(numbers)
        self._next[second] = number
        return numbers
