"""The project's own deck, with all that cards can hold, through what happens to whole projects."""

import shutil
from pathlib import Path

import pytest

from tests.anki.course import Course

pytestmark = pytest.mark.slow

_SOURCE = Path(__file__).resolve().parents[2] / "source"


@pytest.fixture
def days(course: Course) -> dict[str, int]:
    """Let the learner know every card of the deck; gives the intervals."""
    shutil.rmtree(course.project.source)
    shutil.copytree(_SOURCE, course.project.source, ignore=shutil.ignore_patterns("cards.lock"))
    intervals = course.begin()
    assert len(intervals) > 60
    assert course.learner.media_problems() == ([], [])
    assert course.learner.empty_cards() == []
    return intervals


def test_the_deck_moves_as_a_whole(course: Course, days: dict[str, int]) -> None:
    folders = [path for path in course.project.source.iterdir() if path.is_dir() and path.name != "images"]
    for folder in folders:
        course.project.move(folder.name, f"{folder.name} revised")
    shipped = course.ship()
    assert shipped.new == []
    assert course.days() == days


def test_ids_written_into_the_deck_change_nothing(course: Course, days: dict[str, int]) -> None:
    assert course.project.run("ids", "--write").exit_code == 0
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_a_lost_ledger_of_the_deck_costs_no_history(course: Course, days: dict[str, int]) -> None:
    course.project.lock.unlink()
    built = course.project.build(after=3600)
    assert course.receive(built.package).new == []
    assert course.days() == days


def test_a_recovered_ledger_of_the_deck_changes_nothing(course: Course, days: dict[str, int]) -> None:
    package = course.project.build().package
    before = course.project.ledger
    course.project.lock.unlink()
    result = course.project.run("ids", "--recover", str(package))
    assert result.exit_code == 0, result.output
    assert {one.guid: one for one in course.project.ledger.entries} == {one.guid: one for one in before.entries}
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_split_packages_of_the_deck_change_nothing(course: Course, days: dict[str, int]) -> None:
    packages = course.project.build("--split").packages
    assert len(packages) > 1
    for package in packages.values():
        done = course.receive(package)
        assert (done.new, done.updated) == ([], [])
    assert course.days() == days
