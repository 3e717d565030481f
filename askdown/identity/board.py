"""The table on which cards and entries are laid out while they are matched: what is paired, and what still waits."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias, TypeVar

import msgspec

from askdown.identity.fingerprints import normalised
from askdown.identity.ledger import Entry
from askdown.identity.sightings import Sighting


class Seen(msgspec.Struct, frozen=True, gc=False):
    """A sighting in the form that is compared: texts normalised, the parent by its GUID."""

    index: int
    path: str
    line: int
    kind: str
    question: str
    answer: str  # digest, "" for no answer
    parent: str
    deletions: tuple[str, ...]
    explicit_id: str


def seen(index: int, sighting: Sighting, parent: str = "") -> Seen:
    """Give the form of the sighting at `index` that is compared; `parent` is the GUID of its parent."""
    return Seen(
        index=index,
        path=sighting.path,
        line=sighting.line,
        kind=sighting.kind,
        question=sighting.question,
        answer=sighting.answered,
        parent=parent,
        deletions=tuple([normalised(deletion.text) for deletion in sighting.deletions]) if sighting.deletions else (),
        explicit_id=sighting.explicit_id,
    )


Key: TypeAlias = Hashable | None  # None: this one takes no part
KeyOf: TypeAlias = Callable[[Seen | Entry], Key]  # cards and entries have the compared fields in common
Item = TypeVar("Item")


def is_live(entry: Entry) -> bool:
    """Tell whether the sources held the card at the last build."""
    return not entry.removed


def is_removed(entry: Entry) -> bool:
    """Tell whether an entry is a tombstone."""
    return bool(entry.removed)


class Board:
    """Cards and entries of one pass of matching; pairs are only ever added, each card and entry once."""

    def __init__(
        self,
        cards: Iterable[Seen],
        entries: Iterable[Entry],
        texts: Sequence[Sighting],
        pairs: Mapping[int, tuple[Entry, str]] = MappingProxyType({}),
    ) -> None:
        """Lay out the cards that wait, and all entries; `pairs` are other cards, by their places, that have theirs.

        `texts` are all sightings, at the places that the cards name.
        """
        self.entries = tuple(entries)
        self.pairs = dict(pairs)
        self.waiting = {card.index: card for card in cards}
        paired = {entry.guid for entry, _ in pairs.values()}
        self.free = {entry.guid: entry for entry in self.entries if entry.guid not in paired}
        self._texts = texts
        self._waited, self._paired = tuple(self.waiting.values()), tuple(pairs)

    @cached_property
    def cards(self) -> tuple[Seen, ...]:
        """All cards, those too that were paired from the first: they get a form only when somebody asks for it."""
        return (*self._waited, *(seen(place, self._texts[place]) for place in self._paired))

    def pair(self, card: Seen, entry: Entry, how: str) -> None:
        """Give a card that waits an entry that is free."""
        del self.waiting[card.index], self.free[entry.guid]
        self.pairs[card.index] = (entry, how)

    def text(self, card: Seen) -> str:
        """Give all that a card says, question and answer."""
        return f"{self._texts[card.index].question}\n{self._texts[card.index].answer}"

    def sketch(self, card: Seen) -> str:
        """Give the sketch of a card's answer."""
        return self._texts[card.index].sketch

    def pair_alone(self, how: str, key: KeyOf, among: Callable[[Entry], bool]) -> None:
        """Pair each card with the entry of the same key where only one of either still waits."""
        if not self.waiting or not self.free:
            return
        entries = (entry for entry in self.free.values() if among(entry))
        self._pair(how, _alone(self.waiting.values(), key), _alone(entries, key))

    def pair_unique(self, how: str, key: KeyOf, among: Callable[[Entry], bool]) -> None:
        """Pair each card with the entry of the same key where only one of either exists, paired ones included.

        Equal keys must mean equal questions or equal answers: only such cards and entries are looked at.
        """
        if not self.waiting or not self.free:
            return
        asked = {key(card) for card in self.waiting.values()} & {key(one) for one in self.free.values() if among(one)}
        if asked - {None}:
            said = {text for card in self.waiting.values() for text in (card.question, card.answer)}
            entries = (one for one in self.entries if (one.question in said or one.answer in said) and among(one))
            self._pair(how, _alone(self._saying(said), key), _alone(entries, key))

    def _saying(self, said: Collection[str]) -> Iterator[Seen]:
        """Give the cards whose question or answer is one of these."""
        yield from self._waited
        for place in self._paired:
            if self._texts[place].question in said or self._texts[place].answered in said:
                yield seen(place, self._texts[place])

    def _pair(self, how: str, cards: dict[Hashable, Seen | None], entries: dict[Hashable, Entry | None]) -> None:
        for key, card in cards.items():
            entry = entries.get(key)
            if card is not None and entry is not None and card.index in self.waiting and entry.guid in self.free:
                self.pair(card, entry, how)


def _alone(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Hashable, Item | None]:
    """Give items by their key, in their order, None where several have it; an item whose key is None is left out."""
    found: dict[Hashable, Item | None] = {}
    for item in items:
        if (value := key(item)) is not None:
            found[value] = None if value in found else item
    return found


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Hashable, list[Item]]:
    """Give items by their key, in their order; an item whose key is None is left out."""
    groups: defaultdict[Hashable, list[Item]] = defaultdict(list)
    for item in items:
        if (value := key(item)) is not None:
            groups[value].append(item)
    return groups
