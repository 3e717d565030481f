"""What authors do to formulas and their surroundings, and what becomes of a learner who knows their clozes."""

import re

import pytest

from tests.anki.course import Course

pytestmark = pytest.mark.slow

_DELETION = re.compile(r"\{\{c(\d+)::(.*?)\}\}(?!\})")

RELU = r"""# Q1. How is leaky ReLU defined?
Ans: By its branches:

$$ f(x) = \begin{cases} x & x \ge 0 \\ \alpha x & x < 0 \end{cases} $$

The slope stays small.

# Q2. How does SGD step?
Ans: Against the gradient:

$$ w \leftarrow w - \eta \nabla J $$
"""


def known(course: Course) -> dict[str, int]:
    """Give the interval of each deletion by what it hides."""
    found = {}
    for guid in course.learner.guids:
        if "formula" in course.learner.note(guid).tags:
            days = course.learner.intervals(guid)
            for number, hidden in _DELETION.findall(course.learner.fields(guid)["Text"]):
                found[hidden.strip()] = days[int(number) - 1]
    return found


def begin(course: Course) -> dict[str, int]:
    course.project.write("f.md", RELU)
    course.begin()
    before = known(course)
    assert set(before) == {"x", r"\alpha x", r"w - \eta \nabla J"}
    assert len(set(before.values())) == 3
    return before


def test_a_formula_comes_with_its_card_and_stays_untouched(course: Course) -> None:
    before = begin(course)
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert known(course) == before


def test_a_branch_put_in_first_moves_nobodys_history(course: Course) -> None:
    before = begin(course)
    course.project.replace("f.md", r"\begin{cases} x &", r"\begin{cases} 6 & x > 6 \\ x &")
    shipped = course.ship()
    assert shipped.new == []
    assert known(course) == before | {"6": 0}
    assert course.learner.empty_cards() == []


def test_a_branch_removed_leaves_the_other_its_number(course: Course) -> None:
    before = begin(course)
    course.project.replace("f.md", r"x & x \ge 0 \\ ", "")
    shipped = course.ship()
    assert "deletion-gone" in shipped.built.messages
    del before["x"]
    assert known(course) == before
    course.project.replace("f.md", r"\begin{cases} \alpha", r"\begin{cases} 2x & x > 9 \\ \alpha")
    course.ship()
    after = known(course)
    assert after[r"\alpha x"] == before[r"\alpha x"]
    assert "{{c1::2x" not in str([course.learner.fields(guid) for guid in course.learner.guids])


def test_branches_that_change_places_keep_their_history(course: Course) -> None:
    before = begin(course)
    course.project.replace("f.md", r"x & x \ge 0 \\ \alpha x & x < 0", r"\alpha x & x < 0 \\ x & x \ge 0")
    course.ship()
    assert known(course) == before


def test_an_edited_formula_keeps_its_history(course: Course) -> None:
    before = begin(course)
    course.project.replace("f.md", r"w - \eta \nabla J", r"w - \eta \nabla J(w)")
    shipped = course.ship()
    assert shipped.new == []
    assert known(course)[r"w - \eta \nabla J(w)"] == before[r"w - \eta \nabla J"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Against the gradient:", "Always against the gradient of the loss:"),
        ("How does SGD step?", "How does plain SGD make a step?"),
        ("The slope stays small.", "The slope stays as small as 0.01."),
    ],
)
def test_edits_around_a_formula_keep_its_history(course: Course, old: str, new: str) -> None:
    before = begin(course)
    course.project.replace("f.md", old, new)
    shipped = course.ship()
    assert shipped.new == []
    assert known(course) == before


def test_a_formula_put_before_another_takes_nothing_from_it(course: Course) -> None:
    before = begin(course)
    course.project.replace("f.md", "Ans: Against", "Ans: With momentum:\n\n$$ v = \\beta v + g $$\n\nElse against")
    course.ship()
    assert known(course) == before | {r"\beta v + g": 0}


def test_a_formula_moved_with_its_card_keeps_its_history(course: Course) -> None:
    before = begin(course)
    first, second = RELU.split("# Q2.")
    course.project.write("f.md", first)
    course.project.write("g.md", "# Q2." + second)
    shipped = course.ship()
    assert shipped.new == []
    assert known(course) == before


def test_formulas_switched_off_are_no_removal_of_a_third(course: Course) -> None:
    questions = "".join(
        f"# Q{n}. What is law number {n}, like no other?\nAns: It says:\n\n$$ y_{n} = x + {n} \\cdot z_{n} $$\n\n"
        for n in range(1, 9)
    )
    course.project.write("f.md", questions)
    course.begin()
    assert len(known(course)) == 8
    course.project.write("f.md", f"---\nformulas: none\n---\n{questions}")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert shipped.built.removed is not None
    days = course.days()
    course.project.write("f.md", questions)
    course.ship()
    assert course.days() == days
