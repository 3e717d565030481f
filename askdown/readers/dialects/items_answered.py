"""Items in lists of questions alone that have an answer after all: a sentence below what asks, or its address."""

from collections.abc import Sequence
from itertools import takewhile

from askdown.content import CodeBlock, List, Paragraph
from askdown.readers.pieces.flattening import Piece, first_line_of, first_line_text
from askdown.readers.pieces.recognition import is_hint
from askdown.readers.words.phrases import has_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative

_speaks_of_code = has_one_of("code_words")
_ENDS = (".", "。", "!", "！")
_MOST = 40  # pieces


def is_answered_inside_list(pieces: Sequence[Piece], place: int) -> bool:
    """Tell an item that ends in a question's mark over code that it does not ask about, or over sentences of an answer.

    None of these asks or orders. Points without a sentence may say more of what is asked, as further lines of its
    paragraph do.
    """
    item = pieces[place]
    if not has_question_mark(item.text):
        return False
    inside = list(takewhile(lambda piece: piece.inside_item, pieces[place + 1 : place + _MOST]))
    inside = inside or _before_next(pieces, place)
    below = [piece for piece in inside if piece.kind != "line" or piece.paragraph != item.paragraph]
    texts = [text for piece in below for text in _texts(piece)]
    if any(map(is_hint, below)) or any(map(is_interrogative, texts)):
        return False
    code = any(isinstance(piece.block, CodeBlock) for piece in below) and not _speaks_of_code(item.text)
    return code or any(text.endswith(_ENDS) for text in texts)


def _before_next(pieces: Sequence[Piece], place: int) -> list[Piece]:
    """Give the text that stands between a numbered item and the one with the next number, in no item."""
    behind = list(takewhile(lambda piece: piece.kind == "line", pieces[place + 1 : place + _MOST]))
    end = place + 1 + len(behind)
    goes_on = end < len(pieces) and pieces[end].kind == "item" and pieces[end].number == pieces[place].number + 1
    return behind if pieces[place].ordered and goes_on else []


def is_over_addresses(pieces: Sequence[Piece], place: int) -> bool:
    """Tell an item over nothing but the addresses of its answer; other lines of its paragraph complete the question."""
    end = place + 1
    while end < len(pieces) and pieces[end].is_address:
        end += 1
    return end > place + 1 and not (end < len(pieces) and pieces[end].inside_item)


def _texts(piece: Piece) -> Sequence[str]:
    """Give the lines of text that a piece below a question begins with, those of each item of a list."""
    if isinstance(piece.block, List):
        return [first_line_of(item.children) for item in piece.block.items]
    return [piece.text or first_line_text(piece.block)] if isinstance(piece.block, Paragraph) else []
