"""What all Anki packages of a project share besides their notes."""

from collections.abc import Callable, Collection, Iterable

import msgspec

from askdown.artifact import Kept, made
from askdown.model import MediaFile, Note
from askdown.rendering.note_types import NoteType


class Kit(msgspec.Struct, frozen=True):
    """What all packages of a project share besides notes.

    Note types carry their times from the ledger. `deck_id` numbers a deck by its full path, `description` (HTML) stands
    under each that is in no other. `media` may be more than a package needs. `passing` is given the notes of a package
    when they are written, and gives them one by one: it may show how far they are. `kept` may remember what it makes.
    """

    note_types: tuple[NoteType, ...]
    deck_id: Callable[[tuple[str, ...]], int]
    description: str = ""
    media: tuple[MediaFile, ...] = ()
    passing: Callable[[Collection[Note]], Iterable[Note]] = iter
    kept: Kept = made
