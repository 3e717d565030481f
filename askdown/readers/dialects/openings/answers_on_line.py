"""Files whose questions have their answers on the same line, behind the mark, though no label says so."""

from collections.abc import Callable, Mapping, Sequence

from askdown.content import Inline, Paragraph
from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.parted_lines import parted_at_dash, parted_at_mark, parted_behind_bold
from askdown.readers.pieces.recognition import is_blank


def with_answers_on_line(pieces: Sequence[Piece], found: dict[int, Opening]) -> dict[int, Opening]:
    """Part the openings at their question's mark, if most have text behind it: `1. What is a byte? Eight bits.`.

    So are orders at a dash behind their full stop.
    """
    ways = (parted_at_dash, parted_at_mark, parted_behind_bold)
    parted = {place: opened for way in ways for place, opened in _parted(pieces, found, way).items()}
    return found | parted if len(parted) * 5 >= len(found) * 3 else found


def where_nothing_follows(pieces: Sequence[Piece], found: Openings) -> Openings:
    """Part those lines and items below which nothing stands, if something does below half: `4. Is it so? No.`."""
    alone = {
        place: opened
        for place, opened in found.items()
        if not (opened.rest or opened.unanswered or opened.level)
        and (place + 1 in found or place + 1 == len(pieces) or pieces[place + 1].kind == "heading")
    }
    return {**found, **_parted(pieces, alone, parted_at_mark)} if len(alone) * 2 <= len(found) else found


def _parted(
    pieces: Sequence[Piece],
    found: Mapping[int, Opening],
    part: Callable[[Sequence[Inline]], tuple[tuple[Inline, ...], tuple[Inline, ...]]],
) -> dict[int, Opening]:
    return {
        place: Opening(question, 0, opened.number, (Paragraph(rest, pieces[place].line, pieces[place].end_line),))
        for place, opened in found.items()
        if not opened.rest
        for question, rest in (part(opened.question),)
        if not is_blank(rest)
    }
