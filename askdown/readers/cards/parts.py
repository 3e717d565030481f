"""The two sides of a card, and which pieces at their ends say nothing."""

from collections.abc import Sequence

import msgspec

from askdown.content import Content
from askdown.model import Region
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_filler


class Parts(msgspec.Struct, frozen=True, gc=False):
    """The two sides of a card; `answer_line` is None when there is no answer."""

    question: Content
    answer: Content
    answer_line: int | None
    markers: tuple[Region, ...] = ()
    joined: Sequence[Piece] = ()  # the lines that a broken question goes on in


def without_ends(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Drop rules, comments and empty lines at both ends."""
    start, end = 0, len(pieces)
    while start < end and is_filler(pieces[start]):
        start += 1
    while end > start and is_filler(pieces[end - 1]):
        end -= 1
    return pieces[start:end]


def first_line_number(content: Content) -> int | None:
    """Give the number of the line that content begins on; None where there is none."""
    return content[0].line if content else None
