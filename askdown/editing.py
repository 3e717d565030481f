"""Edits applied to the bytes of a source file: everything else stays as it is, to the last line end."""

import re
from collections.abc import Iterable

from askdown.diagnostics import Edit

_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|\r|\n")


class UneditableError(Exception):
    """The bytes are not UTF-8, so that nothing can be changed without changing all."""


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Apply edits to a file's bytes; lines and columns count from 1, in the text as it is decoded.

    Edits must not overlap; those at one place are put in their order. Line ends in replacements become those of the
    file. Raises UneditableError.
    """
    mark = _BOM if data.startswith(_BOM) else b""
    try:
        text = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError as error:
        raise UneditableError from error
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    line_end = match[0] if (match := _LINE_END.search(text)) else "\n"
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column)):
        start = starts[edit.line - 1] + edit.column - 1
        pieces += [text[done:start], edit.replacement.replace("\n", line_end)]
        done = starts[edit.end_line - 1] + edit.end_column - 1
    return mark + "".join([*pieces, text[done:]]).encode("utf-8")
