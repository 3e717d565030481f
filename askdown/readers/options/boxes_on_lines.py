"""Boxes on lines that are no items of a list: `( ) Rye`, `[x] Oats`, `[[X]]` and `[(X)]` of LiaScript, `☑ Oats`."""

import re
from collections.abc import Iterator
from itertools import takewhile

import msgspec

from askdown.content import Block, CodeBlock, Content, Item, Paragraph, Text
from askdown.content import List as ListBlock
from askdown.readers.pieces.inline_lines import Line, joined, lines_of, without_prefix
from askdown.rendering.plain import inline_text

_BOX = re.compile(r"\s*(?:\[\(([ xX])\)\]|\[\[([ xX])\]\]|\(([ xX])\)|\[([ xX]?)\]|([☐☑]))\s+(?=\S)")
_BEGINS = frozenset("[(☐☑")
_EMPTY = frozenset({"", " ", "☐"})


def with_boxes(blocks: Content) -> Content:
    """Give blocks in which the lines with boxes at the end of a paragraph, or of code alone, are a task list.

    Of these lines at least one must be checked and one not.
    """
    return tuple(_parted(blocks)) if any(map(_may_have_boxes, blocks)) else blocks


def _may_have_boxes(block: Block) -> bool:
    if isinstance(block, CodeBlock):
        return not block.language and block.text.lstrip()[:1] in _BEGINS
    if isinstance(block, Paragraph):
        for node in block.children:  # a generator would take twice the time, for each block of each card
            if isinstance(node, Text) and node.text[:1] in _BEGINS:
                return True
    return False


def _parted(blocks: Content) -> Iterator[Block]:
    for block in blocks:
        lines: list[Line] = []
        if isinstance(block, Paragraph):
            lines = lines_of(block)
        elif isinstance(block, CodeBlock) and not block.language:
            lines = [Line(at, (Text(text),)) for at, text in enumerate(block.text.splitlines(), block.line)]
        found = [_BOX.match(inline_text(line.children)) for line in lines]
        start = len(lines) - sum(1 for _ in takewhile(bool, reversed(found)))
        checked = [
            box is not None and next(sign for sign in box.groups() if sign is not None) not in _EMPTY
            for box in found[start:]
        ]
        if len(set(checked)) < _BOTH or (start and isinstance(block, CodeBlock)):
            yield block
            continue
        if start and isinstance(block, Paragraph):
            yield msgspec.structs.replace(block, children=joined(lines[:start]), end_line=lines[start - 1].line)
        items = tuple(
            Item(
                (Paragraph(without_prefix(line.children, box.end()), line.line, line.line, tight=True),),
                line.line,
                line.line,
                right,
            )
            for line, box, right in zip(lines[start:], found[start:], checked, strict=True)
            if box is not None
        )
        yield ListBlock(items, None, lines[start].line, lines[-1].line)


_BOTH = 2
