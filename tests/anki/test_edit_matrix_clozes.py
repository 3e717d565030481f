"""Clozes with brackets: which deletion has which history when texts and brackets are edited."""

import pytest

from tests.anki.course import Course
from tests.anki.project import labelled
from tests.anki.questions import BIRDS, CELLS, RIBOSOME

pytestmark = pytest.mark.slow


def test_a_question_turned_into_a_cloze_begins_anew_and_is_reported(course: Course) -> None:
    course.project.write("cells.md", labelled(CELLS))
    days = course.begin()
    cloze = "A ribosome is made of [RNA and proteins], in two parts that meet on a messenger."
    course.project.replace("cells.md", f"Q: {RIBOSOME}\nA: {CELLS[RIBOSOME]}", f"C: {cloze}")
    shipped = course.ship()
    assert shipped.updated == []
    assert len(shipped.new) == 1
    assert shipped.built.messages.count("history-lost") == 1
    assert {name: interval for name, interval in course.days().items() if name in days} == days


def test_a_bracket_put_in_before_others_leaves_their_numbers(course: Course) -> None:
    text = "C: The heart of a fish has [two] chambers, that of a frog [three].\n"
    course.project.write("hearts.md", labelled(CELLS), text)
    course.begin()
    guid = next(guid for guid in course.learner.guids if "Text" in course.learner.fields(guid))
    before = course.learner.intervals(guid)
    assert set(before) == {0, 1}
    course.project.replace("hearts.md", "The heart of a fish", "The [heart] of a fish")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 1)
    assert course.learner.intervals(guid) == before | {2: 0}
    fields = course.learner.fields(guid)
    assert all(deletion in fields["Text"] for deletion in ("{{c3::heart}}", "{{c1::two}}", "{{c2::three}}"))
    assert course.learner.empty_cards() == []


def test_a_bracket_taken_out_is_reported_and_its_number_never_used_again(course: Course) -> None:
    course.project.write("hearts.md", labelled(CELLS), "C: A fish has [two] chambers, a frog [three], a bird [four].\n")
    course.begin()
    guid = next(guid for guid in course.learner.guids if "Text" in course.learner.fields(guid))
    before = course.learner.intervals(guid)
    course.project.replace("hearts.md", "[three]", "three")
    assert "deletion-gone" in course.ship().built.messages
    assert len(course.learner.empty_cards()) == 1
    course.project.replace("hearts.md", "a bird", "a [crocodile or a] bird")
    course.ship()
    assert course.learner.intervals(guid) == before | {3: 0}
    assert "{{c4::crocodile or a}}" in course.learner.fields(guid)["Text"]
    course.project.replace("hearts.md", "frog three", "frog [three]")  # and it comes back to its own card
    course.ship()
    assert course.learner.intervals(guid) == before | {3: 0}
    assert course.learner.empty_cards() == []


def test_clozes_edited_moved_removed_and_back_keep_their_cards(course: Course) -> None:
    texts = [
        "C: A goose flies in the [upwash] of the one before [it].",
        "C: The [kiwi] lays a large [egg] for its body.",
    ]
    course.project.write("birds.md", labelled(BIRDS), *texts)
    days = course.begin()
    course.project.write("more.md", "Q: What is a kiwi?\nA: A bird of New Zealand that cannot fly.\n", texts[1])
    course.project.write("birds.md", labelled(BIRDS), texts[0].replace("flies", "flies all day"))
    shipped = course.ship()
    assert (len(shipped.new), len(shipped.updated)) == (1, 2)
    intervals = sorted(days.values())
    assert sorted(interval for interval in course.days().values() if interval) == intervals
    course.study()
    course.project.write("birds.md", labelled(BIRDS))
    shipped = course.ship()
    assert shipped.built.removed is not None
    assert len(course.receive(shipped.built.removed).updated) == 1
    assert course.learner.empty_cards() == []
    course.project.write("birds.md", labelled(BIRDS), texts[0])
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 1)
    assert set(intervals) <= set(course.days().values())
