import pytest

from askdown.tex.mathml_rewrites import rewritten
from askdown.tex.static_math import DrawingCache, static_math


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"E=mc^2\tag{1}", r"E=mc^2\qquad\text{(1)}"),
        (r"E=mc^2 \tag*{a{b}c}", r"E=mc^2 \qquad\text{a{b}c}"),
        (r"\begin{eqnarray}a&=&b\end{eqnarray}", r"\begin{array}{rcl}a&=&b\end{array}"),
        (r"\begin{align}a\label{x}\\b\nonumber\end{align}", r"\begin{align*}a\\b\end{align*}"),
        (r"a\\[1em]b\\[-2 pt]c", r"a\\b\\c"),
        (r"a\\[x]b", r"a\\[x]b"),
        (r"\mathop{\mathrm{arg\,max}}\limits_{x}", r"\operatorname*{arg\,max}_{x}"),
        (r"\mathop{\rm tr}\nolimits", r"\operatorname*{tr}\nolimits"),
        (r"\text{a_b \_ $x_1$}_c", r"\text{a\_b \_ }{x_1}_c"),
        (r"\begin{psmallmatrix}a\end{psmallmatrix}", r"\begin{pmatrix}a\end{pmatrix}"),
        (r"\begin{bmatrix*}[r]a\end{bmatrix*}", r"\begin{bmatrix}a\end{bmatrix}"),
        (r"\href{https://example.org/\#a}{x}+\smash{y}", r"{x}+{y}"),
        (r"\text{for $x$ in $X$}", r"\text{for }{x}\text{ in }{X}"),
        (r"\text{5 \$ and $x}", r"\text{5 \$ and $x}"),
        (r"\sum_{\substack{a\\b}}", r"\sum_{\begin{subarray}{c}a\\b\end{subarray}}"),
        (r"\mbox{a}\pmb{b}", r"\text{a}\boldsymbol{b}"),
        (r"\tag{1", r"\tag{1"),
        (r"\frac{a}{b}", r"\frac{a}{b}"),
    ],
)
def test_tex_is_rewritten_for_math_core(tex: str, expected: str) -> None:
    assert rewritten(tex) == expected


@pytest.mark.parametrize(
    "tex",
    [
        r"E\tag{1}",
        r"\begin{eqnarray}a&=&b\end{eqnarray}",
        r"\text{for $x$}",
        r"\mathop{x}\limits_y",
        r"\substack{a\\b}",
    ],
)
def test_math_core_takes_what_was_rewritten(tex: str) -> None:
    math = static_math([(tex, False)], None, DrawingCache())
    assert math.shown[(tex, False)].how == "mathml"
