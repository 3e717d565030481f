"""Shows how formulas read in a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.learning.formula_text import formula_text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\hat{y}_i = \sigma(w^\top x + b)", "ŷᵢ = σ(wᵀx + b)"),
        (r"L=-\sum_{i} y_i\log \hat y_i", "L = −∑ᵢ yᵢ log ŷᵢ"),
        (r"\frac{1}{n}\sum_{i=1}^{n}(y_i-\hat y_i)^2", "1/n ∑ᵢ₌₁ⁿ (yᵢ − ŷᵢ)²"),
        (r"\frac{a+b}{2c}", "(a + b)/(2c)"),
        (r"\frac{\partial L}{\partial w}", "∂L/∂w"),
        (r"P(A\mid B)=\frac{P(B\mid A)P(A)}{P(B)}", "P(A ∣ B) = P(B ∣ A)P(A)/P(B)"),
        (r"\frac{\eta}{\sqrt{\hat v_t}+\epsilon}\hat m_t", "η/(√v̂ₜ + ϵ) m̂ₜ"),
        (r"\frac{2ab}{3} + \sqrt{2a}", "2ab/3 + √(2a)"),
        (r"\frac{QK^\top}{\sqrt{d_k}}", "QKᵀ/√dₖ"),
        (r"e^{x_i}", "e^(xᵢ)"),
        (r"a = b \quad c = d", "a = b   c = d"),
        (r"E = mc^2", "E = mc²"),
        (r"x^{a+b}", "xᵃ⁺ᵇ"),
        (r"C_{\text{out}}", "C_out"),
        (r"\sqrt{x^2+y^2} + \sqrt[3]{x}", "√(x² + y²) + ³√x"),
        (r"\max(0,x)", "max(0, x)"),
        (r"\mathbb{E}_{x\sim p}[\log x]", "E_(x ∼ p)[log x]"),
        (r"\mathbf{W}\mathbf{x} \in \mathbb{R}^n", "Wx ∈ ℝⁿ"),
        (r"\operatorname*{arg\,max}_\theta f'", "arg max_θ f′"),
        (r"\lVert w\rVert_2^2", "‖w‖₂²"),
        (r"f(x)=\begin{cases}x & x>0\\0&\text{else}\end{cases}", "f(x) = {x, x > 0; 0, else"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a, b; c, d)"),
        (r"\begin{aligned}a&=b\\&=c\end{aligned}", "a = b\n= c"),
        (r"\binom{n}{k}", "(n choose k)"),
        (r"\underbrace{a+b}_{\text{the sum}}", "(a + b)_(the sum)"),
        (r"x = \boxed{\,?\,}", "x = [?]"),
        (r"-5\%", "−5%"),
        (r"\nosuchcommand{x}", r"\nosuchcommand{x}"),
        ("", ""),
    ],
)
def test_a_formula_reads_as_a_line_of_text(tex: str, text: str) -> None:
    assert formula_text(tex, display=True) == text


@given(st.text(r"ab12 \{}^_$&+=()#%", max_size=20))
def test_no_formula_breaks_the_program_or_vanishes(tex: str) -> None:
    assert bool(formula_text(tex)) == bool(tex)
