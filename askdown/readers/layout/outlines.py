"""Outlines: lists of topics over lists that ask, and items at any depth that are cards of a program."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from askdown.content import Block, Content, Heading, Item, List, Paragraph
from askdown.content_walk import walk
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.links import leads_elsewhere
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative

_FEWEST = 2
_DEEPEST = 6  # level of the headings that topics become


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


def without_topics(blocks: Content) -> Iterator[Block]:
    """Give blocks with headings for the topics of outlines whose innermost lists ask."""
    opened = [iter(blocks)]
    while opened:
        block = next(opened[-1], None)
        if block is None:
            opened.pop()
        elif isinstance(block, List) and is_outline(block):
            opened.append(_topics(block))
        else:
            yield block


def _topics(outline: List) -> Iterator[Block]:
    for item in outline.items:
        topic, *others = item.children
        if not others:
            yield List((item,), item.number, item.line, item.end_line)
        elif isinstance(topic, Paragraph):
            yield Heading(_DEEPEST, topic.children, topic.line, topic.end_line)
        else:
            yield topic
        yield from others


def is_outline(block: List) -> bool:
    """Tell a list whose items are a topic over a list, in most of which something asks; most of the others ask.

    Items of nothing but a link lead to the answers.
    """
    topics = [item for item in block.items if _is_topic(item)]
    others = [item for item in block.items if not (_is_topic(item) or leads_elsewhere(item))] if topics else []
    leaves = sum(len(item.children) == 1 and is_surely_interrogative(_said(item)) for item in others)
    if not topics or leaves * 3 < len(others) * 2:
        return False
    inner = [item for each in topics for child in each.children[1:] if isinstance(child, List) for item in child.items]
    asking = sum(is_interrogative(first_line_of(item.children)) for item in inner)
    deeper = sum(_is_topic(item) for item in inner)
    return len(inner) >= _FEWEST and (asking * 2 >= len(inner) or (deeper == len(inner) and any(map(_leads, inner))))


def _said(item: Item) -> str:
    """Give the first line of an item, also of `- 2. Why?`, a numbered list in it."""
    inner = item.children[0]
    return first_line_of(inner.items[0].children if isinstance(inner, List) and inner.items else item.children)


def _is_topic(item: Item) -> bool:
    """Tell an item of a line that does not ask and a list, with a hint or a picture behind it or not."""
    _, *others = item.children or (None,)
    return bool(others) and isinstance(others[0], List) and not is_interrogative(first_line_of(item.children))


def _leads(item: Item) -> bool:
    nested = item.children[1]
    return isinstance(nested, List) and any(is_interrogative(first_line_of(each.children)) for each in nested.items)
