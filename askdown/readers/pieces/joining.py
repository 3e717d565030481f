"""Pieces put together again: lines to their paragraphs, items to their lists."""

from collections.abc import Iterable, Sequence

from askdown.content import Block, Break, Content, Item, List, Paragraph
from askdown.readers.pieces.flattening import Piece


def blocks_of(pieces: Iterable[Piece]) -> Content:
    """Put pieces together again: lines of one paragraph are joined, items that open nothing are lists of one."""
    blocks: list[Block] = []
    paragraph = -1
    end_of_item = 0
    lines: list[Piece] = []  # further ones of the paragraph that ends `blocks`
    for piece in pieces:
        if piece.inside_item and piece.line <= end_of_item:
            continue  # it is in the item's list already
        if lines and (piece.kind != "line" or piece.paragraph != paragraph):
            blocks[-1] = _with_lines(blocks[-1], lines)
            lines = []
        if piece.kind == "item" and piece.item is not None:
            blocks.append(List((piece.item,), piece.number if piece.ordered else None, piece.line, piece.item.end_line))
            end_of_item = piece.item.end_line
        elif piece.kind == "line" and piece.paragraph == paragraph and blocks and isinstance(blocks[-1], Paragraph):
            lines.append(piece)
        elif not _is_empty(piece.block):
            blocks.append(piece.block)
        paragraph = piece.paragraph if piece.kind == "line" else -1
    if lines:
        blocks[-1] = _with_lines(blocks[-1], lines)
    return _joined_lists(blocks) if len(blocks) > 1 else tuple(blocks)


def _with_lines(block: Block, lines: Sequence[Piece]) -> Block:
    """Give a paragraph with further lines."""
    if not isinstance(block, Paragraph):
        return block
    children = list(block.children)
    for piece in lines:
        children.append(Break(piece.line, piece.hard))
        children.extend(piece.inline)
    return Paragraph(tuple(children), block.line, lines[-1].end_line, block.tight)


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.children


def _joined_lists(blocks: Sequence[Block]) -> Content:
    joined: list[Block] = []
    items: list[Item] = []  # of the list that ends `joined`, which ends on `end_line`
    end_line = 0
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            isinstance(block, List)
            and isinstance(last, List)
            and (block.start is None) == (last.start is None)
            and block.line <= end_line + 2
            and len(block.items) == 1
        ):
            items.extend(block.items)
        else:
            _close_list(joined, items, end_line)
            items = list(block.items) if isinstance(block, List) else []
            joined.append(block)
        end_line = block.end_line
    _close_list(joined, items, end_line)
    return tuple(joined)


def _close_list(joined: list[Block], items: Sequence[Item], end_line: int) -> None:
    last = joined[-1] if joined else None
    if isinstance(last, List) and len(items) > len(last.items):
        joined[-1] = List(tuple(items), last.start, last.line, end_line)
