"""What begins with a link, or is nothing else: entries of contents, sources, linked answers, ways through files."""

from collections.abc import Iterator, Sequence

from askdown.content import Inline, Item, Link, List, Paragraph, Styled, Table, Text
from askdown.content_walk import walk
from askdown.readers.pieces.flattening import Piece
from askdown.readers.words.phrases import is_one_of, says
from askdown.rendering.plain import inline_text


def begins_with_link(piece: Piece) -> bool:
    """Tell `[Answer](https://…)`: what is linked is the answer, or a part of it, and no label over one."""
    return isinstance(first_node(piece.inline), Link)


def is_link(piece: Piece) -> bool:
    """Tell a line of nothing but one link: `[See all](more.md)`."""
    said = [node for node in piece.inline if not (isinstance(node, Text) and node.text.isspace())]
    return len(said) == 1 and begins_with_link(piece)


def is_entry(piece: Piece) -> bool:
    """Tell an entry of a table of contents: it begins with a link to a place in this file."""
    first = first_node(piece.inline)
    return isinstance(first, Link) and first.href.startswith("#")


def leads_elsewhere(item: Item) -> bool:
    """Tell an item that begins with a link: to what it names, or to an answer in another file."""
    return _linked(item) is not None


def entries_of(contents: List) -> Iterator[str]:
    """Give the texts of the links to places in this file that the items of a list, at any depth, begin with."""
    for node in walk((contents,)):
        link = _linked(node) if isinstance(node, Item) else None
        if link and link.href.startswith("#"):
            yield inline_text(link.children)


def _linked(item: Item) -> Link | None:
    first = item.children[0] if item.children else None
    node = first_node(first.children) if isinstance(first, Paragraph) else None
    return node if isinstance(node, Link) else None


def anchor_of(piece: Piece) -> str | None:
    """Give the place in a file, this or another, that a piece begins with a link to: `why` of `[Why?](a.md#why)`."""
    first = first_node(piece.inline)
    return first.href.partition("#")[2] if isinstance(first, Link) and "#" in first.href else None


def first_node(nodes: Sequence[Inline]) -> Inline | None:
    """Give the first of inline nodes that says something, also inside of emphasis."""
    first = next((node for node in nodes if not (isinstance(node, Text) and not node.text.strip())), None)
    return first_node(first.children) if isinstance(first, Styled) else first


def points_up(piece: Piece) -> bool:
    """Tell an arrow with a link to a place in this file, `[⬆ Volver al índice](#índice)`, or any to its top, `#top`."""
    nodes, arrow = piece.inline, piece.text[:1] in _UP
    link = _only_said(nodes) if arrow or (len(nodes) == 1 and isinstance(nodes[0], Link)) else None
    if not isinstance(link, Link) or not link.href.startswith("#"):
        return False
    return arrow or _names_top(link.href[1:].replace("-", " "))


_names_top = is_one_of("navigation")
_UP = frozenset("⬆⇧⇪↑↟▲△🔼🔝☝👆")


def leads_on(piece: Piece) -> bool:
    """Tell a table of one row of links: `| [← Chapter 1](1.md) | [Chapter 3 →](3.md) |`."""
    if not isinstance(piece.block, Table) or len(piece.block.rows) > 1:
        return False
    cells = [cell for row in piece.block.rows or (piece.block.header,) for cell in row if cell.children]
    return bool(cells) and all(isinstance(_only_said(cell.children), Link) for cell in cells)


def _only_said(nodes: Sequence[Inline]) -> Inline | None:
    """Give the only one of inline nodes that has letters or digits, also inside of emphasis."""
    said = [node for node in nodes if says(inline_text((node,)))]
    if len(said) != 1:
        return None
    return _only_said(said[0].children) if isinstance(said[0], Styled) else said[0]
