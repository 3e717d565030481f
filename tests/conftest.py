"""What all tests share: the option `--accept`, which rewrites the expectations of spec files."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what is read now into the spec files; read the diff")
