"""Formulas before MathJax: its engine for the time of one run, and what it said in earlier runs."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from askdown.cli.cache_folder import cache_folder
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.engine import CHECKED_WITHOUT_MATHJAX
from askdown.pipeline import judge_formulas
from askdown.stock.stock import Stock
from askdown.tex.engine_cache import read_cache, write_cache
from askdown.tex.verdict import Formula, Verdict

if TYPE_CHECKING:
    from askdown.cli.run import Run
    from askdown.tex.engine import Engine


def verdicts_of(run: "Run", stock: Stock, *, sparing: bool) -> dict[Formula, Verdict]:
    """Judge the formulas of a stock and report what is wrong with them; remembers MathJax's answers on disk."""
    file = cache_folder() / "verdicts.bin"
    known: dict[str, Verdict] = read_cache(file, dict[str, Verdict], dict, run.afterwards.append)
    before = len(known)
    with engine_of(run) as engine:
        verdicts = judge_formulas(stock, engine, known, run.report, sparing=sparing)
    if len(known) > before:
        with suppress(OSError):  # it is only slower without
            write_cache(file, known)
    return verdicts


@contextmanager
def engine_of(run: "Run") -> Iterator["Callable[[], Engine | None]"]:
    """Give, for a while, a function that starts MathJax; it says once that there is none, and gives None then."""
    with ExitStack() as stack:

        def start() -> "Engine | None":
            from askdown.cli.counted_engine import CountedEngine
            from askdown.tex.engine import choose_engine

            engine = choose_engine()
            if engine is None:
                hint = "install again with Node.js on the PATH for MathJax's own word"
                run.report(Diagnostic(CHECKED_WITHOUT_MATHJAX, "formulas were checked without MathJax", hint=hint))
                return None
            return CountedEngine(stack.enter_context(engine), wanted=not run.choices.quiet)

        yield start
