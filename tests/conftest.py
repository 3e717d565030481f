"""What all tests share: the option `--accept`, which rewrites spec files, how chance works in CI, and a browser."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser import chromium, chromium_program

# In CI a run says something about the commit and not about luck; at a desk each run looks at new examples.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what is read now into the spec files; read the diff")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium, once for all tests."""
    if chromium_program() is None:
        pytest.skip("Chromium is not on PATH")
    with chromium() as browser:
        yield browser
