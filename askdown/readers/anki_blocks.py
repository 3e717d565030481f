"""SEP in blocks, as editors hand them to Anki: `START`, the note's type, the front, `Back: …`, `END`."""

from collections.abc import Sequence

from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.inline_lines import without_prefix
from askdown.readers.pieces import Piece

_FRONT, _BACK = "Front:", "Back:"
_CLOZE = "cloze"  # the note's type whose text has its deletions in braces


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the first line of each front: the one below the line with the note's type."""
    found: dict[int, Opening] = {}
    front = back = -1
    for place, piece in enumerate(pieces):
        if _begins(piece):
            front, back = place + 2, -1
        elif 0 <= front < place and back < 0 and piece.kind == "line" and piece.text.startswith(_BACK):
            back = place
        elif piece.kind == "line" and piece.text.startswith("END") and piece.text.rstrip("% ") == "END":
            if back >= 0:
                found[front] = _opening(pieces[front], pieces[back], piece.line - 1)
            elif 0 < front < place and pieces[front - 1].text.casefold() == _CLOZE:
                found[front] = Opening(pieces[front].inline, cloze=True, braces=True, end_line=piece.line - 1)
            front = back = -1
    return found


def _begins(piece: Piece) -> bool:
    return piece.kind == "line" and (piece.text == "START" or piece.text.replace(" ", "") in {"%%ANKI", "%%START"})


def _opening(front: Piece, back: Piece, end_line: int) -> Opening:
    label = len(_FRONT) if front.text.startswith(_FRONT) else 0
    nodes = without_prefix(front.inline, label) if label else front.inline
    rest = () if front.inline else (front.block,)
    return Opening(nodes, rest=rest, answer_line=back.line, answer_prefix=len(_BACK), end_line=end_line)


DIALECT = Dialect("sep", "blocks from START to END", find)
