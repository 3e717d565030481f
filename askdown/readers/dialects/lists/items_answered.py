"""Items in lists of questions alone that have an answer after all: a sentence below what asks, or its address."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from askdown.content import CodeBlock, List, Paragraph
from askdown.readers.pieces.flattening import Piece, first_line_of, first_line_text, pieces_behind
from askdown.readers.pieces.recognition import is_hint
from askdown.readers.words.phrases import has_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative

_speaks_of_code = has_one_of("code_words")
_ENDS = (".", "。", "!", "！")
_MOST = 40  # pieces


def answered_inside_lists(pieces: Sequence[Piece], places: Iterable[int]) -> AbstractSet[int]:
    """Give the items that end in a question's mark over code that they do not ask about, or over sentences.

    None of these asks or orders. Points without a sentence may say more of what is asked, unless most items stand over
    such.
    """
    below = {place: said for place in places if (said := _said_below(pieces, place))}
    sure = {place for place, said in below.items() if _is_answer(pieces[place], said)}
    return below.keys() if len(sure) * 3 >= len(below) * 2 else sure


def _is_answer(item: Piece, said: Sequence[Piece]) -> bool:
    code = any(isinstance(piece.block, CodeBlock) for piece in said) and not _speaks_of_code(item.text)
    return code or any(text.endswith(_ENDS) for piece in said for text in _texts(piece))


def _said_below(pieces: Sequence[Piece], place: int) -> Sequence[Piece]:
    """Give what stands in an item below its question; nothing if that asks, orders or is a hint."""
    item = pieces[place]
    if not has_question_mark(item.text):
        return ()
    inside = list(takewhile(lambda piece: piece.inside_item, pieces_behind(pieces, place, _MOST)))
    inside = inside or _before_next(pieces, place)
    below = [piece for piece in inside if piece.kind != "line" or piece.paragraph != item.paragraph]
    asks = any(is_hint(piece) or any(map(is_interrogative, _texts(piece))) for piece in below)
    return () if asks else below


def _before_next(pieces: Sequence[Piece], place: int) -> list[Piece]:
    """Give the text and the bullets that stand between a numbered item and the one with the next number."""
    if not pieces[place].ordered:
        return []
    near = pieces_behind(pieces, place, _MOST)
    behind = list(takewhile(lambda piece: piece.kind == "line" or (piece.kind == "item" and not piece.ordered), near))
    end = place + 1 + len(behind)
    goes_on = end < len(pieces) and pieces[end].kind == "item" and pieces[end].number == pieces[place].number + 1
    return behind if goes_on else []


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
