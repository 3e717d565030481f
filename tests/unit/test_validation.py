from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askdown.tex.engine import Drawings
from askdown.tex.engine_cache import content_key, read_cache, write_cache
from askdown.tex.validation import validate
from askdown.tex.verdict import Formula, Verdict, raw_verdict

if TYPE_CHECKING:
    from askdown.diagnostics import Diagnostic
    from askdown.tex.validation import Structural


@pytest.mark.parametrize(
    ("formula", "offset"),
    [
        ((r"\frac{a}{b", False), 8),
        (("{x{y", False), 2),
        (("x%{", False), 2),
        ((r"\verb|{|", False), 6),
        ((r"x+" + "\\", False), 2),
        ((r"x+\\" + "\\", True), 4),
        ((r"a\) b", False), 1),
        ((r"a\] b", True), 1),
    ],
)
def test_a_formula_whose_end_mathjax_misses_is_raw(formula: Formula, offset: int) -> None:
    verdict = raw_verdict(formula)
    assert verdict is not None
    assert (verdict.status, verdict.offset) == ("raw", offset)


@pytest.mark.parametrize("formula", [("x}", False), (r"\{", False), (r"a\\", True), (r"a\] b", False), ("", True)])
def test_a_formula_whose_end_mathjax_finds_is_not_raw(formula: Formula) -> None:
    assert raw_verdict(formula) is None


class Counting:
    """An engine that rejects whatever holds an x, and remembers what it was asked."""

    name = "counting"
    fingerprint = "1"

    def __init__(self) -> None:
        self.asked: list[Formula] = []

    def check(self, formulas: Sequence[Formula]) -> list[Verdict]:
        self.asked += formulas
        return [Verdict("error", "x", 9) if "x" in tex else Verdict("ok") for tex, _ in formulas]

    def svg(self, formulas: Sequence[Formula], *, flat: bool = False) -> Drawings:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError


def test_each_formula_is_asked_about_once() -> None:
    engine, cache = Counting(), dict[str, Verdict]()
    formulas = [("x", False), ("y", False), ("x", False), ("x", True)]
    first = validate(formulas, engine, cache)
    assert engine.asked == [("x", False), ("y", False), ("x", True)]
    assert validate(formulas, engine, cache) == first
    assert len(engine.asked) == 3


def test_an_answer_of_other_bundles_is_not_believed() -> None:
    engine, cache = Counting(), {content_key(("y", False), "0"): Verdict("error", "old")}
    assert validate([("y", False)], engine, cache) == {("y", False): Verdict("ok")}


def accepting(*accepted: str) -> "Structural":
    return lambda tex, _display: Verdict("ok") if tex in accepted else Verdict("undefined", "another opinion", 0)


def test_the_caret_is_the_structural_checkers_and_the_verdict_mathjaxs() -> None:
    engine, structural = Counting(), accepting("xx")
    assert validate([("x", False)], engine, {}, structural=structural) == {("x", False): Verdict("error", "x", 0)}
    assert validate([("xx", False)], engine, {}, structural=structural) == {("xx", False): Verdict("error", "x", 9)}


def test_without_an_engine_the_structural_checker_decides() -> None:
    verdicts = validate([("x", False), ("y", False), ("{", False)], None, {}, structural=accepting("y"))
    assert [verdict.status for verdict in verdicts.values()] == ["undefined", "ok", "raw"]


def test_a_sparing_validation_asks_only_what_the_structural_checker_does_not_accept() -> None:
    engine = Counting()
    verdicts = validate([("x", False), ("y", False)], engine, {}, structural=accepting("x"), sparing=True)
    assert engine.asked == [("y", False)]
    assert [verdict.status for verdict in verdicts.values()] == ["ok", "ok"]


def test_a_raw_formula_is_not_asked_about() -> None:
    engine = Counting()
    assert validate([("{x", False)], engine, {})[("{x", False)].status == "raw"
    assert engine.asked == []


def test_a_cache_file_gives_back_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "verdicts"
    verdicts = {"a": Verdict("ok"), "b": Verdict("error", "é", 3, "Misplaced")}
    write_cache(path, verdicts)
    found: list[Diagnostic] = []
    assert read_cache(path, dict[str, Verdict], dict, found.append) == verdicts
    assert found == []
    assert [each.name for each in path.parent.iterdir()] == ["verdicts"]


@pytest.mark.parametrize("content", [b"", b"\xc1\xff", b"\x81\xa1a\xa1b", b"\x80" * 9])
def test_a_broken_cache_is_thrown_away_with_a_note(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "verdicts"
    path.write_bytes(content)
    found: list[Diagnostic] = []
    assert read_cache(path, dict[str, Verdict], dict, found.append) == {}
    assert [diagnostic.rule.name for diagnostic in found] == ["broken-cache"]


def test_a_missing_cache_is_an_empty_one(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    assert read_cache(tmp_path / "none", dict[str, Verdict], dict, found.append) == {}
    assert found == []
