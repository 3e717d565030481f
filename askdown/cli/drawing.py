"""Formulas as pictures: drawn by the engine of the run, and remembered between runs."""

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from askdown.cli.cache_folder import cache_folder
from askdown.cli.judging import engine_of
from askdown.tex.engine_cache import read_cache, write_cache
from askdown.tex.static_math import DrawingCache, Flavour, StaticMath, static_math
from askdown.tex.verdict import Formula

if TYPE_CHECKING:
    from askdown.cli.run import Run


def drawings_of(run: "Run", formulas: Iterable[Formula], *, flavour: Flavour = "browser") -> StaticMath:
    """Draw formulas as `static_math` does; MathJax's drawings are remembered on disk, `run` hears of trouble."""
    wanted = list(dict.fromkeys(formulas))
    file = cache_folder() / "drawings.bin"
    known = read_cache(file, DrawingCache, DrawingCache, run.report)
    before = len(known.drawings)
    with engine_of(run) as start:
        math = static_math(wanted, start() if wanted else None, known, flavour=flavour)
    if len(known.drawings) > before:
        with suppress(OSError):  # it is only slower without
            write_cache(file, known)
    return math
