"""Answers that are right or wrong when they are given: lines for whoever judges, and not part of what is read."""

import re

import msgspec

from askdown.answers.numbers import NumberRange, read_range
from askdown.content import Block, Content, Paragraph, Styled, Text
from askdown.model import Region
from askdown.readers.pieces.inline_lines import joined, lines_of
from askdown.rendering.plain import inline_text

_ACCEPT = re.compile(r"\s*accept(?:ed)?\s*:\s*(.+)", re.IGNORECASE)
_DISTRACTORS = re.compile(r"\s*distractors\s*:\s*(.+)", re.IGNORECASE)


class Accepted(msgspec.Struct, frozen=True, gc=False):
    """What an answer accepts (texts, or one that begins with `=` and is a range of numbers), and what is left of it.

    `distractors` are wrong answers that look right.
    """

    texts: tuple[str, ...]
    answer: Content
    regions: tuple[Region, ...] = ()
    distractors: tuple[str, ...] = ()


def take_accepted(answer: Content) -> Accepted:
    """Take what an answer accepts out of it, and `Distractors: SGD | RMSProp`; the two may stand in any order."""
    if not any(isinstance(block, Paragraph) and _may_speak_of_answers(block) for block in answer):
        return Accepted((), answer)  # nearly all
    first = _distractors(answer)
    right = _accepted(first.answer)
    second = Accepted((), right.answer) if first.texts else _distractors(right.answer)
    regions = (*first.regions, *right.regions, *second.regions)
    return Accepted(right.texts, second.answer, regions, first.texts or second.texts)


def _may_speak_of_answers(block: Paragraph) -> bool:
    if inline_text(block.children[:1]).lstrip().startswith("="):
        return True
    for node in block.children:
        if isinstance(node, Text | Styled):
            text = (node.text if isinstance(node, Text) else inline_text((node,))).lower()
            if "accept" in text or "distractors" in text:
                return True
    return False


def _distractors(answer: Content) -> Accepted:
    for place, block in enumerate(answer):
        if isinstance(block, Paragraph) and (found := _line(answer, place, block, _DISTRACTORS)) and found.answer:
            return found
    return Accepted((), answer)


def _accepted(answer: Content) -> Accepted:
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
    found = _line(answer, place, block, _ACCEPT)
    if found is None or found.answer[:place] or len(found.answer) == len(answer):
        return found
    shown = Paragraph((Text(found.texts[0]),), block.line, block.line)
    return Accepted(found.texts, (shown, *found.answer), found.regions)


def _line(answer: Content, place: int, block: Paragraph, pattern: re.Pattern[str]) -> Accepted | None:
    """Take the last line of a paragraph if it is one of these; its texts have bars between them."""
    *lines, (line, last, _) = lines_of(block)
    found = pattern.fullmatch(inline_text(last))
    texts = tuple(part.strip() for part in found[1].split("|") if part.strip()) if found else ()
    if not texts:
        return None
    kept = joined(lines)
    rest: tuple[Block, ...] = (msgspec.structs.replace(block, children=kept, end_line=line - 1),) if kept else ()
    return Accepted(texts, (*answer[:place], *rest, *answer[place + 1 :]), (_region(block, line),))


def _region(block: Paragraph, line: int) -> Region:
    return Region(line, max(line, block.end_line), "accepted")
