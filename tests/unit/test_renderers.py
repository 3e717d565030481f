"""How one diagnostic looks in each format."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from askdown.diagnostics import Diagnostic, Rule, Severity
from askdown.diagnostics.renderers import RENDERERS, View

ERROR = Rule(code="X001", name="some-problem", severity=Severity.ERROR, explanation="")
NOTE = Rule(code="X002", name="small-thing", severity=Severity.NOTE, explanation="")
PROBLEM = Diagnostic(ERROR, "brace is missing", "a/b.md", 12, 7, "close it")
VIEW = View(path="source/a/b.md", source_line="Let \\frac{1}{2 be")


def show(style: str, diagnostic: Diagnostic = PROBLEM, view: View = VIEW) -> str:
    return RENDERERS[style](diagnostic, view)


def test_concise_is_one_line() -> None:
    assert show("concise") == "source/a/b.md:12:7: X001 brace is missing"
    assert show("concise", Diagnostic(ERROR, "gone", "x", 3)) == "source/a/b.md:3: X001 gone"
    assert show("concise", Diagnostic(ERROR, "gone", "x", 0, 4)) == "source/a/b.md: X001 gone"


def test_full_shows_the_line_a_caret_and_the_hint() -> None:
    assert show("full").splitlines() == [
        "error[X001]: brace is missing",
        "   --> source/a/b.md:12:7",
        "   |",
        "12 | Let \\frac{1}{2 be",
        "   |       ^",
        "   = hint: close it",
    ]


def test_full_without_a_place_shows_no_line() -> None:
    assert show("full", Diagnostic(NOTE, "no id"), View(path="source")) == "note[X002]: no id\n --> source\n"
    assert show("full", Diagnostic(NOTE, "odd", "x", 3), VIEW).splitlines()[-1] == "3 | Let \\frac{1}{2 be"


def caret(line: str, column: int) -> tuple[str, int]:
    """Return what stands above the caret, and at which cell of the excerpt the caret is."""
    shown = show("full", Diagnostic(ERROR, "m", "x", 1, column), View(path="x", source_line=line)).splitlines()
    text, mark = shown[3].removeprefix("1 |").removeprefix(" "), shown[4].removeprefix("  | ")
    assert re.fullmatch(" *\\^", mark)
    return text, len(mark) - 1


@pytest.mark.parametrize(
    ("line", "column", "cell"),
    [("问题 x", 4, 5), ("\tx", 2, 4), ("ab\tx", 4, 4), ("e\u0301x", 3, 1), ("x", 2, 1), ("", 1, 0), ("か\tx", 3, 4)],
)
def test_the_caret_stands_below_its_character(line: str, column: int, cell: int) -> None:
    text, at = caret(line, column)
    assert at == cell
    assert "\t" not in text


@given(st.text(alphabet="ab \t问e\u0301…", max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_long_lines_are_cut_around_the_caret(filling: str, where: int, repeat: int) -> None:
    line = filling[:where] + "#" + filling[where:] + "-" * repeat
    text, at = caret(line, line.index("#") + 1)
    assert cell_len(text) <= 100
    cells = 0
    for character in text:
        if character == "#":
            break
        cells += cell_len(character)
    assert cells == at


def test_json_is_one_object_a_line() -> None:
    text = show("json", Diagnostic(ERROR, "é\nx", "a/b.md", 2, 3))
    assert "\n" not in text
    assert json.loads(text) == {
        "code": "X001",
        "name": "some-problem",
        "severity": "error",
        "path": "source/a/b.md",
        "line": 2,
        "column": 3,
        "message": "é\nx",
        "hint": "",
    }


def test_github_escapes_what_its_runner_would_take_apart() -> None:
    diagnostic = Diagnostic(ERROR, "50% is\nodd: a, b", "x", 2, 3, "hm")
    properties, _, data = show("github", diagnostic, View(path="a,b:.md")).rpartition("::")
    assert properties == "::error file=a%2Cb%3A.md,line=2,col=3,title=X001 some-problem"
    assert data == "50%25 is%0Aodd: a, b%0Ahm"
    assert show("github", Diagnostic(NOTE, "m")) == "::notice file=source/a/b.md,title=X002 small-thing::m"


def test_colours_come_from_whoever_prints() -> None:
    view = View(path="p", source_line="x", paint=lambda text, style: f"<{style}>{text}</>")
    assert show("concise", PROBLEM, view) == "<place>p:12:7</>: <error>X001</> brace is missing"
    assert "<error>^</>" in show("full", PROBLEM, view)
    assert "<" not in show("json", PROBLEM, view)
