"""QA-LINE with other letters or marks: `D: …` and `R: …`, `Q. …` and `A. …`, where a file has both in turn.

A letter with a mark is an abbreviation, an option or a heading as often as a label: only the turn-taking makes it one.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.lexicon import LANGUAGES
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix

_FEWEST = 2
_SPARSE = 4  # of so many questions that begin with Q, which says what they are, one has to be answered
_MARKS = (":：", ".．", ")）")


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the questions of the pair of letters that most often takes turns, if it does so nearly always."""
    lines: dict[str, list[tuple[int, Piece]]] = defaultdict(list)  # by their letter
    for place, piece in enumerate(pieces):
        if piece.kind == "line" and _LETTER.match(piece.text):
            lines[piece.text[0]].append((place, piece))
    found = [
        _taking_turns(sorted((*lines[ask], *lines[answer]), key=itemgetter(0)), *_patterns(ask, answer, marks))
        for ask, answer in _pairs()
        if len(lines.get(ask, ())) >= _FEWEST
        and len(lines.get(answer, ())) >= _FEWEST
        and not (answer == "A" and len(lines.get("B", ())) * 2 >= len(lines["A"]))  # letters of options
        for marks in _MARKS
    ]
    return max(found, key=len, default={})


_LETTER = re.compile(r"[^\W\d_]\s?\d{0,3}\s?[:：.．)）]")


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Give each pair of letters in capitals."""
    pairs = {pair for language in LANGUAGES for pair in (*language.letter_pairs, *language.paired_letters)}
    return tuple((ask.upper(), answer.upper()) for ask, answer in sorted(pairs))


@cache
def _patterns(ask: str, answer: str, marks: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of the labels of a pair; few files need any."""
    question, reply = (rf"{re.escape(letter)}\s?\d{{0,3}}\s?[{marks}]\s*" for letter in (ask, answer))
    return re.compile(rf"{question}(?=\S)"), re.compile(reply)


def _taking_turns(
    lines: Sequence[tuple[int, Piece]], question: re.Pattern[str], answer: re.Pattern[str]
) -> dict[int, Opening]:
    openings: dict[int, Opening] = {}
    asked: int | None = None
    questions = answers = 0
    for place, piece in lines:
        if match := question.match(piece.text):
            questions += 1
            asked = place
            openings[place] = Opening(without_prefix(piece.inline, match.end()))
        elif match := answer.match(piece.text):
            answers += 1
            if asked is not None:
                nodes = openings[asked].question
                openings[asked] = Opening(nodes, answer_line=piece.line, answer_prefix=match.end())
                asked = None
    answered = sum(opening.answer_line > 0 for opening in openings.values())
    asked_alone = answered * _SPARSE >= questions if question.pattern[0] == "Q" else answered * 5 >= questions * 4
    return openings if answered >= _FEWEST and asked_alone and answered * 5 >= answers * 4 else {}


DIALECT = Dialect("qa-line", "lines with two letters in turn", find)
