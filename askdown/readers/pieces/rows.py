"""Rows of tables and entries of definition lists, in Markdown or HTML: cells with their content and their lines."""

from collections.abc import Iterator

import msgspec

from askdown.content import Block, Cell, Comment, Content, Element, Paragraph, Table
from askdown.rendering.plain import plain_text


class Row(msgspec.Struct, frozen=True):
    """The cells of one row, and the row as a block of its own (with the header, so that its columns keep names)."""

    cells: tuple[Content, ...]
    block: Block
    line: int
    end_line: int


def header_of(block: Block) -> Row | None:
    """Give the header of a table; None for a table without one, and for other blocks."""
    if isinstance(block, Table):
        return Row(_cells(block.header, block.line), block, block.line, block.line + 1) if block.header else None
    if not isinstance(block, Element) or block.tag != "table":
        return None
    first = next(_table_rows(block), None)
    if first is None or any(cell.tag != "th" for cell in first.children if isinstance(cell, Element)):
        return None
    return _row(first, block)


def rows_of(block: Block) -> tuple[Row, ...]:
    """Give the rows of a table below its header, or the entries of a definition list: term, definitions."""
    match block:
        case Table():
            lines = range(block.line + 2, block.line + 2 + len(block.rows))  # one line a row, behind header and rule
            return tuple(
                Row(_cells(row, line), Table(block.header, (row,), line - 2, line), line, line)
                for row, line in zip(block.rows, lines, strict=True)
            )
        case Element(tag="table"):
            if _says_more(block):
                return ()
            header = header_of(block)
            rows = (_row(row, block) for row in _table_rows(block))
            return tuple(row for row in rows if header is None or row.line != header.line or row.cells != header.cells)
        case Element(tag="dl"):
            return () if _says_more(block) else tuple(_entries(block))
    return ()


def comments_beside(block: Block) -> tuple[Comment, ...]:
    """Give the comments that stand between the cells or entries of a block that has rows."""
    return tuple(each for each in _beside(block) if isinstance(each, Comment)) if isinstance(block, Element) else ()


def _says_more(block: Element) -> bool:
    """Tell a block that says more than its cells or entries do."""
    return bool(plain_text(tuple(_beside(block))).strip())


def _beside(block: Element) -> Iterator[Block]:
    if block.tag == "table":
        return _beside_cells(block)
    return (each for each in block.children if not isinstance(each, Element) or each.tag not in {"dt", "dd"})


def _cells(cells: tuple[Cell, ...], line: int) -> tuple[Content, ...]:
    return tuple((Paragraph(cell.children, line, line),) if cell.children else () for cell in cells)


def _table_rows(table: Element) -> Iterator[Element]:
    for child in table.children:
        if isinstance(child, Element) and child.tag == "tr":
            yield child
        elif isinstance(child, Element) and child.tag in {"thead", "tbody"}:
            yield from (row for row in child.children if isinstance(row, Element) and row.tag == "tr")


def _beside_cells(table: Element) -> Iterator[Block]:
    """Give what stands in a table and in none of its cells: captions, and texts that lost their cell."""
    for row in _table_rows(table):
        yield from (each for each in row.children if not isinstance(each, Element) or each.tag not in {"td", "th"})
    for child in table.children:
        if isinstance(child, Element) and child.tag in {"thead", "tbody"}:
            yield from (each for each in child.children if not isinstance(each, Element) or each.tag != "tr")
        elif not isinstance(child, Element) or child.tag != "tr":
            yield child


def _row(row: Element, table: Element) -> Row:
    cells = tuple(cell.children for cell in row.children if isinstance(cell, Element))
    alone = msgspec.structs.replace(table, children=(row,), line=row.line, end_line=row.end_line)
    return Row(cells, alone, row.line, row.end_line)


def _entries(dl: Element) -> Iterator[Row]:
    entry: list[Element] = []
    for child in dl.children:
        if not isinstance(child, Element):
            continue
        if child.tag == "dt" and entry and entry[-1].tag == "dd":
            yield _entry(entry, dl)
            entry = []
        entry.append(child)
    if entry:
        yield _entry(entry, dl)


def _entry(parts: list[Element], dl: Element) -> Row:
    end_line = max(max(block.end_line for block in part.children or (part,)) for part in parts)
    alone = msgspec.structs.replace(dl, children=tuple(parts), line=parts[0].line, end_line=end_line)
    terms = tuple(block for part in parts if part.tag == "dt" for block in part.children)
    definitions = tuple(block for part in parts if part.tag == "dd" for block in part.children)
    return Row((terms, definitions), alone, parts[0].line, end_line)
