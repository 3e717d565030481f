r"""The tokens of a formula with their places, and which of them open and close what; nothing here judges or mends.

Fences (`\left(` with its delimiter), environment names (`\begin{cases}`), row ends (`\\[1em]`), verbatim text and the
contents of text arguments are one token each, so that whoever reads the tokens does not meet their inner characters.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, TypeAlias, cast

import msgspec

Kind: TypeAlias = Literal[
    "command", "open", "close", "begin", "end", "left", "right", "middle", "sup", "sub", "prime", "align", "row",
    "comment", "space", "text", "verbatim", "number", "other",
]  # fmt: skip

TEXT_COMMANDS = frozenset({
    r"\text", r"\textrm", r"\textup", r"\textnormal", r"\textit", r"\textbf", r"\textsf", r"\texttt", r"\textllap",
    r"\textrlap", r"\textclap", r"\mbox", r"\hbox", r"\fbox", r"\tag", r"\label", r"\ref", r"\eqref",
    r"\operatorname", r"\ce", r"\pu",
})  # fmt: skip

# The order of the alternatives is meaning: a longer form stands before the commands it begins with. What needs no such
# order stands before all of them, since most tokens are single characters.
_TOKEN = re.compile(
    r"""
    (?P<other>[^\\%\s{}^_&'’.\d]|\.(?!\d))
    |(?P<space>\s+)
    |(?P<open>\{)|(?P<close>\})|(?P<sup>\^)|(?P<sub>_)|(?P<prime>['’]+)|(?P<align>&)
    |(?P<number>\d+(?:\.\d+)?|\.\d+)
    |(?P<comment>%[^\n]*)
    |(?P<begin>\\begin(?![A-Za-z])\s*\{[^{}\\]*\})
    |(?P<end>\\end(?![A-Za-z])\s*\{[^{}\\]*\})
    |(?P<left>\\left(?![A-Za-z])\s*(?:\\(?:[A-Za-z]+|[^A-Za-z])|[^\\{}\s&])?)
    |(?P<right>\\right(?![A-Za-z])\s*(?:\\(?:[A-Za-z]+|[^A-Za-z])|[^\\{}\s&])?)
    |(?P<middle>\\middle(?![A-Za-z])\s*(?:\\(?:[A-Za-z]+|[^A-Za-z])|[^\\{}\s&])?)
    |(?P<verbatim>\\verb(?![A-Za-z])[ \t]*(?P<mark>[^\s{}])[^\n]*?(?P=mark))
    |(?P<row>\\\\\*?(?:\[[^\[\]{}\\]*\])?|\\(?:cr|newline)(?![A-Za-z]))
    |(?P<command>\\(?:[A-Za-z]+|[^A-Za-z]|$))
    """,
    re.VERBOSE | re.DOTALL,
)
_ARGUMENT = re.compile(r"\*?\s*\{")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_CLOSER = {"open": "close", "begin": "end", "left": "right"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_PAIRED = _CLOSER.keys() | _OPENER.keys()


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token: its kind, its characters exactly as written, and the offset of the first of them."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind the token."""
        return self.start + len(self.text)

    @property
    def environment(self) -> str:
        r"""The name between the braces of a `\begin{…}` or `\end{…}`."""
        return self.text[self.text.index("{") + 1 : -1]


class TokenTree(msgspec.Struct, frozen=True):
    """The tokens of a formula, and for each the index of the token that closes or opens it (-1: none).

    The tree is flat on purpose: a formula of ten thousand nested braces is a list like any other, without recursion.
    """

    tokens: tuple[Token, ...]
    partner: tuple[int, ...]

    def level(self, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
        """Yield the members of one level as index ranges: a single token (i, i + 1), or a group with its ends."""
        index, stop = first, len(self.tokens) if last is None else last
        while index < stop:
            after = self.partner[index] + 1 if self.partner[index] > index else index + 1
            yield index, after
            index = after

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets that the tokens first … last - 1 cover; an empty range gives an empty span."""
        if first >= last:
            start = self.tokens[first].start if first < len(self.tokens) else self.length
            return start, start
        return self.tokens[first].start, self.tokens[last - 1].end

    @property
    def length(self) -> int:
        """The number of characters in the formula."""
        return self.tokens[-1].end if self.tokens else 0


def tokenize(tex: str) -> list[Token]:
    """Return the tokens of a formula, unbalanced ones too; their texts, joined, are the formula. Linear time."""
    tokens: list[Token] = []
    position = 0
    while position < len(tex):
        position = _take(tex, position, tokens)
    return tokens


def _take(tex: str, position: int, tokens: list[Token]) -> int:
    """Append the tokens up to the end or to that of a text argument; return the offset behind them."""
    for found in _TOKEN.finditer(tex, position):  # without gaps: one of the alternatives takes any character
        kind, text = cast("Kind", found.lastgroup), found.group()
        tokens.append(Token(kind, text, found.start()))
        if kind == "command" and text in TEXT_COMMANDS:
            return _take_text_argument(tex, found.end(), _closing_braces(tex), tokens)
    return len(tex)


def tree(tex: str) -> TokenTree:
    r"""Return the tokens of a formula with their pairs: braces, environments, `\left` and `\right`.

    A closing token takes the nearest open one of its kind (for `\end`, of its name); what stood open in between stays
    without a partner, and so does a closing token that has nothing to close.
    """
    tokens = tokenize(tex)
    partner = [-1] * len(tokens)
    waiting: list[int] = []
    counts: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.kind not in _PAIRED:
            continue
        key = _key(token)
        if token.kind in _CLOSER:
            waiting.append(index)
            counts[key] = counts.get(key, 0) + 1
        elif counts.get(key):
            while True:
                opener = waiting.pop()
                counts[_key(tokens[opener])] -= 1
                if _key(tokens[opener]) == key:
                    break
            partner[opener], partner[index] = index, opener
    return TokenTree(tuple(tokens), tuple(partner))


def _key(token: Token) -> str:
    kind = _OPENER.get(token.kind, token.kind)
    return f"{kind} {token.environment}" if kind == "begin" else kind


@lru_cache(maxsize=4)
def _closing_braces(tex: str) -> dict[int, int]:
    """Map the offset of each closed brace to the offset of the brace that closes it."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACE.finditer(tex):
        if found.group() == "{":
            opened.append(found.start())
        elif found.group() == "}" and opened:
            closing[opened.pop()] = found.start()
    return closing


def _take_text_argument(tex: str, position: int, closing: dict[int, int], tokens: list[Token]) -> int:
    """Append the braces of a text argument with its content as one token; return the offset behind them."""
    found = _ARGUMENT.match(tex, position)
    if not found or found.end() - 1 not in closing:
        return position
    opening = found.end() - 1
    close = closing[opening]
    parts: list[tuple[Kind, int, int]] = [("open", opening, opening + 1), ("close", close, close + 1)]
    if close > opening + 1:
        parts.insert(1, ("text", opening + 1, close))
    if opening > position:
        before = tex[position:opening]
        star = before.startswith("*")
        if star:
            tokens.append(Token("other", "*", position))
        if before[star:]:
            tokens.append(Token("space", before[star:], position + star))
    tokens.extend(Token(kind, tex[start:end], start) for kind, start, end in parts)
    return close + 1
