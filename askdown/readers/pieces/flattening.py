"""A document as a flat row of pieces: headings, single lines of paragraphs, other blocks; and back again."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

import msgspec

from askdown.content import (
    Block,
    Break,
    Content,
    Element,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Table,
    ThematicBreak,
)
from askdown.readers.pieces.inline_lines import lines_of, text_of
from askdown.readers.pieces.rows import comments_beside, header_of, rows_of
from askdown.rendering.plain import inline_text, plain_text


class Piece(msgspec.Struct, frozen=True, gc=False):
    """What a dialect looks at.

    `kind` is heading, line (one line of a paragraph), item (the first line of a list item whose list was taken apart),
    row (of a table that was) or block. `text` is the plain text of a heading, line or item, empty for others.
    `paragraph` numbers the paragraph of a line, so that lines that belong together are joined again.
    """

    kind: str
    block: Block
    line: int
    end_line: int
    text: str = ""
    paragraph: int = -1
    first: bool = True  # the first line of its paragraph
    hard: bool = False  # a hard break stands before this line
    item: Item | None = None
    ordered: bool = False
    number: int = 0
    inside_item: bool = False  # a later block of an item that was taken apart

    @property
    def inline(self) -> tuple[Inline, ...]:
        """The inline nodes of a heading, line or item."""
        return self.block.children if isinstance(self.block, _WITH_INLINES) else ()

    @property
    def level(self) -> int:
        """The level of a heading, 0 for other pieces."""
        return self.block.level if isinstance(self.block, Heading) else 0

    @property
    def is_address(self) -> bool:
        """Whether a line or heading is nothing but an address on the web: a source, or where the answer stands."""
        if not self.text.startswith(("http://", "https://")):
            return False
        return " " not in self.text or [Link] == [type(node) for node in self.inline if not isinstance(node, Break)]


# Tuples: a union of types would be made anew for each question.
_WITH_INLINES = (Paragraph, Heading)
MAY_BE_PARTED = (List, Table, Element)  # the blocks that a dialect may have taken apart

TakeApart = Callable[[Block], bool]


def pieces_of(blocks: Content, take_apart: TakeApart = lambda _: False) -> tuple[Piece, ...]:
    """Flatten blocks; lists that `take_apart` names become their items' lines and blocks, tables their rows."""
    pieces: list[Piece] = []
    for block in blocks:
        if not isinstance(block, MAY_BE_PARTED) or not take_apart(block):
            _take_block(pieces, block)
        elif isinstance(block, List):
            for place, item in enumerate(block.items):
                number = item.number if item.number is not None else place + 1
                _take_item(pieces, item, number, ordered=block.start is not None)
        else:
            _take_rows(pieces, block)
    return tuple(pieces)


def _take_block(pieces: list[Piece], block: Block, *, inside_item: bool = False) -> None:
    match block:
        case Paragraph(children=children, line=line) if line == block.end_line and Break not in map(type, children):
            text = text_of(children).strip()  # most paragraphs
            if text[:1] in _DRAWN and _is_drawn_rule(text):
                pieces.append(Piece("block", ThematicBreak(line, line), line, line, inside_item=inside_item))
            else:
                pieces.append(Piece("line", block, line, line, text, _number(pieces, line), inside_item=inside_item))
        case Heading():
            text = text_of(block.children).strip()
            pieces.append(Piece("heading", block, block.line, block.end_line, text, inside_item=inside_item))
        case Paragraph():
            pieces.extend(_lines_of_paragraph(block, _number(pieces, block.line), inside_item=inside_item))
        case _:
            pieces.append(Piece("block", block, block.line, block.end_line, inside_item=inside_item))


_DRAWN = frozenset("⸻─━═—―⎯▬")
_FEWEST_DASHES = 3


def _is_drawn_rule(text: str) -> bool:
    """Tell a line of long dashes alone, as chats and word processors write rules: `⸻`, `━━━━`."""
    return text == "⸻" or (len(text) >= _FEWEST_DASHES and _DRAWN.issuperset(text))


def _number(pieces: Sequence[Piece], line: int) -> int:
    """Give a paragraph a number by its line, since sections are flattened apart; of raw HTML several may be on one."""
    last = pieces[-1].paragraph if pieces else -1
    return last + 1 if last // 1024 == line else line * 1024


def _lines_of_paragraph(block: Paragraph, number: int, *, inside_item: bool) -> Iterator[Piece]:
    lines = lines_of(block)
    ends = [*(after.line - 1 for after in lines[1:]), block.end_line]  # code or math may take several lines
    for place, ((line, children, hard), end) in enumerate(zip(lines, ends, strict=True)):
        end_line = max(line, end)
        paragraph = Paragraph(children, line, end_line, block.tight)
        text = text_of(children).strip()
        yield Piece("line", paragraph, line, end_line, text, number, place == 0, hard, inside_item=inside_item)


def _take_item(pieces: list[Piece], item: Item, number: int, *, ordered: bool) -> None:
    start = len(pieces)
    children, number = _within(item, number)
    for block in children:
        _take_block(pieces, block, inside_item=True)
    if len(pieces) == start:
        pieces.append(Piece("item", Paragraph((), item.line, item.line), item.line, item.end_line))
    first = pieces[start]
    if first.kind == "block":  # an item that begins with code or a list has an empty first line
        first = Piece("item", Paragraph((), item.line, item.line), item.line, item.line)
        pieces.insert(start, first)
    pieces[start] = Piece(
        "item",
        first.block,
        first.line,
        first.end_line,
        first.text,
        first.paragraph,
        first.first,
        first.hard,
        item,
        ordered,
        number,
    )


def _within(item: Item, number: int) -> tuple[Content, int]:
    """Give what an item says, and its number; of `- 2. Why?` that is what the numbered item in it says."""
    children = item.children
    while children and isinstance(first := children[0], List) and len(first.items) == 1 and first.line == item.line:
        number = first.items[0].number or number
        children = (*first.items[0].children, *children[1:])
    return children, number


def _take_rows(pieces: list[Piece], block: Block) -> None:
    """Take the rows of a table as pieces of their own; its header only divides."""
    if header := header_of(block):
        rule = ThematicBreak(header.line, header.end_line)
        pieces.append(Piece("block", rule, header.line, header.end_line))
    rows = [Piece("row", row.block, row.line, row.end_line) for row in rows_of(block)]
    comments = [Piece("block", comment, comment.line, comment.end_line) for comment in comments_beside(block)]
    pieces.extend(sorted((*rows, *comments), key=lambda piece: piece.line) if comments else rows)


def first_line_text(block: Block) -> str:
    """Give the first line of a block's plain text."""
    if isinstance(block, _WITH_INLINES):  # most, and asked of very often
        return inline_text(block.children).strip().partition("\n")[0].strip()
    return plain_text((block,)).partition("\n")[0].strip()


def first_line_of(blocks: Sequence[Block]) -> str:
    """Give the text of the line that blocks begin with; empty where they begin with no text."""
    return first_line_text(blocks[0]) if blocks and isinstance(blocks[0], Paragraph | Heading) else ""


def pieces_behind(pieces: Sequence[Piece], place: int, near: int | None = None) -> Iterator[Piece]:
    """Give the pieces behind a place one by one, all of them or fewer than `near`.

    A slice would copy all of them for each place of a long file.
    """
    end = len(pieces) if near is None else min(place + near, len(pieces))
    return (pieces[at] for at in range(place + 1, end))


def places_below(pieces: Sequence[Piece], place: int) -> range:
    """Give the places of what stands below a heading."""
    return range(place + 1, place + 1 + sum(1 for _ in pieces_below(pieces, place)))


def pieces_below(pieces: Sequence[Piece], place: int) -> Iterator[Piece]:
    """Give the pieces below a heading, up to the next one of its level or above."""
    return takewhile(lambda piece: not 0 < piece.level <= pieces[place].level, pieces_behind(pieces, place))
