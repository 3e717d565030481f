"""Ledgers lost, recovered, merged and locked, and packages that meet in one collection in another order."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from askdown.identity.ledger import Entry
from tests.anki.course import Course
from tests.anki.harness import Learner
from tests.anki.project import PROJECT, Project, cards, labelled

pytestmark = pytest.mark.slow

STARS = {
    "Why do stars twinkle?": "Moving air bends their light now this way, now that way.",
    "What is a light-year?": "The way that light goes in one year, some ten trillion kilometres.",
    "Which star is nearest to the sun?": "Proxima in the Centaur, a red dwarf.",
    "What will become of the sun?": "First a red giant, and at last a white dwarf.",
    "Why is the night dark?": "The light of stars that are too far away has not yet reached us.",
    "What is a nova?": "A white dwarf on whose surface hydrogen of its companion explodes.",
}
TWINKLE, LIGHT_YEAR, PROXIMA, FUTURE, NIGHT, NOVA = STARS
ANSWER = STARS[TWINKLE]


def test_without_the_ledger_unedited_questions_keep_their_notes(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    course.learner.edit(course.guid(NOVA), "Answer", "mine")
    course.project.lock.unlink()
    built = course.project.build(after=2 * 365 * 24 * 3600)
    assert "ledger-lost" in built.messages
    assert {entry.guid for entry in course.project.ledger.live} == course.learner.guids
    done = course.receive(built.package)
    assert (done.new, course.days()) == ([], days)


def test_a_first_build_warns_of_nothing(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    built = course.ship().built
    assert [item["name"] for item in built.reported if item["severity"] != "note"] == []


def known(entry: Entry) -> tuple[int, int, str, bool]:
    """Give what has to be the same in a recovered ledger (of a removed card, not its fingerprint)."""
    return entry.added, entry.modified, "" if entry.removed else entry.stored, bool(entry.removed)


@pytest.mark.parametrize("removed", [False, True])
def test_a_recovered_ledger_is_as_good_as_the_lost_one(course: Course, *, removed: bool) -> None:
    course.project.write("stars.md", cards(STARS), labelled({}))
    course.project.write("moon.md", labelled({"Why has the moon phases?": "We see its lit side from many angles."}))
    course.project.write(
        "mars.md", "C: Mars has [two] moons, Phobos and [Deimos].\n", "Q: Why is Mars red?\nA: Rust.\n"
    )
    days = course.begin()
    if removed:
        course.project.write("stars.md", cards({q: a for q, a in STARS.items() if q != NOVA}))
        course.ship()
    released = sorted((course.project.folder / "dist" / "anki").glob("*.apkg"))
    before = course.project.ledger
    course.project.lock.unlink()
    options = [word for package in released for word in ("--recover", str(package))]
    result = course.project.run("ids", *options)
    assert result.exit_code == 0, result.output
    recovered = course.project.ledger
    assert {one.guid: known(one) for one in recovered.entries} == {one.guid: known(one) for one in before.entries}
    assert [entry.deletions for entry in recovered.live] == [entry.deletions for entry in before.live]
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days
    course.project.replace("stars.md", "Moving air bends", "The moving air bends")
    course.project.replace("mars.md", "C: Mars", "C: [Mars]")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 2)
    assert {name: interval for name, interval in course.days().items() if "c3" not in name}.items() >= {
        name: interval for name, interval in days.items() if "{{" not in name
    }.items()


def test_a_ledger_is_recovered_after_the_sources_went_on(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    released = course.project.build().package
    course.project.lock.unlink()
    course.project.replace("stars.md", "Why do stars twinkle?", "Why do the stars of the sky twinkle?")
    course.project.replace("stars.md", "a red dwarf.", "a small red star.")
    assert course.project.run("ids", "--recover", str(released)).exit_code == 0
    done = course.receive(course.project.build().package)
    assert (done.new, done.updated) == ([], [PROXIMA, "Why do the stars of the sky twinkle?"])
    assert sorted(course.days().values()) == sorted(days.values())
    assert course.days()["Why do the stars of the sky twinkle?"] == days[TWINKLE]


def git(folder: Path, *words: str) -> None:
    """Run git on the project, with nothing of the person's own settings."""
    names = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **names}
    subprocess.run(
        ["git", *words], cwd=folder, check=True, env={**os.environ, **settings}, capture_output=True, text=True
    )


@pytest.mark.parametrize("union", [True, False], ids=["merge=union", "conflict markers"])
def test_ledgers_of_two_branches_merge(course: Course, *, union: bool) -> None:
    project = course.project
    project.write("stars.md", cards(STARS))
    project.write("/.gitignore", "/dist/\n/released/\n")
    if union:
        project.write("/.gitattributes", "cards.lock merge=union text eol=lf\n")
    git(project.folder, "init", "-q", "-b", "main")
    days = course.begin()
    git(project.folder, "add", ".")
    git(project.folder, "commit", "-q", "-m", "one")
    git(project.folder, "checkout", "-q", "-b", "theirs")
    project.replace("stars.md", "Moving air", "Warm and cold air")
    project.write("moons.md", cards({"How many moons has Mars?": "Two, which are called Phobos and Deimos."}))
    project.build()
    git(project.folder, "add", ".")
    git(project.folder, "commit", "-q", "-m", "theirs")
    git(project.folder, "checkout", "-q", "main")
    project.replace("stars.md", "explodes.\n", "explodes at once.\n")
    project.write("planets.md", cards({"Which planet lies on its side?": "Uranus, whose axis lies in its orbit."}))
    course.ship()
    course.study()
    git(project.folder, "add", ".")
    git(project.folder, "commit", "-q", "-m", "ours")
    try:
        git(project.folder, "merge", "-q", "theirs")
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


def test_two_builds_in_one_second_both_arrive(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    for word in ("Streaming", "Flickering", "Restless"):
        text = course.project.read("stars.md").partition(ANSWER.partition(" ")[2])
        course.project.write("stars.md", cards({**STARS, TWINKLE: f"{word} air bends their light."}), text[0][:0])
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


def test_too_many_removals_are_refused_until_they_are_allowed(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    course.project.write("moons.md", cards({"How many moons has Mars?": "Two, which are called Phobos and Deimos."}))
    days = course.begin()
    course.project.delete("stars.md")
    course.project.now += 60
    assert len(course.project.plan().removed) == 6
    before = course.project.lock.read_bytes()
    built = course.project.build(code=2)
    assert "--allow-removals" in built.output
    assert course.project.lock.read_bytes() == before
    shipped = course.ship("--allow-removals")
    assert (shipped.new, shipped.updated) == ([], [])
    done = course.receive(shipped.built.removed)
    assert done.updated == sorted(STARS)
    assert course.days() == days


def test_a_locked_ledger_refuses_what_would_change_it(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    assert course.ship("--locked").updated == []
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    assert "--locked forbids it" in course.project.build("--locked", code=2).output
    assert course.ship().updated == [TWINKLE]
    assert course.ship("--locked").updated == []
    assert course.days() == days


def test_a_file_that_cannot_be_read_loses_no_card(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    course.project.write("moons.md", cards({"How many moons has Mars?": "Two, which are called Phobos and Deimos."}))
    days = course.begin()
    text = course.project.read("stars.md")
    course.project.delete("stars.md")
    (course.project.source / "stars.md").symlink_to("nowhere.md")
    built = course.project.build(code=1)
    assert "unreadable-file" in built.messages or "S003" in {item["code"] for item in built.reported}
    assert built.removed is None
    done = course.receive(built.package)
    assert (done.new, done.updated) == ([], [])
    course.project.delete("stars.md")
    course.project.write("stars.md", text.replace("Moving air", "Warm and cold air"))
    done = course.receive(course.project.build().package)
    assert (done.new, done.updated) == ([], [TWINKLE])
    assert course.days() == days


def test_the_same_sources_and_ledger_give_the_same_bytes(course: Course, tmp_path: Path) -> None:
    course.project.write("stars.md", cards(STARS))
    course.begin()
    first = course.project.build().package.read_bytes()
    shutil.rmtree(course.project.folder / "dist")
    assert course.project.build(after=24 * 3600).package.read_bytes() == first
    with Learner(tmp_path / "second") as second:
        assert len(second.imports(course.project.build().package).new) == 6
