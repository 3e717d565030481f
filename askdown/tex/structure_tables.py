r"""What stands only in tables: cells, the text columns of cases, row ends, rules, colours (3.2.2)."""

import re
from typing import Any

from askdown.tex.structure_arguments import read
from askdown.tex.structure_items import PLAIN, Item
from askdown.tex.structure_parser import Method, Parser
from askdown.tex.structure_reader import is_dimension, trim
from askdown.tex.structure_text import read_text

_TEXT_COLUMN_END = re.compile(r"\\cr[^a-zA-Z]|\\\\")


def _entry(parser: Parser, _c: str) -> None:
    parser.item("cell", "&")
    top = parser.stack.top
    if not top.cases:
        return
    end = _text_column_end(parser, top.cases)
    text = parser.string[parser.i : end]
    if top.cases != "num" and _is_text_command(text):
        return
    at = parser.i
    stripped = text.lstrip() if top.cases == "num" else trim(text)
    read_text(parser, stripped, at + len(text) - len(text.lstrip()), at, boxed=True)
    parser.i = end


def _text_column_end(parser: Parser, cases: str) -> int:
    """Return where the text column of a cases environment ends."""
    string, depth, i = parser.string, 0, parser.i
    end = re.compile(rf"\\end\s*\{{{re.escape(cases)}\}}")
    while i < len(string):
        c = string[i]
        if c == "&" and not depth:
            raise parser.fail("ExtraAlignTab", r"Extra alignment tab in \cases text", i)
        if c == "}" and not depth:
            break
        depth += (c == "{") - (c == "}")
        if c == "\\" and cases == "num":
            if not depth and re.compile(r"\\(?:\\|(?:cr|end|label)(?![A-Za-z]))").match(string, i):
                break
        elif c == "\\":
            if _TEXT_COLUMN_END.match(string, i) or end.match(string, i):
                break
            i += 1
        i += 1
    return min(i, len(string))


def _is_text_command(text: str) -> bool:
    r"""Tell whether the whole column is one `\text{…}` already."""
    if not re.match(r"\s*\\text[^a-zA-Z]", text):
        return False
    depth = 0
    for index, c in enumerate(text):
        depth += (c == "{") - (c == "}")
        if c == "}" and not depth:
            return index == len(text.rstrip()) - 1
    return False


CHARACTERS: dict[str, Method] = {"&": _entry}


def _row(parser: Parser, name: str, nobrackets: bool = False) -> None:  # noqa: FBT001, FBT002 - as registered
    dimension: str | None = None
    if not nobrackets:
        parser.i += parser.string[parser.i : parser.i + 1] == "*"
        if parser.string[parser.i : parser.i + 1] == "[":
            dimension = parser.brackets()
            if dimension and not is_dimension(dimension):
                raise parser.fail("BracketMustBeDimension", rf"Bracket argument to {name} must be a dimension")
    parser.item("cell", name, special=True, linebreak=True)
    if parser.stack.top.kind != "array":
        parser.stack.node(PLAIN)


def _horizontal_line(parser: Parser, name: str, _style: str = "") -> None:
    top = parser.stack.top
    if top.kind != "array" or top.size:
        raise parser.fail("Misplaced", f"Misplaced {name}")


def _fill(parser: Parser, name: str) -> None:
    if parser.stack.top.kind != "array":
        raise parser.fail("UnsupportedHFill", f"Unsupported use of {name}")


def _matrix(parser: Parser, name: str, _open: str = "", _close: str = "", *more: Any) -> None:  # noqa: ANN401  (what a row of the table gives)
    c = parser.next()
    if not c:
        raise parser.fail("MissingArgFor", f"Missing argument for {name}")
    parser.i += 1
    if c != "{":
        parser.replace(c + "}")
    parser.item("array", name, shape="array", special=True, cases="cases" if len(more) > 4 and more[4] else "")  # noqa: PLR2004  (the fifth argument, if there is one)


def _table_color(parser: Parser, name: str, which: str) -> None:
    read(parser, "oa")
    top: Item = parser.stack.top
    if top.kind != "array" or top.shape != "array":
        raise parser.fail("UnsupportedTableColor", f"Unsupported use of {name}")
    if which == "col":
        if top.rows:
            raise parser.fail("ColumnColorNotTop", f"{name} must be in the top row")
        if parser.brackets():
            parser.brackets()
    elif which == "row" and (top.size or top.cells):
        raise parser.fail("RowColorNotFirst", f"{name} must be at the beginning of a row")


def _shove(parser: Parser, name: str, _side: str) -> None:
    top = parser.stack.top
    if top.shape not in {"multline", "multlined"}:
        raise parser.fail("CommandInMultlined", f"{name} can only appear within the multline or multlined environments")
    if top.size:
        raise parser.fail("CommandAtTheBeginingOfLine", f"{name} must come at the beginning of the line")
    parser.brackets()
    parser.stack.nodes(*parser.sub(parser.argument()))


METHODS: dict[str, Method] = {
    "CrLaTeX": _row, "HFill": _fill, "HLine": _horizontal_line, "HandleShove": _shove,
    "Matrix": _matrix, "TableColor": _table_color,
    "Cr": lambda parser, name: parser.item("cell", name, special=True),
}  # fmt: skip
