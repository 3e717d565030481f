"""H-PLAIN: headings that need not ask, below a title that says that cards follow or what is often asked: `# FAQ`."""

from collections.abc import Sequence

from askdown.content import Block, Heading, Link, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.flattening import Piece, pieces_below, places_below
from askdown.readers.pieces.links import leads_elsewhere
from askdown.readers.pieces.recognition import is_never_question, next_said
from askdown.readers.words.phrases import has_one_of, is_one_of
from askdown.readers.words.questions import has_question_mark

is_title_of_cards = is_one_of("card_titles")
_says_faq = has_one_of("faq_titles")
_FEWEST = 3
_LONGEST_TITLE = 60  # characters
_NEAR = 4  # pieces


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the highest level below the title, if nearly all have a text and most no heading below.

    What is often asked may stand in sections: then it is the level below these.
    """
    headings = [place for place, piece in enumerate(pieces) if piece.kind == "heading" and not piece.inside_item]
    title = next((place for place in headings if is_title_of_cards(pieces[place].text)), None)
    if title is not None:
        below = [place for place in headings if place > title and pieces[place].level > pieces[title].level]
        return _on_level(pieces, below, min((pieces[place].level for place in below), default=0))
    title = next((place for place in headings if _is_faq(pieces[place].text)), None)
    if title is None:
        return {}
    below = headings[1:] if title == headings[0] else [at for at in headings if at in places_below(pieces, title)]
    levels = sorted({pieces[place].level for place in below})
    return next(filter(None, (_on_level(pieces, below, level) for level in levels)), {})


def _is_faq(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and _says_faq(text)


def _on_level(pieces: Sequence[Piece], below: Sequence[int], level: int) -> Openings:
    found = [place for place in below if pieces[place].level == level and not is_never_question(pieces[place].text)]
    said = sum(_says_something(pieces, place) for place in found)
    parted = sum(any(isinstance(piece.block, Heading) for piece in pieces_below(pieces, place)) for place in found)
    if len(found) < _FEWEST or said * 5 < len(found) * 4 or parted * 3 > len(found):
        return {}
    return {place: Opening(pieces[place].inline, level) for place in found}


def _says_something(pieces: Sequence[Piece], place: int) -> bool:
    after = next_said(pieces, place, _NEAR)
    if after is None or after.kind == "heading" or _lead_elsewhere(after.block):
        return False
    return not _is_link_to_file(pieces[place])


def _is_link_to_file(piece: Piece) -> bool:
    """Tell `## [Models](models.md)`, which does not ask: over what the questions in that file are about."""
    node = piece.inline[0] if len(piece.inline) == 1 else None
    if not isinstance(node, Link) or has_question_mark(piece.text):
        return False
    return not node.href.startswith("#") and "://" not in node.href


def _lead_elsewhere(block: Block) -> bool:
    """Tell a list of links: the answers are in other files."""
    items = [item for item in block.items if item.children] if isinstance(block, List) else []
    return bool(items) and all(map(leads_elsewhere, items))


DIALECT = Dialect("h-plain", "headings below a title of cards", find, of_headings=True)
