r"""Which parts of a formula a learner should know by heart, found on its token tree: the deletions of formula clozes.

What is hidden: the right side of the first relation, each branch of `cases`, each row's right side in `aligned` and its
kind. `cloze_markup` writes them as Anki wants them.
"""

from itertools import pairwise

import msgspec

from askdown.tex.split_markup import cloze_markup
from askdown.tex.split_parts import parts_of
from askdown.tex.split_relations import Region, is_space, is_worth_learning, pieces, sides, trimmed
from askdown.tex.tokens import TokenTree, tree

__all__ = ["Deletion", "cloze_markup", "split"]

_CASES = frozenset({
    "cases", "dcases", "rcases", "drcases", "cases*", "dcases*", "rcases*", "drcases*", "numcases", "subnumcases",
})  # fmt: skip
_ROWS = frozenset({
    "aligned", "align", "align*", "alignat", "alignat*", "alignedat", "gathered", "gather", "gather*", "split",
    "eqnarray", "eqnarray*", "flalign", "flalign*", "lgathered", "rgathered",
})  # fmt: skip
_WRAPPERS = frozenset({"equation", "equation*"})
_WITH_ARGUMENT = frozenset({"alignat", "alignat*", "alignedat", "numcases", "subnumcases"})
_BOXES = frozenset({r"\boxed", r"\fbox"})


class Deletion(msgspec.Struct, frozen=True, order=True):
    """A part of a formula to hide: offsets into its TeX (end exclusive), and what to say about it ("numerator")."""

    start: int
    end: int
    hint: str = ""


def split(tex: str, parts: bool = False) -> tuple[Deletion, ...]:  # noqa: FBT001, FBT002 - the setting's name and default
    """Return the deletions of a formula in the order of its text; none where there is nothing to learn by heart.

    Every deletion and what is left around it is balanced. With `parts` the deletions of numerators and denominators,
    limits of sums and single terms follow inside the others.
    """
    tokens = tree(tex)
    if any(tokens.partner[index] < 0 and token.kind in _PAIRED for index, token in enumerate(tokens.tokens)):
        return ()
    regions = _regions(tokens, _unwrapped(tokens, Region(0, len(tokens.tokens))))
    found = {tokens.span(*region): "" for region in regions}
    if parts:
        for region in regions:
            for part, hint in parts_of(tokens, region):
                found.setdefault(tokens.span(*part), hint)
    spans = sorted(found, key=lambda span: (span[0], -span[1]))
    return tuple(Deletion(start, end, found[start, end]) for start, end in spans)


_PAIRED = frozenset({"open", "close", "begin", "end", "left", "right"})


def _unwrapped(tokens: TokenTree, region: Region) -> Region:
    """Step into what only wraps the formula: braces, a box, an equation environment."""
    while True:
        region = trimmed(tokens, region)
        members = [member for member in tokens.level(*region) if not is_space(tokens.tokens[member[0]])]
        boxed = len(members) == 2 and tokens.tokens[members[0][0]].text in _BOXES  # noqa: PLR2004 - command and argument
        if not members or (len(members) > 1 and not boxed):
            return region
        first, last = members[-1]
        opener = tokens.tokens[first]
        if opener.kind == "open" or (opener.kind == "begin" and opener.environment in _WRAPPERS):
            region = Region(first + 1, last - 1)
        else:
            return region


def _regions(tokens: TokenTree, region: Region) -> list[Region]:
    """Return what to hide in a formula."""
    tables = [(index, after) for index, after in tokens.level(*region) if tokens.tokens[index].kind == "begin"]
    for names, of_row in ((_CASES, _branch), (_ROWS, _row)):
        found = [
            hidden
            for index, after in tables
            if tokens.tokens[index].environment in names
            for row in _rows(tokens, _content(tokens, index, after))
            for hidden in of_row(tokens, row)
        ]
        if found:
            return found
    return [hidden for line in _rows(tokens, region) for hidden in _line(tokens, line, inner=False)]


def _content(tokens: TokenTree, index: int, after: int) -> Region:
    first = index + 1
    if tokens.tokens[index].environment in _WITH_ARGUMENT:
        groups = (b for a, b in tokens.level(first, after - 1) if tokens.tokens[a].kind == "open")
        first = next(groups, first)
    elif first < after - 1 and tokens.tokens[first].text == "[":
        first = next((a + 1 for a, _ in tokens.level(first, after - 1) if tokens.tokens[a].text == "]"), first)
    return Region(first, after - 1)


def _rows(tokens: TokenTree, region: Region) -> list[Region]:
    ends = [index for index, _ in tokens.level(*region) if tokens.tokens[index].kind == "row"]
    edges = [region.first - 1, *ends, region.last]
    return [Region(a + 1, b) for a, b in pairwise(edges)]


def _branch(tokens: TokenTree, row: Region) -> list[Region]:
    """Return the value of a branch; of a branch without condition that is an equation its right side."""
    columns = [index for index, _ in tokens.level(*row) if tokens.tokens[index].kind == "align"]
    value = trimmed(tokens, Region(row.first, columns[0] if columns else row.last))
    if not columns and sides(tokens, value):
        return _line(tokens, value, inner=True)
    return [value] if value.first < value.last else []


def _row(tokens: TokenTree, row: Region) -> list[Region]:
    """Return the right sides of a row; a table may have several equations beside each other."""
    found: list[Region] = []
    rest = row
    while cut := sides(tokens, rest):
        _, _, right = cut
        end = next((a for a, _ in tokens.level(right.first, row.last) if tokens.tokens[a].kind == "align"), row.last)
        found += _line(tokens, Region(rest.first, end), inner=True)
        if end == row.last:
            break
        rest = Region(end + 1, row.last)
    return found


def _line(tokens: TokenTree, line: Region, *, inner: bool) -> list[Region]:
    """Return the right sides of the statements in a line; in a table a left side may be missing."""
    found = []
    for piece in pieces(tokens, line):
        if cut := sides(tokens, piece):
            left, relation, right = cut
            if (left.first < left.last or inner) and is_worth_learning(tokens, left, relation, right):
                found.append(right)
    return found
