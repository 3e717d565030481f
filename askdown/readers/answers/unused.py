"""What stands among answers that were shared out and is in none of them: no word of a key is lost in silence."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from askdown.content import Table
from askdown.model import Region
from askdown.readers.answers.numbered import Answer, rows_without_answer
from askdown.readers.pieces.flattening import Piece

_WHY = "in no answer of a key"


def unused(pieces: Sequence[Piece], used: Sequence[Answer], known: Sequence[Region]) -> Iterator[Region]:
    """Give the lines of a key's pieces that are in no answer, in nothing around one, and not known yet."""
    taken = {line for answer in used for line in range(answer.line, max(answer.line, answer.end_line) + 1)}
    taken |= {line for answer in used for block in answer.content for line in range(block.line, block.end_line + 1)}
    taken |= {line for region in known for line in range(region.line, region.end_line + 1)}
    for piece in pieces:
        if taken.isdisjoint(range(piece.line, piece.end_line + 1)):
            yield Region(piece.line, piece.end_line, _WHY)


def rows_unasked(pieces: Sequence[Piece], numbers: AbstractSet[int]) -> Iterator[Region]:
    """Give the rows of a key's tables whose number no question has."""
    for table in (piece.block for piece in pieces if isinstance(piece.block, Table)):
        yield from (Region(line, line, _WHY) for line in rows_without_answer(table, numbers))
