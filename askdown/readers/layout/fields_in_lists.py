"""Lists and boxes that hold cards: forms (`- **Question**: …`, `- **Answer**: …`), labelled lines, blocks for Anki."""

import re
from collections.abc import Iterator, Sequence

from askdown.content import Block, Item, List, Paragraph, Quote
from askdown.readers.pieces.details import is_fold, summary_words
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.inline_lines import lines_of
from askdown.readers.pieces.recognition import begins_answer
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2
_FIELD = re.compile(r"[^\W\d_][^:：]{0,40}[:：]")


def begins_with_label(blocks: Sequence[Block]) -> bool:
    """Tell blocks that begin with a question's label, closed by a colon or with a number, and its text."""
    label = question_label(first_line_of(blocks))
    return label is not None and not label.alone and (label.colon or bool(label.number))


def is_form(block: List) -> bool:
    """Tell a list of nothing but fields, one of them a question's and a later one its answer's."""
    if len(block.items) <= _FEWEST or not _FIELD.match(first_line_of(block.items[0].children)):
        return False
    texts = [first_line_of(item.children) for item in block.items]
    if not all(_FIELD.match(text) for text in texts):
        return False
    asking = [at for at, text in enumerate(texts) if _asks(text)]
    return len(asking) == 1 and any(map(begins_answer, texts[asking[0] + 1 :]))


def holds_questions(block: List) -> bool:
    """Tell a list in one of whose items labelled questions stand, below what it says itself."""
    return any(map(_holds, block.items))


def holds_boxes(block: List) -> bool:
    """Tell a list of which each item is a `<details>`, most with a summary that asks: the numbers say no more."""
    boxes = [item.children[0] for item in block.items if item.children]
    if len(boxes) < len(block.items) or not all(map(is_fold, boxes)):
        return False
    return sum(is_interrogative(summary_words(box)) for box in boxes) * 2 > len(boxes)


def fields_of(block: List) -> Iterator[Block]:
    """Give what is in a form, one field after the other."""
    for item in block.items:
        yield from item.children


def opened(block: List) -> Iterator[Block]:
    """Give a list with what is in such items in their place."""
    for item in block.items:
        if _holds(item):
            yield from item.children
        else:
            yield List((item,), item.number, item.line, item.end_line)


def holds_card(quote: Quote) -> bool:
    """Tell a box with a block for Anki in it: a line of it says `START`."""
    paragraphs = (block for block in quote.children if isinstance(block, Paragraph))
    return any(inline_text(line.children).strip() == _START for each in paragraphs for line in lines_of(each))


_START = "START"


def _holds(item: Item) -> bool:
    further = item.children[1:]
    return len(further) >= _FEWEST and sum(_asks(first_line_of((block,))) for block in further) >= _FEWEST


def _asks(text: str) -> bool:
    label = question_label(text)
    return label is not None and label.colon and not label.alone
