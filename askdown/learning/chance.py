"""Chance that can be repeated: the same seed gives the same order as in the page (templates/quiz/js/chance.js)."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")
_WORD = 0xFFFFFFFF


def shuffled(members: Sequence[_T], seed: str) -> list[_T]:
    """Give the members of a list in an order that depends on the seed alone."""
    random = _chance(seed)
    order = list(members)
    for last in range(len(order) - 1, 0, -1):
        place = int(random() * (last + 1))
        order[last], order[place] = order[place], order[last]
    return order


def _chance(seed: str) -> Callable[[], float]:
    """Give what gives a number from 0 up to 1 at each call (mulberry32)."""
    state = _hash(seed)

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & _WORD
        mixed = (state ^ (state >> 15)) * (state | 1) & _WORD
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61) & _WORD)) & _WORD
        return ((mixed ^ (mixed >> 14)) & _WORD) / 2**32

    return draw


def _hash(text: str) -> int:
    """Give 32 bits of a text (FNV-1a)."""
    value = 0x811C9DC5
    for character in text:
        value = (value ^ ord(character)) * 0x01000193 & _WORD
    return value
