"""The shape of cards.json; `docs/cards.schema.json` is made from it."""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

VERSION: Literal[1] = 1

Line: TypeAlias = Annotated[int, Meta(ge=1, description="a line of the source file, from 1")]
MaybeLine: TypeAlias = Annotated[int, Meta(ge=0, description="a line or column from 1, or 0 where there is none")]


class Entry(msgspec.Struct, frozen=True):
    """What the parts of the dump share."""


class MetadataEntry(Entry, frozen=True):
    """Lines that say something about cards and are in none: front matter, tags, sections, comments, separators."""

    line: Line
    end_line: Line
    kind: str


class LeftOutEntry(Entry, frozen=True):
    """Lines that are in no card, and why."""

    line: Line
    end_line: Line
    reason: str


class FileEntry(Entry, frozen=True):
    """One source file; `path` is relative to the source folder, with `/`."""

    path: str
    dialect: str
    answered: Annotated[int, Meta(ge=0)]
    unanswered: Annotated[int, Meta(ge=0)]
    metadata: list[MetadataEntry]
    left_out: list[LeftOutEntry]


class PlaceEntry(Entry, frozen=True):
    """Where a card stands: its first and last line, and the first line of its answer."""

    path: str
    line: Line
    answer_line: Line | None
    end_line: Line


class SideEntry(Entry, frozen=True):
    r"""One side of a card: plain text with TeX in `\( \)` and `\[ \]` and code between fences, and HTML."""

    text: str
    html: str


class OptionEntry(Entry, frozen=True):
    """One option of a multiple-choice card; `feedback` is plain text."""

    text: str
    html: str
    correct: bool
    feedback: str


class FormulaEntry(Entry, frozen=True):
    """A formula of a card, and what MathJax, as Anki runs it, says of it as it is written."""

    tex: str
    display: bool
    line: MaybeLine
    column: MaybeLine
    verdict: Literal["ok", "undefined", "error", "raw"]
    message: str


class CardEntry(Entry, frozen=True):
    """One card. `parent` of a cloze is the id of the card it was derived from, or its own if it was written as one.

    `accepted` are further answers that count as right when typed, or one that begins with `=`: a range of numbers.
    """

    id: str
    parent: str | None
    duplicate_of: str | None
    kind: Literal["basic", "choice", "cloze"]
    deck: list[str]
    tags: list[str]
    source: PlaceEntry
    question: SideEntry
    answer: SideEntry
    options: list[OptionEntry]
    accepted: list[str]
    formulas: list[FormulaEntry]


class DiagnosticEntry(Entry, frozen=True):
    """One problem, as `check` reports it."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    path: str
    line: MaybeLine
    column: MaybeLine
    message: str
    hint: str


class Dump(Entry, frozen=True):
    """A library as data."""

    version: Literal[1]
    files: list[FileEntry]
    cards: list[CardEntry]
    diagnostics: list[DiagnosticEntry]


def schema() -> dict[str, object]:
    """Give the JSON Schema of the dump."""
    described = msgspec.json.schema(Dump)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Askdown cards.json",
        **described,
    }
