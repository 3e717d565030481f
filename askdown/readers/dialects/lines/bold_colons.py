"""B-LINE with a colon: paragraphs that begin with a bold question and answer it: `**What is ice**: water`."""

from collections.abc import Sequence
from itertools import takewhile

from askdown.content import Inline, Paragraph, Styled
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.words.phrases import count_words
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.rendering.plain import inline_text

_FEWEST = 4
_FEWEST_WORDS = 3  # `**When to use**:` is a part of notes
_COLONS = (":", "：")


def find(pieces: Sequence[Piece]) -> Openings:
    """Give such lines where most of them surely ask, and these begin most paragraphs of the file."""
    found: dict[int, Opening] = {}
    sure = paragraphs = 0
    for place, piece in enumerate(pieces):
        if piece.kind != "line" or piece.inside_item:
            continue
        lead = tuple(takewhile(lambda node: isinstance(node, Styled) and node.tag == "strong", piece.inline))
        rest = inline_text(piece.inline[len(lead) :]).lstrip()
        paragraphs += piece.first
        if lead and rest.startswith(_COLONS):
            found[place] = _opening(piece, lead)
            sure += count_words(said := inline_text(lead)) >= _FEWEST_WORDS and is_surely_interrogative(said)
    enough = sure >= _FEWEST and sure * 5 >= len(found) * 3 and len(found) * 2 >= paragraphs
    return found if enough else {}


def _opening(piece: Piece, lead: tuple[Inline, ...]) -> Opening:
    behind = piece.inline[len(lead) :]
    text = inline_text(behind)
    rest = without_prefix(behind, len(text) - len(text.lstrip()) + 1)
    answer = (Paragraph(rest, piece.line, piece.end_line),) if inline_text(rest).strip() else ()
    return Opening(lead, 0, rest=answer)


DIALECT = Dialect("b-line", "bold questions with a colon behind them", find)
