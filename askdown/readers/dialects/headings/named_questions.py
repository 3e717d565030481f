"""Headings that name what the text below them asks, over the only answer there: `## Two doors`."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.flattening import Piece, pieces_below
from askdown.readers.pieces.recognition import is_hint, opens_answer
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import question_label

_SENTENCE_END = re.compile(r"(?<=[.:;])\s+")


def as_names(pieces: Sequence[Piece], openings: Mapping[int, Opening], fewest: int, *, orders: bool = True) -> Openings:
    """Give headings, with where their answers begin, if nearly all stand over a text and just one answer.

    None has a label between, and half of the texts ask, order, or have a hint behind them. Without `orders` only a
    question's mark or a hint counts: what to do stands in manuals above solutions as well.
    """
    named: dict[int, Opening] = {}
    asking = 0
    headings = ((place, opening) for place, opening in openings.items() if pieces[place].level)
    for place, opening in headings:  # below a line that lost its sign would be all the rest
        below = list(pieces_below(pieces, place))
        answers = [at for at, piece in enumerate(below) if opens_answer(piece)]
        asked = [piece for piece in below[: answers[0]] if piece.kind == "line"] if len(answers) == 1 else []
        if asked and not any(question_label(piece.text) for piece in asked):
            named[place] = msgspec.structs.replace(opening, answer_line=below[answers[0]].line)
            asking += _asks(asked, orders=orders)
    if len(named) < fewest or len(named) * 5 < len(openings) * 4 or asking * 2 < len(named):
        return {}
    return {place: named.get(place, opening) for place, opening in openings.items()}


def _asks(lines: Sequence[Piece], *, orders: bool) -> bool:
    sentences = (text for piece in lines for text in _SENTENCE_END.split(piece.text))
    asks = is_interrogative if orders else has_question_mark
    return any(map(asks, sentences)) or any(map(is_hint, lines))
