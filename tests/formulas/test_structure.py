"""The structural checker says what MathJax says: about the given formulas, and about thousands that one edit broke."""

import re
from pathlib import Path

import pytest

from askdown.tex.structure import check
from askdown.tex.structure_fast import is_plain

HERE = Path(__file__).resolve().parent
GIVEN = HERE.parents[1] / "../shared/formulas/verdicts.tsv"
STATUS = {"OK": "ok", "UNDEF": "undefined", "ERROR": "error", "RAW": "raw"}


def rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.replace("⏎", "\n").split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.skipif(not GIVEN.exists(), reason="the shared formulas are not beside the checkout")
def test_every_given_formula_has_the_verdict_that_a_browser_shows() -> None:
    verdicts = {row[0]: (STATUS[row[5]], check(row[2], row[1] == "display").status) for row in rows(GIVEN)}
    assert {name: pair for name, pair in verdicts.items() if pair[0] != pair[1]} == {}


@pytest.mark.skipif(not GIVEN.exists(), reason="the shared formulas are not beside the checkout")
def test_the_name_of_every_error_is_the_one_of_mathjax() -> None:
    errors = [row for row in rows(GIVEN) if row[3] == "ERROR" and row[5] == "ERROR"]
    kinds = {row[0]: (row[4].split(":")[0], check(row[2], row[1] == "display").kind) for row in errors}
    assert {name: pair for name, pair in kinds.items() if pair[0] != pair[1]} == {}


def test_the_formulas_that_are_broken_below_are_sound() -> None:
    assert [
        tex for mode, tex in rows(HERE / "structure_formulas.tsv") if check(tex, mode == "display").status != "ok"
    ] == []


def judged() -> list[tuple[str, str, bool]]:
    """Return broken formulas, and pieces of TeX put together by chance, with the verdicts of mathjax-full 3.2.2."""
    files = ("structure_mutants.tsv", "structure_random.tsv")
    found = [(row[0], row[2], row[1] == "display") for name in files for row in rows(HERE / name)]
    # MathJax's parser takes a lone backslash at the end, its finder does not: that is another check's business.
    return [row for row in found if not re.search(r"(?:^|[^\\])(?:\\\\)*\\\Z", row[1])]


def test_broken_formulas_are_judged_as_mathjax_judges_them() -> None:
    """Kept formulas: one edit each, judged by mathjax-full 3.2.2 (tools/judge_formulas.cjs)."""
    mutants = judged()
    good = sum(verdict == "OK" for verdict, _, _ in mutants)
    false_errors = [tex for verdict, tex, display in mutants if verdict == "OK" and check(tex, display).status != "ok"]
    misses = [tex for verdict, tex, display in mutants if verdict != "OK" and check(tex, display).status == "ok"]
    assert len(mutants) > 4800
    assert len(false_errors) / good < 0.003, false_errors
    assert (len(false_errors) + len(misses)) / len(mutants) < 0.005, misses


def test_undefined_commands_and_errors_are_told_apart() -> None:
    other = [
        (tex, verdict, check(tex, display).status)
        for verdict, tex, display in judged()
        if verdict in {"UNDEF", "ERROR"} and check(tex, display).status not in {STATUS[verdict], "raw"}
    ]
    assert len(other) <= 8, other


def test_the_short_way_never_takes_what_mathjax_rejects() -> None:
    plain = [(verdict, tex) for verdict, tex, _ in judged() if is_plain(tex)]
    assert len(plain) > 500
    assert [tex for verdict, tex in plain if verdict != "OK"] == []
