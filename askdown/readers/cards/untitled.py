"""Cards without words at their opener, below a bare number: how their sides part where no label does it."""

from collections.abc import Sequence

from askdown.content import CodeBlock, Content, Heading, ThematicBreak
from askdown.readers.cards.parts import Parts, first_line_number, without_ends
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.words.questions import has_question_mark
from askdown.rendering.plain import plain_text


def part_untitled(title: Content, body: Sequence[Piece]) -> Parts:
    """Part a card whose heading is only a number: the question goes to a rule or a heading, or is one paragraph.

    Behind an aside (`### Question 1 (joins)`) code that stands alone is what there is of an answer.
    """
    body = without_ends(body)
    if title and len(body) == 1 and isinstance(body[0].block, CodeBlock):
        return Parts(title, blocks_of(body), body[0].line)
    cut = next((place for place, piece in enumerate(body) if isinstance(piece.block, ThematicBreak | Heading)), None)
    if cut is None and body and _asks(body[-1]) and not _asks(body[0]):
        cut = len(body)  # what the question lists stands before its mark
    if not cut:
        last = next((place for place, piece in enumerate(body) if piece.paragraph != body[0].paragraph), len(body))
        cut = max(last, 1)
    answer = blocks_of(without_ends(body[cut:]))
    return Parts((*title, *blocks_of(body[:cut])), answer, first_line_number(answer))


def _asks(piece: Piece) -> bool:
    return has_question_mark(plain_text((piece.block,)))
