"""Severity, Rule and Diagnostic: the vocabulary in which stages report problems of content."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

import msgspec


class Severity(StrEnum):
    """How much a problem weighs: an error sets exit code 1, a warning does so under `--strict`, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(msgspec.Struct, frozen=True):
    """One kind of problem. `name` states the problem; `explanation` and `example` are what `explain` prints."""

    code: str
    name: str
    severity: Severity
    explanation: str
    example: str = ""


class Edit(msgspec.Struct, frozen=True):
    """A change to a source file that mends a problem: replace these characters (1-based, end exclusive)."""

    line: int
    column: int
    end_line: int
    end_column: int
    replacement: str


class Diagnostic(msgspec.Struct, frozen=True):
    """One problem at one place: `message` is a short phrase, the advice is in `hint`.

    `path` is relative to the source folder (empty: the project as a whole); `line` and `column` count from 1, 0
    where the problem has no line. `fix` holds the edits of a mend that is safe to make. `others` are the other places
    that the message names (`path` or `path:line`, relative as well): whoever shows it writes them as it writes `path`.
    """

    rule: Rule
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""
    fix: tuple[Edit, ...] = ()
    others: tuple[str, ...] = ()


Report: TypeAlias = Callable[[Diagnostic], None]
