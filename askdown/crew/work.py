"""The pieces of work on a file, from bytes to bytes, so that any process can do them and a store can keep them."""

from functools import lru_cache
from pathlib import Path
from typing import TypeAlias, assert_never

import msgspec

from askdown.model import Deck, Note
from askdown.rendering.notes import Unanswered
from askdown.source import SourceFile
from askdown.stock.facts import FileFacts, Settled, read_file
from askdown.stock.notes import file_notes, heads_of, texts_of
from askdown.stock.portion_reading import read_portion
from askdown.stock.portions import Portion
from askdown.stock.stock import Assignment
from askdown.templating import Templates


class Reading(msgspec.Struct, frozen=True, tag="reading"):
    """To read a file: gives its facts and its deck."""

    source: SourceFile
    settled: Settled


class PortionReading(msgspec.Struct, frozen=True, tag="portion"):
    """To read a portion of a file: gives its facts and its deck, with the lines of the portion's text."""

    portion: Portion
    settled: Settled


class Rendering(msgspec.Struct, frozen=True, tag="rendering"):
    """To render a deck's notes: gives their heads, and the texts of their fields.

    `templates` is the folder of the user's own, or "", and `look` the key of what is in it.
    """

    path: str
    deck: bytes
    assignment: Assignment
    templates: str
    look: str
    unanswered: Unanswered
    link: str


Work: TypeAlias = Reading | PortionReading | Rendering
Done: TypeAlias = tuple[bytes, bytes]

_encode = msgspec.msgpack.Encoder().encode
decoded_facts = msgspec.msgpack.Decoder(FileFacts).decode
decoded_deck = msgspec.msgpack.Decoder(Deck).decode
decoded_heads = msgspec.msgpack.Decoder(tuple[Note, ...]).decode
decoded_texts = msgspec.msgpack.Decoder(tuple[str, ...]).decode


def done(work: Work) -> Done:
    """Do a piece of work. Raises TemplateProblemError."""
    head: object
    body: object
    match work:
        case Reading(source=source, settled=settled):
            head, body = read_file(source, settled)
        case PortionReading(portion=portion, settled=settled):
            head, body = read_portion(portion, settled)
        case Rendering():
            notes = tuple(
                file_notes(
                    decoded_deck(work.deck),
                    work.assignment,
                    templates_in(work.templates, work.look),
                    unanswered=work.unanswered,
                    link=work.link,
                )
            )
            head, body = heads_of(notes), texts_of(notes)
        case _:
            assert_never(work)
    return _encode(head), _encode(body)


@lru_cache(maxsize=1)
def templates_in(folder: str, look: str) -> Templates:  # noqa: ARG001  (what changes makes them anew)
    """Give the templates with the user's own from `folder`, or "" for none."""
    return Templates(Path(folder) if folder else None)
