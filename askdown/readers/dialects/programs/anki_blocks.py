"""SEP in blocks, as editors hand them to Anki: `START`, the note's type, the front, `Back: …`, `END`."""

import re
from collections.abc import Iterator, Sequence

from askdown.content import Content
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix

_FRONT, _BACK = "Front:", "Back:"
_CLOZE = "cloze"  # the note's type whose text has its deletions in braces
_FIELD = re.compile(r"(?P<name>[^\W\d_]{2,20}):(?=\s|$)")  # of a note's type in the user's own words
_NO_FIELDS = frozenset({"tags", "id"})


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the first line of each front: the one below the line with the note's type."""
    found: dict[int, Opening] = {}
    for start, end in _blocks(pieces):
        front, end_line = start + 2, pieces[end].line - 1
        lines = {place: pieces[place] for place in range(front, end) if pieces[place].kind == "line"}
        back = next((place for place, line in lines.items() if place > front and line.text.startswith(_BACK)), None)
        if back is not None:
            length = len(_FRONT) if pieces[front].text.startswith(_FRONT) else 0
            found[front] = _opening(pieces[front], length, pieces[back], len(_BACK), end_line)
        elif front < end and pieces[front - 1].text.casefold() == _CLOZE:
            first = pieces[front]
            found[front] = Opening(first.inline, rest=_block_of(first), cloze=True, braces=True, end_line=end_line)
        elif front in lines and (own := _FIELD.match(lines[front].text)):
            fields = ((place, field) for place, line in lines.items() if (field := _FIELD.match(line.text)))
            others = (each for each in fields if each[0] > front and each[1]["name"].casefold() not in _NO_FIELDS)
            if other := next(others, None):
                found[front] = _opening(pieces[front], own.end(), pieces[other[0]], other[1].end(), end_line)
    return found


def _blocks(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Give the places of the lines that begin and end each block."""
    start = -1
    for place, piece in enumerate(pieces):
        if _begins(piece):
            start = place
        elif start >= 0 and piece.kind == "line" and piece.text.startswith("END") and piece.text.rstrip("% ") == "END":
            yield start, place
            start = -1


def _begins(piece: Piece) -> bool:
    return piece.kind == "line" and (piece.text == "START" or piece.text.replace(" ", "") in {"%%ANKI", "%%START"})


def _opening(front: Piece, length: int, back: Piece, prefix: int, end_line: int) -> Opening:
    nodes = without_prefix(front.inline, length) if length else front.inline
    return Opening(nodes, rest=_block_of(front), answer_line=back.line, answer_prefix=prefix, end_line=end_line)


def _block_of(front: Piece) -> Content:
    """Give what a front is made of if it is no line: a quotation, a list, code."""
    return () if front.inline else (front.block,)


DIALECT = Dialect("sep", "blocks from START to END", find)
