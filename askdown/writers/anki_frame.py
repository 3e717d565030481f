"""What a collection has besides notes and cards: tables, note types, decks, as genanki makes them. Alone knows it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import genanki
import msgspec
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from askdown.rendering.note_types import NoteType
from askdown.writers.anki_collection import Frame


def encoded_frame(note_types: Sequence[NoteType], decks: Mapping[tuple[str, ...], int], description: str) -> bytes:
    """Give the frame of a collection with these note types and decks (ids by path), in msgpack.

    `description` (HTML) stands under each deck that is in no other.
    """
    tables, index, indexes = APKG_SCHEMA.partition("CREATE INDEX")  # an index is made quicker of a table that is full
    models = {str(one.id): _model_json(one) for one in note_types}
    made = {str(number): _deck_json(path, number, description) for path, number in decks.items()}
    frame = Frame(tables + APKG_COL, index + indexes, json.dumps(models), json.dumps(made))
    return msgspec.msgpack.encode(frame)


def _model_json(note_type: NoteType) -> dict[str, Any]:
    """Give a note type as Anki stores it, with a modification time of its own."""
    model = genanki.Model(
        model_id=note_type.id,
        name=note_type.name,
        fields=[{"name": name} for name in note_type.fields],
        templates=[{"name": card.name, "qfmt": card.front, "afmt": card.back} for card in note_type.cards],
        css=note_type.css,
        model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
    )
    return dict(model.to_json(note_type.modified, None))


def _deck_json(path: tuple[str, ...], number: int, description: str) -> dict[str, Any]:
    deck = genanki.Deck(number, "::".join(part.replace("::", ": :") for part in path))
    deck.description = description if len(path) == 1 else ""
    return dict(deck.to_json())
