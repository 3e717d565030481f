r"""The short way through inline content: emphasis, code, formulas and line ends in ordinary order, without tokens.

It gives nodes, or None for "look closer", and then markdown-it decides: all that could be a link, HTML, an escape, or
emphasis of which there might be two readings. Nine of ten texts take it. A test holds it to what markdown-it says.
"""

import re
import string
from collections.abc import Container

from askdown.content import Break, Code, Inline, Math, Styled, Text
from askdown.markdown.positions import InlinePlaces
from askdown.markdown.rules.math_delimiters import math_at, without_inner

_SIGN = re.compile(r"[*`$\\\n\[@{=~<&_]")
_TICKS, _LINE_END = re.compile(r"`+"), re.compile(r"\n[ \t]*")
_TICKED = ("[x] ", "[X] ")
_ADDRESSES = ("http", "www.", "mailto:", "xmpp:")
_PUNCTUATION = frozenset(string.punctuation)
_SPACES = frozenset(" \t\n")
_LETTERS = frozenset(string.ascii_letters)
_IN_WORDS = _LETTERS | frozenset(string.digits)
_STYLES = {1: "em", 2: "strong"}
_DEEPEST = 8


def short_way(content: str, places: InlinePlaces, references: Container[str] = ()) -> tuple[Inline, ...] | None:
    """Give the nodes of inline content that is ordinary; None for what markdown-it has to read.

    `references` are the labels of the file's link definitions, as markdown-it writes them: `[x]` may be a link.
    """
    if not content:
        return None
    for address in _ADDRESSES:
        if address in content:
            return None
    begin = 3 if content.startswith("[ ] ") or (content.startswith(_TICKED) and "X" not in references) else 0
    found = _SIGN.search(content, begin)
    if found is None:
        return (Text(content),)
    walk = _Walk(content, places)
    while found is not None:
        if not walk.take(found.start()):
            return None
        found = _SIGN.search(content, walk.position)
    return walk.end()


class _Walk:
    """A walk over content: `text` waits to become a node, `nodes` are those of the innermost emphasis that is open."""

    __slots__ = ("content", "nodes", "open", "places", "position", "text")

    def __init__(self, content: str, places: InlinePlaces) -> None:
        self.content, self.places = content, places
        self.position = 0
        self.text = ""
        self.nodes: list[Inline] = []
        self.open: list[tuple[int, list[Inline]]] = []

    def take(self, start: int) -> bool:
        """Take the text before a sign and what the sign begins; False where that is not certain."""
        content, sign = self.content, self.content[start]
        if sign == "\n":
            piece = content[self.position : start]
            self.text += piece.rstrip(" ")
            self._add(Break(self.places.line(start) + 1, hard=piece.endswith("  ")))
            self.position = _end(_LINE_END, content, start)
            return True
        self.text += content[self.position : start]
        if sign == "*":
            end = start + 1
            while content.startswith("*", end):
                end += 1
            self.position = end
            return self._stars(start, end)
        if sign == "`":
            self.position = _end(_TICKS, content, start)
            return self._code(start, self.position - start)
        if sign == "$" or content.startswith("\\(", start):
            return self._math(start)
        self.text += sign
        self.position = start + 1
        return self._is_text(sign, content[start - 1 : start], content[start + 1 : start + 2])

    @staticmethod
    def _is_text(sign: str, before: str, after: str) -> bool:
        """Tell whether a sign surely begins nothing, by the characters around it."""
        match sign:
            case "_":
                return before in _IN_WORDS and after in _IN_WORDS
            case "=" | "~" | "{":
                return after != sign
            case "<":
                return not after or after.isspace()
            case "&":
                return after != "#" and after not in _LETTERS
            case _:
                return False

    def end(self) -> tuple[Inline, ...] | None:
        """Give all nodes, if nothing is open any more."""
        self.text += self.content[self.position :]
        self._flush()
        return None if self.open else tuple(self.nodes)

    def _flush(self) -> None:
        if self.text:
            self.nodes.append(Text(self.text))
            self.text = ""

    def _add(self, node: Inline) -> None:
        self._flush()
        self.nodes.append(node)

    def _stars(self, start: int, end: int) -> bool:
        opens, closes = self._sides(start, end)
        if opens == closes:  # which of them is decided by what stands elsewhere; neither is text
            self.text += self.content[start:end]
            return not opens and end - start != len("**")  # two may be bold type with a space inside
        length = end - start
        if length not in _STYLES or len(self.open) > _DEEPEST:
            return False
        if opens:
            self._flush()
            self.open.append((length, self.nodes))
            self.nodes = []
            return True
        if not self.open or self.open[-1][0] != length:
            return False
        self._flush()
        styled = Styled(_STYLES[length], tuple(self.nodes))
        _, self.nodes = self.open.pop()
        self.nodes.append(styled)
        return True

    def _sides(self, start: int, end: int) -> tuple[bool, bool]:
        """Tell whether stars may open and may close emphasis, by CommonMark's rule; both for what is not certain."""
        before = self.content[start - 1] if start else " "
        after = self.content[end] if end < len(self.content) else " "
        space_before, space_after = before in _SPACES, after in _SPACES
        mark_before, mark_after = before in _PUNCTUATION, after in _PUNCTUATION
        if not (before.isalnum() or space_before or mark_before) or not (after.isalnum() or space_after or mark_after):
            return True, True
        opens = not space_after and (not mark_after or space_before or mark_before)
        closes = not space_before and (not mark_before or space_after or mark_after)
        return opens, closes

    def _code(self, start: int, ticks: int) -> bool:
        inside = self.position
        for closing in _TICKS.finditer(self.content, inside):
            if closing.end() - closing.start() == ticks:
                text = self.content[inside : closing.start()].replace("\n", " ")
                if text.startswith(" ") and text.endswith(" ") and text.strip(" "):
                    text = text[1:-1]
                self._add(Code(text, *self.places.place(start)))
                self.position = closing.end()
                return True
        return False

    def _math(self, start: int) -> bool:
        found = math_at(self.content, start, len(self.content))
        if found is None:
            self.text += self.content[start]
            self.position = start + 1
            return self.content[start] == "$"
        if found.display or without_inner(self.content, found.tex_start, found.tex_end)[0] != found.tex_start:
            return False
        tex = self.content[found.tex_start : found.tex_end]
        line, column = self.places.place(found.tex_start)
        self._add(Math(tex, found.display, line, column, self.places.of_further_lines(tex, line)))
        self.position = found.end
        return True


def _end(sign: re.Pattern[str], content: str, start: int) -> int:
    found = sign.match(content, start)
    return found.end() if found else start
