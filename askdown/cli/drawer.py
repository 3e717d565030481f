"""Formulas drawn one card at a time, for as long as the preview runs: one engine in a thread of its own."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from askdown.cli.cache_folder import cache_folder
from askdown.tex.engine import MathJax, choose_engine
from askdown.tex.engine_cache import read_cache, write_cache
from askdown.tex.static_math import DrawingCache, StaticMath, static_math
from askdown.tex.verdict import Formula


class Drawer:
    """Draws formulas, starting MathJax when the first is wanted; close it. An engine belongs to one thread."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "formulas")
        self._engine: MathJax | None = None
        self._known: DrawingCache | None = None
        self._before = 0

    def draw(self, formulas: Sequence[Formula]) -> StaticMath:
        """Give pictures of formulas; may be called from any thread."""
        return self._thread.submit(self._draw, formulas).result()

    def close(self) -> None:
        """Remember what was drawn, and end the engine."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _draw(self, formulas: Sequence[Formula]) -> StaticMath:
        if not formulas:
            return StaticMath({}, "")
        if self._known is None:
            self._known = read_cache(cache_folder() / "drawings.bin", DrawingCache, DrawingCache, lambda _: None)
            self._before = len(self._known.drawings)
            self._engine = choose_engine()
        return static_math(formulas, self._engine, self._known)

    def _close(self) -> None:
        if self._engine:
            self._engine.close()
        if self._known and len(self._known.drawings) > self._before:
            with suppress(OSError):  # it is only slower without
                write_cache(cache_folder() / "drawings.bin", self._known)
