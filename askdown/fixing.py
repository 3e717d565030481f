"""Fixes of diagnostics applied to the bytes of a source file, whatever its encoding; writing them is cli's work."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from itertools import pairwise
from typing import TypeAlias

from askdown.decoding import decode
from askdown.diagnostics import Edit
from askdown.editing import UneditableError, edited

Fix: TypeAlias = tuple[Edit, ...]  # made together or not at all
_Place: TypeAlias = tuple[int, int]

_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def without_overlaps(fixes: Iterable[Fix]) -> list[Fix]:
    """Give the fixes that can be made at once: of two that touch the same text, the first. Empty ones are none."""
    taken: list[tuple[_Place, _Place]] = []
    kept: list[Fix] = []
    for fix in fixes:
        spans = sorted(((edit.line, edit.column), (edit.end_line, edit.end_column)) for edit in fix)
        if fix and not any(_is_taken(taken, *span) for span in spans) and not _overlap(spans):
            for span in spans:
                taken.insert(bisect(taken, span), span)
            kept.append(fix)
    return kept


def _is_taken(taken: Sequence[tuple[_Place, _Place]], start: _Place, end: _Place) -> bool:
    """Tell whether a span meets one of the sorted spans, which do not meet each other."""
    at = bisect(taken, (start, end))
    return any(_meet(span, (start, end)) for span in taken[max(at - 1, 0) : at + 1])


def _overlap(spans: Sequence[tuple[_Place, _Place]]) -> bool:
    return any(_meet(one, other) for one, other in pairwise(spans))


def _meet(one: tuple[_Place, _Place], other: tuple[_Place, _Place]) -> bool:
    """Tell whether two spans share a character, or begin at one place (then their order would be a guess)."""
    return one[0] == other[0] or (one[0] < other[1] and other[0] < one[1])


def applied(data: bytes, fixes: Iterable[Fix]) -> bytes:
    """Make fixes that do not overlap in the bytes of a file; places are those of the text that `decode` gives.

    Encoding, byte order mark, line ends and every byte elsewhere stay. Raises UneditableError where that is not
    possible: bytes that are no text, or a replacement with signs that the file's encoding lacks.
    """
    edits = [edit for fix in fixes for edit in fix]
    mark, codec = _encoding(data)
    if codec == "utf-8":
        return edited(data, edits)
    try:
        text = data[len(mark) :].decode(codec)
        if codec == "latin-1":
            _refuse_letters(edits)
        return mark + edited(text.encode("utf-8"), edits).decode("utf-8").encode(codec)
    except UnicodeError as error:
        raise UneditableError from error


def _encoding(data: bytes) -> tuple[bytes, str]:
    """Give the byte order mark that is not UTF-8's, and a codec in which every character has its own bytes."""
    for mark, codec in _UTF16.items():
        if data.startswith(mark):
            return mark, codec
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # Read as Windows-1252: a byte is a character, and Latin-1 gives all bytes back as they were.
        if len(decode("", data, lambda _: None).text) != len(data.replace(b"\r\n", b"\n")):
            raise UneditableError from error
        return b"", "latin-1"
    return b"", "utf-8"


def _refuse_letters(edits: Iterable[Edit]) -> None:
    if not all(edit.replacement.isascii() for edit in edits):
        raise UneditableError


def difference(path: str, before: bytes, after: bytes) -> str:
    """Give the unified diff of two states of a file, "" for none; lines keep their ends, but for a lone CR."""
    old, new = _lines(before), _lines(after)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(old, new, f"a/{path}", f"b/{path}")
    )


def _lines(data: bytes) -> list[str]:
    mark, codec = _encoding(data)
    text = data[len(mark) :].decode("cp1252" if codec == "latin-1" else codec, errors="replace")
    return [line[:-1] + "\n" if line.endswith("\r") else line for line in _LINE.findall(text)]
