"""QA-LINE with two words that no lexicon has: `Swali 1: …` and `Jibu: …`, `Front: …` and `Back: …`, in turn.

A word with a colon is an ordinary beginning: only the turn-taking, and that the first of both asks, make it a label.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.lexicon.words import folded
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.words.phrases import card_sides
from askdown.readers.words.questions import has_question_mark

_FEWEST = 2
_WORD = r"[^\W\d_][\w'’-]{1,19}"
_LABEL = re.compile(rf"[^\w`<(\[$\\]*(?P<word>{_WORD}(?: {_WORD})?)(?:\s?\d{{1,3}}\s?[.):：]|\s?[:：])\s*(?=\S|$)")


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the lines of the word that asks, if lines of another word answer nearly all of them."""
    lines = [
        (place, folded(match["word"]), match.end())
        for place, piece in enumerate(pieces)
        if piece.kind == "line" and (match := _LABEL.match(piece.text))
    ]
    counts = Counter(word for _, word, _ in lines)
    for ask, answer in _in_turn(lines, counts):
        places = [place for place, word, _ in lines if word == ask]
        asking = sum(_asks(pieces, place) for place in places) * 5 >= len(places) * 3
        if asking or (ask, answer) in card_sides():
            return dict(_openings(pieces, lines, ask, answer))
    return {}


def _asks(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a line that ends in a question's mark, or its paragraph does on its next line."""
    lines = (piece for piece in pieces[place : place + 2] if piece.paragraph == pieces[place].paragraph)
    return any(has_question_mark(piece.text) for piece in lines)


def _in_turn(lines: Sequence[tuple[int, str, int]], counts: Counter[str]) -> Sequence[tuple[str, str]]:
    """Give the pairs of words of which the second nearly always follows the first, and follows nothing else."""
    turns = Counter((word, after) for (_, word, _), (_, after, _) in pairwise(lines) if word != after)
    return [
        (ask, answer)
        for (ask, answer), count in turns.most_common(_MOST)
        if count >= _FEWEST and count * 5 >= counts[ask] * 4 and count * 5 >= counts[answer] * 4
    ]


_MOST = 8  # pairs of words: labels are among the most frequent ones


def _openings(
    pieces: Sequence[Piece], lines: Sequence[tuple[int, str, int]], ask: str, answer: str
) -> Iterator[tuple[int, Opening]]:
    for (place, word, length), (after, next_word, prefix) in zip(lines, [*lines[1:], (0, "", 0)], strict=True):
        if word == ask:
            line = pieces[after].line if next_word == answer else 0
            question = without_prefix(pieces[place].inline, length)
            yield place, Opening(question, answer_line=line, answer_prefix=prefix if line else 0)


DIALECT = Dialect("qa-line", "lines with two words in turn", find)
