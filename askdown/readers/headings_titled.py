"""H-TITLE: headings that only number their questions: `## Question 3`, then the question as text."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.pieces import Piece
from askdown.readers.vocabulary import question_label


def find(pieces: Sequence[Piece]) -> Openings:
    """Give headings that are a label and a number and nothing else."""
    openings: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            label = question_label(piece.text)
            if label and label.alone and label.number:
                openings[place] = Opening((), piece.block.level, label.number, untitled=True)
    return openings


DIALECT = Dialect("h-title", "headings that number their questions", find, of_headings=True)
