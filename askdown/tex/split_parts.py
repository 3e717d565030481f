r"""The finer deletions inside a right side: numerators and denominators, limits of sums, single terms."""

from collections.abc import Iterator

from askdown.tex.commands import table
from askdown.tex.split_relations import RELATIONS, Region, is_space, outside_brackets, trimmed
from askdown.tex.tokens import TokenTree

_FRACTIONS = frozenset({r"\frac", r"\dfrac", r"\tfrac", r"\cfrac"})
_SIGNS = frozenset({"+", "-", "−", r"\pm", r"\mp"})


def parts_of(tokens: TokenTree, region: Region) -> Iterator[tuple[Region, str]]:
    """Yield the parts of a right side, each balanced and within one group, with what it is called."""
    levels = [region]
    while levels:
        level = levels.pop()
        for index, after in tokens.level(*level):
            token = tokens.tokens[index]
            if token.text in _FRACTIONS:
                yield from _fraction(tokens, index, level.last)
            elif _is_sum(token.text):
                yield from _limits(tokens, index, level.last)
            elif token.kind == "left" and after > index + 1:
                levels.append(Region(index + 1, after - 1))
    yield from _terms(tokens, region)


def _is_sum(text: str) -> bool:
    known = table()
    name = text.removeprefix("\\")
    symbol, command = known.symbols.get(name), known.commands.get(name)
    return text.startswith("\\") and bool((symbol and symbol.operator) or (command and command.method == "NamedOp"))


def _groups(tokens: TokenTree, index: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the members of the level behind a token, without space."""
    yield from (member for member in tokens.level(index + 1, last) if not is_space(tokens.tokens[member[0]]))


def _inside(tokens: TokenTree, group: tuple[int, int], hint: str) -> Iterator[tuple[Region, str]]:
    inside = trimmed(tokens, Region(group[0] + 1, group[1] - 1))
    if tokens.tokens[group[0]].kind == "open" and inside.first < inside.last:
        yield inside, hint


def _fraction(tokens: TokenTree, index: int, last: int) -> Iterator[tuple[Region, str]]:
    for group, hint in zip(_groups(tokens, index, last), ("numerator", "denominator"), strict=False):
        if tokens.tokens[group[0]].kind != "open":
            return
        yield from _inside(tokens, group, hint)


def _limits(tokens: TokenTree, index: int, last: int) -> Iterator[tuple[Region, str]]:
    members = _groups(tokens, index, last)
    for member in members:
        kind = tokens.tokens[member[0]].kind
        if kind not in {"sub", "sup"}:
            return
        group = next(members, None)
        if group is None:
            return
        yield from _inside(tokens, group, "lower limit" if kind == "sub" else "upper limit")


def _terms(tokens: TokenTree, region: Region) -> Iterator[tuple[Region, str]]:
    """Yield the terms of a sum; a relation of a chain ends one as well."""
    edges = [region.first]
    signs = 0
    for index in outside_brackets(tokens, region):
        text = tokens.tokens[index].text
        leading = not any(not is_space(token) for token in tokens.tokens[edges[-1] : index])
        if (text in _SIGNS and not leading) or text in RELATIONS or tokens.tokens[index].kind == "align":
            signs += text in _SIGNS
            edges += [index, index + 1]
    edges.append(region.last)
    if not signs:
        return
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        term = trimmed(tokens, Region(first, last))
        if term.first < term.last:
            yield term, "term"
