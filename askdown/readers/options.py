"""Multiple choice: which list holds the options of a question, and what each of them says."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Block, CodeBlock, Content, Item, Link, Paragraph, Quote, Text
from askdown.content import List as ListBlock
from askdown.model import Option
from askdown.rendering.plain import plain_text

_FEWEST = 2
_LETTER = re.compile(r"\s*\(?[A-Za-z][).:]?\s*")
_TASK = re.compile(r"to-?do\b|done\b|fixme\b", re.IGNORECASE)


class Choice(msgspec.Struct, frozen=True):
    """The options of a question, whether their order has a meaning, and where they stand."""

    options: tuple[Option, ...]
    ordered: bool
    line: int
    end_line: int


def find_task_list(blocks: Sequence[Block]) -> tuple[int, int, Choice] | None:
    """Find the first list of options among blocks: (its place, the place after it, the choice), or None.

    A task list counts if it has boxes on all items, at least one checked and one not, and is no list of things to do.
    """
    for place, block in enumerate(blocks):
        if isinstance(block, ListBlock) and block.items and block.items[0].checked is not None:
            items, end = _merged(blocks, place)
            if _are_options(items):
                options = tuple(_option(item) for item in items)
                ordered = block.start is not None
                return place, end, Choice(options, ordered, block.line, items[-1].end_line)
    return None


def _merged(blocks: Sequence[Block], place: int) -> tuple[tuple[Item, ...], int]:
    """Join lists that only code or quotations between them divide: these belong to the item before them."""
    items: list[Item] = []
    while place < len(blocks):
        block = blocks[place]
        if isinstance(block, ListBlock) and all(item.checked is not None for item in block.items):
            items.extend(block.items)
        elif items and isinstance(block, CodeBlock | Quote) and _belongs_to_item(blocks, place, items[-1]):
            last = items[-1]
            items[-1] = msgspec.structs.replace(last, children=(*last.children, block), end_line=block.end_line)
        else:
            break
        place += 1
    return tuple(items), place


def _belongs_to_item(blocks: Sequence[Block], place: int, item: Item) -> bool:
    later = blocks[place + 1] if place + 1 < len(blocks) else None
    goes_on = isinstance(later, ListBlock) and bool(later.items) and later.items[0].checked is not None
    return goes_on or (isinstance(blocks[place], CodeBlock) and not _own_text(item))


def _own_text(item: Item) -> str:
    return _LETTER.sub("", plain_text(item.children), count=1).strip()


def _are_options(items: Sequence[Item]) -> bool:
    checked = [item.checked for item in items]
    if len(items) < _FEWEST or None in checked or True not in checked or False not in checked:
        return False
    return not all(_is_only_link(item) for item in items) and not any(_TASK.match(_own_text(item)) for item in items)


def _is_only_link(item: Item) -> bool:
    if len(item.children) != 1 or not isinstance(item.children[0], Paragraph):
        return False
    nodes = [n for n in item.children[0].children if not (isinstance(n, Text) and not n.text.strip())]
    return bool(nodes) and all(isinstance(node, Link) for node in nodes)


def _option(item: Item) -> Option:
    feedback = tuple(_unquoted(item.children))
    content: Content = tuple(block for block in item.children if not isinstance(block, Quote))
    return Option(content, bool(item.checked), feedback, item.line)


def _unquoted(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from block.children
