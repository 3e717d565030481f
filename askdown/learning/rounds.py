"""A round of questions as a value: what is asked next, and what became of what was asked. As the page's session.js."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from askdown.learning.chance import shuffled
from askdown.learning.records import Outcome, Record
from askdown.learning.scheduling import is_due

Mode: TypeAlias = Literal["study", "practice", "test"]

_AHEAD = 20 * 60 * 1000  # ms: what is due again within this time is asked again in the same round


class Result(msgspec.Struct, frozen=True):
    """What became of a question; `given` are the texts that were typed, `near` says that they were not far off."""

    id: str
    outcome: Outcome
    given: tuple[str, ...] = ()
    near: bool = False


class Round(msgspec.Struct, frozen=True):
    """Cards by their ids: those still to be asked, those that come back with the time, and the one that is asked."""

    mode: Mode
    queue: tuple[str, ...]
    at: str | None
    later: tuple[tuple[int, str], ...] = ()
    results: tuple[Result, ...] = ()


def begun(mode: Mode, ids: Sequence[str]) -> Round:
    """Begin a round with cards in their order."""
    return Round(mode, tuple(ids), ids[0] if ids else None)


def answered(done: Round, result: Result, now: int, due: int | None = None) -> Round:
    """Note what became of the card that is asked, and go on; `due` is when Study wants it again."""
    again = due is not None and done.mode == "study" and due - now <= _AHEAD
    left = _without_current(done)
    later = tuple(sorted((*left.later, *([(due, result.id)] if again and due is not None else []))))
    left = msgspec.structs.replace(left, later=later, results=(*done.results, result))
    return msgspec.structs.replace(left, at=_next(left, now))


def put_off(done: Round, now: int) -> Round:
    """Put the card that is asked off to the end of the round."""
    left = _without_current(done)
    left = msgspec.structs.replace(left, queue=(*left.queue, *([done.at] if done.at else [])))
    return msgspec.structs.replace(left, at=_next(left, now))


def corrected(done: Round, place: int) -> Round:
    """Count the question at a place of the results as right."""
    results = list(done.results)
    results[place] = msgspec.structs.replace(results[place], outcome="right")
    return msgspec.structs.replace(done, results=tuple(results))


def open_count(done: Round) -> int:
    """Count the cards that are still to be asked."""
    return len({*done.queue, *(name for _, name in done.later)}) if done.at else 0


def to_study(ids: Iterable[str], records: Mapping[str, Record], now: int, fresh: int) -> list[str]:
    """Give what Study begins with: cards that are due, the longest due first, then up to `fresh` new ones."""
    schedules = {name: records[name].schedule if name in records else None for name in ids}
    known = [(schedule.due, name) for name, schedule in schedules.items() if schedule and is_due(schedule, now)]
    unseen = [name for name, schedule in schedules.items() if schedule is None]
    return [name for _, name in sorted(known, key=lambda one: one[0])] + unseen[:fresh]


def drawn(ids: Sequence[str], count: int, seed: int) -> list[str]:
    """Give `count` cards for a test, drawn and ordered by its seed as the page does it."""
    return shuffled(ids, f"{seed}/cards")[:count]


def _without_current(done: Round) -> Round:
    queue = done.queue[1:] if done.queue[:1] == (done.at,) else done.queue
    return msgspec.structs.replace(done, queue=queue, later=tuple(one for one in done.later if one[1] != done.at))


def _next(left: Round, now: int) -> str | None:
    ripe = next((name for due, name in left.later if due <= now), None)
    return ripe or next(iter(left.queue), None) or next((name for _, name in left.later), None)
