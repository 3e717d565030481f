"""Items of lists that begin with the label and the number of a question, as `- **Question 3**: Write a loop`."""

from collections.abc import Mapping, Sequence

from askdown.readers.dialects.dialect import Opening
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import Label, question_label

_is_of_tasks = is_one_of("numbered_labels")
_QUARTERS = 4


def labelled_items(pieces: Sequence[Piece]) -> Mapping[int, Label]:
    """Give the items with such labels, if a third of them ask or order.

    Tasks may be those of a plan, and `Q3` a quarter of the year.
    """
    found = {place: label for place, piece in enumerate(pieces) if piece.kind == "item" and (label := _label(piece))}
    sure = sum(is_interrogative(pieces[place].text[label.length :]) for place, label in found.items())
    if sure * 3 < len(found):
        return {}
    letters = [place for place, label in found.items() if len(label.word) == 1]
    asking = sum(has_question_mark(pieces[place].text) for place in letters)
    if asking * 2 >= len(letters) or any(int(found[place].number) > _QUARTERS for place in letters):
        return found
    return {place: label for place, label in found.items() if place not in letters}


def _label(piece: Piece) -> Label | None:
    label = question_label(piece.text)
    closed = label is not None and (label.closed or label.colon) and not label.alone and label.number.isdigit()
    return label if closed and label and not _is_of_tasks(label.word) else None


def item_opening(piece: Piece, label: Label | None) -> Opening:
    """Give the opening of an item without its label, also of one without a number, `Q: Why?`."""
    if label is None and (own := question_label(piece.text)) and own.colon and not own.number:
        label = own if len(own.word) > 1 or own.word == "q" else None
    if label is None:
        return Opening(piece.inline, 0, str(piece.number) if piece.ordered else "")
    return Opening(without_prefix(piece.inline, label.length), 0, label.number)
