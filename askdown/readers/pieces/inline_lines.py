"""Inline content by lines: a paragraph cut at its breaks and joined again, its text, and what follows a label."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from askdown.content import Break, Inline, Paragraph, Styled, Text
from askdown.rendering.plain import inline_text


class Line(NamedTuple):
    """One line of a paragraph: where it stands, what is in it, and whether a hard break parts it from the one above."""

    line: int
    children: tuple[Inline, ...]
    hard: bool = False


def text_of(children: tuple[Inline, ...]) -> str:
    """Give the text of inline content as `inline_text` does; most of it is a single text."""
    if len(children) == 1 and isinstance(first := children[0], Text):
        return first.text
    return inline_text(children)


def lines_of(paragraph: Paragraph) -> list[Line]:
    """Cut a paragraph at its line breaks; `joined` puts it together again, but for spaces behind a `<br>`."""
    lines: list[Line] = []
    line, hard, current = paragraph.line, False, list[Inline]()
    for node in paragraph.children:
        if isinstance(node, Break):
            lines.append(Line(line, tuple(current), hard))
            line, hard, current = node.line, node.hard, []
        elif current or not isinstance(node, Text):
            current.append(node)
        elif text := node.text.lstrip():
            current.append(node if text == node.text else Text(text))
    lines.append(Line(line, tuple(current), hard))
    return lines


def joined(lines: Iterable[Line]) -> tuple[Inline, ...]:
    """Give the inline nodes of lines with the breaks between them."""
    return tuple(_with_breaks(lines))


def _with_breaks(lines: Iterable[Line]) -> Iterator[Inline]:
    for place, (line, children, hard) in enumerate(lines):
        if place:
            yield Break(line, hard)
        yield from children


def without_prefix(nodes: Sequence[Inline], length: int) -> tuple[Inline, ...]:
    """Take the first `length` characters of plain text off inline nodes, also inside of emphasis."""
    if nodes and isinstance(first := nodes[0], Text) and (text := first.text[max(length, 0) :].lstrip()):
        return (Text(text), *nodes[1:])  # nearly always
    rest: list[Inline] = []
    for node in nodes:
        if length <= 0:
            rest.append(node)
            continue
        size = len(inline_text((node,)))
        match node:
            case Text(text=text):
                kept: Inline | None = Text(text[length:]) if size > length else None
            case Styled(children=children) if size > length:
                kept = Styled(node.tag, without_prefix(children, length), node.attributes)
            case _:
                kept = node if size > length else None
        length -= size
        if kept is not None:
            rest.append(kept)
    while rest and isinstance(rest[0], Text | Break):
        if isinstance(rest[0], Text) and (stripped := rest[0].text.lstrip()):
            rest[0] = Text(stripped)
            break
        rest.pop(0)
    return tuple(rest)


def until(nodes: Sequence[Inline], length: int) -> tuple[Inline, ...]:
    """Give the first `length` characters of inline nodes, without the space at their end; only texts are cut."""
    kept: list[Inline] = []
    for node in nodes:
        size = len(inline_text((node,)))
        if size > length:
            if isinstance(node, Text) and length:
                kept.append(Text(node.text[:length].rstrip()))
            break
        kept.append(node)
        length -= size
    return tuple(kept)
