"""What stands in and behind the marks of answers, without their labels: in a hidden answer, in a list."""

from collections.abc import Sequence

import msgspec

from askdown.content import Content, Element, Inline, Paragraph, Quote
from askdown.content import List as ListBlock
from askdown.model import Region
from askdown.readers.cards.parts import without_ends
from askdown.readers.pieces.boxes import quoted_answer_label
from askdown.readers.pieces.details import end_of_mark, hidden_in, summary_of
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import (
    answer_mark,
    is_blank,
    is_hidden_answer,
    leads_back,
    says_no_more,
    without_aside,
)
from askdown.readers.words.vocabulary import answer_label
from askdown.rendering.plain import inline_text, plain_text


def inside(marker: Piece) -> Content:
    """Give what a hidden answer hides, or a labelled list without its label."""
    block = marker.block
    if isinstance(block, Element) and is_hidden_answer(marker):
        return (*_said_in_summary(block), *hidden_in(block))
    if isinstance(block, Quote):
        return without_label(block.children)
    if isinstance(block, ListBlock) and block.items and block.items[0].children:
        first = block.items[0]
        children = without_label(first.children)
        if children is first.children:
            return (block,)
        if len(block.items) == 1:
            return children
        items = (msgspec.structs.replace(first, children=children), *block.items[1:])
        return (msgspec.structs.replace(block, items=items if children else block.items[1:]),)
    return (block,)


def without_label(blocks: Content) -> Content:
    """Give blocks without the label of an answer that they begin with; themselves where they begin with none."""
    head = blocks[0] if blocks else None
    label = quoted_answer_label(inline_text(head.children).strip()) if isinstance(head, Paragraph) else None
    if not isinstance(head, Paragraph) or label is None:
        return blocks
    rest = without_prefix(head.children, label.length)
    return ((Paragraph(rest, head.line, head.end_line),) if rest else ()) + blocks[1:]


def without_mark(blocks: Content) -> Content:
    """Give blocks without the label that they begin with, and with what is hidden where they begin with that."""
    first = Piece("block", blocks[0], blocks[0].line, blocks[0].end_line) if blocks else None
    if first is not None and is_hidden_answer(first) and says_no_more(first):
        return (*inside(first), *blocks[1:])
    return without_label(blocks)


def _said_in_summary(details: Element) -> Content:
    """Give what a summary says behind its label: `Answer: 42`."""
    summary = summary_of(details)
    first = summary.children[0] if summary and summary.children else None
    if not isinstance(first, Paragraph):
        return ()
    label = answer_label(without_aside(inline_text(first.children)))
    if label is None or label.alone:
        return ()
    return (Paragraph(without_prefix(first.children, label.length), first.line, first.end_line),)


def after_mark(marker: Piece, after: Sequence[Piece], prefix: int) -> tuple[Content, tuple[Region, ...]]:
    """Give the answer that a mark and what follows it are, and the lines that only mark it.

    `prefix` is the length of a label that only the dialect knows; below 0 the mark is the answer's own beginning.
    """
    if prefix < 0:  # it is its own beginning
        return blocks_of(without_ends((marker, *after))), ()
    region = Region(marker.line, end_of_mark(marker), "marker" if says_no_more(marker) else "summary")
    if marker.kind == "block":
        hidden, ways = without_ways(inside(marker))
        return (*hidden, *blocks_of(without_ends(after))), (region, *ways)
    label = answer_mark(marker)
    rest = without_prefix(marker.inline, prefix or (label.length if label else len(marker.text)))
    if is_blank(rest) and after and is_hidden_answer(after[0]) and says_no_more(after[0]):
        answer, regions = after_mark(after[0], after[1:], 0)  # a label over what hides the answer
        return answer, (region, *regions)
    first = () if is_blank(rest) else (as_line(marker, rest),)
    return blocks_of(without_ends((*first, *after))), (region,)


def without_ways(blocks: Content) -> tuple[Content, tuple[Region, ...]]:
    """Part hidden blocks and the line at their end that only leads through the file: `[Back to top](#quiz)`."""
    last = blocks[-1] if len(blocks) > 1 else None
    if last is None or not leads_back(Piece("line", last, last.line, last.end_line, plain_text((last,)))):
        return blocks, ()
    return blocks[:-1], (Region(last.line, last.end_line, "navigation"),)


def as_line(marker: Piece, nodes: tuple[Inline, ...]) -> Piece:
    """Give a piece as a line of these nodes: what is left of it without its label."""
    tight = isinstance(marker.block, Paragraph) and marker.block.tight
    paragraph = Paragraph(nodes, marker.line, marker.end_line, tight)
    return msgspec.structs.replace(marker, kind="line", block=paragraph, item=None)
