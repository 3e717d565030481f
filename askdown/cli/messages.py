"""Showing what was reported: which of it, in which format and colours, in which order."""

import os
import sys
from collections import Counter
from collections.abc import Iterable
from functools import partial

import click

from askdown.diagnostics import Diagnostic, Severity
from askdown.diagnostics.renderers import Paint, plain
from askdown.discovery import source_order

_STYLES = {
    "error": partial(click.style, fg="red", bold=True),
    "warning": partial(click.style, fg="yellow", bold=True),
    "note": partial(click.style, fg="cyan"),
    "place": partial(click.style, bold=True),
    "faint": partial(click.style, dim=True),
}
_MACHINE = ("json", "github")


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file in the order of the cards, then by place; the project as a whole comes first."""
    found = list(diagnostics)
    orders = {path: source_order(path) for path in {item.path for item in found}}
    return sorted(found, key=lambda item: (orders[item.path], item.line, item.column, item.rule.code, item.message))


def paint_for(style: str, *, err: bool) -> Paint:
    """Choose the colours of messages in the format `style` on standard output, or on standard error with `err`."""
    return _paint if style not in _MACHINE and may_colour(err=err) else plain


def severities(*, quiet: bool, verbose: bool, style: str) -> frozenset[Severity]:
    """Say what is worth showing; programs get everything, a person sees notes on demand."""
    if quiet:
        return frozenset({Severity.ERROR})
    if verbose or style == "json":
        return frozenset(Severity)
    return frozenset({Severity.ERROR, Severity.WARNING})


def counted(diagnostics: Iterable[Diagnostic], *, notes_hidden: bool) -> str:
    """Write how many there are of each severity: `1 error, 2 warnings`; empty without any."""
    counts = Counter(item.rule.severity for item in diagnostics)
    parts = [
        f"{counts[severity]} {severity}{'s' * (counts[severity] > 1)}" for severity in Severity if counts[severity]
    ]
    if counts[Severity.NOTE] and notes_hidden:
        parts[-1] += " (-v shows them)"
    return ", ".join(parts)


def may_colour(*, err: bool) -> bool:
    """Tell whether a stream takes colours: a terminal does, unless NO_COLOR says otherwise; FORCE_COLOR decides."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return (sys.stderr if err else sys.stdout).isatty() and os.environ.get("TERM") != "dumb"


def _paint(text: str, style: str) -> str:
    return _STYLES[style](text)
