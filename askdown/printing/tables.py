"""Tables that are too wide: their cells as a list, and the cells of tables that are written in HTML."""

from collections.abc import Sequence

from askdown import content as tree
from askdown.content_walk import walk

Rows = Sequence[Sequence[tree.Cell]]


def rows_of(table: tree.Table) -> Rows:
    """Give the rows of a table, its header as the first."""
    return [row for row in (table.header, *table.rows) if row]


def html_rows(table: tree.Element) -> Rows:
    """Give the rows of a table in HTML, each cell with all its inline content in one line."""
    rows = (node for node in walk((table,)) if isinstance(node, tree.Element) and node.tag == "tr")
    return [[tree.Cell(_inlines(cell)) for cell in row.children] for row in rows if row.children]


def _inlines(cell: tree.Block) -> tuple[tree.Inline, ...]:
    blocks = (node for node in walk((cell,)) if isinstance(node, tree.Paragraph | tree.Heading))
    return tuple(inline for block in blocks for inline in block.children)


def as_list(table: tree.Table) -> tree.Content:
    """Give a table as a list: an item for a row, in it a line for each cell, after the name of its column."""
    return (tree.List(tuple(_item(table.header, row) for row in table.rows)),)


def _item(header: Sequence[tree.Cell], row: Sequence[tree.Cell]) -> tree.Item:
    names = header or [tree.Cell(())] * len(row)
    lines: list[tree.Inline] = []
    for name, cell in zip(names, row, strict=False):
        if lines:
            lines.append(tree.Break(0, hard=True))
        if name.children:
            lines += [tree.Styled("strong", (*name.children, tree.Text(":"))), tree.Text(" ")]
        lines += cell.children
    return tree.Item((tree.Paragraph(tuple(lines), tight=True),))
