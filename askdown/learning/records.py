"""What is kept of a card that somebody learns; the file in which it is kept is progress_file.py's."""

from typing import Literal, TypeAlias

import msgspec

State: TypeAlias = Literal["new", "learning", "review", "relearning"]
Outcome: TypeAlias = Literal["right", "wrong"]
Grade: TypeAlias = Literal[1, 2, 3, 4]  # Again, Hard, Good, Easy
CLAIMS = 20  # texts of a card; the oldest go


class Schedule(msgspec.Struct, frozen=True):
    """When a card comes back, and what FSRS knows of it; times are milliseconds since 1970.

    `stability` is the days until it is remembered with a probability of 90 %, `difficulty` lies between 1 and 10; both
    are 0 before the first review, and `reviewed` is None. `lapses` counts how often it was forgotten.
    """

    state: State
    step: int
    stability: float
    difficulty: float
    due: int
    reviewed: int | None
    reviews: int = 0
    lapses: int = 0


class Record(msgspec.Struct, frozen=True):
    """A card's record: when it was last `changed` (milliseconds since 1970), and how it was answered.

    `right` and `wrong` count answers, `outcome` is the last one. `claims` are texts that the learner counted as right
    though the judge did not. A card that was never studied has no `schedule`.
    """

    changed: int
    right: int = 0
    wrong: int = 0
    outcome: Outcome | None = None
    flagged: bool = False
    claims: tuple[str, ...] = ()
    schedule: Schedule | None = None


def later(one: Record, other: Record) -> Record:
    """Give the one of two records of a card that is kept: the later one; of two at once always the same."""
    return other if _rank(other) > _rank(one) else one


def _rank(record: Record) -> tuple[int, int, int, int, int]:
    schedule = record.schedule
    reviews, due = (schedule.reviews, schedule.due) if schedule else (0, 0)
    return record.changed, reviews, record.right + record.wrong, due, record.right


def counted(record: Record | None, outcome: Outcome, now: int, claim: str = "") -> Record:
    """Give a card's record after an answer; a text that was claimed to be right is kept for the author."""
    known = record or Record(now)
    claims = (*(text for text in known.claims if text != claim), claim) if claim else known.claims
    return msgspec.structs.replace(
        known,
        changed=now,
        right=known.right + (outcome == "right"),
        wrong=known.wrong + (outcome == "wrong"),
        outcome=outcome,
        claims=claims[-CLAIMS:],
    )
