r"""Formulas that are too wide for their column: where they are broken, and that nothing of them gets lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.printing.broken_formulas import with_breaks
from askdown.printing.formula_pictures import PIECES, picture_sizes, without_ink
from askdown.printing.formula_rows import formula_rows
from askdown.tex.static_math import StaticMath
from askdown.tex.verdict import Formula
from tests.formulas.drawn import needs_bundles
from tests.print.sample import draw


def parts(tex: str) -> list[list[str]]:
    """Give for each row its left side and its segments."""
    found = formula_rows(tex)
    return [[row.lead, *(segment.tex for segment in row.segments)] for row in found.rows] if found else []


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("a = b + c - d = e", [["a", "= b", "+ c", "- d", "= e"]]),
        ("a + b + c", [["", "a", "+ b", "+ c"]]),
        ("-a = -b", [["-a", "= -b"]]),
        ("f := x^- + 1", [["f", ":= x^-", "+ 1"]]),
        (r"a \le b \not= c", [["a", r"\le b \not= c"]]),
        ("f(a + b) = [c + d] + e", [["f(a + b)", "= [c + d]", "+ e"]]),
        (r"|a + b| = \|c - d\|_2 + f|_{x = 0} + g", [["|a + b|", r"= \|c - d\|_2", "+ f|_{x = 0}", "+ g"]]),
        (
            r"a = \left(b + c\right) + \underbrace{d + e}_{f}",
            [["a", r"= \left(b + c\right)", r"+ \underbrace{d + e}_{f}"]],
        ),
        (r"\begin{equation} a = b + c, \end{equation}", [["a", "= b", "+ c,"]]),
        (r"a = b, \quad c = d + e \quad \text{if } f", [["a", "= b,"], ["c", "= d", "+ e"], ["", r"\text{if } f"]]),
        (r"\begin{aligned} a &= b + c \\ & \le d \end{aligned}", [["a &", "= b", "+ c"], ["&", r"\le d"]]),
    ],
)
def test_lines_may_begin_with_relations_and_signs_outside_of_brackets(tex: str, expected: list[list[str]]) -> None:
    assert parts(tex) == expected


@pytest.mark.parametrize(
    "tex",
    [
        "x",
        r"\frac{a + b}{c + d}",
        r"a = b \tag{1}",
        r"a + b \over c",
        r"{\rm a} = b \rm + c",
        r"\begin{cases} a & b + c \end{cases}",
        r"\begin{pmatrix} a + b \end{pmatrix}",
        r"a = b \\ c = d",
        r"\begin{aligned}[t] a &= b + c \end{aligned}",
        "a = {b + c",
        "a = b % + c",
    ],
)
def test_what_would_mean_something_else_in_lines_is_not_broken(tex: str) -> None:
    assert parts(tex) == []


@given(
    st.lists(
        st.sampled_from(
            ["a", "=", "+", "-", "(", ")", "|", r"\le", r"\sum_{i=1}^n", r"\frac{a}{b}", "^2", ":=", r"\not"]
        )
    )
)
def test_no_part_of_a_formula_is_lost_or_moved(words: list[str]) -> None:
    tex = " ".join(words)
    for row in parts(tex):
        assert "".join("".join(row).split()) == "".join(tex.split())


LONG = " + ".join(f"a_{{{n}}} x^{{{n}}}" for n in range(20))
LEFT = r"\frac{\partial}{\partial t} \left[ \frac{1}{2m} \sum_{i=1}^m (h_i - y_i)^2 + \frac{r}{2m} \sum_k t_k^2 \right]"


def broken(tex: str, *, display: bool = True, room: float = 25) -> tuple[StaticMath, StaticMath]:
    """Give the pictures of a formula before and after it had to fit."""
    before = draw([(tex, display)])
    return before, with_breaks(before, [(tex, display)], room, draw)


def size(math: StaticMath, formula: Formula) -> tuple[float, float]:
    (found,) = picture_sizes(math.shown[formula].html)
    return found


@needs_bundles
@pytest.mark.parametrize(
    "tex",
    [
        f"p(x) = {LONG}",
        LONG,
        f"{LEFT} = {LONG}",
        f"p(x) = {LONG}, \\qquad q(x) = 1",
        f"{LONG} \\quad {LONG}",
        rf"\begin{{aligned}} p(x) &= {LONG} \\ q(x) &= 1 \end{{aligned}}",
        r"a = \underbrace{b + c + d + e + f + g}_\text{all} = (h + i + j + k + l + m + n + o) = p + q + r + s + t",
    ],
)
def test_a_wide_formula_fits_in_lines(tex: str) -> None:
    before, after = broken(tex)
    (width, height), (narrow, high) = size(before, (tex, True)), size(after, (tex, True))
    assert width > 25 * 1.12
    assert narrow <= 25.5
    assert high > height
    assert after.shown[tex, True].how == "svg"


@needs_bundles
@pytest.mark.parametrize(
    "tex", ["a = b + c", r"\begin{pmatrix}" + "1 & " * 40 + r"2\end{pmatrix}", rf"\sqrt{{{LONG}}}"]
)
def test_what_fits_or_cannot_be_broken_stays(tex: str) -> None:
    before, after = broken(tex)
    assert after.shown == before.shown


@needs_bundles
def test_a_wide_formula_in_a_sentence_becomes_pieces() -> None:
    tex = f"p(x) = {LONG}"
    before, after = broken(tex, display=False)
    sizes = picture_sizes(after.shown[tex, False].html)
    assert len(sizes) == 21
    assert max(width for width, _ in sizes) < 4
    assert sum(width for width, _ in sizes) == pytest.approx(size(before, (tex, False))[0], abs=0.1)
    assert after.shown[tex, False].html.count("<svg") == 21


@needs_bundles
def test_drafts_have_boxes_of_the_same_sizes() -> None:
    for display in (True, False):
        tex = f"p(x) = {LONG}"
        _, after = broken(tex, display=display)
        light = without_ink(after).shown[tex, display].html
        assert picture_sizes(light) == picture_sizes(after.shown[tex, display].html)
        assert not re.search("<(path|g)", light)
        assert light.count(PIECES) == (0 if display else 20)
