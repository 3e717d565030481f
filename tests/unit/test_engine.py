import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from askdown.tex import engine_bundles
from askdown.tex.engine import EngineName, MathJax, choose_engine
from askdown.tex.engine_runtime import BrokenRuntimeError
from askdown.tex.verdict import Verdict

if TYPE_CHECKING:
    pass

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
