"""Quotations among notes that each hold a question and its answer, both with a label: they end where they end."""

from collections.abc import Sequence

from askdown.content import Content, Element, Heading, Paragraph, Quote
from askdown.readers.pieces.details import summary_over
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.inline_lines import Line, joined, lines_of, without_prefix
from askdown.readers.pieces.recognition import begins_answer
from askdown.readers.words.vocabulary import question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2


def among_notes(blocks: Content) -> Content:
    """Give blocks with such quotations as the details that they are, if several have a heading of notes behind them."""
    quotes = sum(isinstance(block, Quote) for block in blocks)
    if quotes < _FEWEST:
        return blocks
    cards = {place: card for place, block in enumerate(blocks) if (card := _card(block)) is not None}
    over_notes = sum(place + 2 < len(blocks) and _begins_notes(blocks[place + 1 : place + 3]) for place in cards)
    if over_notes < _FEWEST or len(cards) < quotes:
        return blocks
    return tuple(cards.get(place, block) for place, block in enumerate(blocks))


def _begins_notes(behind: Sequence[object]) -> bool:
    """Tell a heading over something else than the next quotation."""
    return isinstance(behind[0], Heading) and not isinstance(behind[1], Quote | Heading)


def _card(block: object) -> Element | None:
    """Give a quotation of a question with its label and an answer with its own as an element over hidden text."""
    first = block.children[0] if isinstance(block, Quote) and block.children else None
    if not isinstance(block, Quote) or not isinstance(first, Paragraph):
        return None
    lines, others = lines_of(first), block.children[1:]
    label = question_label(_text(lines[0]))
    if label is None or label.alone or not label.colon:
        return None
    answer = next((place for place, line in enumerate(lines) if place and begins_answer(_text(line))), len(lines))
    if answer == len(lines) and not begins_answer(first_line_of(others)):
        return None
    asked = [Line(lines[0].line, without_prefix(lines[0].children, label.length), lines[0].hard), *lines[1:answer]]
    title = Paragraph(joined(asked), first.line, asked[-1].line)
    rest = lines[answer:]
    said = (Paragraph(joined(rest), rest[0].line, first.end_line),) if rest else ()
    return Element("details", (summary_over(title), *said, *others), (), first.line, block.end_line)


def _text(line: Line) -> str:
    return inline_text(line.children)
