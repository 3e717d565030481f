"""Holds the two schedulers together: npm's ts-fsrs in the page, PyPI's fsrs in the terminal, over long histories."""

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest

from askdown.learning.records import Grade, Schedule
from askdown.learning.scheduling import GRADES, intervals, reviewed

HERE = Path(__file__).parent
BUNDLE = HERE.parents[1] / "askdown" / "bundles" / "ts-fsrs.js"
NODE = shutil.which("node")
MINUTE = 60_000
DAY = 24 * 60 * MINUTE
START = 1_767_225_600_000 + 17 * 60 * MINUTE

CARDS, REVIEWS = 50, 60  # for each seed
TOLERANCE = 1e-6  # the libraries round their constants differently

needs_the_bundle = [
    pytest.mark.slow,
    pytest.mark.skipif(NODE is None, reason="node is not on PATH"),
    pytest.mark.skipif(not BUNDLE.is_file(), reason="the bundle of ts-fsrs is not built"),
]
pytestmark = needs_the_bundle

Review = tuple[Grade, int]


def history(chance: random.Random) -> list[Review]:
    """Make one card's reviews: on time, early, late, within minutes, after years; now and then a clock set back."""
    schedule: Schedule | None = None
    now = START + chance.randrange(DAY)
    weights = chance.choice([(1, 1, 6, 2), (1, 1, 1, 1), (5, 1, 1, 0), (0, 4, 1, 1), (1, 0, 0, 20)])
    reviews: list[Review] = []
    for _ in range(REVIEWS):
        (grade,) = chance.choices(GRADES, weights)
        reviews.append((grade, now))
        schedule = reviewed(schedule, grade, now)
        wait = max(schedule.due - now, 0)
        pause = chance.choice(
            [wait, wait, wait + chance.randrange(DAY), wait * 3, wait // 2, chance.randrange(DAY), -MINUTE]
        )
        # Both end the calendar early in a year of five digits.
        now = min(now + pause, START + 1500 * 365 * DAY)
    return reviews


@pytest.mark.parametrize("seed", range(4))
def test_the_page_and_the_terminal_schedule_alike(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # reviews, not secrets
    runs = [history(chance) for _ in range(CARDS)]
    states = set()
    for run, answers in zip(runs, page(runs), strict=True):
        schedule: Schedule | None = None
        for (grade, now), answer in zip(run, answers, strict=True):
            spans = intervals(schedule, now)
            schedule = reviewed(schedule, grade, now)
            assert same(schedule, answer), (schedule, answer)
            assert [spans[each] for each in GRADES] == [answer["spans"][str(each)] for each in GRADES]
            states.add(schedule.state)
    assert states == {"learning", "review", "relearning"}


def page(runs: list[list[Review]]) -> list[list[dict[str, Any]]]:
    """Ask the page's scheduler for the schedule after each review."""
    command = [str(NODE), "reviews.mjs"]
    ran = subprocess.run(command, cwd=HERE, input=json.dumps(runs), capture_output=True, text=True, check=True)
    answers: list[list[dict[str, Any]]] = json.loads(ran.stdout)
    return answers


def same(schedule: Schedule, answer: dict[str, Any]) -> bool:
    mine = msgspec.to_builtins(schedule)
    exact = [name for name in mine if name not in {"stability", "difficulty"}]
    return all(mine[name] == answer[name] for name in exact) and all(
        mine[name] == pytest.approx(answer[name], rel=TOLERANCE) for name in ("stability", "difficulty")
    )
