r"""Text inside formulas, as `\text{…}` has it, and the formulas inside that text (ParseUtil.internalMath of 3.2.2)."""

import re

from askdown.tex.structure_items import PLAIN
from askdown.tex.structure_parser import Parser

_SPECIAL = re.compile(r"\\?[${}\\]|\\\(|\\(?:eq)?ref\s*\{")
_REFERENCE = re.compile(r"(?:eq)?ref\s*\{")


def text_argument(parser: Parser, *, boxed: bool = False) -> None:
    """Read an argument as text; `boxed` text is a node even when it is empty."""
    at = parser.i
    text = parser.argument()
    read_text(parser, text, parser.start, at, boxed=boxed)


def read_text(parser: Parser, text: str, start: int, at: int, *, boxed: bool = False) -> None:
    """Push the nodes of a text that begins at index `start`; raises TexError for a formula in it that does not end."""
    pieces = _pieces(parser, text, start, at) if _SPECIAL.search(text) else bool(text)
    if pieces or boxed:
        parser.stack.node(PLAIN)


def _pieces(parser: Parser, text: str, start: int, at: int) -> bool:
    """Parse the formulas of a text; tell whether the text gives any node."""
    scan = _Scan(parser, text, start)
    while scan.i < len(text):
        c = text[scan.i]
        scan.i += 1
        if c == "$" and scan.at_end("$"):
            scan.close(1)
        elif c == "$":
            scan.open("$", 1)
        elif c == "{" and scan.awaited:
            scan.braces += 1
        elif c == "}" and scan.at_end("}"):
            scan.close(0)
        elif c == "}" and scan.awaited and scan.braces:
            scan.braces -= 1
        elif c == "\\":
            scan.escape()
    if scan.awaited:
        raise parser.fail("MathNotTerminated", "Math not terminated in text box", at)
    return scan.found or scan.k < len(text)


class _Scan:
    """A walk over a text: `k` is where the piece being read begins, `awaited` what ends the formula that is open."""

    def __init__(self, parser: Parser, text: str, start: int) -> None:
        self.parser, self.text, self.start = parser, text, start
        self.i = self.k = self.braces = 0
        self.awaited = ""
        self.found = False

    def at_end(self, mark: str) -> bool:
        """Tell whether this is the mark that the open formula awaits."""
        return self.awaited == mark and not self.braces

    def open(self, mark: str, length: int) -> None:
        """Begin a formula behind a delimiter of so many characters, unless one is open."""
        if not self.awaited:
            self.found = self.found or self.k < self.i - length
            self.awaited, self.k = mark, self.i

    def close(self, length: int) -> None:
        """Parse the formula that ends here; its delimiter has so many characters."""
        inside = self.text[self.k : self.i - length]
        self.parser.child(inside, self.start + self.k, math_in_text=True).run()
        self.awaited, self.k, self.found = "", self.i, True

    def escape(self) -> None:
        """Read what a backslash makes: a reference, a delimiter, or one character that is text."""
        reference = None if self.awaited else _REFERENCE.match(self.text, self.i)
        if reference:
            self.awaited, self.k, self.i = "}", self.i - 1, reference.end()
            return
        c = self.text[self.i : self.i + 1]
        self.i += 1
        if c == "(":
            self.open(")", 2)
        elif c == ")" and self.at_end(")"):
            self.close(2)
