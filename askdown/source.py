"""A source file as it stands on disk, and exact positions in it; nothing here knows Markdown."""

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False):
    """A place in a source file; lines and columns count from 1, columns in characters."""

    line: int
    column: int = 1
    end_line: int = 0
    end_column: int = 0


class SourceFile(msgspec.Struct, frozen=True):
    """One file of questions.

    `path` is relative to the source folder, with `/` and in NFC on every system. `text` has LF line ends, no
    byte order mark and U+FFFD for NUL, and otherwise exactly the characters of the file, so that a line and a
    column of `text` are a line and a column of the file.
    """

    path: str
    text: str

    @property
    def lines(self) -> list[str]:
        """The lines without their ends; line n of the file is `lines[n - 1]`."""
        return self.text.split("\n")
