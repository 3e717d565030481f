r"""Macros are read from a file and written out with their places kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.tex.macros import Macro, expand, parse_macros
from askdown.tex.structure import check

FILE = r"""
% what the course writes
\newcommand{\RR}{\mathbb{R}} % the reals, 100\% of them
\renewcommand{\norm}[1]{\left\lVert #1 \right\rVert}
\newcommand{\pd}[2][f]{\frac{\partial #1}{\partial #2}}
\def\half{\frac12}
\def\power#1#2{#1^{#2}}
\DeclareMathOperator*{\argmax}{arg\,max}
\newcommand\eps\varepsilon
\newcommand*{\twice}[1]{\norm{#1} + \norm{#1}}
"""
MACROS, _ = parse_macros(FILE)


def test_a_file_of_macros_is_read() -> None:
    macros, problems = parse_macros(FILE)
    assert problems == ()
    assert macros["RR"] == Macro(r"\mathbb{R}")
    assert macros["pd"] == Macro(r"\frac{\partial #1}{\partial #2}", 2, "f")
    assert macros["power"] == Macro("#1^{#2}", 2)
    assert macros["argmax"] == Macro(r"\operatorname*{arg\,max}")
    assert macros["eps"] == Macro(r"\varepsilon")
    assert len(macros) == 8


def test_what_cannot_be_read_is_reported_and_passed_over() -> None:
    text = (
        "\\usepackage{x}\n\\newcommand{\\a}[x]{b}\n\\newcommand{\\c}[1]{#2}\n"
        "\\def\\d#1:{x}\n\\newcommand{\\ok}{1}\n\\newcommand{\\e}{"
    )
    macros, problems = parse_macros(text)
    assert macros == {"ok": Macro("1")}
    assert [problem.offset for problem in problems] == [
        text.index(part) for part in text.split("\n") if "ok" not in part
    ]


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"x \in \RR", r"x \in \mathbb{R}"),
        (r"\norm{x + \RR y}", r"\left\lVert x + \mathbb{R} y \right\rVert"),
        (r"\pd{x} + \pd[g]y", r"\frac{\partial f}{\partial x} + \frac{\partial g}{\partial y}"),
        (r"\hat\half", r"\hat{\frac12}"),
        (r"x^\half", r"x^{\frac12}"),
        (r"\power ab", "a^{b}"),
        (r"\eps x", r"\varepsilon x"),
        (r"\twice\RR", r"\left\lVert \mathbb{R} \right\rVert + \left\lVert \mathbb{R} \right\rVert"),
        (r"a % \RR", r"a % \RR"),
        (r"\RRR \alpha", r"\RRR \alpha"),
    ],
)
def test_macros_are_written_out(tex: str, expected: str) -> None:
    expansion = expand(tex, MACROS)
    assert (expansion.tex, expansion.problems) == (expected, ())


def test_a_letter_behind_a_macro_does_not_join_a_command() -> None:
    assert expand(r"\e1b", {"e": Macro(r"\alpha")}).tex == r"\alpha1b"
    assert expand(r"\1b", {"1": Macro(r"\alpha")}).tex == r"\alpha b"
    assert expand(r"\f{b}", {"f": Macro(r"\alpha#1", 1)}).tex == r"\alpha b"


def test_places_lead_back_to_the_original() -> None:
    tex = r"\norm{x_1} \aplha \RR y"
    expansion = expand(tex, MACROS)
    assert expansion.original(expansion.tex.index("x_1")) == tex.index("x_1")
    assert expansion.original(expansion.tex.index(r"\aplha")) == tex.index(r"\aplha")
    assert expansion.original(expansion.tex.index("mathbb")) == tex.index(r"\RR")
    assert expansion.original(expansion.tex.index("y")) == tex.index("y")
    assert expansion.original(len(expansion.tex)) == len(tex)
    verdict = check(expansion.tex, display=False)
    assert expansion.original(verdict.offset or 0) == tex.index(r"\aplha")


@pytest.mark.parametrize("body", [r"\loop\loop", r"x \loop", r"{\loop}", r"\other"])
def test_macros_without_end_are_reported_and_left(body: str) -> None:
    expansion = expand(r"a \loop b", {"loop": Macro(body), "other": Macro(r"\loop")})
    assert expansion.tex == r"a \loop b"
    assert [(problem.offset, "without end" in problem.message) for problem in expansion.problems] == [(2, True)]


def test_a_macro_without_its_argument_is_reported_and_left() -> None:
    expansion = expand(r"a + \norm", MACROS)
    assert expansion.tex == r"a + \norm"
    assert [problem.offset for problem in expansion.problems] == [4]


@given(
    st.lists(st.sampled_from([r"\RR", r"\norm", r"\half", "{", "}", "x", " ", r"\pd", "[a]", "^", "%", "\n"])).map(
        "".join
    )
)
def test_places_are_inside_the_original_and_grow_outside_of_arguments(tex: str) -> None:
    expansion = expand(tex, MACROS)
    places = [expansion.original(offset) for offset in range(len(expansion.tex) + 1)]
    assert all(0 <= place <= len(tex) for place in places)
    assert places[-1] == len(tex)


@given(st.text(max_size=30))
def test_without_macros_nothing_changes(tex: str) -> None:
    expansion = expand(tex, {})
    assert expansion.tex == tex
    assert [expansion.original(offset) for offset in range(len(tex) + 1)] == list(range(len(tex) + 1))
