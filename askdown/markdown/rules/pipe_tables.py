r"""Block syntax: pipe tables, in which a `|` inside of a formula or of code parts no cells, and no cell is dropped.

GFM parts cells at every `|` that has no backslash, and drops cells that a row has too many. So `| $|x|$ | norm |` would
lose its words; here a row is first read with formulas and code as wholes, and so taken if it then fits the table.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.rules.math_delimiters import find_math

_DELIMITERS = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+")
_PIPE = re.compile(r"\\.|\|")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_CODE_INDENT = 4
_SILENT = True


def pipe_table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take a header row, a row of `---` with as many cells, and the rows up to an empty line or an interruption."""
    if state.src.find("|", state.bMarks[start_line], state.eMarks[start_line]) < 0:
        return False  # as of most lines, and each is asked
    if start_line + 2 > end_line or "|" not in _line(state, start_line) or not _is_inside(state, start_line + 1):
        return False
    delimiters = _line(state, start_line + 1)
    if "|" not in delimiters and ":" not in delimiters:
        return False
    if not _DELIMITERS.fullmatch(delimiters):
        return False
    aligns = [_align(cell) for cell in parts(delimiters, ())]
    header = fitting(_line(state, start_line), len(aligns))
    if len(header) != len(aligns) or state.is_code_block(start_line):
        return False
    if silent:
        return True
    table = state.push("table_open", "table", 1)
    _row(state, "th", header, aligns, start_line)
    line = start_line + 2
    outer_parent, state.parentType = state.parentType, "table"
    interrupting = state.md.block.ruler.getRules("blockquote")
    while line < end_line and _is_inside(state, line) and not state.isEmpty(line):
        if any(rule(state, line, end_line, _SILENT) for rule in interrupting):
            break
        cells = fitting(_line(state, line), len(aligns))
        _row(state, "td", _to_width(cells, len(aligns)), aligns, line)
        line += 1
    state.parentType = outer_parent
    state.push("table_close", "table", -1)
    table.map = [start_line, line]
    state.line = line
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()


def _is_inside(state: StateBlock, line: int) -> bool:
    return state.blkIndent <= state.sCount[line] < state.blkIndent + _CODE_INDENT


def _align(delimiter: str) -> str:
    ends = delimiter.startswith(":"), delimiter.endswith(":")
    return {(True, True): "center", (False, True): "right", (True, False): "left"}.get(ends, "")


def fitting(row: str, width: int) -> list[str]:
    """Give the cells of a row: with formulas and code as wholes if they then are `width` many, else as in GFM."""
    whole = parts(row, _wholes(row)) if "$" in row or "\\" in row or "`" in row else []
    return whole if len(whole) == width else parts(row, ())


def _wholes(row: str) -> list[tuple[int, int]]:
    spans = [match.span() for match in _CODE.finditer(row)]
    return spans + [(found.start, found.end) for found in find_math(row)]


def parts(row: str, wholes: Iterable[tuple[int, int]]) -> list[str]:
    r"""Part a row at its pipes, but for those in `wholes` and behind a backslash (`\|` is a pipe outside of wholes)."""
    kept = list(wholes)
    cuts = [match.start() for match in _PIPE.finditer(row) if match[0] == "|" and not _within(match.start(), kept)]
    edges = [-1, *cuts, len(row)]
    cells = [_unescaped(row, a + 1, b, kept) for a, b in pairwise(edges)]
    if len(cells) > 1 and not cells[0]:
        cells.pop(0)
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells


def _within(place: int, wholes: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in wholes)


def _unescaped(row: str, start: int, end: int, wholes: list[tuple[int, int]]) -> str:
    def pieces() -> Iterator[str]:
        position = start
        for match in _PIPE.finditer(row, start, end):
            if match[0] == "\\|" and not _within(match.start(), wholes):
                yield row[position : match.start()]
                position = match.start() + 1
        yield row[position:end]

    return "".join(pieces()).strip()


def _to_width(cells: list[str], width: int) -> list[str]:
    """Fill a row up; what it has too much stays in its last cell."""
    if len(cells) > width:
        return [*cells[: width - 1], " | ".join(cells[width - 1 :])]
    return cells + [""] * (width - len(cells))


def _row(state: StateBlock, tag: Literal["th", "td"], cells: list[str], aligns: list[str], line: int) -> None:
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for cell, align in zip(cells, aligns, strict=True):
        token = state.push(f"{tag}_open", tag, 1)
        if align:
            token.attrs = {"style": f"text-align:{align}"}
        inline = state.push("inline", "", 0)
        inline.content = cell
        inline.map = [line, line + 1]
        inline.children = []
        state.push(f"{tag}_close", tag, -1)
    state.push("tr_close", "tr", -1)


def install(md: MarkdownIt) -> None:
    """Put the rule in the place of markdown-it's own."""
    md.block.ruler.at("table", pipe_table, {"alt": ["paragraph", "reference"]})
