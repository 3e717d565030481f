"""Identity: from the ledger, each card's GUID, which cards were pasted twice, and the numbers of deletions."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from askdown.content import Cloze, Content, Math, MathBlock, Node
from askdown.content_walk import rewritten
from askdown.diagnostics import Report
from askdown.identity.ledger import Ledger
from askdown.identity.matching import match
from askdown.identity.outcome import Match, Matching
from askdown.identity.sightings import Sighting, sighting
from askdown.model import Card, ClozeCard, Deck, Library


class Given(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a card gets: its GUID, that of the first of two cards pasted twice, its parent's, its deletions' numbers."""

    guid: str
    duplicate_of: str | None = None
    parent: str | None = None
    numbers: tuple[int, ...] = ()


class Identified(msgspec.Struct, frozen=True):
    """A library whose cards have their GUIDs, and what matching found out about each card, in the same order."""

    library: Library
    matching: Matching


def identify(library: Library, ledger: Ledger, report: Report, *, unread: Collection[str] = ()) -> Identified:
    """Match all cards with the ledger; `unread` are paths whose files exist but could not be read."""
    matching = match(in_sequence(map(sightings_of, library.decks)), ledger, report, unread=unread)
    given = given_by(matching)
    decks = tuple(
        msgspec.structs.replace(deck, cards=tuple(map(with_identity, deck.cards, islice(given, len(deck.cards)))))
        for deck in library.decks
    )
    return Identified(msgspec.structs.replace(library, decks=decks), matching)


def sightings_of(deck: Deck) -> tuple[Sighting, ...]:
    """Give the sightings of a file's cards, their parents by their places in the file."""
    return tuple(sighting(card, _parent_place(card)) for card in deck.cards)


def in_sequence(files: Iterable[Sequence[Sighting]]) -> list[Sighting]:
    """Give the sightings of all files one behind the other, their parents by their places among all."""
    sequence: list[Sighting] = []
    for sightings in files:
        before = len(sequence)
        sequence += [
            one if one.parent is None or not before else msgspec.structs.replace(one, parent=before + one.parent)
            for one in sightings
        ]
    return sequence


def given_by(matching: Matching) -> Iterator[Given]:
    """Give what matching has for each card, in the order of the sightings."""
    for found, seen in zip(matching.matches, matching.sightings, strict=True):
        yield _given(found, seen, matching.matches)


def with_identity(card: Card, given: Given) -> Card:
    """Give a card what matching has for it."""
    origin = msgspec.structs.replace(card.origin, guid=given.guid, duplicate_of=given.duplicate_of)
    if not isinstance(card, ClozeCard):
        return msgspec.structs.replace(card, origin=origin)
    text = _numbered(card.text, iter(given.numbers))
    return msgspec.structs.replace(card, origin=origin, parent=given.parent, text=text)


def _parent_place(card: Card) -> int | None:
    return int(card.parent) if isinstance(card, ClozeCard) and card.parent is not None else None


def _given(found: Match, seen: Sighting, matches: Sequence[Match]) -> Given:
    first = matches[found.duplicate_of].guid if found.duplicate_of is not None else None
    parent = matches[seen.parent].guid if seen.parent is not None else None
    return Given(found.guid, first, parent, tuple([deletion.number for deletion in found.deletions]))


def _numbered(content: Content, numbers: Iterator[int]) -> Content:
    """Give a text with its deletions numbered in its order, those in formulas too."""

    def numbered(node: Node) -> Node:
        if isinstance(node, Cloze):
            return msgspec.structs.replace(node, number=next(numbers, node.number))
        gaps = getattr(node, "gaps", ())
        new = tuple(msgspec.structs.replace(gap, number=next(numbers, gap.number)) for gap in gaps)
        return msgspec.structs.replace(node, gaps=new) if gaps else node

    return rewritten(content, (Cloze, Math, MathBlock), numbered)
