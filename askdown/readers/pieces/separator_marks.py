"""Marks of flash-card programs inside of lines: `q::a`, `q;;a`, arrows, and the comments of schedulers."""

import re
from collections.abc import Sequence

from askdown.content import Block, Comment, Inline, Item, List, Paragraph, Text
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import until, without_prefix
from askdown.rendering.plain import inline_text


def parted_at_mark(
    pieces: Sequence[Piece], place: int, *, noted: bool
) -> tuple[tuple[Inline, ...], tuple[Inline, ...]] | None:
    """Split a line at `::` (or `:::`); at an arrow or the like where the plugin has noted when it was asked.

    `noted` says that somewhere in the file it has: then `;;` parts all lines.
    """
    piece = pieces[place]
    if piece.kind not in {"line", "item"}:
        return None
    if "::" in piece.text and (split := _split(piece, _COLONS)):
        return split
    if noted and ";;" in piece.text and (split := _split(piece, _SEMICOLONS)):
        return split
    return _split(piece, _ARROWS) if _has_arrow(piece.text) and _was_asked(pieces, place) else None


def may_have_parted_items(text: str) -> bool:
    """Tell, from a whole file, whether outlines in it may have cards: a scheduler or a deck's tag is noted."""
    return ("::" in text or ";;" in text) and ("<!--SR:" in text or "#flashcard" in text)


def has_parted_items(block: Block) -> bool:
    """Take lists apart in which an item has a mark between two sides."""
    return isinstance(block, List) and any(map(is_parted_item, block.items))


def is_parted_item(item: Item) -> bool:
    """Tell an item in which a mark may part two sides."""
    first = item.children[0] if item.children else None
    if not isinstance(first, Paragraph):
        return False
    return any(isinstance(node, Text) and ("::" in node.text or _has_arrow(node.text)) for node in first.children)


def is_note(node: object) -> bool:
    """Tell the comment in which a scheduler notes when it asked: `<!--SR:!2024-08-01,13,290-->`."""
    return isinstance(node, Comment) and _is_of_scheduler(node)


def _has_arrow(text: str) -> bool:
    return ";;" in text or ((">" in text or "→" in text or "||" in text) and _ARROWS.search(text) is not None)


def _was_asked(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a line that a scheduler's comment follows: `<!--SR:!2024-08-01,13,290-->`."""
    after = [piece.block for piece in pieces[place + 1 : place + 2] if piece.line <= pieces[place].end_line + 1]
    return any(map(is_note, (*pieces[place].inline, *after)))


def _is_of_scheduler(comment: Comment) -> bool:
    return comment.text.lstrip().startswith("SR:")


def _split(piece: Piece, mark: re.Pattern[str]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]] | None:
    """Split a line at a mark outside of code, math, tags and quotes, with words on both sides."""
    length = 0
    for node in piece.inline:
        text = inline_text((node,))
        if isinstance(node, Text) and (match := _free(mark, node.text)):
            before = until(piece.inline, length + match.start())
            after = without_prefix(piece.inline, length + match.end())
            return (before, after) if inline_text(before).strip() and inline_text(after).strip() else None
        length += len(text)
    return None


def _free(mark: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((match for match in mark.finditer(text) if match["mark"]), None)


# Or a tag behind a text, whose levels it parts: `#training::rates`.
_COLONS = re.compile(r"(?<=\s)#[^\W\d][\w/-]*(?:::[\w/-]+)+|(?P<mark>(?<!['\"‘“„«])::+(?!['\"’”»]))")
_SEMICOLONS = re.compile(r"(?P<mark>;;+)")
_ARROWS = re.compile(r"(?P<mark>(?:->){2,}|\s(?:->|→|=>|>>|;;|\|\|)(?=\s))")
