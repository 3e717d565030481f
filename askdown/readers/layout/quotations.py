"""Quotations around questions: one in each that asks, a box with a title, an exercise and its folded solution."""

import re
from collections.abc import Sequence
from itertools import pairwise

from askdown.content import Block, Content, Element, Heading, List, Paragraph, Quote, ThematicBreak
from askdown.readers.layout.fields_in_lists import begins_with_label, holds_card
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.details import summary_over
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.inline_lines import joined, lines_of, without_prefix
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import answer_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST, _FEWEST_QUOTED = 2, 3
_DEEPEST = 6  # level of the headings that questions become
# What Obsidian and GitHub write over a box: `> [!question]- What is it?`
_CALLOUT = re.compile(r"\[!\w+\][+-]?\s+(?=\S)")


def are_boxes(quotes: Sequence[Quote]) -> bool:
    """Tell quotations of which several are boxes whose titles ask."""
    return sum(_question_in_box(quote) is not None for quote in quotes) >= _FEWEST


def are_labelled(quotes: Sequence[Quote]) -> bool:
    """Tell quotations of which several begin with a question's label."""
    return sum(begins_with_label(quote.children) for quote in quotes) >= _FEWEST


def lies_out(quote: Quote) -> bool:
    """Tell a quotation that only lays cards out, whatever the others are."""
    return _holds_cards(quote) or _quoted_answer(quote) is not None


def opened_quotation(quote: Quote, *, boxes: bool, labelled: bool) -> Content:
    """Give what stands for a quotation, itself or its parts, where the others are boxes or labelled or neither."""
    if _holds_cards(quote) or (labelled and _begins_to_ask(quote)):
        return quote.children
    if (answer := _quoted_answer(quote)) is not None:
        return (_as_exercise(quote, answer),)
    if boxes and (length := _question_in_box(quote)) is not None:
        return (_as_details(quote, length),)
    return (quote,)


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


def are_titles(blocks: Content, quotes: Sequence[Quote]) -> bool:
    """Tell quotations of one sentence each that asks, or orders, as in a conversation over the answers.

    At least half end in a question's mark, or order in bold; over at least half stands something else than a heading.
    """
    questions = [paragraph for quote in quotes if (paragraph := _question_in(quote)) is not None]
    sure = sum(has_question_mark(inline_text(each.children)) or is_all_bold(each.children) for each in questions)
    if len(questions) < _FEWEST_QUOTED or len(questions) * 5 < len(quotes) * 4 or sure * 2 < len(questions):
        return False
    behind = [after for quote, after in pairwise((*blocks, ThematicBreak())) if isinstance(quote, Quote)]
    return sum(isinstance(after, Heading | ThematicBreak) for after in behind) * 2 <= len(behind)


def _question_in(quote: Quote) -> Paragraph | None:
    """Give the only paragraph of a quotation, also behind a number, if it asks or orders."""
    blocks = quote.children
    if len(blocks) == 1 and isinstance(blocks[0], List) and blocks[0].start is not None and len(blocks[0].items) == 1:
        blocks = blocks[0].items[0].children
    only = blocks[0] if len(blocks) == 1 else None
    if not isinstance(only, Paragraph):
        return None
    return only if is_interrogative(inline_text(only.children)) else None


def as_title(quote: Quote) -> Block:
    """Give a heading for a quotation of one question; another as it is."""
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
