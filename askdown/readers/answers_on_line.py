"""Files whose questions have their answers on the same line, behind the mark, though no label says so."""

from collections.abc import Sequence

from askdown.content import Paragraph
from askdown.readers.dialect import Opening
from askdown.readers.parted_lines import parted_at_mark
from askdown.readers.pieces import Piece
from askdown.readers.recognition import is_blank


def with_answers_on_line(pieces: Sequence[Piece], found: dict[int, Opening]) -> dict[int, Opening]:
    """Part the openings at their question's mark, if most have text behind it: `1. What is a byte? Eight bits.`."""
    parted = {
        place: Opening(question, 0, opened.number, (Paragraph(rest, pieces[place].line, pieces[place].end_line),))
        for place, opened in found.items()
        if not opened.rest
        for question, rest in (parted_at_mark(opened.question),)
        if not is_blank(rest)
    }
    return found | parted if len(parted) * 5 >= len(found) * 3 else found
