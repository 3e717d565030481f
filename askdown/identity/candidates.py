"""Which entries an edited card is worth comparing with: an index, so that the work stays linear."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

_VISITS = 256  # places in the index that one card may visit: what bounds the work
_TAKEN = 8  # candidates that are compared in full
_FAINT = 0.1  # of the first candidate's votes; with fewer, a candidate cannot come near it
_PAIRED = 12  # codes that are paired: all twenty would cost more and find no more
_ENOUGH = 8  # codes in a sketch from which on pairs of them are enough to find a card by


def features(asked: Sequence[str], answered: Sequence[str]) -> set[str]:
    """Give what a card may be found by: words of its question, codes of its answer's sketch, and pairs of both.

    Pairs are what makes a card findable where the single words are everybody's.
    """
    found = {*asked, *(f"{one} {other}" for one, other in pairwise(asked))}
    found.update([one + other for one, other in pairwise(answered[:_PAIRED])])
    if len(answered) < _ENOUGH:
        found.update(answered)
    return found


class Index:
    """Where each feature occurs among the items, which are known by their places."""

    def __init__(self, items: Iterable[Iterable[str]]) -> None:
        """Index items, each given by its features."""
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(items):
            for feature in item:
                self._places[feature].append(place)

    def like(self, item: Iterable[str]) -> list[int]:
        """Give the places of up to eight items that share the rarest features with this one, best first."""
        get = self._places.get
        found = sorted(filter(None, map(get, item)), key=len)
        votes: defaultdict[int, float] = defaultdict(float)
        visited = 0
        for where in found:
            visited += len(where)
            if visited > _VISITS:
                break
            vote = 1 / len(where)
            for place in where:
                votes[place] += vote
        least = _FAINT * max(votes.values(), default=0.0)
        kept = [(-vote, place) for place, vote in votes.items() if vote >= least]
        return [place for _, place in sorted(kept)[:_TAKEN]]
