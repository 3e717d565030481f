"""Diagnostics as they are kept between two builds: with the code of their rule in place of all that it explains."""

import msgspec

from askdown.diagnostics.catalogue import CATALOGUE
from askdown.diagnostics.diagnostic import Diagnostic, Edit


class Kept(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A diagnostic; fields as there."""

    code: str
    message: str
    path: str
    line: int
    column: int
    hint: str
    fix: tuple[Edit, ...]
    others: tuple[str, ...]


def kept(found: Diagnostic) -> Kept:
    """Give a diagnostic in the form that is kept."""
    place = found.path, found.line, found.column
    return Kept(found.rule.code, found.message, *place, found.hint, found.fix, found.others)


def restored(one: Kept) -> Diagnostic:
    """Give the diagnostic that was kept."""
    place = one.path, one.line, one.column
    return Diagnostic(CATALOGUE[one.code], one.message, *place, one.hint, one.fix, one.others)
