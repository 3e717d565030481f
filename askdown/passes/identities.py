"""Identity: from the ledger, each card's GUID, which cards were pasted twice, and the numbers of deletions."""

from collections.abc import Collection, Iterator

import msgspec

from askdown.content import Cloze, Content, Math, MathBlock, Node
from askdown.content_walk import rewritten
from askdown.diagnostics import Report
from askdown.identity.ledger import Ledger
from askdown.identity.matching import match
from askdown.identity.outcome import Match, Matching
from askdown.identity.sightings import sighting
from askdown.model import Card, ClozeCard, Library


class Identified(msgspec.Struct, frozen=True):
    """A library whose cards have their GUIDs, and what matching found out about each card, in the same order."""

    library: Library
    matching: Matching


def identify(library: Library, ledger: Ledger, report: Report, *, unread: Collection[str] = ()) -> Identified:
    """Match all cards with the ledger; `unread` are paths whose files exist but could not be read.

    A derived card (`parent` is its parent's place among the library's cards, as text) gets its parent's GUID.
    """
    cards = library.cards
    sightings = [sighting(card, _parent_place(card)) for card in cards]
    matching = match(sightings, ledger, report, unread=unread)
    found = iter(zip(cards, matching.matches, strict=True))
    decks = tuple(
        msgspec.structs.replace(deck, cards=tuple(_identified(*next(found), matching) for _ in deck.cards))
        for deck in library.decks
    )
    return Identified(msgspec.structs.replace(library, decks=decks), matching)


def _parent_place(card: Card) -> int | None:
    return int(card.parent) if isinstance(card, ClozeCard) and card.parent is not None else None


def _identified(card: Card, found: Match, matching: Matching) -> Card:
    first = matching.matches[found.duplicate_of].guid if found.duplicate_of is not None else None
    origin = msgspec.structs.replace(card.origin, guid=found.guid, duplicate_of=first)
    if not isinstance(card, ClozeCard):
        return msgspec.structs.replace(card, origin=origin)
    place = _parent_place(card)
    parent = matching.matches[place].guid if place is not None else None
    numbers = iter([deletion.number for deletion in found.deletions])
    return msgspec.structs.replace(card, origin=origin, parent=parent, text=_numbered(card.text, numbers))


def _numbered(content: Content, numbers: Iterator[int]) -> Content:
    """Give a text with its deletions numbered in its order, those in formulas too."""

    def numbered(node: Node) -> Node:
        if isinstance(node, Cloze):
            return msgspec.structs.replace(node, number=next(numbers, node.number))
        gaps = getattr(node, "gaps", ())
        new = tuple(msgspec.structs.replace(gap, number=next(numbers, gap.number)) for gap in gaps)
        return msgspec.structs.replace(node, gaps=new) if gaps else node

    return rewritten(content, (Cloze, Math, MathBlock), numbered)
