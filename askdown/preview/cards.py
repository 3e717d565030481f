"""The cards of a build for the page: which there are, where they stand, what is said of them, and their two sides."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

import msgspec

from askdown.diagnostics import Diagnostic
from askdown.diagnostics.renderers import with_places_shown
from askdown.model import Card, ChoiceCard, ClozeCard, MediaFile, Note, is_derived
from askdown.preview.anki_template import Face, Part, back_of, front_of, numbers_of, parse
from askdown.rendering.note_types import NoteType

_TITLE = 200  # characters of a title in the list
_DELETION = re.compile(r"\{\{c[\d,]+::|(?:::[^{}]*)?\}\}")
_MATH = re.compile(r"\\[()\[\]]")
_NO_TEXT = re.compile(r"<[^>]*>|\[sound:[^\]]*\]")
_TEXTS = {"question": ("Question", "Answer", "Explanation", "Extra"), "cloze": ("Text", "Extra")}


class Finding(msgspec.Struct, frozen=True):
    """A diagnostic as the page shows it; `edit` is the address that opens its line in an editor, or empty."""

    code: str
    name: str
    severity: str
    place: str
    message: str
    hint: str = ""
    edit: str = ""


class Row(msgspec.Struct, frozen=True, rename="camel"):
    """One card in the list. `key` is the note's GUID and the card's number; `findings` are places in the list of all.

    `kind` is "question", "choice", "cloze" or "formula" (a cloze that was made of an answer's formula).
    """

    key: str
    title: str
    text: str
    kind: str
    deck: str
    tags: tuple[str, ...]
    place: str
    edit: str
    card: str = ""  # what tells the cards of a note apart
    findings: tuple[int, ...] = ()


class Sides(msgspec.Struct, frozen=True):
    """Both sides of a card, and its style, as Anki would show them; formulas are still TeX."""

    front: str
    back: str
    css: str
    number: int


class Kind(msgspec.Struct, frozen=True, dict=True):
    """A note type with its templates taken apart."""

    note_type: NoteType

    @cached_property
    def sides(self) -> list[tuple[tuple[Part, ...], tuple[Part, ...]]]:
        """Give front and back of each card."""
        return [(parse(card.front), parse(card.back)) for card in self.note_type.cards]

    def template(self, number: int) -> int:
        """Say which template makes the card of a number."""
        return 0 if self.note_type.is_cloze else number - 1


class Preview(msgspec.Struct, frozen=True, dict=True):
    """All that the page can ask for after one build; `notes` are by GUID, `kinds` by their keys, `media` by names."""

    name: str
    notes: Mapping[str, Note]
    kinds: Mapping[str, Kind]
    media: Mapping[str, MediaFile]
    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    summary: str = ""

    def sides(self, key: str) -> Sides | None:
        """Give the two sides of the card of a key; None where there is none."""
        guid, _, number = key.rpartition("-")
        note = self.notes.get(guid)
        if note is None or not number.isdecimal():
            return None
        kind = self.kinds[note.note_type]
        face = _face(note, kind, int(number))
        if int(number) not in _numbers(kind, face):
            return None
        front_parts, back_parts = kind.sides[kind.template(int(number))]
        front = front_of(front_parts, face)
        return Sides(front, back_of(back_parts, face, front), kind.note_type.css, kind.template(int(number)) + 1)


EMPTY = Preview("", {}, {}, {})


Address: TypeAlias = Callable[[str, int, int], tuple[str, str]]
"""Writes a place (path, line, column) as a person reads it, and as the address that opens an editor there."""


def rows_of(
    cards: Iterable[Card],
    notes: Mapping[str, Note],
    kinds: Mapping[str, Kind],
    diagnostics: Sequence[Diagnostic],
    address: Address,
) -> Iterator[Row]:
    """Give a row for each card that Anki makes, in source order."""
    by_file: dict[str, list[tuple[int, int]]] = {}
    for place, found in enumerate(diagnostics):
        by_file.setdefault(found.path, []).append((found.line, place))
    for card in cards:
        note = notes.get(card.origin.guid)
        if note is None or card.origin.duplicate_of is not None:
            continue
        origin = card.origin
        about = tuple(place for line, place in by_file.get(origin.path, ()) if origin.line <= line <= origin.end_line)
        yield from _rows(card, note, kinds[note.note_type], about, address)


def _rows(card: Card, note: Note, kind: Kind, findings: tuple[int, ...], address: Address) -> Iterator[Row]:
    numbers = _numbers(kind, _face(note, kind, 1))
    # A formula's cloze has the whole answer on its back, which the card that it was made of has too.
    names = _TEXTS[note.note_type][:1] if _kind(card) == "formula" else _TEXTS[note.note_type]
    texts = [_plain(dict(note.fields)[name]) for name in names]
    place, edit = address(card.origin.path, card.origin.line, 1)
    for number in numbers:
        several = f"Cloze {number}" if kind.note_type.is_cloze else kind.note_type.cards[number - 1].name
        yield Row(
            key=f"{note.guid}-{number}",
            title=next(filter(None, texts), "")[:_TITLE],
            text=" ".join(texts),
            kind=_kind(card),
            deck="::".join(note.deck),
            tags=note.tags,
            place=place,
            edit=edit,
            card=several if len(numbers) > 1 else "",
            findings=findings,
        )


def finding(diagnostic: Diagnostic, address: Address) -> Finding:
    """Make a diagnostic ready for the page."""
    place, edit = address(diagnostic.path, diagnostic.line, diagnostic.column)
    rule = diagnostic.rule
    shown = with_places_shown(diagnostic, lambda other: address(other, 0, 0)[0])
    return Finding(
        rule.code,
        rule.name,
        rule.severity.value,
        place,
        shown.message,
        shown.hint,
        edit if diagnostic.path else "",
    )


def _kind(card: Card) -> str:
    if isinstance(card, ClozeCard):
        return "formula" if is_derived(card) else "cloze"
    return "choice" if isinstance(card, ChoiceCard) else "question"


def _face(note: Note, kind: Kind, number: int) -> Face:
    return Face(
        fields=dict(note.fields),
        number=number,
        note_type=kind.note_type.name,
        card=kind.note_type.cards[kind.template(number)].name if kind.template(number) < len(kind.sides) else "",
        deck="::".join(note.deck),
        tags=" ".join(note.tags),
        cloze=kind.note_type.is_cloze,
    )


def _numbers(kind: Kind, face: Face) -> list[int]:
    return numbers_of([front for front, _ in kind.sides], face)


def _plain(field: str) -> str:
    """Give a field's words, for the list and for searching."""
    text = _MATH.sub("", _DELETION.sub("", _NO_TEXT.sub(" ", field)))
    return " ".join(html.unescape(text).split())
