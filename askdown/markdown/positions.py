"""From markdown-it's line numbers and inline offsets to lines and columns of the source file."""

from bisect import bisect_right
from itertools import accumulate

from markdown_it.token import Token


class Positions:
    """Looks places up in one text; all results are 1-based (line, column) pairs."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

    def of_offset(self, offset: int) -> tuple[int, int]:
        """Place an offset into the whole text."""
        row = bisect_right(self._starts, offset) - 1
        return row + 1, offset - self._starts[row] + 1

    def in_inline(self, token: Token, offset: int) -> tuple[int, int]:
        """Place an offset into the content of an inline token, whose lines lost indentation and quote marks."""
        first = token.map[0] if token.map else 0
        row = token.content.count("\n", 0, offset)
        line_start = token.content.rfind("\n", 0, offset) + 1
        line_end = token.content.find("\n", offset)
        content = token.content[line_start : line_end if line_end >= 0 else len(token.content)]
        number = min(first + row, len(self.lines) - 1)
        return number + 1, self._indent(self.lines[number], content, offset - line_start) + 1

    def of_further_lines(self, text: str, line: int) -> tuple[int, ...]:
        """Give the columns at which the lines of a text after its first stand, which begins on `line`."""
        if "\n" not in text:
            return ()
        sources = self.lines[line:]
        return tuple(max(0, source.find(part)) + 1 for part, source in zip(text.split("\n")[1:], sources, strict=False))

    @staticmethod
    def _indent(line: str, content: str, within: int) -> int:
        stripped = content.strip()
        lost = len(content) - len(content.lstrip())
        place = line.rfind(stripped) if line.rstrip().endswith(stripped) else line.find(stripped)
        # A table cell whose `\|` was unescaped is not found as it stands: its beginning is.
        if place < 0:
            place = max(0, line.find(stripped.split("|")[0].strip()))
        return place + max(0, within - lost)
