"""A learner for every test, and builds of packages that take nothing from the clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.anki.harness import Learner


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """Somebody with Anki and an empty collection."""
    with Learner(tmp_path / "learner") as learner:
        yield learner
