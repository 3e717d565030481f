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
    i = k = braces = 0
    awaited = ""  # what ends the formula that is open
    found = False
    while i < len(text):
        c = text[i]
        i += 1
        if c == "$":
            if awaited == "$" and not braces:
                parser.child(text[k : i - 1], start + k, math_in_text=True).run()
                awaited, k, found = "", i, True
            elif not awaited:
                found = found or k < i - 1
                awaited, k = "$", i
        elif c == "{" and awaited:
            braces += 1
        elif c == "}":
            if awaited == "}" and not braces:
                parser.child(text[k:i], start + k, math_in_text=True).run()
                awaited, k, found = "", i, True
            elif awaited and braces:
                braces -= 1
        elif c == "\\":
            if not awaited and (reference := _REFERENCE.match(text, i)):
                awaited, k = "}", i - 1
                i = reference.end()
                continue
            c = text[i : i + 1]
            i += 1
            if c == "(" and not awaited:
                found = found or k < i - 2
                awaited, k = ")", i
            elif c == ")" and awaited == ")" and not braces:
                parser.child(text[k : i - 2], start + k, math_in_text=True).run()
                awaited, k, found = "", i, True
            # Otherwise it escapes one character, which is text.
    if awaited:
        raise parser.fail("MathNotTerminated", "Math not terminated in text box", at)
    return found or k < len(text)
