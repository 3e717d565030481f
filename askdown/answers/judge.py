"""The judge of typed answers: right, near enough to ask the taker, or wrong; never a guess in the taker's favour."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from askdown.answers.normal_form import code_form, normal_form
from askdown.answers.numbers import NumberRange, read_number
from askdown.answers.spelling import is_slip

Judgement: TypeAlias = Literal["right", "near", "wrong"]


def judge(typed: str, accepted: Sequence[str], number: NumberRange | None = None) -> Judgement:
    """Judge what was typed against all answers that are accepted, or against a range of numbers.

    Right is what is equal to one of them in its normal form, or as a number; numbers are never near. "near" is for
    the taker to decide: it may be a slip.
    """
    if number is not None:
        given = read_number(typed)
        return "right" if given is not None and number.holds(given) else "wrong"
    verdicts = {_against(typed, answer) for answer in accepted}
    return "right" if "right" in verdicts else "near" if "near" in verdicts else "wrong"


def judge_code(typed: str, accepted: Sequence[str]) -> Judgement:
    """Judge code: the same up to the block's indent and spaces at line ends."""
    return "right" if code_form(typed) in map(code_form, accepted) else "wrong"


def alternatives(answer: str) -> tuple[str, ...]:
    """Give what counts for an answer that names several ways to say it: `loss / cost / objective`."""
    parts = [part.strip() for part in answer.split(" / ")]
    return tuple(dict.fromkeys((answer.strip(), *(part for part in parts if part))))


def _against(typed: str, answer: str) -> Judgement:
    expected, given = read_number(answer), read_number(typed)
    if expected is not None or given is not None:
        same = expected is not None and given is not None and NumberRange(expected, expected, expected).holds(given)
        return "right" if same else "wrong"
    one, other = normal_form(typed), normal_form(answer)
    if not one:
        return "wrong"
    if one == other:
        return "right"
    return "near" if is_slip(one, other) else "wrong"
