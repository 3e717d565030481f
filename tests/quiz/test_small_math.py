"""Formulas in fewer characters: the same picture, the same formula to hear."""

import re

import pytest
from playwright.sync_api import BrowserContext

from askdown.quiz.small_math import STYLE as SMALL_STYLE
from askdown.quiz.small_math import only, smaller
from askdown.tex.engine import choose_engine
from askdown.tex.static_math import STYLE, DrawingCache, StaticMath, static_math
from askdown.tex.verdict import Formula

FORMULAS: list[Formula] = [
    ("x", False),
    (r"a_{i}^2 + \frac{1}{\sqrt{2\pi}\sigma} \exp\left(-\frac{(x-\mu)^2}{2\sigma^2}\right)", True),
    (r"\begin{pmatrix} 1 & -\tfrac12 \\ \alpha & \mathbb{E}[X] \end{pmatrix}", True),
    (r"\text{loss} = \boxed{\,?\,}", True),
    (r"\underbrace{a + b}_{\text{two words}} \xrightarrow{n \to \infty} \widehat{xyz}", True),
    (r"\color{red}{f} \neq \mathcal{L} \mathbf{w}^\top", False),
    (r"\begin{array}{c|c} a & b \\ \hline c & d \end{array}", True),
    (r"\frac{", False),
]


@pytest.fixture(scope="module")
def drawn() -> StaticMath:
    """Draw the formulas as they come from the engine."""
    engine = choose_engine()
    if engine is None:
        pytest.skip("there is no MathJax in this installation")
    with engine:
        return static_math(FORMULAS, engine, DrawingCache())


def test_a_drawing_is_half_as_long(drawn: StaticMath) -> None:
    before, after = (
        sum(len(one.html) for one in math.shown.values()) + len(math.glyphs) for math in (drawn, smaller(drawn))
    )
    glyphs = len(drawn.glyphs)
    assert after - glyphs < 0.65 * (before - glyphs)


def test_every_name_that_is_used_is_defined_once(drawn: StaticMath) -> None:
    math = smaller(drawn)
    html = math.glyphs + "".join(one.html for one in math.shown.values())
    defined = re.findall(r' id="([^"]+)"', html)
    assert len(defined) == len(set(defined))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(defined)


def test_only_what_is_asked_for_is_there_with_its_glyphs(drawn: StaticMath) -> None:
    math = only(drawn, [FORMULAS[0]])
    assert list(math.shown) == [FORMULAS[0]]
    assert math.glyphs.count("<path") == 1
    assert only(drawn, []).glyphs == ""


def test_what_is_no_drawing_stays(drawn: StaticMath) -> None:
    assert smaller(drawn).shown[FORMULAS[-1]] == drawn.shown[FORMULAS[-1]]
    assert drawn.shown[FORMULAS[-1]].how == "source"


@pytest.mark.slow
def test_it_looks_the_same(context: BrowserContext, drawn: StaticMath) -> None:
    page = context.new_page()

    def picture(math: StaticMath) -> bytes:
        shown = "".join(f"<p>{one.html}</p>" for one in math.shown.values())
        page.set_content(f"<style>p {{ font-size: 24px }} {STYLE}{SMALL_STYLE}</style>{math.glyphs}{shown}")
        return page.screenshot()

    before, after = picture(drawn), picture(smaller(drawn))
    page.set_content("<p>other</p>")
    assert page.screenshot() != before
    difference = page.evaluate(DIFFERENCE, [before.hex(), after.hex()])
    assert difference["most"] < 64  # of 255: at the edge of some letter, what a tenth of a pixel makes
    assert difference["mean"] < 0.01


DIFFERENCE = """
async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (hex) => {
    const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }));
  const differences = [...one].map((value, place) => Math.abs(value - other[place]));
  const sum = differences.reduce((whole, part) => whole + part, 0);
  return { most: differences.reduce((most, part) => Math.max(most, part), 0), mean: sum / differences.length };
}
"""
