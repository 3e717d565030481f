"""231 formulas with what a running Anki makes of them, through every engine."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from askdown.tex.engine import MathJax, choose_engine
from askdown.tex.engine_bundles import read_manifest
from askdown.tex.validation import validate

VERDICTS = Path(__file__).resolve().parents[2] / "../shared/formulas/verdicts.tsv"
STATUS = {"OK": "ok", "UNDEF": "undefined", "ERROR": "error", "THROW": "error", "RAW": "raw"}

pytestmark = [
    pytest.mark.skipif(read_manifest() is None, reason="the bundles are not built: install with Node.js on the PATH"),
    pytest.mark.skipif(not VERDICTS.is_file(), reason="the verdicts of Anki's MathJax are not beside the checkout"),
]


def rows() -> list[list[str]]:
    return [line.split("\t") for line in VERDICTS.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module", params=["quickjs-ng", "mini-racer", "node"])
def engine(request: pytest.FixtureRequest) -> Iterator[MathJax]:
    running = choose_engine(request.param)
    if running is None:
        pytest.skip(f"{request.param} is not installed here")
    with running:
        yield running


def formula(row: list[str]) -> tuple[str, bool]:
    return row[2].replace("⏎", "\n"), row[1] == "display"


def test_mathjax_says_the_same_in_every_engine(engine: MathJax) -> None:
    expected = {}
    for row in rows():
        status = STATUS[row[3]]
        message = unescape(row[4]) if row[3] != "THROW" else "MathInputError: Math input error"
        expected[row[0]] = (status, message)
    found = {}
    for row, verdict in zip(rows(), engine.check([formula(row) for row in rows()]), strict=True):
        message = f"{verdict.kind}: {verdict.message}" if verdict.status == "error" else verdict.message
        found[row[0]] = (verdict.status, message)
    assert found == expected


def test_the_browser_shows_what_the_verdict_says(engine: MathJax) -> None:
    verdicts = validate([formula(row) for row in rows()], engine, {})
    assert {row[0]: verdicts[formula(row)].status for row in rows()} == {row[0]: STATUS[row[5]] for row in rows()}


@pytest.mark.slow
def test_every_formula_that_is_typeset_is_drawn(engine: MathJax) -> None:
    typeset = [row for row in rows() if row[3] in {"OK", "UNDEF", "THROW"}]
    for flat in (False, True):
        drawn = engine.svg([formula(row) for row in typeset], flat=flat).drawings
        assert [row[0] for row, drawing in zip(typeset, drawn, strict=True) if drawing.error] == []
