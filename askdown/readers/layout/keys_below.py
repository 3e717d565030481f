"""Keys right below the last option of a list, `- C) Rye` over `Answer: B`, which Markdown takes for its last line."""

from collections.abc import Iterator, Sequence
from operator import is_

import msgspec

from askdown.content import Block, Content, Item, List, Paragraph
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.inline_lines import Line, joined, lines_of
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import key_label
from askdown.rendering.plain import inline_text

_OPTIONS = range(2, 11)
_DEEPEST = 8  # lists in lists


def with_keys_below(blocks: Content, depth: int = 0) -> Content:
    """Give blocks with the keys that lists end in as paragraphs of their own behind these lists."""
    if depth > _DEEPEST or not _may_have_keys(blocks):
        return blocks
    parts = tuple(part for block in blocks for part in _parts(block, depth))
    return blocks if len(parts) == len(blocks) and all(map(is_, parts, blocks)) else parts


def _may_have_keys(blocks: Content) -> bool:
    """Tell whether the last item of a list ends in a paragraph of several lines; in few files one does."""
    for block in blocks:
        if isinstance(block, List) and block.items:
            last = block.items[-1].children[-1:]
            if last and isinstance(last[0], Paragraph) and last[0].line != last[0].end_line:
                return True
            if any(len(item.children) > 1 and _may_have_keys(item.children) for item in block.items):
                return True
    return False


def _parts(block: Block, depth: int) -> Iterator[Block]:
    if not isinstance(block, List):
        yield block
        return
    items = tuple(_opened(item, depth) for item in block.items)
    if any(one is not other for one, other in zip(items, block.items, strict=True)):
        block = msgspec.structs.replace(block, items=items)
    key = _key(block.items[-1]) if len(block.items) in _OPTIONS else ()
    if not key or any(map(_key, block.items[:-1])) or any(map(_asks, block.items)):
        yield block
    else:
        yield _without(block, key[0].line)
        yield Paragraph(joined(key), key[0].line, block.items[-1].children[-1].end_line)


def _opened(item: Item, depth: int) -> Item:
    children = with_keys_below(item.children, depth + 1)
    return item if children is item.children else msgspec.structs.replace(item, children=children)


def _key(item: Item) -> Sequence[Line]:
    """Give the lines from the one with a key's label at the end of what an item says, if it is not the first."""
    last = item.children[-1] if item.children else None
    if not isinstance(last, Paragraph) or last.line == last.end_line:
        return ()
    lines = lines_of(last)
    at = next((at for at, line in enumerate(lines) if at and _is_key(inline_text(line.children))), len(lines))
    return lines[at:]


def _is_key(text: str) -> bool:
    label = key_label(text.strip())
    return label is not None and label.colon and not label.alone


def _asks(item: Item) -> bool:
    return is_interrogative(first_line_of(item.children))


def _without(block: List, line: int) -> List:
    """Give a list without the lines of its last item from that one on."""
    last = block.items[-1]
    text = last.children[-1]
    if not isinstance(text, Paragraph):
        return block
    kept = [each for each in lines_of(text) if each.line < line]
    shorter = Paragraph(joined(kept), text.line, line - 1, text.tight)
    item = msgspec.structs.replace(last, children=(*last.children[:-1], shorter), end_line=line - 1)
    return msgspec.structs.replace(block, items=(*block.items[:-1], item), end_line=line - 1)
