"""Dividing content that is too high for one place: between blocks, items, rows and lines, else between words."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec

from askdown import content as tree
from askdown.printing.lines import NO_START
from askdown.printing.tables import as_list
from askdown.rendering.plain import inline_text

Fits = Callable[[tree.Content], bool]
Parts = tuple[tree.Content, tree.Content]


_OF_TABLES = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
_MARKS = "".join(sorted(NO_START))
# Characters that are kept together, with marks that end what is before them.
_LONG_WORD = re.compile(rf"[{re.escape(_MARKS)}]+|.{{1,24}}[{re.escape(_MARKS)}]*", re.DOTALL)


def divided(content: tree.Content, fits: Fits, most: int = sys.maxsize) -> list[tree.Content]:
    """Give content in parts that fit, in order; a part may still not fit where it cannot be divided.

    `fits` tells whether content has room in one place. Of `most` parts the last one holds all that is left.
    """
    parts: list[tree.Content] = []
    while content and len(parts) < most - 1 and not fits(content):
        head, rest = first_part(content, fits)
        if not head:  # not even the beginning fits: it must go somewhere
            head, rest = content[:1], content[1:]
        parts.append(head)
        content = rest
    return [*parts, content] if content else parts


def first_part(content: tree.Content, fits: Fits) -> Parts:
    """Give as many blocks as fit and the rest; the block at the edge is divided if it can be."""
    count = _most(len(content), lambda number: fits(content[:number]))
    whole, rest = content[:count], content[count:]
    if not rest:
        return whole, ()
    head, tail = divided_block(rest[0], lambda blocks: fits((*whole, *blocks)))
    return (*whole, *head), (*tail, *rest[1:])


def divided_block(block: tree.Block, fits: Fits) -> Parts:
    """Give the beginning of a block that fits, and the rest; nothing and the block where it cannot be divided."""
    match block:
        case tree.Paragraph(children=children):
            return _paragraph(block, children, fits)
        case tree.List(items=items):
            return _list(block, items, fits)
        case tree.Table(rows=rows):
            count = _most(len(rows), lambda number: fits((_with(block, rows=rows[:number]),)))
            return _cut(block, count, rows=rows) if count else _flat(as_list(block), fits)
        case tree.CodeBlock(text=text):
            lines = tuple(text.splitlines(keepends=True))
            count = _most(len(lines), lambda number: fits((_with(block, text="".join(lines[:number])),)))
            if not count:
                return (), (block,)
            after = "".join(lines[count:])
            return (_with(block, text="".join(lines[:count])),), ((_with(block, text=after),) if after else ())
        case tree.Element(tag="table"):
            return _flat(tuple(_without_rows(block)), fits)
        case tree.Quote(children=children) | tree.Element(children=children):
            head, rest = first_part(children, lambda blocks: fits((_with(block, children=blocks),)))
            if not head:
                return (), (block,)
            return (_with(block, children=head),), ((_with(block, children=rest),) if rest else ())
        case _:
            return (), (block,)


def _flat(content: tree.Content, fits: Fits) -> Parts:
    """Divide what a row held, without the row; nothing first where even that has no room."""
    return first_part(content, fits) if content else ((), ())


def _without_rows(element: tree.Element) -> Iterator[tree.Block]:
    """Give what stands in the cells of a table in HTML, one after the other."""
    for child in element.children:
        if isinstance(child, tree.Element) and child.tag in _OF_TABLES:
            yield from _without_rows(child)
        else:
            yield child


def _list(block: tree.List, items: tuple[tree.Item, ...], fits: Fits) -> Parts:
    count = _most(len(items), lambda number: fits((_with(block, items=items[:number]),)))
    kept, rest = items[:count], items[count:]
    if not rest:
        return (_with(block, items=kept),), ()
    edge = rest[0]
    head, tail = first_part(
        edge.children, lambda blocks: fits((_with(block, items=(*kept, _with(edge, children=blocks))),))
    )
    if head and tail and kept and _is_name(head):
        head, tail = (), edge.children
    if head and tail:  # the item goes on, as one more item
        kept, rest = (*kept, _with(edge, children=head)), (_with(edge, children=tail), *rest[1:])
    elif head:
        kept, rest = (*kept, edge), rest[1:]
    first = (_with(block, items=kept),) if kept else ()
    start = None if block.start is None else block.start + count
    return first, ((_with(block, items=rest, start=start),) if rest else ())


def _is_name(head: tree.Content) -> bool:
    """Tell whether nothing stands there but words in bold: what they name should follow them."""
    return all(
        isinstance(block, tree.Paragraph) and all(isinstance(node, tree.Styled) for node in block.children)
        for block in head
    )


def _paragraph(block: tree.Paragraph, children: tuple[tree.Inline, ...], fits: Fits) -> Parts:
    """Divide between words, if possible behind the end of a sentence."""
    words = tuple(_worded(children))
    count = _most(len(words), lambda number: fits((_with(block, children=_joined(words[:number])),)))
    if count in {0, len(words)}:
        return ((block,), ()) if count else ((), (block,))
    ends = [place for place in range(count // 2, count) if _ends_sentence(words[place])]
    cut = ends[-1] + 1 if ends else _before_mark(words, count)
    return (_with(block, children=_joined(words[:cut])),), (_with(block, children=_joined(words[cut:])),)


def _before_mark(words: Sequence[tree.Inline], cut: int) -> int:
    """Give a place up to `cut` behind which no mark stands that ends what is before it."""
    places = (place for place in range(cut, 0, -1) if inline_text((words[place],))[:1] not in NO_START)
    return next(places, cut)


def _worded(children: Sequence[tree.Inline]) -> list[tree.Inline]:
    worded: list[tree.Inline] = []
    for node in children:
        if isinstance(node, tree.Text | tree.Code):
            worded += [msgspec.structs.replace(node, text=word) for word in _words(node.text)]
        elif isinstance(node, tree.Styled | tree.Link):
            worded += [msgspec.structs.replace(node, children=(part,)) for part in _worded(node.children)]
        else:
            worded.append(node)
    return worded


def _joined(words: Sequence[tree.Inline]) -> tuple[tree.Inline, ...]:
    """Give words as the text that they were: engines break lines in it, and not between codes that touch."""
    joined: list[tree.Inline] = []
    for word in words:
        last = joined[-1] if joined else None
        if isinstance(word, tree.Text | tree.Code) and type(last) is type(word):
            joined[-1] = _with(word, text=last.text + word.text)
        elif isinstance(word, tree.Styled | tree.Link) and _is_same(last, word):
            joined[-1] = _with(word, children=_joined((*last.children, *word.children)))  # type: ignore[union-attr]  # as above
        else:
            joined.append(word)
    return tuple(joined)


def _is_same(last: tree.Inline | None, word: tree.Styled | tree.Link) -> bool:
    return type(last) is type(word) and _with(word, children=()) == _with(last, children=())


def _words(text: str) -> list[str]:
    """Cut a text behind its spaces and Chinese full stops, and what has none for long where a line would end."""
    words = re.findall(r"[^ 。！？]*(?:[。！？]+| +)|[^ ]+", text)
    return [part for word in words for part in _LONG_WORD.findall(word)]


def _ends_sentence(node: tree.Inline) -> bool:
    return isinstance(node, tree.Text) and node.text.rstrip().endswith((".", "!", "?", "。", "؟", "！", "？"))


def _cut(block: tree.Table, count: int, *, rows: tuple[tuple[tree.Cell, ...], ...]) -> Parts:
    rest = (_with(block, rows=rows[count:]),) if rows[count:] else ()
    return (_with(block, rows=rows[:count]),), rest


def _most(number: int, fits: Callable[[int], bool]) -> int:
    """Give the greatest count up to `number` that fits, 0 for none; more never fits where less does not.

    It is looked for from below: to measure much that never fits takes as long as it is.
    """
    low, high = 0, min(1, number)
    while low < high < number and fits(high):
        low, high = high, min(2 * high, number)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


_NodeKind = TypeVar("_NodeKind", bound=tree.Node)


def _with(node: _NodeKind, **changes: object) -> _NodeKind:
    return msgspec.structs.replace(node, **changes)
