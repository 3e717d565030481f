"""Lists and quotations that only lay questions out: outlines, bullets of `Q:` and `A:`, quotations with labels."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from askdown.content import Block, Content, Element, Heading, Item, Link, List, Paragraph, Quote, ThematicBreak
from askdown.readers.layout.fields_in_lists import (
    begins_with_label,
    fields_of,
    holds_boxes,
    holds_card,
    holds_questions,
    is_form,
    opened,
)
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.details import summary_over
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.inline_lines import joined, lines_of, without_prefix
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import answer_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST, _FEWEST_QUOTED = 2, 3
_COLONS = frozenset(":：")
_DEEPEST = 6  # level of the headings that topics become
# What Obsidian and GitHub write over a box: `> [!question]- What is it?`
_CALLOUT = re.compile(r"\[!\w+\][+-]?\s+(?=\S)")


def laid_flat(blocks: Content) -> Content:
    """Give blocks with the parts of such lists and quotations in their place; all other blocks stay as they are."""
    quotes = [block for block in blocks if isinstance(block, Quote)]
    boxes = sum(_question_in_box(quote) is not None for quote in quotes) >= _FEWEST
    labelled = sum(begins_with_label(quote.children) for quote in quotes) >= _FEWEST
    if boxes or labelled or any(map(_lies_out, blocks)):
        blocks = tuple(part for block in blocks for part in _parts(block, boxes=boxes, labelled=labelled))
    elif _are_questions(quotes) and _stand_over_text(blocks) and not _ask_as_well(blocks, len(quotes)):
        return tuple(_title(block) if isinstance(block, Quote) else block for block in blocks)
    outlines = [block for block in blocks if isinstance(block, List) and _is_outline(block)]
    if outlines and not _ask_as_well(blocks, sum(len(outline.items) for outline in outlines)):
        return tuple(_without_outlines(blocks))
    return blocks


def _ask_as_well(blocks: Content, many: int) -> bool:
    """Tell files in which headings ask as well, a third of as many."""
    return sum(map(_asks, blocks)) * 3 >= many


def _stand_over_text(blocks: Content) -> bool:
    """Tell whether at least half of the quotations have something else than a heading behind them: an answer."""
    behind = [after for quote, after in pairwise((*blocks, ThematicBreak())) if isinstance(quote, Quote)]
    return sum(isinstance(after, Heading | ThematicBreak) for after in behind) * 2 <= len(behind)


def _parts(block: Block, *, boxes: bool, labelled: bool) -> Iterator[Block]:
    if isinstance(block, List) and (_is_dialogue(block) or is_form(block) or holds_boxes(block)):
        yield from fields_of(block)
    elif isinstance(block, List) and holds_questions(block):
        yield from opened(block)
    elif isinstance(block, Quote) and (_holds_cards(block) or (labelled and _begins_to_ask(block))):
        yield from block.children
    elif isinstance(block, Quote) and (answer := _quoted_answer(block)) is not None:
        yield _as_exercise(block, answer)
    elif isinstance(block, Quote) and boxes and (length := _question_in_box(block)) is not None:
        yield _as_details(block, length)
    else:
        yield block


def _holds_cards(quote: Quote) -> bool:
    """Tell a quotation around several questions with numbers, or around a block for Anki."""
    if holds_card(quote):
        return True
    labels = (question_label(first_line_of((child,))) for child in quote.children if isinstance(child, Paragraph))
    return sum(label is not None and bool(label.number) for label in labels) >= _FEWEST


def _quoted_answer(quote: Quote) -> Quote | None:
    """Give the quotation inside of one with a title that has nothing but `Solution` as its own: of an exercise."""
    if not quote.children or not isinstance(quote.children[0], Heading):
        return None
    inner = [child for child in quote.children if isinstance(child, Quote) and child.children]
    return next((one for one in inner if isinstance(one.children[0], Heading) and _is_answer(one)), None)


def _is_answer(quote: Quote) -> bool:
    label = answer_label(first_line_of(quote.children))
    return label is not None and label.alone


def _as_exercise(quote: Quote, answer: Quote) -> Element:
    """Give such a quotation as what it is on the web: a box with a title, and the answer folded into it."""
    title, *others = quote.children
    parts = [_folded(answer) if other is answer else other for other in others]
    return Element("details", (summary_over(title), *parts), (), quote.line, quote.end_line)


def _folded(answer: Quote) -> Element:
    title, *others = answer.children  # its line is that of the mark: an empty line of the quotation may come first
    return Element("details", (summary_over(title), *others), (), title.line, answer.end_line)


def _begins_to_ask(quote: Quote) -> bool:
    """Tell a quotation with a question's label, or one that asks: beside labelled ones it has lost its own."""
    only = _question_in(quote)
    return begins_with_label(quote.children) or (only is not None and has_question_mark(inline_text(only.children)))


def _are_questions(quotes: Sequence[Quote]) -> bool:
    """Tell quotations of one sentence each that asks, or orders, as in a conversation over the answers.

    At least half end in a question's mark, or order in bold.
    """
    questions = [paragraph for quote in quotes if (paragraph := _question_in(quote)) is not None]
    sure = sum(has_question_mark(inline_text(each.children)) or is_all_bold(each.children) for each in questions)
    return len(questions) >= _FEWEST_QUOTED and len(questions) * 5 >= len(quotes) * 4 and sure * 2 >= len(questions)


def _question_in(quote: Quote) -> Paragraph | None:
    """Give the only paragraph of a quotation, also behind a number, if it asks or orders."""
    blocks = quote.children
    if len(blocks) == 1 and isinstance(blocks[0], List) and blocks[0].start is not None and len(blocks[0].items) == 1:
        blocks = blocks[0].items[0].children
    only = blocks[0] if len(blocks) == 1 else None
    if not isinstance(only, Paragraph):
        return None
    return only if is_interrogative(inline_text(only.children)) else None


def _title(quote: Quote) -> Block:
    paragraph = _question_in(quote)
    return quote if paragraph is None else Heading(_DEEPEST, paragraph.children, quote.line, quote.end_line)


def _question_in_box(quote: Quote) -> int | None:
    """Give the length of the mark of a box whose title asks; None for other quotations."""
    text = first_line_of(quote.children)
    mark = _CALLOUT.match(text)
    return mark.end() if mark and is_interrogative(text[mark.end() :]) else None


def _as_details(quote: Quote, length: int) -> Element:
    """Give a box as what it is on the web: a summary over what is hidden."""
    paragraph, *others = quote.children
    if not isinstance(paragraph, Paragraph):
        return Element("details", quote.children, (), quote.line, quote.end_line)
    first, *further = lines_of(paragraph)
    title = Paragraph(without_prefix(first.children, length), first.line, first.line)
    rest = (Paragraph(joined(further), further[0].line, paragraph.end_line),) if further else ()
    return Element("details", (summary_over(title), *rest, *others), (), first.line, quote.end_line)


def _lies_out(block: Block) -> bool:
    if isinstance(block, Quote):
        return _holds_cards(block) or _quoted_answer(block) is not None
    if not isinstance(block, List):
        return False
    return _is_dialogue(block) or is_form(block) or holds_questions(block) or holds_boxes(block)


def _is_dialogue(block: List) -> bool:
    """Tell a list that has questions and their answers in turn, each with its label, or the answers with theirs."""
    if len(block.items) < _FEWEST:
        return False
    if not any(_COLONS.intersection(first_line_of(item.children)) for item in block.items[:2]):
        return False  # nearly all lists: of two labels in turn one is on these lines
    texts = [first_line_of(item.children) for item in block.items]
    asking = [label is not None and label.colon for label in map(question_label, texts)]
    answers = [label is not None and label.colon for label in map(answer_label, texts)]
    if asking[0]:
        turns = sum(asks and answered for asks, answered in zip(asking, answers[1:], strict=False))
        return turns > 0 and turns * 2 >= sum(asking) and sum(asking) + sum(answers) == len(texts)
    in_turn = any(answers) and not any(answers[::2]) and all(answers[1::2])
    return in_turn and sum(map(is_interrogative, texts[::2])) * 2 >= len(texts[::2])


def _without_outlines(blocks: Content) -> Iterator[Block]:
    """Make headings of the topics of outlines whose innermost lists ask."""
    opened = [iter(blocks)]
    while opened:
        block = next(opened[-1], None)
        if block is None:
            opened.pop()
        elif isinstance(block, List) and _is_outline(block):
            opened.append(_topics(block))
        else:
            yield block


def _asks(block: Block) -> bool:
    text = inline_text(block.children) if isinstance(block, Heading) else ""
    return bool(text) and (is_interrogative(text) or question_label(text) is not None)


def _topics(outline: List) -> Iterator[Block]:
    for item in outline.items:
        topic, *others = item.children
        if not others:
            yield List((item,), item.number, item.line, item.end_line)
        elif isinstance(topic, Paragraph):
            yield Heading(_DEEPEST, topic.children, topic.line, topic.end_line)
        else:
            yield topic
        yield from others


def _is_outline(block: List) -> bool:
    """Tell a list whose items are a topic over a list, in most of which something asks; most of the others ask.

    Items of nothing but a link lead to the answers.
    """
    topics = [item for item in block.items if _is_topic(item)]
    others = [item for item in block.items if not (_is_topic(item) or _is_link(item))] if topics else []
    leaves = sum(len(item.children) == 1 and is_surely_interrogative(_said(item)) for item in others)
    if not topics or leaves * 3 < len(others) * 2:
        return False
    inner = [item for each in topics for child in each.children[1:] if isinstance(child, List) for item in child.items]
    asking = sum(is_interrogative(first_line_of(item.children)) for item in inner)
    deeper = sum(_is_topic(item) for item in inner)
    return len(inner) >= _FEWEST and (asking * 2 >= len(inner) or (deeper == len(inner) and any(map(_leads, inner))))


def _said(item: Item) -> str:
    """Give the first line of an item, also of `- 2. Why?`, a numbered list in it."""
    inner = item.children[0]
    return first_line_of(inner.items[0].children if isinstance(inner, List) and inner.items else item.children)


def _is_link(item: Item) -> bool:
    first = item.children[0] if len(item.children) == 1 else None
    return isinstance(first, Paragraph) and len(first.children) == 1 and isinstance(first.children[0], Link)


def _is_topic(item: Item) -> bool:
    """Tell an item of a line that does not ask and a list, with a hint or a picture behind it or not."""
    _, *others = item.children or (None,)
    return bool(others) and isinstance(others[0], List) and not is_interrogative(first_line_of(item.children))


def _leads(item: Item) -> bool:
    nested = item.children[1]
    return isinstance(nested, List) and any(is_interrogative(first_line_of(each.children)) for each in nested.items)
