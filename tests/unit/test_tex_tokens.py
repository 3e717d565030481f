"""Tokens keep every character and its place, and pairs are found however broken the formula is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.tex.tokens import TokenTree, tokenize, tree

PIECES = [
    "\\", "{", "}", "[", "]", "^", "_", "&", "%", "$", "#", "~", "'", "\n", " ", "a", "12", "0.5", "|", "∑", "é", "😀",
    r"\\", r"\\[1em]", r"\\*", r"\left", r"\right", r"\left(", r"\right)", r"\middle|", r"\begin{cases}",
    r"\end{cases}",
    r"\begin{aligned}", r"\end{aligned}", r"\text{a {b} c}", r"\text{", r"\operatorname*{max}", r"\frac", r"\verb|a_b|",
    r"\{", r"\}", r"\ ", "*",
]  # fmt: skip
formulas = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()


@given(formulas)
def test_the_tokens_joined_are_the_formula(tex: str) -> None:
    tokens = tokenize(tex)
    assert "".join(token.text for token in tokens) == tex
    assert all(token.text and tex[token.start : token.end] == token.text for token in tokens)


@given(formulas)
def test_pairs_are_mutual_nested_and_of_one_kind(tex: str) -> None:
    found = tree(tex)
    open_pairs: list[int] = []
    for index, other in enumerate(found.partner):
        if other > index:
            open_pairs.append(index)
            assert found.partner[other] == index
        elif other >= 0:
            assert open_pairs.pop() == other
    assert not open_pairs


def kinds(tex: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokenize(tex)]


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"f'(x)", ["other", "prime", "other", "other", "other"]),
        (r"x_{12}^2", ["other", "sub", "open", "number", "close", "sup", "number"]),
        (r"\left\{a\right.", ["left", "other", "right"]),
        (r"a\\[1em]b\cr c", ["other", "row", "other", "row", "space", "other"]),
        (r"\begin {cases}a&b\end{cases}", ["begin", "other", "align", "other", "end"]),
        ("a% } {\nb", ["other", "comment", "space", "other"]),
        (r"\text{if $x_1>0$}", ["command", "open", "text", "close"]),
        (r"\text{}", ["command", "open", "close"]),
        (r"\operatorname* {a}", ["command", "other", "space", "open", "text", "close"]),
        (r"\text{open", ["command", "open", "other", "other", "other", "other"]),
        (r"\verb|a_{|", ["verbatim"]),
        ("\\leftarrow\\", ["command", "command"]),
    ],
)
def test_what_belongs_together_is_one_token(tex: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(tex)] == expected


def test_the_name_of_an_environment() -> None:
    assert [token.environment for token in tokenize(r"\begin{align*}\end {align*}")] == ["align*", "align*"]


def spans(found: TokenTree) -> list[str]:
    return ["".join(token.text for token in found.tokens[a:b]) for a, b in found.level()]


def test_a_level_steps_over_groups() -> None:
    tex = r"a{b{c}}\left(d\right)\begin{cases}e\end{cases}f"
    assert spans(tree(tex)) == ["a", "{b{c}}", r"\left(d\right)", r"\begin{cases}e\end{cases}", "f"]


def test_a_closing_token_passes_over_what_stood_open() -> None:
    found = tree(r"\begin{cases}{\left(a\end{cases}}")
    assert found.partner == (4, -1, -1, -1, 0, -1)


def test_spans_are_offsets_and_an_empty_range_has_a_place() -> None:
    found = tree("ab{c}")
    assert found.span(2, 5) == (2, 5)
    assert found.span(1, 1) == (1, 1)
    assert found.span(5, 5) == (5, 5)
    assert tree("").span(0, 0) == (0, 0)


@pytest.mark.parametrize(
    "tex",
    [
        "{" * 10_000 + "}" * 10_000,
        r"\text{" * 10_000,
        r"\left(" * 10_000 + "}",
        r"\begin{a}" * 9_000 + r"\end{b}" * 9_000,
    ],
)
def test_deep_and_broken_nesting_takes_linear_time(tex: str) -> None:
    start = time.perf_counter()
    tree(tex)
    assert time.perf_counter() - start < 2
