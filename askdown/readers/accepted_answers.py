"""Accepted answers: lines of an answer that are for whoever judges a typed one, and not part of what is read."""

import re
from collections.abc import Sequence

import msgspec

from askdown.answers.numbers import NumberRange, read_range
from askdown.content import Block, Break, Content, Inline, Paragraph, Text
from askdown.model import Region
from askdown.readers.pieces import lines_of
from askdown.rendering.plain import inline_text

_LINE = re.compile(r"\s*accept(?:ed)?\s*:\s*(.+)", re.IGNORECASE)


class Accepted(msgspec.Struct, frozen=True):
    """What an answer accepts (texts, or one that begins with `=` and is a range of numbers), and what is left of it."""

    texts: tuple[str, ...]
    answer: Content
    regions: tuple[Region, ...] = ()


def take_accepted(answer: Content) -> Accepted:
    """Take `= 1.41 +- 0.01` (a paragraph of its own) or the line `Accept: Adam | AdamW` out of an answer.

    An answer always remains: where nothing else stands before it, the number, or the first of the accepted texts. A
    number without a range stays where it stands behind others: it may be the result of what is derived there.
    """
    for place, block in enumerate(answer):
        if isinstance(block, Paragraph):
            taken = _number(answer, place, block) or _texts(answer, place, block)
            if taken is not None:
                return taken
    return Accepted((), answer)


def _number(answer: Content, place: int, block: Paragraph) -> Accepted | None:
    text = inline_text(block.children).strip()
    number = read_range(text[1:]) if text.startswith("=") else None
    if number is None:
        return None
    before, after = answer[:place], answer[place + 1 :]
    if not before:
        shown = msgspec.structs.replace(block, children=(Text(text[1:].strip()),))
        return Accepted((text,), (shown, *after))
    if not _is_range(number):
        return Accepted((text,), answer)
    return Accepted((text,), (*before, *after), (_region(block, block.line),))


def _is_range(number: NumberRange) -> bool:
    return number.interval or number.low < number.high


def _texts(answer: Content, place: int, block: Paragraph) -> Accepted | None:
    *lines, (line, last) = lines_of(block)
    found = _LINE.fullmatch(inline_text(last))
    texts = tuple(part.strip() for part in found[1].split("|") if part.strip()) if found else ()
    if not texts:
        return None
    kept = tuple(_joined(lines))
    rest: tuple[Block, ...] = (msgspec.structs.replace(block, children=kept, end_line=line - 1),) if kept else ()
    left = (*answer[:place], *rest, *answer[place + 1 :])
    if not (answer[:place] or rest):
        left = (Paragraph((Text(texts[0]),), line, line), *left)
    return Accepted(texts, left, (_region(block, line),))


def _joined(lines: Sequence[tuple[int, tuple[Inline, ...]]]) -> list[Inline]:
    nodes: list[Inline] = []
    for place, (line, children) in enumerate(lines):
        nodes += (Break(line), *children) if place else children
    return nodes


def _region(block: Paragraph, line: int) -> Region:
    return Region(line, max(line, block.end_line), "accepted")
