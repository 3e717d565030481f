"""The bar that shows on a terminal how far a long step is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals to test with")

COUNTED = """
from askdown.cli.counted_engine import CountedEngine
from askdown.tex.engine import Drawing, Drawings
from askdown.tex.verdict import OK
class Engine:
    name = fingerprint = ""
    def check(self, formulas):
        time.sleep(0.2)
        return [OK for _ in formulas]
    def svg(self, formulas, *, flat=False):
        time.sleep(0.2)
        return Drawings(tuple(Drawing(tex) for tex, _ in formulas), {{str(len(formulas)): ""}})
formulas = [(str(number), False) for number in range(250)]
made = CountedEngine(Engine(), wanted=True).{}
assert made in ([OK] * 250, Drawings(tuple(Drawing(tex) for tex, _ in formulas), {{"100": "", "50": ""}}))
"""
PROBE = """
import sys, time
from askdown.cli.progress import tracked
seen = [item for item in tracked(range(6), "Reading", wanted=sys.argv[1] == "wanted") if not time.sleep(0.3)]
assert seen == list(range(6)), seen
"""
LONG_STEPS = """
import time
from askdown.cli import progress
progress._PATIENCE = 0.2
{}
"""


def shown_on_a_terminal(*arguments: str) -> bytes:
    """Run Python with its standard error on a terminal; give what stands there in the end, then `end`."""
    import pty  # noqa: PLC0415  (does not exist on Windows)

    ours, theirs = pty.openpty()
    here = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "PYTHONPATH": here}
    subprocess.run([sys.executable, "-c", *arguments], stderr=theirs, check=True, env=environment)
    os.write(theirs, b"end")
    shown = os.read(ours, 100_000)
    os.close(theirs)
    os.close(ours)
    return shown


@pytest.mark.slow
@pytest.mark.parametrize(
    ("wanted", "pace", "bar"), [("wanted", "0.3", True), ("no", "0.3", False), ("wanted", "0", False)]
)
def test_a_bar_shows_on_a_terminal_when_it_takes_long(wanted: str, pace: str, *, bar: bool) -> None:
    shown = shown_on_a_terminal(PROBE.replace("0.3", pace), wanted)
    assert (b"Reading" in shown) is bar


@pytest.mark.parametrize(
    ("work", "bar"),
    [
        ('[time.sleep(0.5) for item in progress.tracked("a", "Printing", wanted=True)]', b"Printing"),
        ('[time.sleep(0.01) for item in progress.tracked("a", "Printing", wanted=True)]', b""),
        (COUNTED.format("check(formulas)"), b"Judging formulas"),
        (COUNTED.format("svg(formulas)"), b"Drawing formulas"),
    ],
)
def test_a_bar_shows_in_the_midst_of_a_long_step(work: str, bar: bytes) -> None:
    shown = shown_on_a_terminal(LONG_STEPS.format(work))
    assert bar in shown
    assert bool(bar) or shown == b"end"
