"""H-PLAIN: headings that are questions or orders themselves, without label or number."""

from collections import defaultdict
from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.pieces import Piece
from askdown.readers.recognition import is_followed_by_answer, is_never_question
from askdown.readers.vocabulary import answer_label, is_interrogative


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level where at least half ask (or have a marked answer), and most do."""
    asking: dict[int, dict[int, Piece]] = defaultdict(dict)
    counts: dict[int, int] = defaultdict(int)
    for place, piece in enumerate(pieces):
        if not isinstance(piece.block, Heading) or answer_label(piece.text) or is_never_question(piece.text):
            continue
        counts[piece.block.level] += 1
        if is_interrogative(piece.text) or is_followed_by_answer(pieces, place):
            asking[piece.block.level][place] = piece
    levels = [level for level, found in asking.items() if len(found) * 2 >= counts[level]]
    if not levels:
        return {}
    level = max(levels, key=lambda level: (len(asking[level]), -level))
    return {place: Opening(piece.inline, level) for place, piece in asking[level].items()}


DIALECT = Dialect("h-plain", "headings that are questions", find, of_headings=True)
