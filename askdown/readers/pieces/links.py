"""What begins with a link: entries of a table of contents, sources, and answers that are linked."""

from collections.abc import Sequence

from askdown.content import Inline, Item, Link, Paragraph, Styled, Text
from askdown.readers.pieces.flattening import Piece


def begins_with_link(piece: Piece) -> bool:
    """Tell `[Answer](https://…)`: what is linked is the answer, or a part of it, and no label over one."""
    return isinstance(first_node(piece.inline), Link)


def is_entry(piece: Piece) -> bool:
    """Tell an entry of a table of contents: it begins with a link to a place in this file."""
    first = first_node(piece.inline)
    return isinstance(first, Link) and first.href.startswith("#")


def leads_elsewhere(item: Item) -> bool:
    """Tell an item that begins with a link: to what it names, or to an answer in another file."""
    first = item.children[0] if item.children else None
    return isinstance(first, Paragraph) and isinstance(first_node(first.children), Link)


def anchor_of(piece: Piece) -> str | None:
    """Give the place in a file, this or another, that a piece begins with a link to: `why` of `[Why?](a.md#why)`."""
    first = first_node(piece.inline)
    return first.href.partition("#")[2] if isinstance(first, Link) and "#" in first.href else None


def first_node(nodes: Sequence[Inline]) -> Inline | None:
    """Give the first of inline nodes that says something, also inside of emphasis."""
    first = next((node for node in nodes if not (isinstance(node, Text) and not node.text.strip())), None)
    return first_node(first.children) if isinstance(first, Styled) else first
