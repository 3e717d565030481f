"""What begins with a link: entries of a table of contents, sources, and answers that are linked."""

from askdown.content import Inline, Link, Text
from askdown.readers.pieces.flattening import Piece


def begins_with_link(piece: Piece) -> bool:
    """Tell `[Answer](https://…)`: what is linked is the answer, or a part of it, and no label over one."""
    return isinstance(_first_node(piece), Link)


def is_entry(piece: Piece) -> bool:
    """Tell an entry of a table of contents: it begins with a link to a place in this file."""
    first = _first_node(piece)
    return isinstance(first, Link) and first.href.startswith("#")


def anchor_of(piece: Piece) -> str | None:
    """Give the place in a file, this or another, that a piece begins with a link to: `why` of `[Why?](a.md#why)`."""
    first = _first_node(piece)
    return first.href.partition("#")[2] if isinstance(first, Link) and "#" in first.href else None


def _first_node(piece: Piece) -> Inline | None:
    return next((node for node in piece.inline if not (isinstance(node, Text) and not node.text.strip())), None)
