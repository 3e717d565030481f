"""HTML elements that only lay text out, as `<div dir="rtl">` around a file: what stands in them is the file's text."""

from collections.abc import Iterator

from askdown.content import Block, CodeBlock, Content, Element, Heading, List, Paragraph, Table, ThematicBreak
from askdown.readers.vocabulary import number_label
from askdown.rendering.plain import inline_text

_LAYOUT = frozenset({"div", "center", "section", "article", "main", "font", "span"})
_MANY = 2  # paragraphs: a single one without a number may be a caption or a picture, which keeps its frame


def unwrapped(blocks: Content) -> Content:
    """Give blocks with those of elements that only lay them out in their place; small frames stay."""
    if not any(isinstance(block, Element) for block in blocks):
        return blocks
    return tuple(_unwrapped(blocks))


def _unwrapped(blocks: Content) -> Iterator[Block]:
    opened = [iter(blocks)]  # elements may be nested deeper than calls may
    while opened:
        block = next(opened[-1], None)
        if block is None:
            opened.pop()
        elif isinstance(block, Element) and block.tag in _LAYOUT and _holds_text(block):
            opened.append(iter(block.children))
        else:
            yield block


def _holds_text(element: Element) -> bool:
    parts = (Heading, List, Table, CodeBlock, ThematicBreak, Element)
    if any(isinstance(child, parts) for child in element.children):
        return True
    paragraphs = [child for child in element.children if isinstance(child, Paragraph)]
    return len(paragraphs) >= _MANY or any(number_label(inline_text(each.children)) for each in paragraphs)
