"""MathJax as Python sees it: verdicts and pictures of formulas, from whichever JavaScript engine there is."""

from collections.abc import Sequence
from importlib import import_module
from types import TracebackType
from typing import Literal, Protocol, Self, TypeAlias

import msgspec

from askdown.tex.engine_bundles import Manifest, read_manifest
from askdown.tex.engine_runtime import Runtime
from askdown.tex.verdict import Formula, Status, Verdict

BATCH = 500  # formulas in one call: a call costs a millisecond in V8, a batch holds the next progress report up

EngineName: TypeAlias = Literal["auto", "mini-racer", "quickjs-ng", "node", "none"]

# The fastest first; each is imported when its turn comes.
RUNTIMES: tuple[tuple[EngineName, str], ...] = (
    ("mini-racer", "askdown.tex.engine_mini_racer"),
    ("quickjs-ng", "askdown.tex.engine_quickjs"),
    ("node", "askdown.tex.engine_node"),
)


class Drawing(msgspec.Struct, frozen=True, omit_defaults=True):
    """A formula as SVG (sizes in em, `currentColor`), and as MathML for screen readers; or why there is neither.

    `glyphs` are the ids that the SVG refers to by <use>; a flat SVG refers to nothing.
    """

    svg: str = ""
    mathml: str = ""
    glyphs: tuple[str, ...] = ()
    error: str = ""


class Drawings(msgspec.Struct, frozen=True):
    """Drawings in the order of their formulas, and the paths of the glyphs they use, by id."""

    drawings: tuple[Drawing, ...]
    glyphs: dict[str, str]


class Engine(Protocol):
    """What can judge and draw formulas. `fingerprint` changes when answers to the same question may."""

    name: str
    fingerprint: str

    def check(self, formulas: Sequence[Formula]) -> list[Verdict]:
        """Return MathJax's verdict on each formula; never "raw", which is decided before MathJax sees a formula."""

    def svg(self, formulas: Sequence[Formula], *, flat: bool = False) -> Drawings:
        """Draw each formula; `flat` gives few paths and no <use>, for print engines."""

    def close(self) -> None:
        """Free the engine; it cannot be asked again."""


class MathJax:
    """MathJax with Anki's settings in a JavaScript engine; close it, or use it with `with`.

    Every formula is judged as if it were the first on its page: what one defines, the next does not know.
    """

    def __init__(self, runtime: Runtime, manifest: Manifest) -> None:
        self.name = f"MathJax {manifest.packages.get('mathjax-full', '')} in {runtime.name}"
        self.fingerprint = manifest.fingerprint
        self._runtime = runtime

    def check(self, formulas: Sequence[Formula]) -> list[Verdict]:
        """Return a verdict for each formula; offsets are MathJax's, behind what it stumbled over."""
        verdicts: list[Verdict] = []
        for first in range(0, len(formulas), BATCH):
            request = msgspec.json.encode(formulas[first : first + BATCH]).decode()
            answer = self._runtime.call("mathjax-tex", "checkFormulas", request)
            rows = msgspec.json.decode(answer, type=list[tuple[Status, str, str, int | None]])
            verdicts += [Verdict(status, message, offset, kind) for status, kind, message, offset in rows]
        return verdicts

    def svg(self, formulas: Sequence[Formula], *, flat: bool = False) -> Drawings:
        """Draw each formula; see `Engine.svg`."""
        drawings: list[Drawing] = []
        glyphs: dict[str, str] = {}
        for first in range(0, len(formulas), BATCH):
            request = msgspec.json.encode({"flat": flat, "formulas": formulas[first : first + BATCH]}).decode()
            answer = self._runtime.call("mathjax-svg", "drawFormulas", request)
            drawn = msgspec.json.decode(answer, type=Drawings)
            drawings += drawn.drawings
            glyphs |= drawn.glyphs
        return Drawings(tuple(drawings), glyphs)

    def close(self) -> None:
        """End the JavaScript engine."""
        self._runtime.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def choose_engine(wanted: EngineName = "auto") -> MathJax | None:
    """Return MathJax in the wanted engine, or in the first there is; None where there is no bundle or no engine."""
    manifest = read_manifest()
    if manifest is None:
        return None
    for name, module in RUNTIMES:
        if wanted in {"auto", name}:
            try:
                runtime: Runtime = import_module(module).start()
            except (ImportError, OSError):  # not installed, or a library of it does not load here
                continue
            return MathJax(runtime, manifest)
    return None
