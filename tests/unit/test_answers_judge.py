"""Shows what the judge of typed answers takes, by the vectors that every implementation of it shares."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.answers.judge import alternatives, judge, judge_code
from askdown.answers.normal_form import normal_form
from askdown.answers.numbers import read_number, read_range
from askdown.answers.spelling import distance, is_slip

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "answers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("typed", "accepted", "verdict"), VECTORS["text"])
def test_text_is_judged(typed: str, accepted: list[str], verdict: str) -> None:
    assert judge(typed, accepted) == verdict


@pytest.mark.parametrize(("one", "other"), VECTORS["same"])
def test_what_is_meant_alike_has_one_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(("typed", "written", "bounds", "verdict"), VECTORS["numbers"])
def test_a_number_is_judged_by_the_authors_range(typed: str, written: str, bounds: list[float], verdict: str) -> None:
    wanted = read_range(written)
    assert wanted is not None
    assert [wanted.low, wanted.high] == bounds
    assert judge(typed, (), wanted) == verdict


@pytest.mark.parametrize(("typed", "code", "verdict"), VECTORS["code"])
def test_code_keeps_its_case_and_inner_spaces(typed: str, code: str, verdict: str) -> None:
    assert judge_code(typed, [code]) == verdict


@pytest.mark.parametrize(("answer", "ways"), VECTORS["alternatives"])
def test_a_spaced_slash_parts_alternatives(answer: str, ways: list[str]) -> None:
    assert list(alternatives(answer)) == ways


@pytest.mark.parametrize("text", ["1.41 +- -1", "[2, 1]", "about 3", "1 ± x", "= 3", "", "[1]"])
def test_what_is_no_range_is_none(text: str) -> None:
    assert read_range(text) is None


@given(st.text())
def test_a_normal_form_stays_as_it_is_once_more_or_gets_shorter(text: str) -> None:
    once = normal_form(text)
    assert len(normal_form(once)) <= len(once) or normal_form(once) == once


@given(st.text(min_size=1))
def test_an_answer_is_right_for_itself(text: str) -> None:
    assert judge(text, [text]) == ("right" if normal_form(text) or read_number(text) is not None else "wrong")


@given(st.text("abcx ", max_size=8), st.text("abcx ", max_size=8))
def test_the_distance_is_symmetric_and_zero_for_equals_alone(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


def test_neighbours_swapped_are_one_slip() -> None:
    assert distance("graident", "gradient") == 1
    assert is_slip("graident", "gradient")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_is_read_as_it_is_printed(number: float) -> None:
    assert read_number(repr(number)) == number
