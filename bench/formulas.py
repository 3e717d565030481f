"""Formulas per second: how fast each engine judges and draws them, cold and from the cache.

Run `python bench/formulas.py [formulas]`; the number of distinct formulas defaults to 3000. Engines that are not
installed are left out of the table.
"""

import sys
import time
from collections.abc import Callable

from askdown.tex.engine import RUNTIMES, MathJax, choose_engine
from askdown.tex.static_math import DrawingCache, static_math
from askdown.tex.structure import check
from askdown.tex.validation import validate
from askdown.tex.verdict import Formula, Verdict

# Of the kinds that notes on machine learning hold; `@` becomes a number, so that no two formulas are the same.
PATTERNS = (
    r"x_{@}",
    r"f(x) = \max(0, x_{@})",
    r"\sigma(\mathbf{z})_i=\frac{e^{z_i}}{\sum_{j=1}^{@}e^{z_j}}",
    r"\text{Attention}(Q,K,V)=\operatorname{softmax}\left(\frac{QK^\top}{\sqrt{d_{@}}}\right)V",
    r"\mathcal{L}=-\frac{1}{N}\sum_{i=1}^{N}\sum_{c=1}^{C}y_{i,c}\log\hat{y}_{i,@}",
    r"\begin{cases}x & \text{if } x>@\\ 0 & \text{otherwise}\end{cases}",
    r"\begin{aligned}f_t&=\sigma(W_f\cdot[h_{t-1},x_{@}]+b_f)\\C_t&=f_t\odot C_{t-1}+i_t\odot\tilde C_t\end{aligned}",
    r"\theta_{t+1}=\theta_t-\eta\nabla_\theta J(\theta_{@})",
    r"A=\begin{pmatrix}a_{11}&a_{12}\\a_{21}&a_{@}\end{pmatrix}",
    r"D_{\mathrm{KL}}\left(P\,\middle\|\,Q\right)=\sum_x P(x)\log\frac{P(x)}{Q(x_{@})}",
)
DRAWN = 10  # drawing is slower, so only every tenth formula is drawn


def formulas(count: int) -> list[Formula]:
    """Return that many distinct formulas, every other one a display formula."""
    return [(PATTERNS[n % len(PATTERNS)].replace("@", str(n)), n % 2 == 0) for n in range(count)]


def rate(count: int, work: Callable[[], object]) -> str:
    """Return how many of `count` things a second the work does, as text."""
    start = time.perf_counter()
    work()
    return f"{count / (time.perf_counter() - start):,.0f}"


def row(name: str, cells: list[str]) -> None:
    """Print one line of the table."""
    print(f"{name:<38}" + "".join(f"{cell:>13}" for cell in cells))


def measure(engine: MathJax, started: float, some: list[Formula]) -> list[str]:
    """Return the cells of one engine: start, then formulas per second."""
    verdicts: dict[str, Verdict] = {}
    drawings = DrawingCache()
    drawn = some[::DRAWN]
    engine.check(some[:1])
    start = f"{(time.perf_counter() - started) * 1000:.0f} ms"
    engine.svg(some[:1])
    return [
        start,
        rate(len(some), lambda: validate(some, engine, verdicts)),
        rate(len(some), lambda: validate(some, engine, verdicts)),
        rate(len(drawn), lambda: static_math(drawn, engine, drawings)),
        rate(len(drawn), lambda: static_math(drawn, engine, drawings)),
        rate(len(drawn), lambda: static_math(drawn, engine, drawings, flavour="print")),
    ]


def main(count: int) -> None:
    """Print the table."""
    some = formulas(count)
    print(f"{count:,} distinct formulas; formulas per second\n")
    row("engine", ["start", "check cold", "check cached", "svg cold", "svg cached", "flat cold"])
    for name, _ in RUNTIMES:
        started = time.perf_counter()
        engine = choose_engine(name)
        if engine:
            with engine:
                row(engine.name, measure(engine, started, some))
    row("structural checker", ["", rate(count, lambda: [check(*formula) for formula in some])])
    row("math-core (MathML)", ["", "", "", rate(count, lambda: static_math(some, None, DrawingCache()))])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
