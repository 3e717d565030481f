r"""What the structural checker says of single formulas, and where its carets stand."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.diagnostics.rules import formulas as rules
from askdown.tex import structure
from askdown.tex.commands import nearest_command, nearest_environment, table
from askdown.tex.structure import Problem, check, problems
from askdown.tex.structure_fast import is_plain
from askdown.tex.structure_parser import Context, Parser
from askdown.tex.structure_reader import TexError

PIECES = [
    "{", "}", "[", "]", "^", "_", "&", "%", "'", " ", "\n", "x", "12", ".5", "ab", "(", "|", "*", "@", "∑", "#", "~",
    "$", "\\", r"\\", r"\\[1em]", r"\ ", r"\left(", r"\right)", r"\left", r"\right", r"\middle|", r"\bigl(", r"\limits",
    r"\begin{cases}", r"\end{cases}", r"\begin{align}", r"\end{align}", r"\begin{aligned}", r"\end{aligned}",
    r"\begin{array}", r"{cc}", r"\text{a}", r"\text{$x$}", r"\mathrm{ab}", r"\mathrm", r"\operatorname{f}", r"\frac",
    r"\sqrt", r"\sqrt[3]", r"\hat", r"\overset", r"\sum", r"\int", r"\sin", r"\max", r"\dots", r"\not", r"\alpha",
    r"\over", r"\choose", r"\quad", r"\iff", r"\implies", r"\displaystyle", r"\underbrace", r"\overline",
    r"\color{red}",
    r"\cases", r"\hline", r"\tag{1}", r"\label{a}", r"\boxed", r"\xrightarrow", r"\def\a{b}", r"\newcommand{\b}[1]{#1}",
    r"\a", r"\b", r"\unknown", r"\verb|a|", r"\raise 1em", r"\stackrel", r"\binom", r"\substack", r"\,", r"\{", r"\}",
]  # fmt: skip
formulas = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(formulas | st.text(max_size=40), st.booleans())
def test_any_text_gets_a_verdict_with_a_place_inside_it(tex: str, display: bool) -> None:  # noqa: FBT001 - given
    verdict = check(tex, display)
    assert (verdict.status == "ok") == (verdict.offset is None)
    assert 0 <= (verdict.offset or 0) <= len(tex)
    assert all(0 <= problem.offset <= len(tex) for problem in problems(tex, display))
    if verdict.status != "ok":
        assert problems(tex, display)


@given(formulas | st.text(max_size=40))
def test_the_short_way_takes_only_what_the_parser_takes(tex: str) -> None:
    context = Context(structure.LANGUAGE)
    if is_plain(tex):
        Parser(tex, context).run()
        assert not context.unknown


@pytest.mark.parametrize(
    ("tex", "status", "kind", "offset"),
    [
        (r"f(x)=\begin{cases}x&x>0\\0&x\le0", "error", "EnvMissingEnd", 5),
        (r"\begin{cases}a\end{aligned}", "error", "EnvBadEnd", 14),
        (r"a=b\end{cases}", "error", "MissingBeginExtraEnd", 3),
        (r"\begin{foo}x\end{foo}", "error", "UnknownEnv", 0),
        (r"\frac{a}{b}}+c", "error", "ExtraCloseMissingOpen", 11),
        (r"1+\frac{a}", "error", "MissingArgFor", 2),
        (r"\sqrt[3{x}", "error", "MissingCloseBracket", 5),
        (r"a\left(b", "error", "ExtraLeftMissingRight", 1),
        (r"a\right)", "error", "MissingLeftExtraRight", 1),
        (r"x^2^3", "error", "DoubleExponent", 3),
        (r"x_i_j", "error", "DoubleSubscripts", 3),
        (r"x^2'", "error", "DoubleExponentPrime", 3),
        (r"\frac{x^2^3}{b}", "error", "DoubleExponent", 9),
        (r"\text{if $x^2^3$}", "error", "DoubleExponent", 13),
        (r"\boxed{\frac{a}}", "error", "ExtraCloseMissingOpen", 0),  # inside a macro of MathJax: where that stands
        (r"a & b", "error", "Misplaced", 2),
        (r"x\limits_i", "error", "MisplacedLimits", 1),
        (r"{a \over b \over c}", "error", "AmbiguousUseOf", 11),
        (r"\hspace{abc}", "error", "MissingDimOrUnits", 0),
        (r"a # b", "error", "CantUseHash1", 2),
        (r"x^", "error", "MissingScript", 1),
        (r"a\tag{$x}", "error", "MathNotTerminated", 1),
        (r"\aplha+\bm{x}", "undefined", "", 0),
        (r"x_{i+1", "raw", "", 2),
        ("x+\\", "raw", "", 2),
    ],
)
def test_the_caret_stands_at_the_token_at_fault(tex: str, status: str, kind: str, offset: int) -> None:
    verdict = check(tex, display=True)
    assert (verdict.status, verdict.kind, verdict.offset) == (status, kind, offset)


@pytest.mark.parametrize(
    "tex",
    [
        "", "{}", "^2+_3", r"\begin{array}a&b\end{array}", "a $b$ c", r"f'^2", r"\sum_a^b", r"{\sum}\limits_a",
        r"\overline{x}^2", r"\begin{cases}a&b&c\end{cases}", r"\newcommand{foo}{x}\foo", r"\def\foo#1{#1^2}\foo{x}",
        r"\left.x\right|_0", r"a\\b", r"\text{learning_rate}", r"\frac12", r"\root3\of x", "x % } comment\n{}",
        r"\mathop{x}\limits^a", r"\begin{align}a\tag{1}\\b\tag{2}\end{align}", r"\require{physics}\dv{f}{x}",
    ],
)  # fmt: skip
def test_what_looks_odd_but_is_typeset(tex: str) -> None:
    assert check(tex, display=True).status == "ok"


def found(tex: str) -> list[tuple[str, int, str]]:
    return [(problem.rule.name, problem.offset, problem.suggestion) for problem in problems(tex, display=True)]


def test_problems_go_on_behind_the_first_error() -> None:
    assert found(r"\aplha + x^2^3 + \betta") == [
        ("unknown-command", 0, r"\alpha"),
        ("double-script", 12, ""),
        ("unknown-command", 17, r"\beta"),
    ]


def test_an_unknown_environment_is_told_what_it_may_be() -> None:
    assert found(r"\begin{algined}a\end{algined}") == [("unknown-environment", 0, "aligned")]


def test_definitions_are_warned_of() -> None:
    tex = r"\newcommand{\R}{\mathbb{R}} x \in \R"
    assert check(tex, display=False).status == "ok"
    assert found(tex) == [("definition-in-formula", 0, "")]
    assert found(r"x \def\y{z} \y \let\a=b \DeclareMathOperator{\tr}{tr} \require{physics}") == [
        ("definition-in-formula", offset, "") for offset in (2, 15, 24, 54)
    ]


@pytest.mark.parametrize(
    ("tex", "places"),
    [
        (r"\begin{pmatrix}a&b\ c&d\end{pmatrix}", [18]),
        ("\\begin{aligned}a&=b\\\nc&=d\\end{aligned}", [19]),
        (r"\begin{pmatrix}a&b\\c&\ d\end{pmatrix}", []),
        (r"\begin{cases}x&\text{if}\ x>0\end{cases}", []),
        (r"a\ b", []),
    ],
)
def test_eaten_row_ends_are_noticed(tex: str, places: list[int]) -> None:
    eaten = [problem for problem in problems(tex, display=True) if problem.rule is rules.EATEN_ROW_END]
    assert eaten == [Problem(rules.EATEN_ROW_END, place, r"\ where a row seems to end", r"\\") for place in places]


def test_raw_formulas_say_so_once() -> None:
    assert [name for name, _, _ in found(r"\frac{a}{b")] == ["raw-formula"]


def test_endless_macros_end() -> None:
    assert check(r"\def\x{\x\x}\x", display=False).kind == "MaxMacroSub1"


@pytest.mark.parametrize(
    "tex", ["{" * 10_000 + "}" * 10_000, r"\frac{" * 3_000 + "a" + "}{b}" * 3_000, r"\left(" * 5_000]
)
def test_deep_nesting_does_not_crash(tex: str) -> None:
    start = time.perf_counter()
    check(tex, display=True)
    problems(tex, display=True)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("aplha", r"\alpha"),
        ("sqr", r"\sqrt"),
        ("bm", r"\boldsymbol"),
        ("lamda", r"\lambda"),
        ("zzzzzzz", ""),
        ("q", ""),
    ],
)
def test_the_nearest_command(name: str, near: str) -> None:
    assert nearest_command(name) == near


def test_the_nearest_environment() -> None:
    assert (nearest_environment("matirx"), nearest_environment("foobar")) == ("matrix", "")


def test_every_definition_of_the_table_has_a_method() -> None:
    known = table()
    assert {row.method for row in known.commands.values()} <= structure.LANGUAGE.methods.keys()
    assert {row.method for row in known.environments.values()} <= structure.LANGUAGE.environments.keys()
    assert len(known.commands) + len(known.symbols) == 1140


def test_every_command_can_be_looked_at_alone() -> None:
    for name in (*table().commands, *table().symbols):
        context = Context(structure.LANGUAGE)
        try:
            Parser(f"\\{name}", context).run()
        except TexError as error:
            assert error.offset == 0  # noqa: PT017 - not every one fails
        assert not context.unknown
