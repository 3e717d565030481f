"""Notes of a stock: rendered file by file, a short form of each at hand, whole when a package is written."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import TypeAlias

import msgspec

from askdown.identity.stamping import stored_fingerprint
from askdown.model import Deck, Note
from askdown.readers.pieces.option_signs import is_pinned
from askdown.rendering.fields import joined_fields, parted_fields
from askdown.rendering.notes import Unanswered, notes_of
from askdown.stock.facts import FileReading
from askdown.stock.stock import Assignment, assigned
from askdown.templating import Templates


class Rendered(msgspec.Struct, frozen=True):
    """The notes of one file: `heads` have of their fields the first alone, `load` gives the text of all of each.

    Positions count from 1 in each file; times are not set. Texts are those of `joined_fields`.
    """

    heads: tuple[Note, ...]
    load: Callable[[], Sequence[str]]


Order: TypeAlias = tuple[FileReading, Assignment]
Render: TypeAlias = Callable[[Sequence[Order]], Iterable[Rendered]]
"""Renders the notes of files with what the whole library gives their cards, in their order."""


def renderer(
    templates: Templates, *, unanswered: Unanswered = "skip", permalink: Callable[[str], str] = lambda _: ""
) -> Render:
    """Give what renders notes here and now, and keeps them; arguments as of `notes_of`."""

    def render(orders: Sequence[Order]) -> Iterator[Rendered]:
        for file, assignment in orders:
            link = permalink(file.facts.path)
            notes = tuple(file_notes(file.load(), assignment, templates, unanswered=unanswered, link=link))
            yield Rendered(heads_of(notes), partial(tuple, texts_of(notes)))

    return render


def file_notes(
    deck: Deck, assignment: Assignment, templates: Templates, *, unanswered: Unanswered, link: str
) -> Iterator[Note]:
    """Give the notes of a file's deck; `link` is its address on the web, or nothing. Raises TemplateProblemError."""
    cards = assigned(deck, assignment).cards
    for note in notes_of(cards, templates, unanswered=unanswered, pinned=is_pinned, permalink=lambda _: link):
        yield msgspec.structs.replace(note, stored=stored_fingerprint(note))


def heads_of(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Give notes without all fields but the first."""
    return tuple(msgspec.structs.replace(note, fields=note.fields[:1]) for note in notes)


def texts_of(notes: Iterable[Note]) -> tuple[str, ...]:
    """Give the texts of all fields of notes."""
    return tuple(joined_fields(note.fields) for note in notes)


class WholeNotes(Collection[Note]):
    """Notes with all fields and their times, loaded file by file each time that somebody goes through them."""

    def __init__(self, rendered: Sequence[Rendered], heads: Sequence[Note]) -> None:
        """Take the files' notes and, in the same order, the heads of all, dated and numbered."""
        self._rendered, self._heads = rendered, heads

    def __iter__(self) -> Iterator[Note]:
        for head, text in zip(self._heads, self.texts(), strict=True):
            yield msgspec.structs.replace(head, fields=parted_fields(head.note_type, text))

    def texts(self, among: Collection[Note] | None = None) -> Iterator[str]:
        """Give the text of each note's fields, or those of the notes `among` them whose heads these are."""
        if among is None:
            yield from chain.from_iterable(file.load() for file in self._rendered)
            return
        wanted = {head.position for head in among}
        heads = iter(self._heads)
        for file in self._rendered:
            places = [place for place, head in enumerate(islice(heads, len(file.heads))) if head.position in wanted]
            if places:
                yield from map(file.load().__getitem__, places)

    def __len__(self) -> int:
        return len(self._heads)

    def __contains__(self, note: object) -> bool:
        return any(note == one for one in self)
