"""Ledgers lost, recovered and locked, and builds that are refused or see only a part of their project."""

import shutil
from pathlib import Path

import pytest

from askdown.identity.ledger import Entry
from tests.anki.course import Course
from tests.anki.harness import Learner
from tests.anki.project import PROJECT, cards, labelled
from tests.anki.questions import BIRDS, EGG, GEESE, NOVA, OWL, PARROT, PROXIMA, STARS, TWINKLE

pytestmark = pytest.mark.slow


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


def test_a_locked_ledger_refuses_what_would_change_it(course: Course) -> None:
    course.project.write("stars.md", cards(STARS))
    days = course.begin()
    assert course.ship("--locked").updated == []
    course.project.replace("stars.md", "Moving air", "Warm and cold air")
    assert "--locked forbids it" in course.project.build("--locked", code=2).output
    assert course.ship().updated == [TWINKLE]
    assert course.ship("--locked").updated == []
    assert course.days() == days


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


def test_building_a_part_of_a_project_is_no_other_project(course: Course) -> None:
    course.project.write("sea/birds.md", cards({GEESE: BIRDS[GEESE], EGG: BIRDS[EGG]}))
    course.project.write("land/birds.md", cards({OWL: BIRDS[OWL], PARROT: BIRDS[PARROT]}))
    days = course.begin()
    before = course.project.lock.read_bytes()
    for part in ("sea/birds.md", "sea"):
        built = course.project.build(source=part)
        assert course.receive(built.package).updated == []
        assert course.project.lock.read_bytes() == before
        assert not (course.project.source / "sea" / "cards.lock").exists()
    course.project.replace("sea/birds.md", "in the upwash", "in the rising air")
    done = course.receive(course.project.build(source="sea/birds.md").package)
    assert (done.new, done.updated, len(done.untouched)) == ([], [GEESE], 1)
    assert course.days() == days
    assert course.ship().updated == []


def test_a_project_without_an_id_keeps_the_one_in_its_ledger(course: Course) -> None:
    course.project.configure(deck="Deck")
    course.project.write("birds.md", cards(BIRDS))
    course.receive(course.project.build().package)
    days = course.study()
    assert course.project.ledger.project not in {"", PROJECT}
    course.project.configure(deck="Deck", id=PROJECT)  # too late for an id of one's own
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert "project-id-changed" in shipped.built.messages
    course.project.configure(deck="Deck", id=course.project.ledger.project)
    assert "project-id-changed" not in course.ship().built.messages
    assert course.days() == days


def test_the_same_sources_and_ledger_give_the_same_bytes(course: Course, tmp_path: Path) -> None:
    course.project.write("stars.md", cards(STARS))
    course.begin()
    first = course.project.build().package.read_bytes()
    shutil.rmtree(course.project.folder / "dist")
    assert course.project.build(after=24 * 3600).package.read_bytes() == first
    with Learner(tmp_path / "second") as second:
        assert len(second.imports(course.project.build().package).new) == 6
