"""From the bytes of a file to a SourceFile: encodings, line ends, control characters."""

import re
import unicodedata
from collections.abc import Iterator

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.source import CONTROL_CHARACTER, NOT_UTF8
from askdown.source import SourceFile

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# C0 and C1 controls but for tab and LF, the line and paragraph separators that `splitlines` would cut at, and
# lone surrogates, which no output can encode.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ASCII_CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n"})

_SAMPLE = 65536  # bytes that are looked at for the encoding
_REPORTED = 3  # lines with control characters that are named: a binary file has thousands


def decode(path: str, data: bytes, report: Report) -> SourceFile:
    """Read bytes as text; `path` is relative to the source folder.

    UTF-8 and UTF-16 by their marks, else UTF-8, else Windows-1252 with a diagnostic. CRLF and CR become LF; control
    characters are reported (the first few) and replaced one for one (NUL by U+FFFD, others by a space), so that every
    column stays true. Never raises.
    """
    text = _to_text(path, data, report).replace("\r\n", "\n").replace("\r", "\n")
    if not _is_plain(text) and _CONTROL.search(text):
        found = list(_first_of_each_line(text))
        for number, match in enumerate(found[:_REPORTED], 1):
            more = len(found) - number if number == _REPORTED else 0
            report(_control_character(path, text, match, more, _likely_utf16(data)))
        text = _CONTROL.sub(lambda match: "\ufffd" if match[0] == "\0" else " ", text)
    return SourceFile(path=unicodedata.normalize("NFC", path.replace("\\", "/")), text=text)


def _is_plain(text: str) -> bool:
    """Tell whether a text is ASCII without control characters, far quicker than looking for them."""
    return text.isascii() and len(text.encode().translate(None, _ASCII_CONTROL)) == len(text)


def _to_text(path: str, data: bytes, report: Report) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        guess = "cp1252" if _is_mostly_printable(data) else "utf-8 with replacements"
        report(
            Diagnostic(
                rule=NOT_UTF8,
                message=f"not UTF-8, read as {guess}",
                path=path,
                line=line,
                column=column,
                hint=_saved_as_utf8(_likely_utf16(data)),
            )
        )
    return data.decode("cp1252" if guess == "cp1252" else "utf-8", errors="replace")


def _is_mostly_printable(data: bytes) -> bool:
    """Tell an old single-byte text (hardly any control characters) from a broken or binary file."""
    sample = data[:_SAMPLE]
    odd = sum(byte < ord(" ") and byte not in b"\t\n\r" for byte in sample)
    return odd * 100 < len(sample)


def _first_of_each_line(text: str) -> Iterator[re.Match[str]]:
    line_end = -1
    for match in _CONTROL.finditer(text):
        if match.start() > line_end:
            line_end = text.find("\n", match.start())
            yield match
            if line_end < 0:
                return


def _likely_utf16(data: bytes) -> str:
    """Name the UTF-16 that a text without a mark is most likely in, "" for none: half of the bytes of ASCII are NUL."""
    sample = data[: _SAMPLE // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < len(sample[::2]) or min(even, odd) * 20 > max(even, odd):
        return ""
    return "UTF-16LE" if odd > even else "UTF-16BE"


def _saved_as_utf8(utf16: str) -> str:
    return (
        f"this looks like {utf16} without a byte order mark: save the file as UTF-8"
        if utf16
        else "save the file as UTF-8"
    )


def _control_character(path: str, text: str, match: re.Match[str], more: int, utf16: str) -> Diagnostic:
    start = match.start()
    others = f", and others on {more} more line{'s' * (more > 1)}" if more else ""
    return Diagnostic(
        rule=CONTROL_CHARACTER,
        message=f"control character U+{ord(match[0]):04X}{others}",
        path=path,
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        hint=_saved_as_utf8(utf16) if utf16 else "delete it: no output can show it",
    )
