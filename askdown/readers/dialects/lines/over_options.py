"""P-PLAIN over boxes: paragraphs, bold or not, right above boxes to tick of which some are ticked."""

from collections.abc import Sequence

from askdown.content import CodeBlock, List, MathBlock, Quote
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.options.finding import find_task_list, is_unchecked
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.sureness import is_promised
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import number_label, question_label

_FEWEST = 2


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the paragraphs above ticked boxes, if at least half of them ask or a heading above promises questions.

    With them come those that ask above boxes of which none is ticked. What is done of a plan looks the same.
    """
    blocks = [place for place, piece in enumerate(pieces) if piece.kind == "block"]
    over = {place: _above(pieces, place) for place in blocks if _has_boxes(pieces[place])}
    boxes = [place for place, last in over.items() if not isinstance(pieces[last].block, List | Quote)]
    above = {place: _beginning(pieces, over[place]) for place in boxes if pieces[over[place]].kind == "line"}
    ticked = [start for place, start in above.items() if find_task_list((pieces[place].block,)) is not None]
    below_headings = sum(bool(start) and pieces[start - 1].kind == "heading" for start in ticked)
    if len(ticked) < _FEWEST or below_headings * 2 > len(ticked) or len(above) * 5 < len(boxes) * 4:
        return {}
    asking = {start for start in above.values() if _asks(pieces, start)}
    if len(asking & set(ticked)) * 2 < len(ticked) and not is_promised(pieces, ticked):
        return {}
    return {start: _opening(pieces[start]) for start in sorted({*ticked, *asking})}


def _opening(piece: Piece) -> Opening:
    """Give the opening of a paragraph without the label that it begins with."""
    label = question_label(piece.text) or number_label(piece.text)
    if label is None or label.alone:
        return Opening(piece.inline)
    return Opening(without_prefix(piece.inline, label.length), 0, label.number)


def over_ticked(pieces: Sequence[Piece]) -> frozenset[int]:
    """Give the items right over boxes of which some are ticked, if one has a question's mark: plans have none."""
    places = [place for place, piece in enumerate(pieces) if isinstance(piece.block, List)]
    over = [place - 1 for place in places if place and find_task_list((pieces[place].block,)) is not None]
    items = frozenset(place for place in over if pieces[place].kind == "item")
    return items if any(has_question_mark(pieces[place].text) for place in items) else frozenset()


def _has_boxes(piece: Piece) -> bool:
    if not isinstance(piece.block, List) or not piece.block.items or piece.block.items[0].checked is None:
        return False
    return find_task_list((piece.block,)) is not None or is_unchecked(piece.block)


def _above(pieces: Sequence[Piece], place: int) -> int:
    """Give the piece above a list, but for code and formulas; of the first piece itself."""
    at = place - 1
    while at > 0 and isinstance(pieces[at].block, CodeBlock | MathBlock):
        at -= 1
    return max(at, 0)


def _beginning(pieces: Sequence[Piece], place: int) -> int:
    """Give the first line of the paragraph of a line."""
    while place and pieces[place - 1].paragraph == pieces[place].paragraph:
        place -= 1
    return place


def _asks(pieces: Sequence[Piece], start: int) -> bool:
    """Tell a paragraph that begins as questions do, or has a question's mark at the end of a line."""
    if is_interrogative(pieces[start].text):
        return True
    place = start
    while place < len(pieces) and pieces[place].paragraph == pieces[start].paragraph:
        if has_question_mark(pieces[place].text):
            return True
        place += 1
    return False


DIALECT = Dialect("p-plain", "paragraphs over boxes to tick", find)
