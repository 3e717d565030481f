import re
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from askdown.tex.engine import Drawings, MathJax, choose_engine
from askdown.tex.engine_cache import read_cache, write_cache
from askdown.tex.static_math import STYLE, DrawingCache, Shown, StaticMath, problems, static_math
from tests.formulas.drawn import attributes, needs_bundles, picture, shown, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from askdown.diagnostics import Diagnostic
    from askdown.tex.static_math import Flavour
    from askdown.tex.verdict import Formula, Verdict


@pytest.fixture(scope="module")
def engine() -> "Iterator[MathJax]":
    running = choose_engine("quickjs-ng")
    assert running is not None
    with running:
        yield running


@needs_bundles
def test_a_formula_is_a_picture_for_the_eye_and_mathml_for_the_ear(engine: MathJax) -> None:
    html = shown(engine, "x^2").html
    assert html.startswith('<span class="math math-svg"><svg aria-hidden="true"')
    assert spoken(engine, "x^2") == (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math></span>'
    )
    assert ".math-svg > math {" in STYLE


@needs_bundles
def test_a_printed_formula_is_a_picture_named_by_its_tex(engine: MathJax) -> None:
    tree = picture(engine, r"a < b \text{ \& \"c\"}", flavour="print")
    (svg,) = tree
    assert (svg.get("role"), svg.get("aria-label")) == ("img", r"a < b \text{ \& \"c\"}")


@needs_bundles
def test_a_display_formula_is_a_block_of_its_own(engine: MathJax) -> None:
    assert shown(engine, "x", display=True).html.startswith('<span class="math math-svg math-display">')
    assert 'display="block"' in spoken(engine, "x", display=True)


@needs_bundles
def test_one_formula_that_cannot_be_drawn_does_not_stop_the_others(engine: MathJax) -> None:
    formulas = [("x", False), (r"\frac{a}", False), ("y", False)]
    math = static_math(formulas, engine, DrawingCache())
    assert [math.shown[formula].how for formula in formulas] == ["svg", "source", "svg"]
    assert math.shown[formulas[1]].reason == r"Missing argument for \frac"


@needs_bundles
def test_the_page_holds_every_glyph_once(engine: MathJax) -> None:
    formulas = [("x+y", False), ("x+z", False), ("x+y", True)]
    math = static_math(formulas, engine, DrawingCache())
    table = etree.fromstring(math.glyphs)
    ids = attributes(table, "id")
    used = {href[1:] for each in math.shown.values() for href in re.findall(r'href="([^"]+)"', each.html)}
    assert set(ids) == used
    assert len(ids) == len(used) == 4
    assert table.get("style") == "position:absolute"


class Unasked:
    """An engine that must not be needed any more."""

    name = "unasked"

    def __init__(self, fingerprint: str) -> None:
        self.fingerprint = fingerprint

    def check(self, formulas: "Sequence[Formula]") -> "list[Verdict]":
        raise NotImplementedError

    def svg(self, formulas: "Sequence[Formula]", *, flat: bool = False) -> Drawings:
        assert not formulas, flat
        return Drawings((), {})

    def close(self) -> None:
        raise NotImplementedError


@needs_bundles
@pytest.mark.parametrize("flavour", ["browser", "print"])
def test_a_drawing_is_made_once(engine: MathJax, tmp_path: "Path", flavour: "Flavour") -> None:
    formulas = [("x+y", False), (r"\frac{a}", False)]
    cache = DrawingCache()
    first = static_math(formulas, engine, cache, flavour=flavour)
    write_cache(tmp_path / "drawings", cache)
    found: list[Diagnostic] = []
    kept = read_cache(tmp_path / "drawings", DrawingCache, DrawingCache, found.append)
    assert found == []
    assert static_math(formulas, Unasked(engine.fingerprint), kept, flavour=flavour) == first


@needs_bundles
def test_a_cache_that_lost_a_glyph_is_drawn_again(engine: MathJax) -> None:
    cache = DrawingCache()
    first = static_math([("x", False)], engine, cache)
    cache.glyphs.clear()
    assert static_math([("x", False)], engine, cache) == first


def test_without_mathjax_a_formula_is_mathml() -> None:
    found = shown(None, r"\frac{a}{b}", display=True)
    assert found.how == "mathml"
    assert found.html.startswith('<span class="math math-mathml math-display"><math display="block"><mfrac>')


def test_without_mathjax_a_printed_formula_is_its_source() -> None:
    found = shown(None, "a < b", flavour="print")
    assert (found.how, found.html) == ("source", '<code class="math-source">a &lt; b</code>')


def test_what_neither_takes_is_its_source() -> None:
    found = shown(None, r"\ce{H2O}", display=True)
    assert (found.how, found.html) == ("source", r'<code class="math-source math-display">\ce{H2O}</code>')


def test_without_math_core_a_formula_is_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "math_core", None)
    assert shown(None, "x").reason == "there is no MathJax; math-core is not installed"


def test_substitutes_are_reported_once_for_all_and_once_for_each_source() -> None:
    formulas: list[Formula] = [("x", False), ("y", False), (r"\ce{H2O}", False)]
    math = static_math(formulas, None, DrawingCache())
    places = [(formula, "a.md", line, 3) for line, formula in enumerate([*formulas, formulas[2]], 1)]
    found = list(problems(math, places))
    assert [(each.rule.name, each.path, each.line, each.column) for each in found] == [
        ("not-rendered-by-mathjax", "", 0, 0),
        ("formula-shown-as-source", "a.md", 3, 3),
        ("formula-shown-as-source", "a.md", 4, 3),
    ]


def test_pictures_are_no_problem() -> None:
    assert list(problems(StaticMath({("x", False): Shown("<svg/>", "svg")}, ""), [(("x", False), "a.md", 1, 1)])) == []
