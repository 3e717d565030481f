"""QA-LINE: lines that begin with `Q:` and `A:`, and `C:` lines with deletions."""

from collections.abc import Sequence

from askdown.content import Paragraph
from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.parted_lines import parted_at_answer
from askdown.readers.pieces import Piece, without_prefix
from askdown.readers.recognition import opens_answer
from askdown.readers.vocabulary import cloze_label, question_label


def find(pieces: Sequence[Piece]) -> Openings:
    """Give labelled lines, if at least half of the questions have a labelled answer."""
    questions: dict[int, Opening] = {}
    clozes: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if piece.kind != "line":
            continue
        if (label := question_label(piece.text)) and (label.colon or label.number) and not label.alone:
            question, rest = parted_at_answer(without_prefix(piece.inline, label.length))
            answer = (Paragraph(rest, piece.line, piece.end_line),) if rest else ()
            questions[place] = Opening(question, 0, label.number, answer)
        elif (label := cloze_label(piece.text)) and not label.alone:
            clozes[place] = Opening(without_prefix(piece.inline, label.length), cloze=True)
    answered = _answered(pieces, questions)
    if answered * 2 < len(questions) or not answered:
        return {}
    return dict(sorted((questions | clozes).items()))


def _answered(pieces: Sequence[Piece], questions: Openings) -> int:
    answered, waiting = 0, False
    for place, piece in enumerate(pieces):
        if place in questions:
            waiting = not questions[place].rest
            answered += not waiting
        elif waiting and opens_answer(piece):
            answered, waiting = answered + 1, False
    return answered


DIALECT = Dialect("qa-line", "lines with Q: and A:", find)
