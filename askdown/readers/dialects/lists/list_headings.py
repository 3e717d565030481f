"""LI-H: headings in list items, `12. ### What is it?`."""

from collections.abc import Sequence

from askdown.content import Block, Heading
from askdown.content import List as ListBlock
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lists.list_items import has_mark
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.sureness import are_questions, is_promised

_FEWEST = 2


def has_headings(block: Block) -> bool:
    """Take lists apart that have a heading in an item."""
    return isinstance(block, ListBlock) and any(
        item.children and isinstance(item.children[0], Heading) for item in block.items
    )


def find_headings(pieces: Sequence[Piece]) -> Openings:
    """Give list items that begin with a heading, if at least half ask or a heading above promises questions.

    Items of their lists without one have lost their sign, where most have it.
    """
    found = {
        place: Opening(piece.inline, 0, str(piece.number))
        for place, piece in enumerate(pieces)
        if piece.kind == "item" and isinstance(piece.block, Heading) and piece.text
    }
    alone = len(found) == 1 and is_promised(pieces, found) and all(has_mark(pieces[place]) for place in found)
    if not alone and (len(found) < _FEWEST or not are_questions(pieces, found)):
        return {}
    lost = {
        place: Opening(piece.inline, 0, str(piece.number), repaired="heading")
        for place, piece in enumerate(pieces)
        if piece.kind == "item" and piece.text and place not in found
    }
    return dict(sorted((found | lost).items())) if len(lost) < len(found) else found


HEADED = Dialect("li-h", "headings in list items", find_headings, take_apart=has_headings)
