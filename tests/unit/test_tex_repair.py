r"""Broken formulas are mended where one mend is likely, and then they stand."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from askdown.tex.repair import repair
from askdown.tex.structure import check

SEED = Path(__file__).resolve().parents[2] / "../shared/seeds/000_82ee414f5ca7a409.txt"


@pytest.mark.parametrize(
    ("tex", "after"),
    [
        ("f = \\begin{cases}\nx & a \\\\\ny & b", "f = \\begin{cases}\nx & a \\\\\ny & b \\end{cases}"),
        (r"\begin{cases}a\\b\end{aligned}", r"\begin{cases}a\\b\end{cases}"),
        (
            r"\begin{pmatrix}\begin{cases}a\\b\end{pmatrix}",
            r"\begin{pmatrix}\begin{cases}a\\b \end{cases}\end{pmatrix}",
        ),
        (r"\begin{cases}a & \text{if x \\ b & c\end{cases}", r"\begin{cases}a & \text{if x} \\ b & c\end{cases}"),
        (r"a=b\end{cases}", "a=b"),
        (r"\frac{a}{b", r"\frac{a}{b}"),
        ("x_{i+1", "x_{i+1}"),
        (r"\frac{\sqrt{a}{b}", r"\frac{\sqrt{a}}{b}"),
        (r"\sum_{i=1^n x_i", r"\sum_{i=1}^n x_i"),
        ("{a {b {c", "{a {b {c}}}"),
        (r"\frac{a}{b}}+c", r"\frac{a}{b}+c"),
        (r"\left(\frac{a}{b}", r"\left(\frac{a}{b}\right)"),
        (r"\left(\frac{a}{b})+c", r"\left(\frac{a}{b}\right)+c"),
        (r"\left. x", r"\left. x\right."),
        (r"a=(\frac{a}{b}\right)", r"a=\left(\frac{a}{b}\right)"),
        (r"\left\{ x \right", r"\left\{ x \right\}"),
        (
            r"\begin{bmatrix} 1 & \left(2 \\ 3 & 4 \end{bmatrix}",
            r"\begin{bmatrix} 1 & \left(2\right) \\ 3 & 4 \end{bmatrix}",
        ),
        (r"\left( \left[ a", r"\left( \left[ a\right]\right)"),
        (r"\( x \)", "x"),
        (r"\[ a = b \]", "a = b"),
        ("$x^2$", "x^2"),
        ("$$ x", "x"),
        (r"\( x", "x"),
        (r"x \)", "x"),
        (r"\(i\)-th", "i-th"),
        (r"\( \frac{a}{b \)", r"\frac{a}{b}"),
        ("\\theta\\", r"\theta"),
    ],
)
def test_what_is_broken_is_mended(tex: str, after: str) -> None:
    mended = repair(tex, display=True)
    assert mended
    assert (mended.before, mended.after) == (tex, after)
    assert mended.actions
    assert check(after, display=True).status == "ok"
    assert repair(after, display=True) is None


@pytest.mark.parametrize(
    "tex", ["x^2", "", "a $b$ c", r"\$5", r"\aplha", "x^2^3", r"\frac", "a & b", "f(x) = {", r"\left("]
)
def test_what_stands_or_has_no_likely_mend_is_left(tex: str) -> None:
    assert repair(tex, display=True) is None


def test_what_was_done_is_said_in_the_order_of_the_text() -> None:
    mended = repair(r"\( \left( \frac{a}{b \)", display=False)
    assert mended
    assert mended.actions == (
        r"left out the delimiter \( inside the delimiters",
        "added a closing brace",
        r"added \right)",
    )


INLINE = False
PIECES = [
    "{", "}", "x", "^", "_", " ", r"\frac", r"\left(", r"\right)", ")", r"\begin{cases}", r"\end{cases}", "&", r"\\",
    r"\end{aligned}", r"\(", r"\)", "$", "\\", r"\sqrt", r"\text{", r"\left", r"\right", r"\sum", "[", "]",
]  # fmt: skip


@example("{}$}", INLINE)  # a dollar at the end only once the brace behind it is gone
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.booleans())
def test_a_mended_formula_stands_and_is_not_mended_again(tex: str, display: bool) -> None:  # noqa: FBT001 - given
    mended = repair(tex, display)
    if mended:
        assert check(mended.after, display).status == "ok"
        assert mended.after != tex
        assert repair(mended.after, display) is None


@pytest.mark.parametrize(
    "tex", ["{" * 10_000, "}" * 10_000, r"\begin{cases}" * 3_000, r"\left(" * 5_000 + "{", "{" * 19 + "x_1 " * 2_000]
)
def test_hopeless_formulas_are_given_up_quickly(tex: str) -> None:
    start = time.perf_counter()
    repair(tex, display=True)
    assert time.perf_counter() - start < 5


@pytest.mark.skipif(not SEED.exists(), reason="the shared seeds are not beside the checkout")
def test_the_broken_formula_of_the_first_seed_becomes_what_was_meant() -> None:
    formulas = SEED.read_text(encoding="utf-8").split("$$")[1::2]
    mended = [found for tex in formulas if (found := repair(tex, display=True))]
    assert [found.actions for found in mended] == [(r"added \end{cases}",)]
    assert mended[0].after == mended[0].before + r" \end{cases}"
