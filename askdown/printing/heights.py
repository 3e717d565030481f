"""How high content comes out on paper, in em: an estimate on the safe side, for pages that no engine lays out."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from askdown import content as tree
from askdown.printing.lines import CODE, LINE, Inlines, code_rows
from askdown.printing.tables import Rows, as_list, html_rows, rows_of
from askdown.tex.static_math import StaticMath

GAP = 0.45  # em between blocks
_INDENT = 1.5  # of lists
_CODE_LINE = 1.3
_CODE_BOX = 1.1  # padding and border of code, above and below
_CODE_SIDES = 1.4  # padding and border of code, left and right
_TABLE = 0.92  # size of text in tables
_SMALL_TABLE = 0.75  # of text in those that have no room otherwise
_WIDEST = 16.0  # em: a longer word does not make its column wider than this, before it is broken
_NESTED = 1.5  # em: tables often stand in lists
_NARROWEST = 4.0  # em of a column: below this a table is a list
_CELL = 0.45  # em around a cell's text, above and below
_SIDES = 1.0  # em around a cell's text, left and right
_SAFETY = 1.07


TableFit: TypeAlias = Literal["roomy", "small", "tight", "list"]


class Heights:
    """Measures blocks in a column of `column` em, wherever in it they stand.

    An image is taken to be `image` em high, and a formula is at most `tallest`.
    """

    def __init__(self, math: StaticMath, column: float, image: float = 0, tallest: float = 0) -> None:
        self._inlines = Inlines(math, image)
        self._column, self._tallest = column, tallest

    def safe(self, content: Sequence[tree.Block], room: float) -> float:
        """Give a height that blocks in a column of `room` em will not exceed."""
        return self.content(content, room) * _SAFETY

    def content(self, content: Sequence[tree.Block], room: float) -> float:
        """Give the height of blocks with the gaps between them."""
        heights = [height for block in content if (height := self.block(block, room))]
        return sum(heights) + GAP * max(0, len(heights) - 1)

    def block(self, block: tree.Block, room: float) -> float:
        """Give the height of one block."""
        match block:
            case tree.Paragraph(children=children):
                return self._inlines.height(children, room)
            case tree.Heading(children=children):
                return self._inlines.height(children, room, 1.5) * 1.3 + GAP
            case tree.List(items=items):
                return sum(self._item(item, room - _INDENT) for item in items)
            case tree.Table():
                return self.table(block, room)
            case tree.CodeBlock(text=text):
                return self._code(text, room)
            case tree.MathBlock(tex=tex):
                return self._formula(tex, room)
            case tree.Quote(children=children):
                return self.content(children, room - 1)
            case tree.Element(tag="table", children=children):
                return max(self._rows(html_rows(block), room), self.content(children, room))
            case tree.Element(tag="tr", children=children):
                count = max(1, len(children))
                return max((self.block(cell, room / count - _SIDES) for cell in children), default=0) + _CELL
            case tree.Element(children=children):
                return self.content(children, room)
            case tree.Footnotes(notes=notes):
                return 1 + sum(self.content(note.children, room - _INDENT) for note in notes)
            case tree.ThematicBreak():
                return 1
            case tree.Comment():
                return 0

    def _item(self, item: tree.Item, room: float) -> float:
        return max(LINE, self.content(item.children, room))

    def _formula(self, tex: str, room: float) -> float:
        ((width, height),) = self._inlines.formula_sizes(tex, True)  # noqa: FBT003  (a formula's second part)
        shrunk = min(1, room / width) if width else 1
        return min(height * shrunk, self._tallest) + 0.8

    def _code(self, text: str, room: float) -> float:
        width = max(1, room / CODE - _CODE_SIDES)
        rows = sum(code_rows(line.expandtabs(4), width) for line in text.rstrip("\n").split("\n"))
        return (rows * _CODE_LINE + _CODE_BOX) * CODE

    def table(self, table: tree.Table, room: float) -> float:
        """Give the height of a table whose columns are as wide as browsers make them."""
        rows = rows_of(table)
        if self.table_fit(rows) == "list":
            return self.content(as_list(table), room)
        return self._rows(rows, room)

    def _rows(self, rows: Rows, room: float) -> float:
        if not rows:
            return 0
        fit = self.table_fit(rows)
        size = _TABLE if fit == "roomy" else _SMALL_TABLE
        shares = self.shares(rows)
        widths = (
            self._columns(rows, room / size) if fit in {"roomy", "small"} else [room / size * one for one in shares]
        )
        return sum(self._row(row, widths) for row in rows) * size + 0.2

    def table_fit(self, rows: Rows) -> TableFit:
        """Tell how a table has room in the column: as it is, in small type, with broken words, or only as a list.

        Tables in lists, which have less room, are no exception; so whoever prints one need not know where it stands.
        """
        room = self._column - _NESTED
        least = sum(self._least(rows))
        if least * _TABLE * _SAFETY <= room:
            return "roomy"
        if least * _SMALL_TABLE * _SAFETY <= room:
            return "small"
        return "tight" if room / max(map(len, rows), default=1) >= _NARROWEST else "list"

    def shares(self, rows: Rows) -> list[float]:
        """Give how much of the width each column of a tight table gets: the more, the longer its longest word."""
        least = [min(width, _WIDEST) for width in self._least(rows)]
        return [width / sum(least) for width in least]

    def _row(self, row: Sequence[tree.Cell], widths: Sequence[float]) -> float:
        cells = zip(row, widths, strict=False)
        return max((self._inlines.height(cell.children, width - _SIDES) for cell, width in cells), default=0) + _CELL

    def _columns(self, rows: Rows, room: float) -> list[float]:
        """Share the room among columns: each gets what its longest word needs, and more the more it holds."""
        least, most = self._least(rows), [1.0] * max(len(row) for row in rows)
        for row in rows:
            for place, cell in enumerate(row):
                most[place] = max(most[place], self._inlines.widths(cell.children)[1] + _SIDES)
        spare = max(0, room - sum(least))
        wish = sum(max(0, wide - narrow) for narrow, wide in zip(least, most, strict=True))
        share = min(1, spare / wish) if wish else 0
        return [narrow + max(0, wide - narrow) * share for narrow, wide in zip(least, most, strict=True)]

    def _least(self, rows: Rows) -> list[float]:
        """Give for each column the width that its longest word or formula needs."""
        least = [_SIDES + 0.5] * max((len(row) for row in rows), default=0)
        for row in rows:
            for place, cell in enumerate(row):
                least[place] = max(least[place], self._inlines.widths(cell.children)[0] + _SIDES)
        return least
