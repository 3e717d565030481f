"""Shows how cards look in a terminal, read from Markdown as a build reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.learning.exercises import Exercise, exercise_of, judge_picked, judge_typed, ordered_options
from askdown.learning.terminal_text import terminal_text
from tests.unit.question_world import asked


def exercise(markdown: str) -> Exercise:
    (question,) = asked(markdown).questions
    return exercise_of(question)


def answer(markdown: str) -> str:
    return terminal_text(exercise(f"### Why?\n\n{markdown}\n").answer).plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One *two*\n**three** `four`.", "One two three four."),
        ("- one\n- two\n  - three\n\n1. four", "• one\n• two\n  • three\n\n1. four"),
        ("3. one\n\n   more\n4. two", "3. one\n   more\n4. two"),
        ("```python\nif x:\n\tpass\n\n```", "    if x:\n        pass"),
        ("> said\n>\n> twice", "│ said\n\n│ twice"),
        ("| a | bb |\n|---|----|\n| ccc | d |", "a    bb\n───  ──\nccc  d"),
        ("| α | 日本 |\n|---|----|\n| ccc | d |", "α    日本\n───  ────\nccc  d"),
        ("See ![a curve](curve.png) or ![](x/loss.svg).", "See [image: a curve] or [image: loss.svg]."),
        ("[the paper](https://example.org/a)", "the paper"),
        ("It is $x^2$:\n\n$$y_i = 2$$", "It is x²:\n\n    yᵢ = 2"),
        ("Said.[^1]\n\n[^1]: By whom?", "Said.[1]\n\n[1] By whom?"),
        ("one\ntwo <!-- unseen -->", "one two"),
        ("<div>\n\ninside\n\n</div>", "inside"),
    ],
)
def test_an_answer_is_text(markdown: str, text: str) -> None:
    assert answer(markdown) == text


def test_a_cloze_is_hidden_and_told() -> None:
    cloze = exercise("Heat {{c1::melts}} ice; it $x={{c2::2}}$ `{{c3::flows::how?}}`.\n")
    hidden, told = terminal_text(cloze.question, hide=True), terminal_text(cloze.answer)
    assert "melts" not in hidden.plain
    assert "[…]" in hidden.plain
    assert "melts" in told.plain
    assert any("green" in str(span.style) for span in told.spans)


def test_kinds_follow_the_way_of_writing() -> None:
    assert exercise("### Why?\n\nSo.\n").kind == "recall"
    assert exercise("### Why?\n\n- [x] a\n- [ ] b\n").kind == "choice"
    assert exercise("### Why?\n\n- [x] a\n- [x] b\n- [ ] c\n").kind == "several"
    assert exercise("### Why?\n\na\n\nAccept: b\n").kind == "typed"
    assert exercise("### How many?\n\n= 5 ± 1\n").kind == "number"
    assert exercise("Ice {{c1::melts}}.\n").kind == "gaps"


def test_a_short_answer_can_be_typed_and_a_long_one_cannot() -> None:
    assert exercise("### Why?\n\nloss / cost\n").accepted == ("loss / cost", "loss", "cost")
    assert not exercise("### Why?\n\nOne.\n\nTwo.\n").is_typed
    assert not exercise("### Why?\n\n$x$\n").is_typed


def test_typed_answers_are_judged_by_gap_number_and_text() -> None:
    assert judge_typed(exercise("### Why?\n\na loss\n"), ["Loss"]) == "right"
    assert judge_typed(exercise("### How many?\n\n= 5 ± 1\n"), ["6.5"]) == "wrong"
    gaps = exercise("The {{c1::momentum}} helps {{c2::convergence}}.\n")
    assert judge_typed(gaps, ["momentum", "convergence"]) == "right"
    assert judge_typed(gaps, ["momentum", "convergance"]) == "near"
    assert judge_typed(gaps, ["momentun", ""]) == "wrong"


def test_ordered_options_stay_and_others_keep_their_last_ones() -> None:
    numbered = exercise("### Why?\n\n1. [x] a\n2. [ ] b\n3. [ ] c\n")
    assert [terminal_text(option.content).plain for option in ordered_options(numbered, 7)] == ["a", "b", "c"]
    pinned = exercise("### Why?\n\n- [ ] a\n- [ ] b\n- [x] All of the above\n- [ ] c\n")
    orders = {tuple(terminal_text(one.content).plain for one in ordered_options(pinned, seed)) for seed in range(30)}
    assert {order[-1] for order in orders} == {"All of the above"}
    assert len(orders) == 6


@given(st.sets(st.integers(0, 3)))
def test_only_all_right_options_and_no_other_are_right(picked: set[int]) -> None:
    options = exercise("### Why?\n\n1. [x] a\n2. [ ] b\n3. [x] c\n4. [ ] d\n").options
    assert (judge_picked(options, picked) == "right") == (picked == {0, 2})
