"""Labels below a title such as `Solutions`, where `**Exercise 1.** …` says what is answered."""

from collections.abc import Collection, Sequence

from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import stands_over_answers


def stand_below_answers(pieces: Sequence[Piece], places: Collection[int]) -> bool:
    """Tell whether all these pieces stand in sections of answers, with others before them."""
    if not places:
        return False
    over, level, seen = False, 0, False
    for place, piece in enumerate(pieces):
        if piece.kind == "heading" and not (over and piece.level > level):
            over, level, seen = seen and stands_over_answers(piece), piece.level, True
        elif place in places and not over:
            return False
    return True
