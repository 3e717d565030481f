"""What stands below a question of a test: lines with letters, the right ones marked or named by a key."""

import re
from collections.abc import Sequence
from itertools import takewhile

from askdown.content import List as ListBlock
from askdown.model import Option
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.flattening import Piece, first_line_of
from askdown.readers.pieces.recognition import opens_answer
from askdown.readers.words.phrases import is_one_of, starts_with_one_of
from askdown.readers.words.vocabulary import key_label
from askdown.rendering.plain import plain_text

_starts_all_of_the_above = starts_with_one_of("all_of_the_above")
_LONGEST_ITEM = 12  # pieces
_LETTERED = re.compile(r"[(（\[]?[A-Ha-h][.)．）\]:：]|[①-⑨]")
LONGEST_OPTION = 160  # characters of options without a key: what is longer is an answer


def is_pinned(option: Option) -> bool:
    """Tell an option that refers to the others by their place, and so comes last: "all of the above"."""
    return _starts_all_of_the_above(plain_text(option.content))


def is_lettered(text: str) -> bool:
    """Tell a text that begins as options do: a letter and a sign, a colon too, or a number in a circle."""
    return _LETTERED.match(text) is not None


def is_answered_behind_options(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a piece that lines with letters follow, and right behind these an answer: options of a test."""
    after = place + 1 + len(_options_below(pieces, place))
    if after <= place + 1:
        return _is_over_lines_with_key(pieces, place)
    return any(map(opens_answer, pieces[after : after + 2])) or is_over_marked_options(pieces, place)


def is_over_marked_options(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a piece right over lines with letters: some are marked, one alone is bold, or they are true and false."""
    options = _options_below(pieces, place)
    texts = [piece.text for piece in options]
    if len(options) >= _FEWEST_OPTIONS and sum(is_all_bold(piece.inline) for piece in options) == 1:
        return True
    if 0 < sum(map(_is_marked, texts)) < len(texts):
        return True
    return are_true_and_false([text[found.end() :] if (found := _LETTER.match(text)) else text for text in texts])


def _is_marked(text: str) -> bool:
    """Tell an option with a star, a check mark behind it or `(correct)`."""
    if text.endswith((")", "]", "）")):
        return _is_right_word(re.split(r"[(\[（]", text)[-1])
    return text.rstrip("\ufe0f").endswith(("✅", "✔", "✓")) or _STARRED_OPTION.match(text) is not None


_is_right_word = is_one_of("key_labels")


def are_true_and_false(options: Sequence[str]) -> bool:
    """Tell the two options of statements: true and false, in this order."""
    return len(options) == len(_VERDICTS) and all(word(text) for word, text in zip(_VERDICTS, options, strict=True))


def _options_below(pieces: Sequence[Piece], place: int) -> Sequence[Piece]:
    return list(takewhile(_is_option, pieces[place + 1 : place + _LONGEST_ITEM + 1]))


_VERDICTS = (is_one_of("true_words"), is_one_of("false_words"))
_LETTER = re.compile(r"\W*+\w\W++")
_STARRED_OPTION = re.compile(r"\*[(（]?\w[.)．）]|[(（]?\w[.)．）]\s*\*\w")


def _is_over_lines_with_key(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a piece over a paragraph of several lines, the options, and a key among them or right behind them."""
    lines = list(takewhile(lambda piece: piece.kind == "line", pieces[place + 1 : place + _LONGEST_ITEM]))
    key = next((at for at, line in enumerate(lines) if key_label(line.text) is not None), 0)
    return key >= _FEWEST_OPTIONS and len({line.paragraph for line in lines[:key]}) == 1


def begins_options(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a line, or a list, with the first letter of options over one with the second."""
    block = pieces[place].block
    items = block.items[:2] if isinstance(block, ListBlock) else ()
    lines = (piece.text for piece in pieces[place : place + 2] if piece.kind == "line")
    texts = [first_line_of(item.children) for item in items] or list(lines)
    return all(map(_OPTION.match, texts)) and [_LETTER_OF_OPTION.sub("", text)[:1].upper() for text in texts] == [
        "A",
        "B",
    ]


_LETTER_OF_OPTION = re.compile(r"^\W+")


def _is_option(piece: Piece) -> bool:
    return piece.kind == "line" and _OPTION.match(piece.text) is not None


_FEWEST_OPTIONS = 3
_OPTION = re.compile(r"\*?[(（\[]?[A-Ha-h](?:[.)．）\]]|-(?=\s))\s*\S")  # without a colon: `A: …` is an answer as well
