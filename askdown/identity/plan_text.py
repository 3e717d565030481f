"""The plan as a person reads it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from askdown.identity.changes import Change
from askdown.identity.deck_moves import DeckMove
from askdown.identity.findings import shortened
from askdown.identity.plan import Doubtful, LostHistory, Plan

_SHOWN = 20  # cards of a group that are listed; the JSON has all
_SEARCHED = 8  # cards that a search in Anki names one by one
_UNSURE = re.compile(r"[^\w\s./-]+")  # signs that fields write otherwise, or that searches take for their own

Item = TypeVar("Item")


def plan_lines(plan: Plan) -> Iterator[str]:
    """Give the plan as lines to read, without their ends."""
    yield from _group("added", "new to every learner", plan.added, _placed)
    yield from _group("returned", "removed once, now back with their history", plan.returned, _placed)
    yield from _group("edited", "their notes are updated", plan.edited, _placed)
    yield from _group("re-rendered", "updated although their sources did not change", plan.rerendered, _placed)
    yield from _group("renamed", "another question, the same history", plan.renamed, _renamed)
    yield from _group("moved", "another file or deck, the same history", plan.moved, _moved)
    yield from _group("removed", "left to the package of removed cards", plan.removed, _placed)
    yield from _group("ambiguous", "taken as new; write an id to decide", plan.ambiguous, _undecided)
    yield from _group("history lost", "another kind of card, which begins anew", plan.history_lost, _begun_anew)
    yield from map(deck_advice, plan.deck_moves)
    yield f"{plan.same} unchanged"


def _group(name: str, meaning: str, items: Sequence[Item], line: Callable[[Item], str]) -> Iterator[str]:
    if not items:
        return
    yield f"{len(items)} {name} ({meaning})"
    yield from (f"  {line(item)}" for item in items[:_SHOWN])
    if len(items) > _SHOWN:
        yield f"  … and {len(items) - _SHOWN} more"


def _placed(change: Change) -> str:
    place = f"{change.path}:{change.line}" if change.line else change.path
    return f"{place}  {shortened(change.question)}"


def _renamed(change: Change) -> str:
    return f"{_placed(change)}  (was: {shortened(change.was)})"


def _moved(change: Change) -> str:
    return f"{_placed(change)}  (was in: {change.path_was or change.deck_was})"


def _undecided(doubtful: Doubtful) -> str:
    ids = " or ".join(f"{{#{guid}}}" for guid in doubtful.candidates)
    return f"{doubtful.path}:{doubtful.line}  {shortened(doubtful.question)}  (perhaps {ids})"


def _begun_anew(lost: LostHistory) -> str:
    return f"{lost.path}:{lost.line}  {shortened(lost.question)}  ({lost.was} → {lost.now})"


def deck_advice(move: DeckMove) -> str:
    """Say how the cards get where they belong: Anki leaves cards that it knows in the deck where they are."""
    count = f"{len(move.guids)} card{'s' if len(move.guids) > 1 else ''}"
    if move.rename:
        return f"before importing, rename in Anki the deck “{move.old}” to “{move.new}” ({count})"
    return f"after importing, move {count} in Anki to the deck “{move.new}”: search {_search(move)}"


def _search(move: DeckMove) -> str:
    """Write a search for Anki: by ids, or where these are many by the old deck and the file in the small print."""
    if len(move.guids) > _SEARCHED and move.path:
        return f'"deck:{move.old}" "Source:*{_UNSURE.sub("*", move.path)}*"'
    return " OR ".join(f"Id:{guid}" for guid in move.guids[:_SEARCHED]) + " OR …" * (len(move.guids) > _SEARCHED)
