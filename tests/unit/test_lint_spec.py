"""Every case under tests/spec/lint says what is found, and what mending makes of the file; `--accept` writes it."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import RULES
from askdown.lint.fixes import FIXES
from askdown.lint.mending import mend
from askdown.lint.subject import Subject
from askdown.lint.table import lint
from askdown.model import Library
from askdown.readers.reading import read
from tests.spec.cases import SPEC, Input, _fences, _input, accept

Rows = tuple[int, int]


class LintCase(msgspec.Struct, frozen=True):
    """Files, and what is expected of them: for each kind of fence (`lint`, `fixed`) the text and its rows."""

    file: Path
    title: str
    inputs: tuple[Input, ...]
    expected: dict[str, tuple[str, Rows]]


def cases() -> Iterator[LintCase]:
    for file in sorted((SPEC / "lint").rglob("*.md")):
        title = ""
        inputs: list[Input] = []
        expected: dict[str, tuple[str, Rows]] = {}
        for kind, options, rows, lines in (*_fences(file), ("heading", "", (0, 0), [])):
            if kind == "heading":
                if inputs:
                    yield LintCase(file, title, tuple(inputs), expected)
                title, inputs, expected = options, [], {}
            elif kind == "markdown":
                inputs.append(_input(options, lines))
            else:
                expected[kind] = ("".join(f"{line}\n" for line in lines), rows)


CASES = list(cases())


def found_in(inputs: tuple[Input, ...]) -> str:
    """Give what readers and linter report, a line each, in the order of places."""
    found: list[Diagnostic] = []
    sources = {one.path: decode(one.path, one.data, found.append) for one in inputs}
    library = Library("spec", tuple(read(source, found.append) for source in sources.values()))
    places = {*sources, *(path.removesuffix(".md") for path in sources)}

    def exists(path: str, address: str) -> bool:
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), address.partition("#")[0])) in places

    lint(Subject(library, sources, exists), found.append)
    found.sort(key=lambda one: (one.path, one.line, one.column, one.rule.code))
    return "".join(f"{one.path}:{one.line}:{one.column} {one.rule.code} {one.message}\n" for one in found)


def mended(inputs: tuple[Input, ...]) -> str:
    """Give the text of a case's only file after mending, tabs made visible."""
    (one,) = inputs
    text = mend(one.path, one.data).data.decode()
    return text.replace("\t", "\u2409")


@pytest.fixture(scope="module")
def accepted(request: pytest.FixtureRequest) -> Iterator[dict[Path, dict[Rows, str]] | None]:
    if not request.config.getoption("--accept"):
        yield None
        return
    dumps: dict[Path, dict[Rows, str]] = {}
    yield dumps
    for file, new in dumps.items():
        accept(file, new)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_a_case_is_found_and_mended_as_it_says(case: LintCase, accepted: dict[Path, dict[Rows, str]] | None) -> None:
    assert "lint" in case.expected
    for kind, (expected, rows) in case.expected.items():
        now = found_in(case.inputs) if kind == "lint" else mended(case.inputs)
        if accepted is not None and now != expected:
            accepted.setdefault(case.file, {})[rows] = now
        else:
            assert now == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_mending_twice_is_mending_once(case: LintCase) -> None:
    for one in case.inputs:
        once = mend(one.path, one.data)
        assert mend(one.path, once.data).fixes == 0
        if "fixed" not in case.expected:
            assert once.data == one.data


def test_every_rule_has_a_case_that_shows_it() -> None:
    told = "".join(case.expected["lint"][0] for case in CASES)
    assert [rule.code for rule in RULES if f" {rule.code} " not in told] == []
    mends = "".join(case.expected["lint"][0] for case in CASES if "fixed" in case.expected)
    assert [code for code in FIXES if f" {code} " not in mends] == []
