"""When a card comes back: FSRS, by the library `fsrs`, as templates/quiz/js/schedule.js has it by ts-fsrs.

The two libraries agree on memory and differ in details of time. The page and the terminal share progress, so here is
one rule for each of these; tests/learning/test_fsrs_parity.py holds the two together.
"""

from datetime import UTC, datetime, timedelta
from functools import cache

import msgspec
from fsrs import Card, Rating, Scheduler
from fsrs import State as Phase

from askdown.learning.records import Grade, Schedule, State

_PHASES: dict[State, Phase] = {
    "new": Phase.Learning, "learning": Phase.Learning, "review": Phase.Review, "relearning": Phase.Relearning,
}  # fmt: skip
_STATES: dict[Phase, State] = {Phase.Learning: "learning", Phase.Review: "review", Phase.Relearning: "relearning"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_DAY = timedelta(days=1) // _MILLISECOND
_HARD_STEP = timedelta(minutes=6) // _MILLISECOND  # between the steps of 1 and 10 minutes, whichever was the last
_LONGEST = 36500  # days
_DIGITS = 8  # of stability and difficulty, after each review
GRADES: tuple[Grade, ...] = (1, 2, 3, 4)


def new_schedule(now: int) -> Schedule:
    """Give the schedule of a card that nobody has seen, due at once; `now` in milliseconds since 1970."""
    return Schedule("new", 0, 0.0, 0.0, now, None)


def is_due(schedule: Schedule | None, now: int) -> bool:
    """Tell whether a card is due; one without a schedule is new, and is."""
    return schedule is None or schedule.due <= now


def reviewed(schedule: Schedule | None, grade: Grade, now: int) -> Schedule:
    """Give the schedule of a card after a review."""
    known = schedule or new_schedule(now)
    after = _reviewed(known, grade, now)
    if known.state == "review" and grade > 1:
        return msgspec.structs.replace(after, due=now + _spread(known, grade, now) * _DAY)
    if after.state == "learning" and grade == 2:  # noqa: PLR2004  # Hard
        return msgspec.structs.replace(after, due=now + _HARD_STEP)
    return after


def intervals(schedule: Schedule | None, now: int) -> dict[Grade, int]:
    """Give for each grade after how many milliseconds a card would come back."""
    return {grade: reviewed(schedule, grade, now).due - now for grade in GRADES}


@cache
def _scheduler() -> Scheduler:
    return Scheduler(enable_fuzzing=False)


def _reviewed(known: Schedule, grade: Grade, now: int) -> Schedule:
    at = _EPOCH + now * _MILLISECOND
    card, _ = _scheduler().review_card(_card(known), Rating(grade), at)
    return Schedule(
        state=_STATES[card.state],
        step=card.step or 0,
        stability=round(min(card.stability or 0, _LONGEST), _DIGITS),
        difficulty=round(card.difficulty or 0, _DIGITS),
        due=(card.due - _EPOCH) // _MILLISECOND,
        reviewed=now,
        reviews=known.reviews + 1,
        lapses=known.lapses + (known.state == "review" and grade == 1),
    )


def _card(known: Schedule) -> Card:
    is_new = known.state == "new"
    return Card(
        card_id=0,
        state=_PHASES[known.state],
        step=None if known.state == "review" else known.step,
        stability=None if is_new else known.stability,
        difficulty=None if is_new else known.difficulty,
        due=_EPOCH + known.due * _MILLISECOND,
        last_review=None if known.reviewed is None else _EPOCH + known.reviewed * _MILLISECOND,
    )


def _spread(known: Schedule, grade: Grade, now: int) -> int:
    """Give the days until a known card comes back: Hard is not later than Good, and Easy is later."""
    hard, good, easy = ((_reviewed(known, each, now).due - now) // _DAY for each in GRADES[1:])
    hard = min(hard, good)
    good = max(good, hard + 1)
    return (hard, good, max(easy, good + 1))[grade - 2]
