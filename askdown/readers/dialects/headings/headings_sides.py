"""H-TITLE: headings that name the two sides of cards in turn, `### Front` and `### Back`, and say nothing more."""

from collections.abc import Sequence
from itertools import pairwise

from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.lexicon.words import folded
from askdown.readers.pieces.flattening import Piece
from askdown.readers.words.phrases import card_sides

_FEWEST = 2


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of fronts right before one of a back, if there are several and no other heads a side."""
    headings = [place for place, piece in enumerate(pieces) if piece.kind == "heading" and not piece.inside_item]
    found: dict[int, Opening] = {}
    for front, back in pairwise(headings):
        sides = folded(pieces[front].text).strip(" :"), folded(pieces[back].text).strip(" :")
        if sides in card_sides() and pieces[front].level == pieces[back].level:
            line, length = pieces[back].line, len(pieces[back].text)
            found[front] = Opening((), pieces[front].level, untitled=True, answer_line=line, answer_prefix=length)
    return found if len(found) >= _FEWEST else {}


DIALECT = Dialect("h-title", "headings of fronts and backs", find, of_headings=True)
