import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from askdown.tex import engine_bundles
from askdown.tex.engine import Drawings, EngineName, MathJax, choose_engine
from askdown.tex.engine_cache import content_key, read_cache, write_cache
from askdown.tex.engine_runtime import BrokenRuntimeError
from askdown.tex.validation import validate
from askdown.tex.verdict import Formula, Verdict, raw_verdict

if TYPE_CHECKING:
    from askdown.diagnostics import Diagnostic
    from askdown.tex.validation import Structural

needs_bundles = pytest.mark.skipif(
    engine_bundles.read_manifest() is None, reason="the bundles are not built: install with Node.js on the PATH"
)


def started(name: EngineName) -> MathJax:
    engine = choose_engine(name)
    if engine is None:
        pytest.skip(f"{name} is not installed here")
    return engine


@pytest.fixture(scope="module")
def engine() -> Iterator[MathJax]:
    with started("quickjs-ng") as running:
        yield running


def one(engine: MathJax, tex: str, *, display: bool = False) -> Verdict:
    return engine.check([(tex, display)])[0]


@needs_bundles
def test_an_engine_names_itself_and_the_mathjax_that_anki_has() -> None:
    with started("quickjs-ng") as engine:
        assert engine.name == "MathJax 3.2.2 in quickjs-ng"


@needs_bundles
def test_the_fastest_engine_there_is_is_chosen() -> None:
    fastest = "mini-racer" if find_spec("py_mini_racer") else "quickjs-ng"
    with started("auto") as chosen:
        assert chosen.name.endswith(f" in {fastest}")


@needs_bundles
def test_an_engine_that_does_not_load_gives_way_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "askdown.tex.engine_mini_racer", None)
    with started("auto") as chosen:
        assert chosen.name.endswith(" in quickjs-ng")


def test_there_is_no_engine_without_bundles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_bundles, "FOLDER", tmp_path)
    assert [choose_engine(name) for name in get_args(EngineName)] == [None] * 5


@needs_bundles
def test_a_broken_manifest_counts_as_no_bundles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_bundles, "FOLDER", tmp_path)
    (tmp_path / "manifest.json").write_text('{"sources": 3')
    assert engine_bundles.read_manifest() is None


@needs_bundles
def test_none_means_none() -> None:
    assert choose_engine("none") is None


@needs_bundles
@pytest.mark.parametrize("name", ["mini-racer", "quickjs-ng", "node"])
def test_a_closed_engine_says_so(name: EngineName) -> None:
    engine = started(name)
    engine.close()
    engine.close()
    with pytest.raises(BrokenRuntimeError):
        engine.check([("x", False)])


@needs_bundles
@pytest.mark.slow
@pytest.mark.parametrize("name", ["mini-racer", "quickjs-ng", "node"])
def test_nesting_without_end_is_a_verdict_and_no_crash(name: EngineName) -> None:
    with started(name) as engine:
        deep = r"\sqrt{" * 2_000 + "}" * 2_000
        assert one(engine, deep) == Verdict("error", "Nested too deeply", None, "MathInputError")
        assert one(engine, "x") == Verdict("ok")


@needs_bundles
@pytest.mark.parametrize(
    ("first", "then"),
    [
        (r"\def\foo{x}\foo", r"\foo"),
        (r"\newcommand{\foo}{x}\foo", r"\foo"),
        (r"\let\foo\alpha\foo", r"\foo"),
        (r"\DeclareMathOperator{\foo}{foo}\foo", r"\foo"),
        (r"\newenvironment{foo}{a}{b}\begin{foo}x\end{foo}", r"\begin{foo}x\end{foo}"),
        (r"\DeclarePairedDelimiter{\foo}{(}{)}\foo{x}", r"\foo{x}"),
        (r"\Newextarrow{\foo}{5,5}{0x21C9}\foo{a}", r"\foo{a}"),
        (r"\require{physics}\dv{f}{x}", r"\dv{f}{x}"),
        (r"\newtagform{foo}[x]{<}{>}\usetagform{foo}", r"\usetagform{foo}"),
    ],
)
def test_what_one_formula_defines_the_next_does_not_know(engine: MathJax, first: str, then: str) -> None:
    before, itself, after = engine.check([(then, False), (first, False), (then, False)])
    assert itself.status == "ok"
    assert before.status != "ok"
    assert after == before


@needs_bundles
def test_a_label_may_stand_in_two_formulas(engine: MathJax) -> None:
    labelled = (r"\begin{equation}a\label{x}\end{equation}", True)
    assert [verdict.status for verdict in engine.check([labelled, labelled])] == ["ok", "ok"]


@needs_bundles
def test_a_redefined_command_is_itself_again(engine: MathJax) -> None:
    redefined, plain = engine.check([(r"\def\frac{x}\frac", False), (r"\frac", False)])
    assert (redefined.status, plain.message) == ("ok", r"Missing argument for \frac")


@needs_bundles
@pytest.mark.parametrize(
    ("tex", "offset"),
    [
        (r"\alpha+\aplha", 7),
        (r"\text{😀}+\foo", 9),
        (r"\frac{\foo}{\foobar}", 6),
        (r"\foobar\alpha\foo", 0),
        (r"\text{😀}x^", 10),
        (r"a & b", 3),
        (r"x^2^3", 3),
    ],
)
def test_an_offset_counts_characters(engine: MathJax, tex: str, offset: int) -> None:
    assert one(engine, tex).offset == offset


@needs_bundles
@pytest.mark.parametrize("package", ["setoptions", "nosuch", "autoload"])
def test_a_package_that_anki_cannot_load_is_an_error(engine: MathJax, package: str) -> None:
    assert one(engine, rf"\require{{{package}}}x").status == "error"


@needs_bundles
@pytest.mark.parametrize("package", ["physics", "textmacros", "colorv2", "mhchem", "bussproofs"])
def test_a_package_of_the_full_mathjax_is_loaded(engine: MathJax, package: str) -> None:
    assert one(engine, rf"\require{{{package}}}x").status == "ok"


@needs_bundles
def test_prescript_fails_as_in_anki_only_without_later_scripts(engine: MathJax) -> None:
    assert one(engine, r"\prescript{14}{2}{C}").message == "Math input error"
    assert one(engine, r"\prescript{14}{2}{C}^{2}_{3}").status == "ok"


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
