"""QA-LINE: lines that begin with `Q:` and `A:`, and `C:` lines with deletions."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from askdown.content import Paragraph
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.option_signs import begins_options
from askdown.readers.pieces.parted_lines import parted_at_answer
from askdown.readers.pieces.recognition import is_followed_by_answer, next_said, opens_answer
from askdown.readers.pieces.sureness import asks_alone
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import Label, cloze_label, number_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2


def find(pieces: Sequence[Piece]) -> Openings:
    """Give labelled lines, if at least half of the questions have a labelled answer, or options."""
    questions: dict[int, Opening] = {}
    over: dict[int, Opening] = {}  # labels alone over what they label
    for place, piece in enumerate(pieces):
        if piece.kind != "line":
            continue
        if (label := question_label(piece.text)) and (label.colon or label.number) and not label.alone:
            question, rest = parted_at_answer(without_prefix(piece.inline, label.length))
            answer = (Paragraph(rest, piece.line, piece.end_line),) if rest else ()
            questions[place] = Opening(question, 0, label.number, answer)
        elif label and (label.colon or _goes_on(pieces, place, label)) and _says_more(pieces, place):
            over[place] = Opening((), 0, label.number, untitled=True)
    questions |= over if len(over) >= _FEWEST else {}
    answered = _answered(pieces, questions)
    if answered * 2 < len(questions) or not answered:
        return {}
    lost = _without_label(pieces, questions) if len(questions) >= _FEWEST else {}
    return dict(sorted((questions | lost | _clozes(pieces, questions.keys() | over.keys())).items()))


def _clozes(pieces: Sequence[Piece], others: AbstractSet[int]) -> dict[int, Opening]:
    """Give the lines that are labelled as texts with deletions."""
    found: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if piece.kind == "line" and place not in others and (label := cloze_label(piece.text)) and not label.alone:
            found[place] = Opening(without_prefix(piece.inline, label.length), cloze=True)
    return found


def _goes_on(pieces: Sequence[Piece], place: int, label: Label) -> bool:
    """Tell a label with a number whose paragraph goes on behind it: `Question 3`, and the question on the next line."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return bool(label.number) and after is not None and after.kind == "line" and not after.first


def _says_more(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a label alone with a line behind it that is no label of an answer."""
    after = next_said(pieces, place, 2)
    return after is not None and after.kind == "line" and not opens_answer(after) and not question_label(after.text)


def _without_label(pieces: Sequence[Piece], questions: Openings) -> dict[int, Opening]:
    """Give paragraphs that ask, right before a labelled answer, where the question before has its answer already."""
    found: dict[int, Opening] = {}
    answered = False
    for place, piece in enumerate(pieces):
        if place in questions:
            answered = bool(questions[place].rest)
        elif opens_answer(piece):
            answered = True
        elif answered and asks_alone(piece) and is_followed_by_answer(pieces, place):
            found[place] = Opening(piece.inline, repaired="label")
            answered = False
    return found


def _answered(pieces: Sequence[Piece], questions: Openings) -> int:
    answered, waiting = 0, False
    for place, piece in enumerate(pieces):
        if place in questions:
            waiting = not questions[place].rest
            answered += not waiting
        elif waiting and (opens_answer(piece) or begins_options(pieces, place)):
            answered, waiting = answered + 1, False
    return answered


def find_on_line(pieces: Sequence[Piece]) -> Openings:
    """Give lines that ask and answer themselves behind a label, `What is ice? Ans: water`, if most paragraphs do."""
    lines = [place for place, piece in enumerate(pieces) if piece.kind == "line" and piece.text]
    if sum(_has_colon_behind_mark(pieces[place].text) for place in lines) < _FEWEST:
        return {}  # nearly always
    found = {place: opening for place in lines if (opening := _answered_on_line(pieces[place]))}
    paragraphs = {pieces[place].paragraph for place in lines}
    answered = {pieces[place].paragraph for place in found}
    if len(found) < _FEWEST_ON_LINE or len(answered) * 5 < len(paragraphs) * 3:
        return {}
    return found


_FEWEST_ON_LINE = 3
_MARKS = "?？؟"


def _has_colon_behind_mark(text: str) -> bool:
    colon = max(text.rfind(":"), text.rfind("："))
    return any(0 <= text.find(mark) < colon for mark in _MARKS)


def _answered_on_line(piece: Piece) -> Opening | None:
    question, rest = parted_at_answer(piece.inline)
    text = inline_text(question).strip()
    number = number_label(text)
    text = text[number.length :] if number else text
    if not rest or not is_interrogative(text):
        return None
    answer = (Paragraph(rest, piece.line, piece.end_line),)
    return Opening(without_prefix(question, number.length if number else 0), 0, number.number if number else "", answer)


DIALECT = Dialect("qa-line", "lines with Q: and A:", find)
ON_LINE = Dialect("qa-line", "lines that ask, with a labelled answer behind the question", find_on_line)
