"""Lines that stand in one run of numbers with questions, and need not ask themselves: `5. Types of joins.`."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import number_label
from askdown.rendering.plain import inline_text

_FEWEST = 3
_LAST = 10_000


def with_numbers_between(pieces: Sequence[Piece], found: Openings) -> Openings:
    """Add the paragraphs whose number is missing between two questions, leads to the first or goes on behind the last.

    `found` are openings of lines, of which nearly all must have a number. A number that another question has opens a
    step or a row of an answer.
    """
    numbers = {place: number for place in found if (number := _number(pieces[place]))}
    if len(numbers) < _FEWEST or len(numbers) * 5 < len(found) * 4:
        return found
    places = [-1, *numbers, len(pieces)]
    more: dict[int, Opening] = {}
    for place, end in pairwise(places):
        before = numbers.get(place, 0)
        after = numbers.get(end, _LAST)
        for at in range(place + 1, end):
            number = _number(pieces[at]) if pieces[at].kind == "line" else 0
            if number <= before or number >= after or at in found:
                continue
            opening = _opening(pieces[at], Opening(pieces[at].inline))
            if number == before + 1 or is_interrogative(inline_text(opening.question)):
                more[at], before = opening, number
    numbered = {
        place: found[place] if found[place].number else _opening(pieces[place], found[place]) for place in numbers
    }
    return dict(sorted((dict(found) | numbered | more).items()))


def _number(piece: Piece) -> int:
    """Give the number that opens a line, 0 if there is none."""
    label = number_label(piece.text)
    return int(label.number) if label and label.number.isdigit() and not label.alone else 0


def _opening(piece: Piece, found: Opening) -> Opening:
    """Give an opening without the number of its line."""
    label = number_label(piece.text)
    question = without_prefix(piece.inline, label.length) if label else piece.inline
    return msgspec.structs.replace(found, question=question, number=label.number if label else "")
