"""Which of many scored pairs hold: each card and each entry in one at most, and clearly better than any other."""

from collections import defaultdict
from collections.abc import Mapping

ACCEPT = 0.58  # the least score of a pair that holds
MARGIN = 0.08  # how much better it must be than either side's runner-up


def assign(scores: Mapping[tuple[int, int], float], *, accept: float = ACCEPT) -> dict[int, int]:
    """Give the entry of each card that has one, from the scores (0 to 1) of (card, entry) pairs.

    A pair holds when it is the best of both its sides by `MARGIN`; what it takes is then no rival to others any
    more, so clear cases decide the less clear. Two pairs that could both hold never share a side, so the result does
    not depend on the order. What is left has no clear answer.
    """
    rivals: dict[tuple[str, int], set[tuple[int, int]]] = defaultdict(set)
    for pair in scores:
        for side in _sides(pair):
            rivals[side].add(pair)
    found: dict[int, int] = {}
    queue = sorted(scores, key=lambda pair: scores[pair])
    queued = set(queue)
    while queue:
        pair = queue.pop()
        queued.discard(pair)
        if scores[pair] < accept or any(pair not in rivals[side] for side in _sides(pair)):
            continue
        beaten = set.union(*(rivals[side] for side in _sides(pair))) - {pair}
        if any(scores[rival] > scores[pair] - MARGIN for rival in beaten):
            continue
        found[pair[0]] = pair[1]
        freed = _drop({pair, *beaten}, rivals) - queued
        queue.extend(sorted(freed, key=lambda one: scores[one]))
        queued |= freed
    return found


def _drop(pairs: set[tuple[int, int]], rivals: dict[tuple[str, int], set[tuple[int, int]]]) -> set[tuple[int, int]]:
    """Take pairs out of the race, and give those that had one of them as a rival."""
    sides = {side for pair in pairs for side in _sides(pair)}
    for side in sides:
        rivals[side] -= pairs
    return {pair for side in sides for pair in rivals[side]}


def _sides(pair: tuple[int, int]) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("card", pair[0]), ("entry", pair[1])
