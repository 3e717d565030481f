"""A learner for every test, and builds of packages that take nothing from the clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.anki.course import Course
from tests.anki.harness import Learner
from tests.anki.project import Project


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """Somebody with Anki and an empty collection."""
    with Learner(tmp_path / "learner") as learner:
        yield learner


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Begin a project without questions."""
    return Project(tmp_path / "project")


@pytest.fixture
def course(project: Project, learner: Learner) -> Course:
    """Bring that project and that learner together, who has imported nothing yet."""
    return Course(project, learner)
