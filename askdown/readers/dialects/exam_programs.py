"""Q-ONLY: the points of an exam, which need not ask: a file of nothing else below `Exam questions`."""

from collections.abc import Sequence

from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lists.list_items import has_items, is_list
from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.pieces.flattening import Piece, pieces_behind
from askdown.readers.pieces.links import begins_with_link
from askdown.readers.pieces.recognition import is_filler
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative

_FEWEST = 4
_FEWEST_BULLETS = 8
_ASKING = 5  # one of so many bullets
_is_manual_title = is_one_of("manual_titles")
_FEWEST_WORDS = 3  # of most points: bare names may be those of chapters


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the items of a file whose first heading, or line, says that they are questions, and that has no more.

    Numbers need not ask, of bullets some have to. The last number may stand alone.
    """
    if not has_items(pieces):
        return {}
    title = next((place for place, piece in enumerate(pieces) if piece.kind == "heading"), 0)
    if not is_review_title(pieces[title].text):
        return {}
    items = [place for place, piece in enumerate(pieces) if piece.kind == "item"]
    first, last = items[0], items[-1]
    if not pieces[last].text:
        items.pop()
    said = [piece for place, piece in enumerate(pieces) if place >= first and not is_filler(piece)]
    titles = [piece.text for piece in pieces[title + 1 :] if piece.kind == "heading"]
    if any(_is_manual_title(text) or has_question_mark(text) for text in (pieces[title].text, *titles)):
        return {}
    if len(items) < _FEWEST or not all(_is_point(piece) or _is_over_points(piece) for piece in said):
        return {}
    texts = [pieces[place].text for place in items]
    named = sum(len(text.split()) < _FEWEST_WORDS for text in texts)
    if named * 2 > len(items) or not all(texts) or not _may_be_points([pieces[place] for place in items], titles):
        return {}
    return {place: _opening(pieces, place) for place in items}


def _opening(pieces: Sequence[Piece], place: int) -> Opening:
    """Give the opening of an item, which ends above a line such as `More:`, or a bare number."""
    piece = pieces[place]
    behind = pieces_behind(pieces, place)
    after = next((later for later in behind if later.kind == "item" or not later.inside_item), None)
    end = piece.item.end_line if piece.item and after and (after.kind == "line" or not after.text) else 0
    return Opening(piece.inline, 0, str(piece.number) if piece.ordered else "", unanswered=True, end_line=end)


def _may_be_points(items: Sequence[Piece], titles: Sequence[str]) -> bool:
    """Tell numbers, or bullets of which some ask, below topics."""
    if all(item.ordered for item in items):
        return True
    texts = [item.text for item in items]
    # What stands behind a question's mark may answer it.
    asking = sum(is_interrogative(text) and ("?" not in text or text.endswith("?")) for text in texts)
    plain = not any(item.ordered for item in items) and not any(map(is_interrogative, titles))
    return plain and len(items) >= _FEWEST_BULLETS and asking * _ASKING >= len(items)


def _is_point(piece: Piece) -> bool:
    """Tell an item, or a line that it goes on in."""
    if piece.kind == "line" and not piece.first:
        return piece.inside_item
    return piece.kind == "item" and not begins_with_link(piece)


def _is_over_points(piece: Piece) -> bool:
    """Tell a heading, or a line such as `More:`."""
    return not piece.inside_item and (
        piece.kind == "heading" or (piece.kind == "line" and piece.first and piece.text.endswith(":"))
    )


DIALECT = Dialect("q-only", "the points of an exam", find, take_apart=is_list)
