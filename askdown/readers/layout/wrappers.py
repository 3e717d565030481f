"""HTML elements that only lay text out, as `<div dir="rtl">` around a file: what stands in them is the file's text."""

from collections.abc import Iterator

from askdown.content import (
    Block,
    CodeBlock,
    Comment,
    Content,
    Element,
    Heading,
    Item,
    List,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from askdown.readers.layout.containers import Unended, hidden_parts
from askdown.readers.layout.fenced_options import without_fences
from askdown.readers.layout.folds import unfolded
from askdown.readers.layout.keys_below import with_keys_below
from askdown.readers.layout.laid_out import laid_flat
from askdown.readers.layout.quoted_cards import among_notes
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.recognition import begins_answer
from askdown.readers.words.vocabulary import number_label
from askdown.rendering.plain import inline_text, plain_text

_LAYOUT = frozenset({"div", "center", "section", "article", "main", "font", "span"})
_MANY = 2  # paragraphs: a single one without a number may be a caption or a picture, which keeps its frame


def unwrapped(blocks: Content, unended: Unended = lambda _: None) -> Content:
    """Give blocks with those of elements that only lay them out in their place; small frames stay.

    `unended` is told the lines of containers that never end.
    """
    if any(isinstance(block, Element) for block in blocks):
        blocks = unfolded(tuple(_unwrapped(blocks)))
    blocks = with_keys_below(hidden_parts(without_fences(blocks), unended))
    return laid_flat(among_notes(blocks)) if any(isinstance(block, List | Quote) for block in blocks) else blocks


def _unwrapped(blocks: Content) -> Iterator[Block]:
    opened = [iter(blocks)]  # elements may be nested deeper than calls may
    while opened:
        block = next(opened[-1], None)
        if block is None:
            opened.pop()
        elif isinstance(block, Element) and block.tag in _LAYOUT and _holds_text(block):
            opened.append(iter(_without_kind(block)))
        elif isinstance(block, Element) and block.tag in _LISTS and block.children:
            yield _as_list(block)
        else:
            yield block


def _without_kind(box: Element) -> Content:
    """Give what a box holds; one without a title of its own over a marked answer only frames it: `!!! tip`."""
    kind, *others = box.children
    is_kind = dict(box.attributes).get("class") == f"admonition {plain_text((kind,)).lower()}"
    if not is_kind or not begins_answer(first_line_of(others)):
        return box.children
    return (Comment(plain_text((kind,)), kind.line, kind.end_line), *others)


_LISTS = frozenset({"ol", "ul"})


def _as_list(element: Element) -> Block:
    """Give a list in HTML as one in Markdown; one with anything but items in it stays."""
    parts = [child for child in element.children if isinstance(child, Element) and child.tag == "li"]
    if len(parts) < len(element.children):
        return element
    ordered = element.tag == "ol"
    items = (
        Item(part.children, part.line, part.end_line, number=number if ordered else None)
        for number, part in enumerate(parts, 1)
    )
    return List(tuple(items), 1 if ordered else None, element.line, element.end_line)


def _holds_text(element: Element) -> bool:
    parts = (Heading, List, Table, CodeBlock, ThematicBreak, Element)
    if any(isinstance(child, parts) for child in element.children):
        return True
    paragraphs = [child for child in element.children if isinstance(child, Paragraph)]
    return len(paragraphs) >= _MANY or any(number_label(inline_text(each.children)) for each in paragraphs)
