"""Outlines: the items that are cards of a program stand at any depth, below what they are about."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from askdown.content import Block, Content, Item, List
from askdown.content_walk import walk


def lifted(blocks: Content, is_card: Callable[[Item], bool]) -> Content:
    """Give blocks with the items that are cards as lists of their own, at the top, however deep they stand."""
    lines = sorted(node.line for node in walk(blocks) if isinstance(node, Item) and is_card(node))
    return tuple(_lifted(blocks, lines)) if lines else blocks


def _lifted(blocks: Content, lines: Sequence[int]) -> Iterator[Block]:
    opened: list[Iterator[Block | Item]] = [iter(blocks)]
    while opened:
        part = next(opened[-1], None)
        if part is None:
            opened.pop()
        elif isinstance(part, Item):
            own = _has(lines, part.line - 1, part.line)
            if own or not _has(lines, part.line, part.end_line):
                yield List((part,), part.number, part.line, part.end_line)
            else:
                opened.append(iter(part.children))
        elif isinstance(part, List) and _has(lines, part.line - 1, part.end_line):
            opened.append(iter(part.items))
        else:
            yield part


def _has(lines: Sequence[int], before: int, last: int) -> bool:
    """Tell whether a card stands behind the line `before`, up to the line `last`."""
    at = bisect_right(lines, before)
    return at < len(lines) and lines[at] <= last
