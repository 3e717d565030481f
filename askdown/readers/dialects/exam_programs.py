"""Q-ONLY: the numbered points of an exam, which need not ask: a file of nothing else below `Exam questions`."""

from collections.abc import Sequence

from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.list_items import has_items, is_list
from askdown.readers.dialects.review_titles import is_review_title
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import begins_with_link, is_filler
from askdown.readers.words.phrases import is_one_of

_FEWEST = 4
_is_manual_title = is_one_of("manual_titles")
_FEWEST_WORDS = 3  # of most points: bare names may be those of chapters


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the numbered items of a file whose first heading says that they are questions, and that has no more."""
    if not has_items(pieces):
        return {}
    title = next((place for place, piece in enumerate(pieces) if piece.kind == "heading"), None)
    if title is None or not is_review_title(pieces[title].text):
        return {}
    items = [place for place, piece in enumerate(pieces) if piece.kind == "item"]
    said = [piece for piece in pieces[items[0] :] if not is_filler(piece)]
    if any(piece.kind == "heading" and _is_manual_title(piece.text) for piece in pieces):
        return {}
    if len(items) < _FEWEST or not all(_is_point(piece) or _is_over_points(piece) for piece in said):
        return {}
    named = sum(len(pieces[place].text.split()) < _FEWEST_WORDS for place in items)
    if named * 2 > len(items):
        return {}
    return {place: Opening(pieces[place].inline, 0, str(pieces[place].number), unanswered=True) for place in items}


def _is_point(piece: Piece) -> bool:
    """Tell a numbered item, or a line that it goes on in."""
    if piece.kind == "line":
        return piece.inside_item and not piece.first
    return piece.kind == "item" and piece.ordered and bool(piece.text) and not begins_with_link(piece)


def _is_over_points(piece: Piece) -> bool:
    return piece.kind == "heading" and not piece.inside_item


DIALECT = Dialect("q-only", "the points of an exam", find, take_apart=is_list)
