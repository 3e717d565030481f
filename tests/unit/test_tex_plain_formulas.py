"""Formulas in plain text are told from programs by what they are."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.tex.plain_formulas import PlainFormula, code_formula, prose_formulas

SEED = Path(__file__).resolve().parents[2] / "../shared/seeds/003_6e0b9efadc36e53a.txt"


@pytest.mark.parametrize(
    ("text", "label", "left", "right"),
    [
        ("f(x) = max(0, x)", "", "f(x)", "max(0, x)"),
        ("Logistic formula:  g(z) = 1 / (1 + exp(-z))", "Logistic formula", "g(z)", "1 / (1 + exp(-z))"),
        ("So -> pi = exp(zi) / (exp(z1) + ... + exp(zk))", "So", "pi", "exp(zi) / (exp(z1) + ... + exp(zk))"),
        ("Leaky formula: f(x) = max(0.1x, x).  ", "Leaky formula", "f(x)", "max(0.1x, x)"),
        ("z = (x - μ) / σ", "", "z", "(x - μ) / σ"),
        ("β = (X^T X)^{-1} X^T y", "", "β", "(X^T X)^{-1} X^T y"),
        ("w := w - α ∇L", "", "w", "w - α ∇L"),
        ("H(p) = -Σ p(x) log p(x)", "", "H(p)", "-Σ p(x) log p(x)"),
        ("KL(P||Q) = Σ P(x) log(P(x)/Q(x))", "", "KL(P||Q)", "Σ P(x) log(P(x)/Q(x))"),
        ("P(X = k) = λ^k e^{-λ} / k!", "", "P(X = k)", "λ^k e^{-λ} / k!"),
        ("f'(x) = f(x)(1 - f(x))", "", "f'(x)", "f(x)(1 - f(x))"),
        ("Recall = TP / (TP + FN)", "", "Recall", "TP / (TP + FN)"),
        ("f(x) = x**2", "", "f(x)", "x**2"),
        ("E = mc²", "", "E", "mc²"),
    ],
)
def test_formulas_in_code_spans(text: str, label: str, left: str, right: str) -> None:
    found = code_formula(text)
    assert found
    assert (found.label, found.left, found.right) == (label, left, right)
    assert text[found.right_start : found.end] == right
    assert text[found.start :].startswith(left)


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "=", "x = 5", "x=5", "x = y", "i = i + 1", "total = price * count", "n_estimators=100",
        "C=10, gamma=0.1", "inputs = Input(shape=(3,))", "x = Dense(10)(inputs)", "model.fit(x, y)",
        "y = model.predict(X)", "a.b = c + d", 'git commit -m "a = b"', "export PATH=$PATH:/bin", "x == y + 1",
        "a != b", "x += 1", "let x = y + 1;", "x >= 0", "f = lambda x: x + 1", "(a, b) => a + b",
        "const f = x => x^2", "df['a'] = df['b'] + 1", "key: value = a + b", "user.name = first + last",
        "firstName = given + middle", "MAX_SIZE = 10 * K", "x = [1, 2, 3]", "x = foo(y)", "5 - 3 + 1 = 3",
        "1/(1/2)^8 = 256", "P(4) = 6 * 0.25^4 = 0.023", "E[ε] = 0", "def f(x=1): return x", "a = b ? c : d",
        "print(x = y + 1)", "train(x, lr = 0.1 + d)", "for i in x: y = i^2", "x = input()", "<a href=b^2>",
        "a = (b + c", "speed = distance the car went / time", "y = f(x, alpha=0.1) + ε",
    ],
)  # fmt: skip
def test_programs_values_and_calculations_are_none(text: str) -> None:
    assert code_formula(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is given by the formula t(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x)). It is odd.",
            ["t(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))"],
        ),
        ("We use f(x) = max(0, x) here, and g(x) = x * f(x).", ["f(x) = max(0, x)", "g(x) = x * f(x)"]),
        ("The loss is L = (y - ŷ)², which is convex.", ["L = (y - ŷ)²"]),
        ("precision P = TP / (TP + FP) and recall R = TP / (TP + FN)", ["P = TP / (TP + FP)", "R = TP / (TP + FN)"]),
        ("这里 σ(x) = 1/(1 + e^(-x))，很常用。", ["σ(x) = 1/(1 + e^(-x))"]),
        ("Let x = 5 and call f(n = 3) again.", []),
        ("We set padding = same and stride = 1 + 1.", []),
        ("If x = [x1, ..., xn], it gives y = [y1, ..., yn].", []),
        ("The area = length times width.", []),
        ("where P(A|B) = P(B|A) P(A) / # something", []),
        ("no formula at all", []),
        ("", []),
    ],
)
def test_formulas_in_sentences(text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in prose_formulas(text)] == expected


def consistent(text: str, found: PlainFormula) -> bool:
    return (
        0 <= found.start < found.right_start < found.end <= len(text)
        and text[found.start :].startswith(found.left)
        and text[found.right_start : found.end] == found.right
    )


PIECES = [
    "f(x)",
    "x",
    " = ",
    "=",
    "(",
    ")",
    " + ",
    "^",
    "2",
    "exp(",
    "σ",
    " the ",
    ".",
    ", ",
    ": ",
    "-> ",
    "y_i",
    "/",
    "[",
    "]",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_places_fit_the_text_whatever_it_is(text: str) -> None:
    found = code_formula(text)
    assert found is None or consistent(text, found)
    sentences = prose_formulas(text)
    assert all(consistent(text, formula) for formula in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))


@pytest.mark.skipif(not SEED.exists(), reason="the shared seeds are not beside the checkout")
def test_the_second_seed_gives_its_five_formulas() -> None:
    text = SEED.read_text(encoding="utf-8")
    spans = [found for span in re.findall(r"`([^`\n]+)`", text) if (found := code_formula(span))]
    prose = [found for line in text.split("\n") for found in prose_formulas(re.sub("`[^`]*`", " ", line))]
    assert [(found.label, found.left) for found in spans] == [
        ("Sigmoid formula", "f(x)"),
        ("Then", "yi"),
        ("", "f(x)"),
        ("Leaky ReLU formula", "f(x)"),
    ]
    assert [found.right for found in prose] == ["(exp(x) - exp(-x)) / (exp(x) + exp(-x))"]
