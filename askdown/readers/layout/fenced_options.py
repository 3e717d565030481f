"""Options in a fence, each on a line of its own, also with the key below them, and indented questions: no code."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeGuard

import msgspec

from askdown.content import Block, Break, Code, CodeBlock, Content, Inline, Item, List, Paragraph, Text
from askdown.readers.pieces.recognition import begins_answer
from askdown.readers.words.questions import is_interrogative

_OPTION = re.compile(r"\s*\(?(?P<letter>[A-Ha-h])[).:]\s+\S")
_MARK = re.compile(r"\s*(?:[-*+]|(\d{1,3})[.)])\s*(?=[^\W\d]|¿)")
_FIRST = "aA"
_FEWEST = 2


def without_fences(blocks: Content) -> Content:
    """Give blocks with the options in fences without a language as paragraphs, also in the items of lists."""
    return tuple(part for block in blocks for part in _parts(block))


def _holds_code(block: Block) -> TypeGuard[List]:
    """Tell a list with code right in one of its items."""
    return isinstance(block, List) and any(
        isinstance(child, CodeBlock) for item in block.items for child in item.children
    )


def _parts(block: Block) -> Iterator[Block]:
    said = block.text.split("\n") if isinstance(block, CodeBlock) and not block.language else []
    said = [line for line in said if line.strip()]
    if isinstance(block, CodeBlock) and _are_options(said):
        yield from _paragraphs(block)
    elif isinstance(block, CodeBlock) and said and _are_questions(said):
        yield _list(block)
    elif _holds_code(block):
        yield msgspec.structs.replace(block, items=tuple(map(_item, block.items)))
    else:
        yield block


def _item(item: Item) -> Item:
    return msgspec.structs.replace(item, children=tuple(part for child in item.children for part in _parts(child)))


def _are_options(said: Sequence[str]) -> bool:
    """Tell lines with the letters from the first one on, behind which nothing but a key stands."""
    marks = [_OPTION.match(line) for line in said]
    letters = [mark["letter"] for mark in marks if mark]
    if len(letters) < _FEWEST or letters[0] not in _FIRST or not all(marks[: len(letters)]):
        return False
    if [ord(letter) - ord(letters[0]) for letter in letters] != list(range(len(letters))):
        return False
    return all(begins_answer(line.strip()) for line in said[len(letters) :])


def _are_questions(said: Sequence[str]) -> bool:
    """Tell lines that begin as items do, of which most ask."""
    asked = [line[mark.end() :] for line in said if (mark := _MARK.match(line))]
    return len(asked) == len(said) < 2 * sum(map(is_interrogative, asked))


def _list(block: CodeBlock) -> List:
    """Give the list of a block of code."""
    lines = block.text.rstrip("\n").split("\n")
    items = [
        Item((Paragraph(tuple(_inline([line[mark.end() :]], at)), at, at),), at, at, None, int(mark[1] or 0))
        for at, line in enumerate(lines, _first_line(block, lines))
        if (mark := _MARK.match(line))
    ]
    return List(tuple(items), items[0].number or None, block.line, block.end_line)


def _paragraphs(block: CodeBlock) -> Iterator[Paragraph]:
    lines = block.text.rstrip("\n").split("\n")
    first = _first_line(block, lines)
    start = 0
    for place in range(len(lines) + 1):
        if place == len(lines) or not lines[place].strip():
            if start < place:
                yield Paragraph(tuple(_inline(lines[start:place], first + start)), first + start, first + place - 1)
            start = place + 1


def _first_line(block: CodeBlock, lines: Sequence[str]) -> int:
    """Give the source line of the first of a block's lines: a fence has a line of its own."""
    return block.line + (block.end_line - block.line >= len(lines))


def _inline(lines: Sequence[str], first: int) -> Iterator[Inline]:
    for number, line in enumerate(lines, first):
        if number > first:
            yield Break(number)
        parts = line.strip().split("`")
        if len(parts) % 2 == 0:
            parts = [line.strip()]
        for place, part in enumerate(parts):
            if part:
                yield Code(part, number) if place % 2 else Text(part)
