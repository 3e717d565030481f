"""Which siblings' answers are wrong options for a question: of its kind, about as long, and not right after all."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from askdown.distractors.facts import Fact

WANTED = 3  # wrong options
_NEIGHBOURS = 24  # before and behind a fact that are looked at, so that time grows with the number of facts alone
_SHORTER, _LONGER = 0.5, 2.0  # times the length of what is right
_SAME = 90  # per cent of likeness of words from which two answers may be one


def chosen(facts: Sequence[Fact]) -> dict[str, tuple[Fact, ...]]:
    """Give the siblings whose answers are wrong options, by the id of the fact; none where there are too few.

    They come from the section of the fact, or else from its deck. The same facts give the same options.
    """
    sections = _Pools(facts, lambda fact: (fact.card.origin.deck, fact.card.origin.section, fact.kind))
    decks = _Pools(facts, lambda fact: (fact.card.origin.deck, fact.kind))
    return {fact.id: _wrong(fact, sections, decks) for fact in facts}


class _Pools:
    """Facts that may lend each other their answers, each with its place among them."""

    def __init__(self, facts: Sequence[Fact], key: Callable[[Fact], Hashable]) -> None:
        self._key = key
        self._pools: Mapping[Hashable, list[Fact]] = defaultdict(list)
        self._places: dict[str, int] = {}
        for fact in facts:
            pool = self._pools[key(fact)]
            self._places[fact.id] = len(pool)
            pool.append(fact)

    def near(self, fact: Fact) -> list[Fact]:
        """Give the neighbours of a fact in its pool."""
        place = self._places[fact.id]
        return self._pools[self._key(fact)][max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]


def _wrong(fact: Fact, *pools: _Pools) -> tuple[Fact, ...]:
    if fact.kind == "number":  # what is wrong about a number, only the author knows
        return ()
    found: tuple[Fact, ...] = ()
    for pool in pools:
        found = tuple(_distinct(_ranked(fact, [other for other in pool.near(fact) if is_wrong(fact, other)])))
        if len(found) == WANTED:
            return found
    return found if fact.wrong else ()  # what the author gives can do with fewer beside it


def is_wrong(fact: Fact, other: Fact) -> bool:
    """Tell whether another fact's answer may stand beside what is right: neither right as well, nor easily told."""
    return (
        other.card.origin.guid != fact.card.origin.guid
        and other.kind == fact.kind
        and len(fact.text) * _SHORTER <= len(other.text) <= len(fact.text) * _LONGER
        and abs(fact.text.count(" ") - other.text.count(" ")) <= 1 + fact.text.count(" ") // 3
        and not fact.accepted & other.accepted
        and (other.words.isspace() or other.words not in fact.asked)
        and not is_alike(fact, other)
    )


def is_alike(one: Fact, other: Fact) -> bool:
    """Tell two answers that may say the same: equal ones, one within the other, the same words in another order."""
    if one.kind in {"formula", "code"}:
        return one.said == other.said
    if one.words in other.words or other.words in one.words:
        return True
    return fuzz.token_set_ratio(one.words, other.words, score_cutoff=_SAME) > 0


def _ranked(fact: Fact, others: Sequence[Fact]) -> list[Fact]:
    """Give siblings in the order of preference: the middle half by likeness first, in an order by chance in each."""
    by_likeness = sorted(others, key=lambda other: (fuzz.ratio(fact.said, other.said), other.said, other.id))
    quarter = len(by_likeness) // 4
    middle = {other.id for other in by_likeness[quarter : len(by_likeness) - quarter]}

    def key(other: Fact) -> tuple[bool, bytes]:
        return other.id not in middle, hashlib.sha256(f"{fact.id}/{other.said}".encode()).digest()

    return sorted(by_likeness, key=key)


def _distinct(others: Sequence[Fact]) -> Iterator[Fact]:
    """Give the first of them that do not say the same, as many as are wanted."""
    taken: list[Fact] = []
    for other in others:
        if len(taken) == WANTED:
            return
        if not any(other.accepted & one.accepted or is_alike(other, one) for one in taken):
            taken.append(other)
            yield other
