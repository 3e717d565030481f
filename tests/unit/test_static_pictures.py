import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from askdown.tex.engine import MathJax, choose_engine
from askdown.tex.static_math import DrawingCache, static_math
from tests.formulas.drawn import attributes, needs_bundles, picture, shown, spoken

if TYPE_CHECKING:
    from askdown.tex.static_math import Flavour


@pytest.fixture(scope="module")
def engine() -> Iterator[MathJax]:
    running = choose_engine("quickjs-ng")
    assert running is not None
    with running:
        yield running


@needs_bundles
@pytest.mark.parametrize("flavour", ["browser", "print"])
def test_sizes_are_in_em(engine: MathJax, flavour: "Flavour") -> None:
    (svg, *_) = picture(engine, "x_i", flavour=flavour)
    assert re.fullmatch(r"[\d.]+em", svg.get("width", ""))
    assert re.fullmatch(r"[\d.]+em", svg.get("height", ""))
    assert re.fullmatch(r"vertical-align:-[\d.]+em", svg.get("style", ""))


@needs_bundles
def test_the_x_of_mathjaxs_font_is_as_high_as_its_ex(engine: MathJax) -> None:
    (svg, *_) = picture(engine, "x")
    *_, width, height = (float(number) for number in svg.get("viewBox", "").split())
    assert float(svg.get("width", "")[:-2]) == pytest.approx(width / 1000, abs=0.002)
    assert float(svg.get("height", "")[:-2]) == pytest.approx(height / 1000, abs=0.002)


@needs_bundles
@pytest.mark.parametrize("flavour", ["browser", "print"])
@pytest.mark.parametrize(
    ("tex", "shape"),
    [
        (r"\begin{array}{|c|}\hline x\\\hline\end{array}", "//*[local-name()='rect']"),
        (r"\begin{array}{c|c}a&b\end{array}", "//*[local-name()='line']"),
        (r"\enclose{circle}{x}", "//*[local-name()='ellipse']"),
        (r"\cancel{x}", "//*[local-name()='line']"),
    ],
)
def test_strokes_are_attributes_and_need_no_style_sheet(
    engine: MathJax, tex: str, shape: str, flavour: "Flavour"
) -> None:
    drawn = picture(engine, tex, display=True, flavour=flavour).xpath(shape)
    assert len(drawn) > 0
    for element in drawn:
        assert float(element.get("stroke-width")) > 0
        assert element.tag == "line" or element.get("fill") == "none"


@needs_bundles
def test_dashed_lines_are_dashed_without_a_style_sheet(engine: MathJax) -> None:
    tree = picture(engine, r"\begin{array}{c:c}a&b\\\hdashline c&d\end{array}", display=True)
    assert attributes(tree, "stroke-dasharray") == ["140", "140"]


@needs_bundles
@pytest.mark.parametrize(
    ("tex", "label"),
    [(r"E=mc^2\tag{1}", "(1)"), (r"E=mc^2\tag*{[eq]}", "[eq]"), (r"\begin{align}a\tag{1}\end{align}", "(1)")],
)
def test_a_tag_follows_the_formula(engine: MathJax, tex: str, label: str) -> None:
    assert f"<mspace></mspace></mstyle><mtext>{label}</mtext>" in spoken(engine, tex, display=True)
    assert_as_wide_as_drawn(engine, tex)


def assert_as_wide_as_drawn(engine: MathJax, tex: str) -> None:
    """Nothing depends on the width of the page: no percentages, no nested picture without a size."""
    for flavour in ("browser", "print"):
        html = shown(engine, tex, display=True, flavour=flavour).html
        assert "%" not in html
        (svg, *_) = etree.fromstring(html)
        assert svg.get("viewBox")


@needs_bundles
@pytest.mark.parametrize(
    "tex",
    [
        r"\begin{multline}a+b+c\\+d+e+f\end{multline}",
        r"\begin{multline*}\shoveleft{a+b}\\\shoveright[1em]{c+d}\end{multline*}",
        r"\begin{flalign}a&=b&c&=d\end{flalign}",
        r"\begin{xalignat}{2}a&=b&c&=d\end{xalignat}",
        r"\begin{multlined}\shoveleft{a+b}\\\shoveright{c+d}\end{multlined}",
    ],
)
def test_an_environment_as_wide_as_the_page_is_as_wide_as_its_rows(engine: MathJax, tex: str) -> None:
    assert_as_wide_as_drawn(engine, tex)


@needs_bundles
@pytest.mark.parametrize("tex", [r"\mathtip{x}{y}", r"\texttip{x}{y}", r"\toggle{x}{y}\endtoggle"])
def test_what_waits_for_the_pointer_shows_what_it_shows_first(engine: MathJax, tex: str) -> None:
    assert "<mi>x</mi>" in spoken(engine, tex)
    assert "<mi>y</mi>" not in spoken(engine, tex)


@needs_bundles
def test_no_picture_carries_an_id_so_it_may_stand_twice(engine: MathJax) -> None:
    tex = r"\begin{equation}\cssId{foo}{x}\class{bar}{y}\label{z}\end{equation}"
    html = shown(engine, tex, display=True).html
    assert " id=" not in html
    assert "foo" not in html
    assert "bar" not in html


@needs_bundles
@pytest.mark.parametrize(
    "tex",
    [
        r"\frac{a}{b}+\sqrt[3]{\color{red}{x}}+\boxed{y}+\hat{z}",
        r"\begin{pmatrix}a&b\\c&d\\e&f\\g&h\end{pmatrix}",
        r"\underbrace{a+b+c+d}_{n}\xrightarrow{abc}\text{é 😀}",
        r"\cancelto{0}{w}\enclose{updiagonalarrow}{x}\href{https://example.org}{x^2}",
    ],
)
def test_a_flat_picture_stands_alone(engine: MathJax, tex: str) -> None:
    math = static_math([(tex, False)], engine, DrawingCache(), flavour="print")
    html = math.shown[(tex, False)].html
    assert math.glyphs == ""
    assert "<use" not in html
    assert "<math" not in html
    assert "<path" in html


@needs_bundles
def test_flattening_makes_one_path_of_one_colour(engine: MathJax) -> None:
    (svg,) = picture(engine, r"\frac{a_1+b^2}{\sqrt{c}}", flavour="print")
    assert [(child.tag, child.get("fill"), child.get("transform")) for child in svg] == [("path", "currentColor", None)]


@needs_bundles
def test_flattening_keeps_colours_in_their_order(engine: MathJax) -> None:
    (svg,) = picture(engine, r"a+\color{red}{b}+\colorbox{yellow}{c}", flavour="print")
    assert [child.get("fill") for child in svg] == ["currentColor", "red", "yellow", "red"]


@needs_bundles
@pytest.mark.parametrize(
    "tex",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\style{background:url(https://example.org/a.png)}{x}",
        r"\style{position:fixed}{x}",
        r"\color{url(https://example.org/#a)}{x}",
        r'\color{red" onload="alert(1)}{x}',
        r"\cssId{a\" onload=\"alert(1)}{x}",
        r"\text{<script>alert(1)</script>}",
    ],
)
@pytest.mark.parametrize("flavour", ["browser", "print"])
def test_a_formula_reaches_nothing_outside_itself(engine: MathJax, tex: str, flavour: "Flavour") -> None:
    tree = etree.fromstring(shown(engine, tex, flavour=flavour).html)
    for element in tree.iter():
        assert etree.QName(element).localname not in {"script", "style", "image", "foreignObject"}
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name == "aria-label" or "javascript" not in value
            assert name == "aria-label" or "url(" not in value
            assert name == "aria-label" or "fixed" not in value


@needs_bundles
def test_a_link_stays_a_link(engine: MathJax) -> None:
    assert attributes(picture(engine, r"\href{https://example.org}{x}"), "href")[0] == "https://example.org"


@needs_bundles
def test_a_coloured_style_is_drawn_in_its_colour(engine: MathJax) -> None:
    assert "red" in attributes(picture(engine, r"\style{color:red}{x}"), "fill")


@needs_bundles
def test_letters_without_a_glyph_stay_together_as_wide_as_their_place(engine: MathJax) -> None:
    (text,) = picture(engine, r"\text{потерь}").xpath("//*[local-name()='text']")
    assert text.text == "потерь"
    assert int(text.get("textLength")) == pytest.approx(6 * 500, rel=0.1)


@needs_bundles
def test_an_accented_letter_is_as_wide_as_its_plain_one(engine: MathJax) -> None:
    plain, accented = picture(engine, r"\text{ete}"), picture(engine, r"\text{été}")
    assert plain[0].get("width") == accented[0].get("width")
