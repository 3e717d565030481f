"""Long histories of edits at random, all imported by one learner: who was not touched is not, nobody is mistaken."""

from random import Random

import pytest

from tests.anki.author import Author, Sheet
from tests.anki.course import Course

pytestmark = pytest.mark.slow

_BUILDS = 25


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
        shipped = course.ship("--allow-removals")
        told = f"seed {seed}, build {build}: {', '.join(edits)}; {shipped.built.output}"
        now = notes(course, author)
        assert len(set(now.values())) == len(author.sheets) == len(course.project.ledger.live), told
        assert {key: guid for key, guid in now.items() if key in known} == {
            key: known[key] for key in now if key in known
        }, told
        assert history.items() <= course.learner.history().items(), told
        updated = {course.named()[guid] for guid in now.values()} & set(shipped.updated)
        assert updated == {sheet.question for key, (path, sheet) in author.sheets.items() if key in known} & {
            sheet.question for key, (path, sheet) in author.sheets.items() if before.get(key) != (path, sheet)
        }, told
        assert {sheet.question for key, (_, sheet) in author.sheets.items() if key not in known} == set(shipped.new), (
            told
        )
        known |= now
        before = author.sheets
        course.study()


def notes(course: Course, author: Author) -> dict[int, str]:
    """Give which note of the learner's each card is, by what stands on it."""
    asked = {name: guid for guid, name in course.named().items()}
    return {key: asked[sheet.question] for key, (_, sheet) in author.sheets.items()}
