"""Which formulas MathJax finds in a card, and what takes their place."""

import pytest

from askdown.preview.formulas import formulas_in, with_pictures
from askdown.tex.static_math import Shown


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        (r"a \(x^2\) b \[y\] c", [("x^2", False), ("y", True)]),
        (r"\(a &lt; b &amp; c\)", [("a < b & c", False)]),
        (r"\(a\) and again \(a\)", [("a", False)]),
        (r"<code>\(a\)</code> <pre><code>\[b\]</code> \(c\)</pre> \(d\)", [("d", False)]),
        (r'<span class="tex2jax_ignore">\(a <span>\(b\)</span> \(c\)</span> \(d\)', [("d", False)]),
        (r'<img alt="\(a\)" title="\[b\]"> \(c\)', [("c", False)]),
        (r"<!-- \(a\) --> \(b\)", [("b", False)]),
        ("\\[\na\n\\]", [("\na\n", True)]),
        (r"\( not closed", []),
        (r"a \) b \( c \)", [(" c ", False)]),
    ],
)
def test_what_is_a_formula(side: str, expected: list[tuple[str, bool]]) -> None:
    assert formulas_in(side) == expected


def test_pictures_take_the_place_of_formulas_and_of_nothing_else() -> None:
    side = r"<p title='\(a\)'>one \(a\), <code>\(a\)</code> and \[b\]</p>"
    shown = {("a", False): Shown("<i>A</i>", "svg"), ("b", True): Shown("<b>\\1</b>", "svg")}
    assert with_pictures(side, shown) == (
        r"<p title='\(a\)'>one <mjx-container class=" + '"MathJax"><i>A</i></mjx-container>, '
        r"<code>\(a\)</code> and <mjx-container class=" + '"MathJax" display="true"><b>\\1</b></mjx-container></p>'
    )
