"""From markdown-it's line numbers and inline offsets to lines and columns of the source file."""

from bisect import bisect_right
from itertools import accumulate


class Positions:
    """Looks places up in one text; all results are 1-based (line, column) pairs.

    `first` is the line of the file at which the text begins, where it is a part of one.
    """

    def __init__(self, text: str, first: int = 1) -> None:
        self._lines = text.split("\n")
        self._above = first - 1
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]

    def text_of(self, line: int) -> str:
        """Give the text of a line of the file."""
        return self._lines[line - 1 - self._above]

    def of_offset(self, offset: int) -> tuple[int, int]:
        """Place an offset into the whole text."""
        row = bisect_right(self._starts, offset) - 1
        return row + 1 + self._above, offset - self._starts[row] + 1

    def of_further_lines(self, text: str, line: int) -> tuple[int, ...]:
        """Give the columns at which the lines of a text after its first stand, which begins on `line`."""
        if "\n" not in text:
            return ()
        parts = text.split("\n")[1:]
        sources = self._lines[line - self._above : line - self._above + len(parts)]
        return tuple(max(0, source.find(part)) + 1 for part, source in zip(parts, sources, strict=False))

    def inside(self, content: str, row: int) -> "InlinePlaces":
        """Give the look-up for offsets into inline content that begins in a row of the file, counted from 0."""
        return InlinePlaces(content, row, self, self._lines, self._above)


class InlinePlaces:
    """Looks up places in inline content, whose lines lost indentation and quote marks."""

    __slots__ = ("_above", "_content", "_first", "_indents", "_lines", "_rows", "_starts", "of_further_lines")

    def __init__(self, content: str, row: int, whole: Positions, lines: list[str], above: int) -> None:
        self._content = content
        self._first = max(0, row - above)
        self._above = above
        self._lines = lines
        self._rows: list[str] = []  # made when the first place is looked up: most texts hold nothing that needs one
        self._starts: list[int] = []
        self._indents: dict[int, int] = {}
        self.of_further_lines = whole.of_further_lines

    def line(self, offset: int) -> int:
        """Give the source line of an offset."""
        return self._line_of(self._row(offset)) + self._above + 1

    def place(self, offset: int) -> tuple[int, int]:
        """Give the source line and column of an offset."""
        row = self._row(offset)
        if row not in self._indents:
            self._indents[row] = self._indent(self._rows[row], self._lines[self._line_of(row)])
        return self.line(offset), max(0, offset - self._starts[row] + self._indents[row]) + 1

    def _line_of(self, row: int) -> int:
        return min(self._first + row, len(self._lines) - 1)

    def _row(self, offset: int) -> int:
        if not self._rows:
            self._rows = self._content.split("\n")
            self._starts = [0, *accumulate(len(row) + 1 for row in self._rows)]
        return bisect_right(self._starts, offset, 0, len(self._rows)) - 1

    @staticmethod
    def _indent(content: str, line: str) -> int:
        """Give how many characters of the source line stand before the content (which may have been trimmed)."""
        stripped = content.strip()
        lost = len(content) - len(content.lstrip())
        place = line.rfind(stripped) if line.rstrip().endswith(stripped) else line.find(stripped)
        # A table cell whose `\|` was unescaped is not found as it stands: its beginning is.
        if place < 0:
            place = max(0, line.find(stripped.split("|")[0].strip()))
        return place - lost
