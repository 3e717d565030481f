"""What all tests share: the option `--accept`, which rewrites spec files, and how chance works in CI."""

import os

import pytest
from hypothesis import settings

# In CI a run says something about the commit and not about luck; at a desk each run looks at new examples.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what is read now into the spec files; read the diff")
