"""What becomes of containers of their own kind: plain lists, items with check boxes, and admonitions."""

from collections.abc import Callable, Collection, Sequence

import msgspec

from askdown.content import Content, Element, Inline, Item, List, Paragraph, Styled, Text
from askdown.markdown.frames import Frame
from askdown.markdown.html_nodes import Node
from askdown.markdown.rules.plain_lists import PlainItem

Inlines = Callable[[str, int], list[tuple[Inline, ...]]]


def plain_list(items: Sequence[PlainItem], line: int, end_line: int, inlines: Inlines) -> List:
    """Give a list of one line for each item; `inlines` reads a text on a line. Empty lines behind are the last's."""
    made = []
    for row, item in enumerate(items, line):
        content: Content = tuple(Paragraph(children, row, row, tight=True) for children in inlines(item.text, row))
        checked, content = check_box(content) if item.text.startswith("[") else (None, content)
        made.append(Item(content, row, row, checked, item.number))
    made[-1] = msgspec.structs.replace(made[-1], end_line=end_line)
    return List(with_other_boxes(made), items[0].number, line, end_line)


_ROUND = frozenset({"( )", "(x)", "(X)"})
_SQUARE = frozenset({"[ ]", "[x]", "[X]"})
_OTHERS = _ROUND | {"[]"}


def with_other_boxes(items: Sequence[Item]) -> tuple[Item, ...]:
    """Take `( )`, `(x)` and `[]` for boxes where all items begin with such, and one at least is empty: those of a quiz.

    Without a checked one `[]` may be a list of code.
    """
    if len(items) < _FEWEST or (items[0].checked is None and not _begins_with_bracket(items[0])):
        return tuple(items)  # nearly always
    boxes = [_other_box(item) for item in items]
    verdicts = {checked for checked, _ in boxes}
    if None in verdicts or verdicts == {True} or all(item.checked is not None for item in items):
        return tuple(items)
    if True not in verdicts and not _begins_with_bracket(items[0], "("):
        return tuple(items)
    return tuple(
        msgspec.structs.replace(item, children=children, checked=checked)
        for item, (checked, children) in zip(items, boxes, strict=True)
    )


_FEWEST = 2


def _other_box(item: Item) -> tuple[bool | None, Content]:
    return check_box(item.children, _OTHERS) if item.checked is None else (item.checked, item.children)


def _begins_with_bracket(item: Item, *brackets: str) -> bool:
    first = item.children[0] if item.children else None
    node = first.children[0] if isinstance(first, Paragraph) and first.children else None
    return isinstance(node, Text) and node.text.startswith(brackets or ("(", "[]"))


def check_box(blocks: Content, boxes: Collection[str] = _SQUARE) -> tuple[bool | None, Content]:
    """Take `[ ]` or `[x]` off the beginning of an item."""
    if not blocks or not isinstance(blocks[0], Paragraph) or not blocks[0].children:
        return None, blocks
    first, *others = blocks[0].children
    if not isinstance(first, Text):
        return None, blocks
    box = "[]" if first.text.startswith("[]") else first.text[:3]
    if box not in boxes or first.text[len(box) : len(box) + 1] not in {"", " "}:
        return None, blocks
    text = first.text[len(box) :].lstrip()
    children = (Text(text), *others) if text else tuple(others)
    paragraph = Paragraph(children, blocks[0].line, blocks[0].end_line, blocks[0].tight)
    return box[1] not in " ]", ((paragraph, *blocks[1:]) if children else blocks[1:])


def admonition(frame: Frame[Node], blocks: Content) -> Element:
    """Turn `??? note "Title"` into details with a summary, `!!! note "Title"` into a box with a bold first line."""
    line, end_line = frame.line, frame.end_line
    kind = ("class", frame.attribute("class").split(" is-", maxsplit=1)[0])
    title = blocks[0] if blocks and isinstance(blocks[0], Paragraph) and blocks[0].line == line else None
    if title is None:
        return Element("div", blocks, (kind,), line, end_line)
    if frame.attribute("markup").startswith("?"):
        summary = Element("summary", (Paragraph(title.children, line, line, tight=True),), (), line, line)
        return Element("details", (summary, *blocks[1:]), (kind,), line, end_line)
    bold = Paragraph((Styled("strong", title.children),), line, line)
    return Element("div", (bold, *blocks[1:]), (kind,), line, end_line)
