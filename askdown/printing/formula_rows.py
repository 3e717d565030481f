"""Where a formula that is too wide may be broken: before its relations and signs, outside of all brackets."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import msgspec

from askdown.tex.commands import table
from askdown.tex.split_relations import RELATIONS, Region, is_space, outside_brackets, trimmed
from askdown.tex.tokens import Token, TokenTree, tree

SIGNS = frozenset({"+", "-", "−", r"\pm", r"\mp", r"\cdot", r"\times", r"\cup", r"\cap", r"\wedge", r"\vee"})
_BREAKS = RELATIONS | SIGNS | {r"\to", r"\rightarrow", r"\mapsto", ":="}
_OPENING = frozenset({"(", "[", r"\{", r"\lbrace", r"\langle", r"\lfloor", r"\lceil"})
_CLOSING = frozenset({")", "]", r"\}", r"\rbrace", r"\rangle", r"\rfloor", r"\rceil"})
_BARS = frozenset({"|", r"\|", r"\vert", r"\Vert"})
_NO_OPERAND = _BREAKS | _OPENING | {",", ";", ":", "/", "*", r"\not", r"\div", r"\left", "!"}
# What reaches over all that follows or stands around it: in a line of its own it would mean something else.
_REACHING = frozenset({
    r"\tag", r"\label", r"\over", r"\atop", r"\choose", r"\above", r"\brack", r"\brace", r"\color", r"\bf", r"\rm",
    r"\it", r"\cal", r"\sf", r"\tt", r"\tiny", r"\small", r"\large", r"\Large", r"\huge", r"\textstyle",
    r"\scriptstyle", r"\scriptscriptstyle", r"\def", r"\newcommand", r"\renewcommand", r"\let", r"\require",
    r"\DeclareMathOperator", r"\intertext", r"\shortintertext", r"\hline",
})  # fmt: skip
_SEPARATORS = frozenset({r"\quad", r"\qquad"})
_ALIGNED = frozenset({"aligned", "align", "align*", "split"})
_WRAPPERS = frozenset({"equation", "equation*"})


class Segment(NamedTuple):
    """TeX that stays on one line; `sign` tells one that begins with a sign and not with a relation."""

    tex: str
    sign: bool


class Row(msgspec.Struct, frozen=True):
    """A line of a formula: what stands left of its first relation, and what follows in segments.

    `lead` of a row of a table holds its cells but for the last, with their `&`.
    """

    lead: str
    segments: tuple[Segment, ...]


class Rows(msgspec.Struct, frozen=True):
    r"""A formula as its rows; one that is no table (`is_table` is false) has a row for each part between `\quad`s."""

    rows: tuple[Row, ...]
    is_table: bool


def formula_rows(tex: str) -> Rows | None:
    """Give the rows of a formula with the places where they may be broken; None where none may be."""
    tokens = tree(tex)
    if any(tokens.partner[index] < 0 and token.kind in _PAIRED for index, token in enumerate(tokens.tokens)):
        return None
    if any(token.text in _REACHING or token.kind == "comment" for token in tokens.tokens):
        return None
    region = Region(0, len(tokens.tokens))
    while (inside := _single_environment(tokens, region)) and inside[0] in _WRAPPERS:
        region = inside[1]
    if inside and inside[0] in _ALIGNED:
        rows = Rows(tuple(_row(tex, tokens, row) for row in _lines(tokens, inside[1])), is_table=True)
    elif any(tokens.tokens[index].kind in {"row", "align"} for index, _ in tokens.level(*region)):
        return None
    else:
        rows = Rows(tuple(_row(tex, tokens, part) for part in _statements(tokens, region)), is_table=False)
    can_break = rows.rows[1:] and not rows.is_table
    return rows if can_break or any(len(row.segments) > (not row.lead) for row in rows.rows) else None


_PAIRED = frozenset({"open", "close", "begin", "end", "left", "right"})


def _single_environment(tokens: TokenTree, region: Region) -> tuple[str, Region] | None:
    """Give name and content of the environment that a formula consists of."""
    first, last = trimmed(tokens, region)
    if first >= last:
        return None
    opener = tokens.tokens[first]
    if opener.kind != "begin" or tokens.partner[first] != last - 1:
        return None
    inside = next((index for index in range(first + 1, last) if not is_space(tokens.tokens[index])), last)
    if tokens.tokens[inside].text == "[":  # where the table stands on its line
        return None
    return opener.environment, Region(first + 1, last - 1)


def _lines(tokens: TokenTree, region: Region) -> list[Region]:
    ends = [index for index, _ in tokens.level(*region) if tokens.tokens[index].kind == "row"]
    lines = [Region(a + 1, b) for a, b in pairwise([region.first - 1, *ends, region.last])]
    last = trimmed(tokens, lines[-1])
    return lines if last.first < last.last else lines[:-1]  # a row may end the table


def _statements(tokens: TokenTree, region: Region) -> list[Region]:
    r"""Cut at `\quad` outside of brackets; empty parts are left out."""
    cuts = [index for index in outside_brackets(tokens, region) if tokens.tokens[index].text in _SEPARATORS]
    parts = [Region(a + 1, b) for a, b in pairwise([region.first - 1, *cuts, region.last])]
    return [part for part in parts if any(not is_space(token) for token in tokens.tokens[part.first : part.last])]


def _row(tex: str, tokens: TokenTree, region: Region) -> Row:
    """Cut a row at its breaks; of a row with cells the last one is cut."""
    cells = [index for index, _ in tokens.level(*region) if tokens.tokens[index].kind == "align"]
    body = Region(cells[-1] + 1, region.last) if cells else region
    cuts = list(_cuts(tokens, body))
    edges = [body.first, *(index for index, _ in cuts), body.last]
    parts = [_text(tex, tokens, Region(a, b)) for a, b in pairwise(edges)]
    segments = [Segment(part, sign) for part, (_, sign) in zip(parts[1:], cuts, strict=True)]
    if cells:
        first = [Segment(parts[0], sign=False)] if parts[0] else []
        return Row(_text(tex, tokens, Region(region.first, body.first)), (*first, *segments))
    relation = next((place for place, one in enumerate(segments) if not one.sign), None)
    if relation is None:
        return Row("", (Segment(parts[0], sign=False), *segments))
    lead = "".join([parts[0], *(f" {one.tex}" for one in segments[:relation])])
    return Row(lead, tuple(segments[relation:]))


def _text(tex: str, tokens: TokenTree, region: Region) -> str:
    start, end = tokens.span(*region)
    return tex[start:end].strip()


def _cuts(tokens: TokenTree, region: Region) -> Iterator[tuple[int, bool]]:
    """Give the places before relations and signs with operands on their left, and which of them are signs'."""
    members = [(a, b) for a, b in tokens.level(*region) if not is_space(tokens.tokens[a])]
    depth, barred = 0, False
    ready, is_script = False, False  # something stands before that a relation can relate; the token is a script
    for place, (index, after) in enumerate(members):
        token = tokens.tokens[index]
        text = _relation_of_two(tokens, members[place : place + 2]) or token.text
        single = after == index + 1
        if single and ready and not depth and not barred and text in _BREAKS:
            yield index, text in SIGNS
        if single and text in _BARS:
            scripted = place + 1 < len(members) and tokens.tokens[members[place + 1][0]].kind in {"sub", "sup"}
            barred = not barred and not scripted
        depth = max(0, depth + (text in _OPENING) - (text in _CLOSING)) if single else depth
        ready = is_script or not single or not _wants_more(token)
        is_script = token.kind in {"sub", "sup"}


def _relation_of_two(tokens: TokenTree, members: list[tuple[int, int]]) -> str:
    """Give `:=`, which is two tokens."""
    text = "".join(tokens.tokens[index].text for index, _ in members)
    return text if text == ":=" else ""


def _wants_more(token: Token) -> bool:
    r"""Tell a token whose operand is still to come: a relation, a sign, `^`, a command before its argument."""
    if token.kind in {"sub", "sup"} or token.text in _NO_OPERAND:
        return True
    definition = table().commands.get(token.text.removeprefix("\\")) if token.kind == "command" else None
    return definition is not None
