"""Questions that lost what the others have: what their numbers say of where they are missing."""

from collections.abc import Mapping
from itertools import pairwise

from askdown.readers.dialects.dialect import Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.words.vocabulary import Label, question_label


def gaps(openings: Openings, end: int) -> Mapping[str, range]:
    """Give the numbers that are missing between two questions, with the places where they may be found.

    Also the number before the first question and the one behind the last; `end` is the number of all pieces.
    """
    numbered = [(place, int(one.number)) for place, one in openings.items() if one.number.isdigit()]
    if not numbered:
        return {}
    (first, lowest), (last, highest) = numbered[0], numbered[-1]
    inside = {
        str(number + 1): range(start + 1, stop)
        for (start, number), (stop, other) in pairwise(numbered)
        if other == number + 2
    }
    outside = {str(highest + 1): range(last + 1, end)}
    if lowest > 1:
        outside[str(lowest - 1)] = range(first)
    return outside | inside


def own_label(piece: Piece) -> Label | None:
    """Give the label of a line that begins a paragraph with `Q11. …`."""
    label = question_label(piece.text) if piece.first and not piece.inside_item else None
    return label if label and label.number and label.closed and not label.alone else None
