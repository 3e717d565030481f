"""What goes on paper, whatever it is: drawn formulas, and the engine that makes PDFs."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from askdown.cli.drawing import drawings_of
from askdown.cli.run import Run
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.printing import NO_PDF
from askdown.model import Card
from askdown.pdf.engine import EngineName, Missing, PdfEngine
from askdown.pdf.engines import find_engine
from askdown.printing.formula_pictures import formula_places
from askdown.tex.static_math import DrawingCache, StaticMath, problems, static_math
from askdown.tex.verdict import Formula


def engine_for(run: Run, wanted: EngineName) -> PdfEngine | None:
    """Find the engine that makes PDFs; None where there is none, which is reported."""
    engine = find_engine(wanted, os.environ)
    if isinstance(engine, Missing):
        hint = "the HTML prints from any browser; `explain P001` says what to install for PDFs"
        run.report(Diagnostic(NO_PDF, f"no PDF: {engine.why}", hint=hint))
        return None
    return engine


def drawer_of(run: Run) -> Callable[[Sequence[Formula]], StaticMath]:
    """Give a function that draws more formulas, each list of them once."""

    @cache
    def draw(formulas: tuple[Formula, ...]) -> StaticMath:
        return drawings_of(run, formulas, flavour="print")

    return lambda formulas: draw(tuple(formulas))


def pictures_of(run: Run, cards: Iterable[Card], formulas: Iterable[Formula], engine: PdfEngine | None) -> StaticMath:
    """Draw formulas, those of the cards among them; without MathJax they are MathML where that can be shown."""
    wanted = list(formulas)
    math = drawings_of(run, wanted, flavour="print")
    if all(one.how == "source" for one in math.shown.values()) and (engine is None or engine.knows_mathml):
        math = static_math(wanted, None, DrawingCache())
    for problem in problems(math, formula_places(cards)):
        run.report(problem)
    return math
