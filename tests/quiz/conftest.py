"""A profile of the browser for each test, and a page with questions of every kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from askdown.quiz.scheduler import scheduler
from askdown.tex.engine_bundles import read_manifest
from tests.quiz.questions import FILES
from tests.quiz.world import World


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep drawings apart from those of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the page with questions of every kind."""
    if not scheduler() or read_manifest() is None:
        pytest.skip("the bundles of MathJax and ts-fsrs are not there")
    return World(tmp_path_factory.mktemp("geometry"), FILES).build()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a browser's profile that nobody has used."""
    context = browser.new_context(viewport={"width": 900, "height": 800}, accept_downloads=True)
    context.set_default_timeout(5000)
    yield context
    context.close()
