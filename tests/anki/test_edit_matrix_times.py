"""Which of two versions a learner ends up with: of notes, of styles and pictures, of two projects in one collection."""

import time
from pathlib import Path

import pytest

from tests.anki.course import Course
from tests.anki.project import PROJECT, Project, cards
from tests.anki.questions import BIRDS, LIGHT_YEAR, NOVA, OWL, STARS, TWINKLE

pytestmark = pytest.mark.slow


def test_two_builds_in_one_second_both_arrive(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    for word in ("Streaming", "Flickering", "Restless"):
        course.project.write("stars.md", cards({**STARS, TWINKLE: f"{word} air bends their light."}))
        shipped = course.ship(after=0)
        assert (shipped.new, shipped.updated) == ([], [TWINKLE])
        assert word in course.learner.fields(course.guid(TWINKLE))["Answer"]
    assert course.days() == days


def test_a_clock_that_went_back_does_not_hide_an_edit(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    course.begin()
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    assert course.ship(after=-365 * 24 * 3600).updated == [TWINKLE]


def test_a_learners_own_edit_survives_until_its_card_changes(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    guid = course.guid(TWINKLE)
    course.learner.edit(guid, "Answer", "Air, says my teacher.")
    course.project.replace("stars.md", "explodes.", "explodes at once.")
    shipped = course.ship()
    assert shipped.updated == [NOVA]
    assert course.learner.fields(guid)["Answer"] == "Air, says my teacher."
    course.project.now = int(time.time()) + 3600
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    assert course.ship().updated == [TWINKLE]
    assert "Warm and cold air" in course.learner.fields(guid)["Answer"]
    assert course.days() == days


def test_what_a_learner_changed_after_a_build_hides_that_build_and_no_later_one(course: Course) -> None:
    course.project.write("birds.md", cards(BIRDS))
    course.begin()
    course.project.replace("birds.md", "breaks up the air", "breaks up the stream of air")
    built = course.project.build()
    course.learner.edit(course.guid(OWL), "Answer", "Ask it.")
    assert course.receive(built.package).updated == []
    assert course.learner.fields(course.guid(OWL))["Answer"] == "Ask it."
    course.project.now = int(time.time()) + 3600
    course.project.replace("birds.md", "stream of air", "streaming air")
    assert course.ship().updated == [OWL]
    assert "streaming air" in course.learner.fields(course.guid(OWL))["Answer"]


def test_an_older_package_changes_nothing_back(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    old = course.project.build().package
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    course.project.replace("stars.md", LIGHT_YEAR, "How long is a light-year?")
    course.ship()
    done = course.receive(old)
    assert (done.new, done.updated) == ([], [])
    assert "Warm and cold air" in course.learner.fields(course.guid(TWINKLE))["Answer"]
    assert course.days()["How long is a light-year?"] == days[LIGHT_YEAR]


def test_two_projects_with_the_same_question_share_nothing(course: Course, tmp_path: Path) -> None:
    other = Project(tmp_path / "other", project_id=PROJECT.replace("1", "2"), deck="Other")
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    mine = course.learner.guids
    other.write("stars.md", cards(STARS))
    other.write("/templates/anki/style.css", '[% extends "askdown/anki/style.css" %][% block own %].x {}[% endblock %]')
    done = course.receive(other.build().package)
    assert (len(done.new), done.updated) == (6, [])
    assert len(course.learner.note_types) == 2
    assert sorted(course.learner.intervals(guid)[0] for guid in mine) == sorted(days.values())
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    done = course.receive(course.project.build().package)
    assert (done.new, done.updated) == (
        [],
        [f"{TWINKLE} → Warm and cold air bends their light now this way, now that way."],
    )


def test_two_projects_of_one_name_share_nothing_either(course: Course, tmp_path: Path) -> None:
    other = Project(tmp_path / "other", project_id=PROJECT.replace("1", "2"))
    course.project.write("stars.md", cards(STARS))
    course.begin()
    other.write("stars.md", cards(STARS))
    done = course.learner.imports(other.build().package)
    assert (len(done.new), len(done.updated), len(done.conflicting)) == (6, 0, 0)
    assert len(course.learner.note_types) == 2
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    done = course.learner.imports(course.project.build().package)
    assert (len(done.new), len(done.updated), len(done.conflicting)) == (0, 1, 0)
    other.replace("stars.md", "Moving air", "Warm and cold air")
    done = course.learner.imports(other.build().package)
    assert (len(done.new), len(done.updated), len(done.conflicting)) == (0, 1, 0)


def test_a_changed_style_arrives_with_no_note_touched(course: Course) -> None:
    course.project.write("stars.md", cards(STARS), "")
    days = course.begin()
    style = '[% extends "askdown/anki/style.css" %][% block own %].mine { color: teal; }[% endblock %]'
    course.project.write("/templates/anki/style.css", style)
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert ".mine { color: teal; }" in course.learner.style(course.guid(NOVA))
    course.project.write("/templates/anki/style.css", style.replace("teal", "navy"))
    course.ship(after=0)  # within one second
    assert "navy" in course.learner.style(course.guid(NOVA))
    assert course.days() == days


def test_a_changed_template_of_fields_is_planned_as_re_rendered(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    extra = '[% extends "askdown/anki/fields/question.html" %][% block extra %]<i>by hand</i>[% endblock %]'
    course.project.write("/templates/anki/fields/question.html", extra)
    course.project.now += 60
    plan = course.project.plan()
    assert (len(plan.data["rerendered"]), plan.data["edited"]) == (6, [])
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], sorted(STARS))
    assert course.learner.fields(course.guid(NOVA))["Extra"] == "<i>by hand</i>"
    assert course.days() == days


def test_an_image_painted_anew_under_its_name_arrives(course: Course) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="{}"/></svg>'
    course.project.write("pictures/nova.svg", drawn.format(3))
    course.project.write("stars.md", cards({**STARS, NOVA: f"![A flash](pictures/nova.svg)\n\n{STARS[NOVA]}"}))
    days = course.begin()
    assert course.learner.media_problems() == ([], [])
    course.project.write("pictures/nova.svg", drawn.format(4))
    course.project.now += 60
    plan = course.project.plan()
    assert (plan.questions("rerendered"), plan.data["edited"]) == ([NOVA], [])
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [NOVA])
    missing, unused = course.learner.media_problems()
    assert (missing, len(unused)) == ([], 1)  # the old one, which Anki's own check offers to delete
    assert course.days() == days
    course.project.move("pictures/nova.svg", "drawings/a nova.svg")
    course.project.replace("stars.md", "pictures/nova.svg", "drawings/a%20nova.svg")
    assert course.ship().updated == []  # the same bytes, and so the same name in the package
