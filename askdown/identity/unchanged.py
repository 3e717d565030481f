"""Cards that stayed as they were: found at once among all, since they are nearly all of them in nearly every build."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from askdown.identity.ledger import Entry
from askdown.identity.sightings import Sighting

_SAID = attrgetter("kind", "question", "answered")
_CARD = attrgetter("kind", "path", "question", "answered")
_ENTRY = attrgetter("kind", "path", "question", "answer")
_Item = TypeVar("_Item")


def unchanged(places: Sequence[int], sightings: Sequence[Sighting], entries: Iterable[Entry]) -> dict[int, Entry]:
    """Give the entry of each card (by its place) that its file and the ledger have just so, and only once.

    That is what the stage `same_in_file` pairs, here without a form for each card and entry. No card may have an
    explicit id, which comes before what it says.
    """
    live = [entry for entry in entries if not entry.removed]
    known = dict(_alone(list(map(_ENTRY, live)), live))
    cards = _alone([_CARD(sightings[place]) for place in places], places)
    return {place: entry for key, place in cards if (entry := known.get(key)) is not None}


def all_differ(places: Iterable[int], sightings: Sequence[Sighting]) -> bool:
    """Tell whether no two of these cards say the same, so that none is a copy of another."""
    said = [_SAID(sightings[place]) for place in places]
    return len(set(said)) == len(said)


def _alone(keys: Sequence[object], items: Sequence[_Item]) -> Iterator[tuple[object, _Item]]:
    """Give the keys that are there once, with their items."""
    pairs = zip(keys, items, strict=True)
    if len(set(keys)) == len(keys):
        return pairs
    count = Counter(keys)
    return ((key, item) for key, item in pairs if count[key] == 1)
