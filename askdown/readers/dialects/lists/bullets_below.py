"""L-BUL: bullets in bold that need not ask, over their answers, below a title that promises cards."""

from collections.abc import Sequence

from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lists.list_items import has_items, is_list
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import promises_cards

_FEWEST = 3


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the bullets below the title, if all are bold as a whole and most have an answer in them."""
    if not has_items(pieces):
        return {}
    headings = (place for place, piece in enumerate(pieces) if piece.kind == "heading" and not piece.inside_item)
    title = next((place for place in headings if promises_cards(pieces[place].text)), None)
    if title is None:
        return {}
    found = [at for at, piece in enumerate(pieces) if at > title and piece.kind == "item" and piece.text]
    answered = sum(at + 1 < len(pieces) and pieces[at + 1].inside_item for at in found)
    if len(found) < _FEWEST or answered * 4 < len(found) * 3:
        return {}
    if any(pieces[at].ordered or not is_all_bold(pieces[at].inline) for at in found):
        return {}
    return {at: Opening(pieces[at].inline, 0) for at in found}


DIALECT = Dialect("l-bul", "bullets in bold below a title that promises cards", find, take_apart=is_list)
