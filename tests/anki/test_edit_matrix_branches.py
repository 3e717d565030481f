"""Two branches that both built, merged by git."""

import subprocess

import pytest

from tests.anki.course import Course
from tests.anki.project import Project, cards
from tests.anki.questions import BIRDS, EGG, GEESE, OWL, PARROT, STARS, TWINKLE

pytestmark = pytest.mark.slow


def branched(course: Course) -> dict[str, int]:
    """Begin with a project on a branch `theirs`, whose ledger git merges line by line."""
    course.project.write("birds.md", cards(BIRDS))
    course.project.write("/.gitignore", "/dist/\n/released/\n")
    course.project.write("/.gitattributes", "cards.lock merge=union text eol=lf\n")
    course.project.git("init", "-q", "-b", "main")
    days = course.begin()
    commit(course.project)
    course.project.git("checkout", "-q", "-b", "theirs")
    return days


def commit(project: Project) -> None:
    """Commit all."""
    project.git("add", ".")
    project.git("commit", "-q", "-m", "all")


@pytest.mark.parametrize("union", [True, False], ids=["merge=union", "conflict markers"])
def test_ledgers_of_two_branches_merge(course: Course, *, union: bool) -> None:
    project = course.project
    project.write("stars.md", cards(STARS))
    project.write("/.gitignore", "/dist/\n/released/\n")
    if union:
        project.write("/.gitattributes", "cards.lock merge=union text eol=lf\n")
    project.git("init", "-q", "-b", "main")
    days = course.begin()
    project.git("add", ".")
    project.git("commit", "-q", "-m", "one")
    project.git("checkout", "-q", "-b", "theirs")
    project.replace("stars.md", "Moving air", "Warm and cold air")
    project.write("moons.md", cards({"How many moons has Mars?": "Two, which are called Phobos and Deimos."}))
    project.build()
    project.git("add", ".")
    project.git("commit", "-q", "-m", "theirs")
    project.git("checkout", "-q", "main")
    project.replace("stars.md", "explodes.\n", "explodes at once.\n")
    project.write("planets.md", cards({"Which planet lies on its side?": "Uranus, whose axis lies in its orbit."}))
    course.ship()
    course.study()
    project.git("add", ".")
    project.git("commit", "-q", "-m", "ours")
    try:
        project.git("merge", "-q", "theirs")
    except subprocess.CalledProcessError:
        assert not union
        assert "<<<<<<<" in project.lock.read_text(encoding="utf-8")
    built = project.build(after=60)
    assert [item["name"] for item in built.reported if item["severity"] != "note"] == []
    done = course.receive(built.package)
    assert (done.new, done.updated) == (["How many moons has Mars?"], [TWINKLE])
    assert course.days().items() >= days.items()
    again = project.build()
    assert "ledger-healed" not in again.messages
    assert course.receive(again.package).updated == []


def test_a_card_removed_on_one_branch_and_edited_on_another_lives_if_its_text_does(course: Course) -> None:
    days = branched(course)
    course.project.write("birds.md", cards({question: BIRDS[question] for question in (GEESE, EGG, PARROT)}))
    course.project.build()
    commit(course.project)
    course.project.git("checkout", "-q", "main")
    course.project.replace("birds.md", "breaks up the air", "breaks up the stream of air")
    edited = course.project.read("birds.md")
    course.ship()
    commit(course.project)
    course.project.git("merge", "-q", "-X", "ours", "theirs")
    course.project.write("birds.md", edited)
    built = course.project.build()
    assert [item["name"] for item in built.reported if item["severity"] != "note"] == []
    assert built.removed is None
    done = course.receive(built.package)
    assert done.new == []
    assert course.days() == days
    assert course.learner.note(course.guid(OWL)).tags == []


def test_one_question_with_two_answers_on_two_branches_is_an_error_and_then_two_cards(course: Course) -> None:
    days = branched(course)
    question = "What is the largest bird?"
    course.project.write("tall.md", cards({question: "By height the ostrich, which grows to nearly three metres."}))
    course.project.build()
    commit(course.project)
    course.project.git("checkout", "-q", "main")
    course.project.write("wide.md", cards({question: "An albatross, if wings are what counts: its span has no equal."}))
    course.ship()
    days = course.study()
    commit(course.project)
    course.project.git("merge", "-q", "theirs")
    built = course.project.build(code=1)
    assert built.messages.count("guid-of-two-cards") == 1
    done = course.receive(built.package)
    assert len(done.new) == 1
    assert sorted(days.values()) == sorted(interval for interval in course.days().values() if interval)
    again = course.project.build()
    assert "guid-of-two-cards" not in again.messages
    assert course.receive(again.package).updated == []
