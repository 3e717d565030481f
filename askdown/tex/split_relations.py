r"""Where the relations of a formula stand, what is on their sides, and whether there is anything in it to learn."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from askdown.tex.commands import table
from askdown.tex.tokens import Token, TokenTree

ORDERINGS = frozenset({
    "<", ">", "≤", "≥", r"\le", r"\leq", r"\leqslant", r"\ge", r"\geq", r"\geqslant", r"\lt", r"\gt", r"\ll", r"\gg",
    r"\lesssim", r"\gtrsim", r"\preceq", r"\succeq", r"\prec", r"\succ",
})  # fmt: skip
RELATIONS = ORDERINGS | {
    "=", "≈", "≡", "∼", "≃", "≅", "∝", "≔", "≠", "←", r"\eq", r"\ne", r"\neq", r"\approx", r"\sim", r"\simeq", r"\cong",
    r"\equiv", r"\propto", r"\coloneqq", r"\coloneq", r"\eqqcolon", r"\triangleq", r"\doteq", r"\leftarrow", r"\gets",
    r"\longleftarrow", r"\subseteq", r"\subset", r"\implies", r"\iff", r"\Rightarrow", r"\Leftrightarrow",
    r"\Longrightarrow", r"\Longleftrightarrow",
}  # fmt: skip
SPACES = frozenset({
    r"\,", r"\;", r"\:", r"\!", r"\>", r"\ ", "~", r"\quad", r"\qquad", r"\enspace", r"\thinspace", r"\displaystyle",
    r"\textstyle", r"\limits", r"\nolimits", r"\notag", r"\nonumber",
})  # fmt: skip
_SEPARATORS = frozenset({r"\quad", r"\qquad"})
_PUNCTUATION = frozenset({",", ".", ";"})
_OPENING = frozenset({"(", "[", r"\{", r"\lbrace", r"\langle", r"\lfloor", r"\lceil"})
_CLOSING = frozenset({")", "]", r"\}", r"\rbrace", r"\rangle", r"\rfloor", r"\rceil"})
_OPERATORS = frozenset({"+", "-", "−", "*", "/", "%", r"\cdot", r"\times", r"\div", r"\pm", r"\%", "!", "|", "×", "÷"})
_DOTS = frozenset({r"\dots", r"\ldots", r"\cdots", "…"})
_LABELS = frozenset({r"\tag", r"\label"})
# A symbol with these around it, or over it, is still a single symbol.
_DECORATING = frozenset({"Accent", "MathFont", "Boldsymbol", "HBox", "UnderOver"})
_NAMES = frozenset({"", "NamedFn", "NamedOp", "HandleOperatorName", "Insert"})


class Region(NamedTuple):
    """Token indexes first … last - 1 of one level of a tree."""

    first: int
    last: int


def is_space(token: Token) -> bool:
    """Tell whether a token shows nothing of its own."""
    return token.kind in {"space", "comment"} or token.text in SPACES


def trimmed(tokens: TokenTree, region: Region) -> Region:
    r"""Cut space from both ends, and punctuation, `\tag{…}` and `\label{…}` from the end."""
    first, last = region
    while first < last and is_space(tokens.tokens[first]):
        first += 1
    while first < last:
        token = tokens.tokens[last - 1]
        opener = tokens.partner[last - 1]
        if is_space(token) or token.text in _PUNCTUATION:
            last -= 1
        elif token.kind == "close" and _label_before(tokens, opener) is not None:
            last = _label_before(tokens, opener) or first
        else:
            break
    return Region(first, max(first, last))


def _label_before(tokens: TokenTree, opener: int) -> int | None:
    r"""Return the index of the `\tag` or `\label` whose argument opens here."""
    index = opener - 1
    while index >= 0 and (tokens.tokens[index].kind == "space" or tokens.tokens[index].text == "*"):
        index -= 1
    return index if index >= 0 and tokens.tokens[index].text in _LABELS else None


def outside_brackets(tokens: TokenTree, region: Region) -> Iterator[int]:
    """Yield the indexes of the single tokens of a region that stand in no plain brackets either."""
    depth = 0
    for index, after in tokens.level(*region):
        text = tokens.tokens[index].text
        if text in _OPENING:
            depth += 1
        elif text in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth and after == index + 1:
            yield index


def pieces(tokens: TokenTree, region: Region) -> list[Region]:
    r"""Cut a line into its statements: at `\quad`, and at a comma with a relation of its own behind it."""
    cuts: list[int] = []
    commas: list[int] = []
    for index in outside_brackets(tokens, region):
        text = tokens.tokens[index].text
        if text in _SEPARATORS:
            cuts.append(index)
            commas.clear()
        elif text in {",", ";"}:
            commas.append(index)
        elif text in RELATIONS and commas:
            cuts.append(commas[-1])
            commas.clear()
    edges = [region.first, *cuts, region.last]
    found = [Region(a, b) for a, b in pairwise(edges)]
    return [trimmed(tokens, _without_comma(tokens, piece)) for piece in found]


def _without_comma(tokens: TokenTree, piece: Region) -> Region:
    begins = piece.first < piece.last and tokens.tokens[piece.first].text in {",", ";"}
    return Region(piece.first + begins, piece.last)


def sides(tokens: TokenTree, region: Region) -> tuple[Region, int, Region] | None:
    """Return left side, relation and right side at the first relation of a region; None where there is none."""
    for index in outside_brackets(tokens, region):
        if tokens.tokens[index].text in RELATIONS:
            behind = index + 1
            while behind < region.last and (is_space(tokens.tokens[behind]) or tokens.tokens[behind].kind == "align"):
                behind += 1
            right = trimmed(tokens, Region(behind, _end_of_cell(tokens, Region(behind, region.last))))
            return trimmed(tokens, Region(region.first, index)), index, right
    return None


def _end_of_cell(tokens: TokenTree, region: Region) -> int:
    cells = (index for index, _ in tokens.level(*region) if tokens.tokens[index].kind == "align")
    return next(cells, region.last)


def is_worth_learning(tokens: TokenTree, left: Region, relation: int, right: Region) -> bool:
    """Tell whether a relation says more than a value, a range, a sum of numbers, or another name."""
    if right.first == right.last:
        return False
    plain_left, plain_right = is_single(tokens, left), is_single(tokens, right)
    if not _has_letters(tokens, right) and (plain_left or not _has_letters(tokens, left)):
        return False
    if plain_left and plain_right:
        return False
    begins = tokens.tokens[right.first]
    if plain_left and begins.kind == "number" and any(token.text in _DOTS for token in _of(tokens, right)):
        return False  # i = 1, …, n
    number_first = plain_left and left.first < left.last and tokens.tokens[left.first].kind == "number"
    return not (number_first and tokens.tokens[relation].text in ORDERINGS)  # 0 < x < 1


def _of(tokens: TokenTree, region: Region) -> tuple[Token, ...]:
    return tokens.tokens[region.first : region.last]


def _has_letters(tokens: TokenTree, region: Region) -> bool:
    """Tell whether anything stands there but numbers and what one calculates with."""
    plain = (
        _OPERATORS
        | SPACES
        | _OPENING
        | _CLOSING
        | _PUNCTUATION
        | RELATIONS
        | {r"\frac", r"\sqrt", r"\dfrac", r"\tfrac"}
    )
    quiet = {"number", "space", "open", "close", "left", "right", "sup", "comment", "align"}
    return any(token.kind not in quiet and token.text not in plain for token in _of(tokens, region))


def is_single(tokens: TokenTree, region: Region) -> bool:
    """Tell whether a region is nothing, or one symbol, number or text with its sign, scripts and accents."""
    count = 0
    absorbing = False  # the next member belongs to the one before
    for index, after in tokens.level(*region):
        token = tokens.tokens[index]
        if is_space(token) or token.kind in {"prime", "align"} or (token.text in {"-", "+", "−"} and not count):
            continue
        if token.kind in {"sub", "sup"}:
            absorbing = True
        elif absorbing:
            absorbing = False
        else:
            if not _is_atom(tokens, index, after):
                return False
            count += 1
            absorbing = token.kind == "command" and _method(token) in _DECORATING
    return count <= 1


def _is_atom(tokens: TokenTree, index: int, after: int) -> bool:
    """Tell whether a member of a level is at most one symbol with what decorates it."""
    token = tokens.tokens[index]
    if token.kind == "command":
        return _method(token) in _DECORATING | _NAMES
    if after == index + 1:
        return True
    return token.kind == "open" and is_single(tokens, Region(index + 1, after - 1))


def _method(token: Token) -> str:
    definition = table().commands.get(token.text[1:])
    return definition.method if definition else ""
