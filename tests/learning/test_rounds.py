"""Rounds of questions: what is asked next, what a test draws, and that a page draws the same."""

import json
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.learning.chance import shuffled
from askdown.learning.exercises import Exercise, ordered_options
from askdown.learning.records import CLAIMS, Record, counted
from askdown.learning.rounds import Result, answered, begun, corrected, drawn, open_count, put_off, to_study
from askdown.learning.scheduling import reviewed
from askdown.model import Option, Origin

NODE = shutil.which("node")
HERE = Path(__file__).parent
MINUTE = 60_000


def test_cards_are_asked_in_their_order_until_none_is_left() -> None:
    now = begun("practice", ["a", "b"])
    assert (now.at, open_count(now)) == ("a", 2)
    now = answered(now, Result("a", "right"), 0)
    assert (now.at, open_count(now)) == ("b", 1)
    now = answered(now, Result("b", "wrong"), 0)
    assert (now.at, open_count(now)) == (None, 0)
    assert [result.outcome for result in now.results] == ["right", "wrong"]
    assert begun("study", []).at is None


def test_what_study_wants_again_soon_comes_back_in_the_same_round() -> None:
    now = begun("study", ["a", "b", "c"])
    now = answered(now, Result("a", "wrong"), 0, due=MINUTE)
    assert now.at == "b"
    now = answered(now, Result("b", "right"), 2 * MINUTE, due=12 * MINUTE)
    assert now.at == "a"  # it is due by now, and before what is new
    now = answered(now, Result("a", "right"), 2 * MINUTE, due=24 * 60 * MINUTE)
    assert now.at == "c"
    now = answered(now, Result("c", "right"), 2 * MINUTE, due=99 * MINUTE)
    assert now.at == "b"  # nothing else is left, so there is no need to wait
    assert answered(now, Result("b", "right"), 3 * MINUTE, due=99 * MINUTE).at is None


def test_practice_asks_once() -> None:
    assert answered(begun("practice", ["a"]), Result("a", "wrong"), 0, due=1).at is None


def test_what_is_put_off_comes_last() -> None:
    now = put_off(begun("practice", ["a", "b"]), 0)
    assert now.at == "b"
    now = answered(now, Result("b", "right"), 0)
    assert (now.at, len(now.results)) == ("a", 1)
    assert put_off(now, 0).at == "a"


def test_what_was_near_can_be_counted_as_right() -> None:
    done = answered(begun("test", ["a"]), Result("a", "wrong", ("x",), near=True), 0)
    assert corrected(done, 0).results == (Result("a", "right", ("x",), near=True),)


def test_study_takes_what_waits_longest_and_then_some_new_cards() -> None:
    records = {
        "due": Record(1, schedule=reviewed(None, 1, 0)),
        "longer": Record(1, schedule=reviewed(None, 1, -MINUTE)),
        "not yet": Record(1, schedule=reviewed(None, 4, 0)),
        "answered in a test": Record(1, right=3),
        "gone": Record(1, schedule=reviewed(None, 1, -9 * MINUTE)),
    }
    ids = ["new", "due", "not yet", "longer", "answered in a test", "third"]
    assert to_study(ids, records, MINUTE, 2) == ["longer", "due", "new", "answered in a test"]
    assert to_study(ids, records, MINUTE, 0) == ["longer", "due"]


def test_answers_are_counted_and_claims_kept_once() -> None:
    record = counted(counted(None, "wrong", 5), "right", 6, "so")
    assert record == Record(6, 1, 1, "right", claims=("so",))
    assert counted(counted(record, "right", 7, "other"), "right", 8, "so").claims == ("other", "so")
    for number in range(30):
        record = counted(record, "right", 9, str(number))
    assert len(record.claims) == CLAIMS
    assert record.claims[-1] == "29"


@given(st.lists(st.integers(0, 99), unique=True, max_size=20), st.text(max_size=9))
def test_shuffling_loses_nothing_and_depends_on_the_seed_alone(members: list[int], seed: str) -> None:
    once = shuffled(members, seed)
    assert sorted(once) == sorted(members)
    assert shuffled(members, seed) == once


@pytest.mark.slow
@pytest.mark.skipif(NODE is None, reason="node is not on PATH")
def test_a_page_draws_the_same_test_for_a_seed() -> None:
    cards = [{"id": f"cärd-{at}", "options": at % 6, "pinned": at % 2 if at % 6 > 1 else 0} for at in range(40)]
    seeds = [0, 1, 123456, 999999]
    request = json.dumps({"cards": cards, "count": 12, "seeds": seeds})
    ran = subprocess.run(
        [str(NODE), "orders.mjs"], cwd=HERE, input=request, capture_output=True, check=True, encoding="utf-8"
    )
    ids = [str(card["id"]) for card in cards]
    for seed, answer in zip(seeds, json.loads(ran.stdout), strict=True):
        assert drawn(ids, 12, seed) == answer["drawn"]
        assert [places(card, seed) for card in cards] == answer["options"]


def places(card: dict[str, object], seed: int) -> list[int]:
    """Give the order of a card's options by their places in the source; the line of each tells its own."""
    count, pinned = int(str(card["options"])), int(str(card["pinned"]))
    options = tuple(Option((), correct=False, line=at) for at in range(count))
    exercise = Exercise(str(card["id"]), "choice", "", Origin("a.md", 1, 2), ())
    exercise = msgspec.structs.replace(exercise, options=options, movable=count - pinned)
    return [option.line for option in ordered_options(exercise, seed)]
