"""MathJax with a progress bar: formulas by the thousand take it longer than a second."""

from collections.abc import Iterator, Sequence

from askdown.cli.progress import tracked_stream
from askdown.tex.engine import Drawing, Drawings, Engine
from askdown.tex.verdict import Formula, Verdict

_PORTION = 100  # formulas of one call: less than a second's work


class CountedEngine(Engine):
    """An engine that shows how far it is; `wanted` is False for --quiet."""

    def __init__(self, engine: Engine, *, wanted: bool) -> None:
        self.name, self.fingerprint = engine.name, engine.fingerprint
        self._engine, self._wanted = engine, wanted

    def check(self, formulas: Sequence[Formula]) -> list[Verdict]:
        """Return MathJax's verdict on each formula."""
        verdicts = (verdict for some in _portions(formulas) for verdict in self._engine.check(some))
        return list(tracked_stream(verdicts, len(formulas), "Judging formulas", wanted=self._wanted))

    def svg(self, formulas: Sequence[Formula], *, flat: bool = False) -> Drawings:
        """Draw each formula; see `Engine.svg`."""
        glyphs: dict[str, str] = {}
        drawings = self._drawn(formulas, glyphs, flat=flat)
        made = tuple(tracked_stream(drawings, len(formulas), "Drawing formulas", wanted=self._wanted))
        return Drawings(made, glyphs)

    def close(self) -> None:
        """Free the engine."""
        self._engine.close()

    def _drawn(self, formulas: Sequence[Formula], glyphs: dict[str, str], *, flat: bool) -> Iterator[Drawing]:
        for some in _portions(formulas):
            drawn = self._engine.svg(some, flat=flat)
            glyphs |= drawn.glyphs
            yield from drawn.drawings


def _portions(formulas: Sequence[Formula]) -> Iterator[Sequence[Formula]]:
    return (formulas[first : first + _PORTION] for first in range(0, len(formulas), _PORTION))
