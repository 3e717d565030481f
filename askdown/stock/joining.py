"""Portions of a file put together again, where they were read as the whole file would have been."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TypeVar

from msgspec.structs import replace

from askdown.content_lines import moved
from askdown.diagnostics.keeping import Kept
from askdown.identity.sightings import Sighting
from askdown.model import Card, ClozeCard, Deck, Region
from askdown.passes.media import Shown
from askdown.readers.cutting.segments import BEFORE_ALL, OF_SECTION
from askdown.stock.facts import FileFacts, dropped_clozes
from askdown.stock.portions import Portion

_One = TypeVar("_One")
_AT_HAND = 4  # decks: who asks for cards asks for those beside them next


def fit(portions: Sequence[Portion], facts: Sequence[FileFacts]) -> bool:
    """Tell whether the portions of a file were read as the whole file would have been.

    All in one dialect, with the questions on one level; each as it goes on after the one before; nothing reaching from
    one into another; and under as many titles as was thought.
    """
    seams = [one.seam for one in facts if one.seam is not None]
    if len(seams) < len(portions) or not all(seam.local for seam in seams):
        return False
    first = seams[0]
    if len(first.levels[0]) != 1 or any((seam.dialect, seam.levels) != (first.dialect, first.levels) for seam in seams):
        return False
    if any(before.end is None or before.end != after.begin for before, after in pairwise(seams)):
        return False
    return portions[0].titled == (len(frozenset[tuple[str, ...]]().union(*(seam.titles for seam in seams))) == 1)


class Places:
    """Where the cards of a file stand in its portions: first all that were read, then the clozes of their formulas.

    The same formula twice is one cloze, as in a file that is read whole.
    """

    def __init__(self, facts: Sequence[FileFacts]) -> None:
        own = [len(one.sightings) - len(one.clozes) for one in facts]
        self.bases = tuple(accumulate(own, initial=0))
        read = ((part, place) for part, count in enumerate(own) for place in range(count))
        made = (
            (part, place)
            for part, (count, dropped) in enumerate(zip(own, dropped_clozes(facts), strict=True))
            for place in range(count, len(facts[part].sightings))
            if place not in dropped
        )
        self.order = (*read, *made)

    def gathered(self, parts: Sequence[Sequence[_One]]) -> tuple[_One, ...]:
        """Give what stands at the places of all cards, in their order."""
        return tuple([parts[part][place] for part, place in self.order])


def joined_facts(portions: Sequence[Portion], facts: Sequence[FileFacts], places: Places) -> FileFacts:
    """Give the facts of a file from those of its portions, whose cards stand at these places."""
    both = list(zip(portions, facts, strict=True))
    sightings = [
        [_sighting(one, portion.by, base) for one in part.sightings]
        for (portion, part), base in zip(both, places.bases, strict=False)
    ]
    doubtful = [replace(one, line=one.line + portion.by) for portion, part in both for one in part.doubtful]
    return FileFacts(
        path=portions[0].path,
        found=tuple(_found(one, portion.by) for portion, part in both for one in part.found),
        sightings=places.gathered(sightings),
        clozes=tuple(dict.fromkeys(key for part in facts for key in part.clozes)),
        formulas=tuple({(one.tex, one.display): one for part in facts for one in part.formulas}.values()),
        doubtful=tuple(doubtful),
        shown=tuple(_shown(both, places)),
        digests=places.gathered([part.digests for part in facts]),
    )


def _sighting(one: Sighting, by: int, base: int) -> Sighting:
    parent = one.parent if one.parent is None else one.parent + base
    return replace(one, line=one.line + by, parent=parent) if by or base else one


def _found(one: Kept, by: int) -> Kept:
    edits = tuple(replace(edit, line=edit.line + by, end_line=edit.end_line + by) for edit in one.fix)
    return replace(one, line=one.line + by if one.line else 0, fix=edits)


def _shown(both: Sequence[tuple[Portion, FileFacts]], places: Places) -> Iterator[Shown]:
    images: dict[tuple[int, int], list[Shown]] = {}
    for number, (portion, part) in enumerate(both):
        for one in part.shown:
            images.setdefault((number, one.card), []).append(replace(one, line=one.line + portion.by))
    for card, place in enumerate(places.order if images else ()):
        yield from (replace(one, card=card) for one in images.get(place, ()))


def joined_deck(portions: Sequence[Portion], places: Places, decks: Sequence[Deck]) -> Deck:
    """Give the deck of a file from those of its portions, whose cards stand at these places."""
    cards = [
        [_card(card, portion.by, base) for card in deck.cards]
        for portion, deck, base in zip(portions, decks, places.bases, strict=False)
    ]
    return replace(
        decks[0],
        cards=places.gathered(cards),
        metadata=tuple(_regions(portions, [deck.metadata for deck in decks])),
        left_out=tuple(_regions(portions, [deck.left_out for deck in decks])),
    )


@lru_cache(maxsize=_AT_HAND)
def lately(load: Callable[[], Deck]) -> Deck:
    """Give what `load` gives, from memory where it was among the last that were asked for."""
    return load()


class Joined:
    """A file that was read in portions: its deck, or some of its cards; portions are loaded when they are asked for.

    `load` gives the decks of the portions, in their order; their cards stand at `places`.
    """

    def __init__(self, portions: Sequence[Portion], places: Places, load: Sequence[Callable[[], Deck]]) -> None:
        self._portions, self._places, self._load = portions, places, load

    def deck(self) -> Deck:
        """Give the deck of the whole file."""
        return joined_deck(self._portions, self._places, [load() for load in self._load])

    def cards(self, places: Sequence[int]) -> tuple[Card, ...]:
        """Give the cards at these places of the file, with the lines of their portions."""
        wanted = [self._places.order[place] for place in places]
        return tuple(lately(self._load[part]).cards[place] for part, place in wanted)


def _card(card: Card, by: int, base: int) -> Card:
    card = moved(card, by)
    if base and isinstance(card, ClozeCard) and card.parent is not None:
        return replace(card, parent=str(int(card.parent) + base))
    return card


def _regions(portions: Sequence[Portion], regions: Sequence[Iterable[Region]]) -> Iterator[Region]:
    for place, (portion, part) in enumerate(zip(portions, regions, strict=True)):
        for one in part:
            why = OF_SECTION if place and one.why == BEFORE_ALL else one.why
            yield Region(one.line + portion.by, one.end_line + portion.by, why)
