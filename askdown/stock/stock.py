"""All files of a project as they were read, and the library that they are with what it gave their cards."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

import msgspec

from askdown.identity.outcome import Matching
from askdown.identity.sightings import Sighting
from askdown.model import Deck, Library
from askdown.passes.identities import Given, given_by, in_sequence, with_identity
from askdown.passes.media import Collected, Names, Shown, with_names
from askdown.stock.facts import FileFacts, FileReading, dropped_clozes


class Stock(msgspec.Struct, frozen=True, dict=True):
    """The files of a project in their order; `name` is the root deck's.

    `dropped` are, for each file, the places of clozes that an earlier file has too: the same formula twice in a deck is
    one cloze.
    """

    name: str
    files: tuple[FileReading, ...]
    dropped: tuple[frozenset[int], ...]

    @property
    def facts(self) -> Iterator[FileFacts]:
        """The facts of all files."""
        return (file.facts for file in self.files)

    @cached_property
    def sightings(self) -> list[Sighting]:
        """What identity sees of all cards, parents by their places among all."""
        return in_sequence(
            [one for place, one in enumerate(facts.sightings) if place not in dropped] if dropped else facts.sightings
            for facts, dropped in zip(self.facts, self.dropped, strict=True)
        )

    @cached_property
    def library(self) -> Library:
        """The library as it was read, without identities; its trees are loaded."""
        decks = (without(file.load(), dropped) for file, dropped in zip(self.files, self.dropped, strict=True))
        return Library(self.name, tuple(decks))


class Assignment(msgspec.Struct, frozen=True):
    """What the whole library gives the cards of one file, in their order; `dropped` as in Stock."""

    given: tuple[Given, ...]
    names: Names
    dropped: frozenset[int] = frozenset()


def stock_of(name: str, files: Iterable[FileReading]) -> Stock:
    """Put files together, in their order."""
    files = tuple(files)
    return Stock(name, files, tuple(dropped_clozes(file.facts for file in files)))


def assignments(stock: Stock, matching: Matching, media: Collected) -> list[Assignment]:
    """Give what each file's cards get of the matching of all and of the media that were found."""
    given = given_by(matching)
    return [
        Assignment(tuple(islice(given, len(facts.sightings) - len(dropped))), names, dropped)
        for facts, dropped, names in zip(stock.facts, stock.dropped, media.names, strict=True)
    ]


def assigned(deck: Deck, assignment: Assignment) -> Deck:
    """Give a file's deck with what the whole library gives its cards."""
    kept = without(deck, assignment.dropped).cards
    cards = map(with_identity, kept, assignment.given)
    names = assignment.names
    return msgspec.structs.replace(
        deck, cards=tuple(with_names(card, names) for card in cards) if names else tuple(cards)
    )


def assigned_library(stock: Stock, given: Sequence[Assignment], media: Collected) -> Library:
    """Give the library with identities and media; loads all trees."""
    decks = tuple(assigned(file.load(), one) for file, one in zip(stock.files, given, strict=True))
    return Library(stock.name, decks, media.files)


def identified_library(stock: Stock, given: Sequence[Assignment]) -> Library:
    """Give the library with identities, its media as the sources name them; loads all trees."""
    decks = tuple(
        assigned(file.load(), msgspec.structs.replace(one, names={}))
        for file, one in zip(stock.files, given, strict=True)
    )
    return Library(stock.name, decks)


def kept_media(facts: FileFacts, dropped: frozenset[int]) -> list[Shown]:
    """Give what the cards of a file show, without the dropped ones."""
    return [one for one in facts.shown if one.card not in dropped]


def without(deck: Deck, dropped: frozenset[int]) -> Deck:
    """Give a deck without the cards at these places."""
    if not dropped:
        return deck
    return msgspec.structs.replace(
        deck, cards=tuple(card for place, card in enumerate(deck.cards) if place not in dropped)
    )
