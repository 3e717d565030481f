"""Items below titles such as `True or false`: statements to judge, which may have the verdict behind them."""

import re
from collections.abc import Sequence

from askdown.content import Inline, Text
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import until, without_prefix
from askdown.readers.words.phrases import has_one_of, is_one_of
from askdown.rendering.plain import inline_text

_MOST_WORDS = 5  # of such a title, a part's name before a colon aside
_names_verdicts = has_one_of("true_false_phrases")
_LONGEST = 30  # characters of a verdict and its signs
_is_true, _is_false = is_one_of("true_words"), is_one_of("false_words")
_VERDICT = re.compile(r"(?:\s*[(\[（]|\s+[-–—→]+>?\s*|:\s+)(?P<word>[^\W\d_]{1,12})[)\]）]?[.!]?\s*+$")


def below_true_false(pieces: Sequence[Piece]) -> frozenset[int]:
    """Give the places of the numbered items below such titles, up to the next title."""
    found: set[int] = set()
    below = False
    for place, piece in enumerate(pieces):
        if piece.kind == "heading" and not piece.inside_item:
            tail = piece.text.rpartition(":")[2]
            below = len(tail.split()) <= _MOST_WORDS and _names_verdicts(tail)
        elif below and piece.kind == "item" and piece.ordered and not _is_verdict(piece.text.strip(".! ")):
            found.add(place)
    return frozenset(found)


def _is_verdict(word: str) -> bool:
    return _is_true(word) or _is_false(word)


def parted_at_verdict(nodes: Sequence[Inline]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Part a statement before its verdict, `Wool is a hair. (True)`; all is statement where none is there."""
    text = inline_text(nodes)
    verdict = _VERDICT.search(text, max(0, len(text.rstrip()) - _LONGEST))
    if verdict is None or not _is_verdict(verdict["word"]):
        return tuple(nodes), ()
    word = inline_text(without_prefix(nodes, verdict.start("word")))[: len(verdict["word"])]
    return until(nodes, verdict.start()), (Text(word),)
