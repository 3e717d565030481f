"""Cards without words at their opener, below a bare number: how their sides part where no label does it."""

from collections.abc import Sequence

from askdown.content import CodeBlock, Content, Heading, ThematicBreak
from askdown.model import Region
from askdown.readers.cards.inside_marks import after_mark, as_line
from askdown.readers.cards.parts import Parts, first_line_number, without_ends
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
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
    if not title and (halves := _halves(body) or _fields(body)):
        return halves
    cut = next((place for place, piece in enumerate(body) if isinstance(piece.block, ThematicBreak | Heading)), None)
    if cut is None and body and _asks(body[-1]) and not _asks(body[0]):
        cut = len(body)  # what the question lists stands before its mark
    if cut is None or cut == 0:
        last = next((place for place, piece in enumerate(body) if piece.paragraph != body[0].paragraph), len(body))
        cut = max(last, 1) if body else 0
    answer = blocks_of(without_ends(body[cut:]))
    return Parts((*title, *blocks_of(body[:cut])), answer, first_line_number(answer))


def _asks(piece: Piece) -> bool:
    return has_question_mark(plain_text((piece.block,)))


def _halves(body: Sequence[Piece]) -> Parts | None:
    """Part a card of two headings of one level, `### Front` and `### Back` in any words; None for another."""
    levels = {place: piece.block.level for place, piece in enumerate(body) if isinstance(piece.block, Heading)}
    top = [place for place, level in levels.items() if level == levels.get(0)]
    if len(top) != _HALVES or min(levels.values()) < levels[0]:
        return None
    back = top[1]
    question, answer = blocks_of(without_ends(body[1:back])), blocks_of(without_ends(body[back + 1 :]))
    regions = tuple(Region(body[place].line, body[place].end_line, "section") for place in top)
    return Parts(question, answer, first_line_number(answer), regions) if question else None


_HALVES = 2


def _fields(body: Sequence[Piece]) -> Parts | None:
    """Part a card that names the fields of a note, `Front: …` and `Back: …`; None for another."""
    back = next((at for at, piece in enumerate(body) if piece.kind == "line" and piece.text.startswith("Back:")), 0)
    if not back or not body[0].text.startswith("Front:"):
        return None
    front = as_line(body[0], without_prefix(body[0].inline, len("Front:")))
    answer, regions = after_mark(body[back], body[back + 1 :], len("Back:"))
    regions = (Region(body[0].line, body[0].line, "marker"), *regions)
    return Parts(blocks_of((front, *body[1:back])), answer, first_line_number(answer), regions)
