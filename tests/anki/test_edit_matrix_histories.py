"""Long histories of edits at random, all imported by one learner: who was not touched is not, nobody is mistaken."""

from random import Random

import pytest

from tests.anki.author import Author, Sheet
from tests.anki.course import Course

pytestmark = pytest.mark.slow

_BUILDS = 20


@pytest.mark.parametrize("seed", range(3))
def test_histories_of_edits(course: Course, seed: int) -> None:
    author = Author(Random(seed))  # noqa: S311  (edits, not secrets)
    author.begin(files=3, each=6)
    known: dict[int, str] = {}  # which note each card is
    before: dict[int, tuple[str, Sheet]] = {}
    for build in range(_BUILDS):
        edits = author.work() if build else ["begin"]
        author.write(course.project)
        history = course.learner.history()
        shipped = course.ship_and_move("--allow-removals")
        told = f"seed {seed}, build {build}: {', '.join(edits)}; {shipped.built.output}"
        sheets = author.sheets
        now = notes(course, sheets)
        live = course.project.ledger.live
        assert len(set(now.values())) == len(sheets) == len(live), told
        assert known | now == now | known, told  # no card changed its note
        assert history.items() <= course.learner.history().items(), told
        touched = {key for key in sheets if sheets[key] != before.get(key)}  # edited, in another file, or back again
        assert set(shipped.updated) == asked(sheets, touched & known.keys()), told
        assert set(shipped.new) == asked(sheets, touched - known.keys()), told
        assert {entry.guid: course.learner.deck(entry.guid) for entry in live} == {e.guid: e.deck for e in live}, told
        known |= now
        before = sheets
        course.study()


def notes(course: Course, sheets: dict[int, tuple[str, Sheet]]) -> dict[int, str]:
    """Give which note of the learner's each card is, by what stands on it."""
    named = {name: guid for guid, name in course.named().items()}
    return {key: named[sheet.question] for key, (_, sheet) in sheets.items()}


def asked(sheets: dict[int, tuple[str, Sheet]], keys: set[int]) -> set[str]:
    """Give the questions of these cards."""
    return {sheets[key][1].question for key in keys}
