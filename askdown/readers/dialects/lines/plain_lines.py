"""Q-ONLY: labelled lines of questions without answers, or over answers without a label; paragraphs with deletions."""

from collections.abc import Sequence

from askdown.content import Cloze
from askdown.content_walk import holds
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.openings.answers_on_line import with_answers_on_line
from askdown.readers.dialects.openings.below_answers import stand_below_answers
from askdown.readers.dialects.openings.unmarked_answers import with_answers
from askdown.readers.pieces.answers_titles import is_title_of_answers
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import Label, question_label

_SIGNS = "✅📝🔑\ufe0f "

_FEWEST = 3
_LONGEST_TITLE = 60


def find_answered(pieces: Sequence[Piece]) -> Openings:
    """Give lines with a question label, if what follows there or below answers most of them, though no label does."""
    found = with_answers(pieces, with_answers_on_line(pieces, _several(labelled(pieces))))
    return found if sum(not opening.unanswered for opening in found.values()) * 2 > len(found) else {}


def find_labelled(pieces: Sequence[Piece]) -> Openings:
    """Give lines with a question label in a file with few or no answers: what follows them completes the question."""
    found = _several(labelled(pieces))
    return {} if stand_below_answers(pieces, found) else with_answers(pieces, found)


def _several(found: dict[int, Opening]) -> dict[int, Opening]:
    return found if len(found) >= _FEWEST else {}


def labelled(pieces: Sequence[Piece]) -> dict[int, Opening]:
    """Give the lines that begin a paragraph with a question's label, as unanswered: what follows is not looked at."""
    found: dict[int, Opening] = {}
    paragraph = -1  # that of the last question: the lines after it may be questions too
    for place, piece in enumerate(pieces):
        begins = piece.kind == "line" and (piece.first or piece.paragraph == paragraph or _is_title(pieces[place - 1]))
        label = question_label(piece.text) if begins else None
        if label and (label.number or (label.colon and not label.alone) or _is_short(piece, label)):
            question = without_prefix(piece.inline, label.length)
            found[place] = Opening(question, 0, label.number, unanswered=True, untitled=label.alone)
            paragraph = piece.paragraph
    return found


def _is_short(piece: Piece, label: Label) -> bool:
    """Tell `Q. What is it?`, a label without number and colon over what asks."""
    return label.closed and not label.alone and is_interrogative(piece.text[label.length :])


def _is_title(piece: Piece) -> bool:
    """Tell a line over questions that begins a paragraph: `Questions:`, `✅ Answers to the quiz`."""
    ends = piece.text.endswith((":", "：")) or is_title_of_answers(piece.text.lstrip(_SIGNS))
    return piece.first and len(piece.text) <= _LONGEST_TITLE and ends


def find_clozes(pieces: Sequence[Piece]) -> Openings:
    """Give paragraphs with Anki's `{{c1::…}}` in them."""
    with_deletions = {piece.paragraph for piece in pieces if piece.kind == "line" and holds(piece.block, Cloze)}
    return {
        place: Opening(piece.inline, cloze=True)
        for place, piece in enumerate(pieces)
        if piece.kind == "line" and piece.first and piece.paragraph in with_deletions
    }


CLOZES = Dialect("cloze", "paragraphs with {{c1::…}}", find_clozes)
ANSWERED = Dialect("qa-line", "labelled lines over answers without a label", find_answered)
LABELLED = Dialect("q-only", "labelled questions without answers", find_labelled)
