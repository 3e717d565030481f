"""Formulas that need no script in the page: MathJax's SVG, else math-core's MathML, else the TeX itself.

In: formulas. Out: HTML for each, and what the page needs once. Cards in Anki are none of this module's business.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib import import_module
from typing import Literal, TypeAlias

import msgspec

from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.engine import NOT_AS_MATHJAX, SHOWN_AS_SOURCE
from askdown.tex.engine import Drawing, Engine
from askdown.tex.engine_cache import content_key
from askdown.tex.mathml_rewrites import rewritten
from askdown.tex.verdict import Formula

Flavour: TypeAlias = Literal["browser", "print"]
"""`browser`: small SVGs that share the page's glyph table, MathML beside them. `print`: flat SVGs, each on its own, for
engines that know neither <use> nor MathML (WeasyPrint)."""

STYLE = """\
.math { position: relative; }
.math > svg { overflow: visible; }
.math-svg > math { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.math-display { display: block; margin: 0.6em 0; padding: 0.1em 0; overflow: auto hidden; text-align: center; }
.math menclose[notation="box"] { border: 1px solid; padding: 0.2em; }
@media print {
  .math-display { overflow: visible; }
  .math-display > svg { max-width: 100%; height: auto; }
}
.math-source { white-space: pre-wrap; overflow-wrap: anywhere; }
"""
"""The style sheet without which both the picture and its MathML would be seen. Paper cannot scroll: what is wider than
its column is made smaller there."""


class DrawingCache(msgspec.Struct):
    """Drawings by `content_key`, and every glyph that they use; `engine_cache` keeps it in a file."""

    drawings: dict[str, Drawing] = {}
    glyphs: dict[str, str] = {}


class Shown(msgspec.Struct, frozen=True):
    """HTML of one formula, how it came about, and why it is not MathJax's picture."""

    html: str
    how: Literal["svg", "mathml", "source"]
    reason: str = ""


class StaticMath(msgspec.Struct, frozen=True):
    """All formulas of one page. `glyphs` stands once in its body, before the first formula; it can be empty."""

    shown: dict[Formula, Shown]
    glyphs: str


def static_math(
    formulas: Iterable[Formula],
    engine: Engine | None,
    cache: DrawingCache,
    *,
    flavour: Flavour = "browser",
) -> StaticMath:
    """Return HTML for each distinct formula of a page; the cache is read and added to."""
    distinct = list(dict.fromkeys(formulas))
    drawn = _drawn(distinct, engine, cache, flat=flavour == "print") if engine else {}
    shown = {
        formula: _picture(formula, drawn[formula], flavour) if formula in drawn else _substitute(formula, flavour)
        for formula in distinct
    }
    used = dict.fromkeys(glyph for drawing in drawn.values() for glyph in drawing.glyphs)
    return StaticMath(shown, glyph_table({glyph: cache.glyphs[glyph] for glyph in used}))


def problems(math: StaticMath, places: Iterable[tuple[Formula, str, int, int]]) -> Iterator[Diagnostic]:
    """Yield what readers see otherwise than in Anki: one for all MathML, and one for each place shown as TeX.

    A place is a formula with the path, line and column where it stands.
    """
    if any(shown.how == "mathml" for shown in math.shown.values()):
        yield Diagnostic(
            NOT_AS_MATHJAX,
            "formulas are MathML, in the reader's own font",
            hint="for the exact rendering install the released wheel, or install again with Node.js on the PATH",
        )
    for formula, path, line, column in places:
        if math.shown[formula].how == "source":
            reason = math.shown[formula].reason
            yield Diagnostic(SHOWN_AS_SOURCE, f"formula shown as TeX: {reason}", path, line, column)


def glyph_table(paths: dict[str, str]) -> str:
    """Return the element with the glyphs for <use>; hidden by its size, because `display: none` would hide them all."""
    if not paths:
        return ""
    defs = "".join(f'<path id="{escape(name)}" d="{escape(path)}"/>' for name, path in paths.items())
    return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>{defs}</defs></svg>'


def _drawn(formulas: Sequence[Formula], engine: Engine, cache: DrawingCache, *, flat: bool) -> dict[Formula, Drawing]:
    keys = {formula: content_key(formula, engine.fingerprint, flat=flat) for formula in formulas}
    unknown = [formula for formula, key in keys.items() if not _is_whole(cache, key)]
    drawn = engine.svg(unknown, flat=flat)
    cache.glyphs |= drawn.glyphs
    cache.drawings |= {keys[formula]: drawing for formula, drawing in zip(unknown, drawn.drawings, strict=True)}
    return {formula: cache.drawings[key] for formula, key in keys.items()}


def _is_whole(cache: DrawingCache, key: str) -> bool:
    drawing = cache.drawings.get(key)
    return drawing is not None and all(glyph in cache.glyphs for glyph in drawing.glyphs)


def _picture(formula: Formula, drawing: Drawing, flavour: Flavour) -> Shown:
    tex, display = formula
    if drawing.error:
        return _source(formula, drawing.error)
    if flavour == "browser":
        picture = drawing.svg.replace("<svg", '<svg aria-hidden="true"', 1) + drawing.mathml
    else:
        picture = drawing.svg.replace("<svg", f'<svg role="img" aria-label="{escape(tex)}"', 1)
    return Shown(_wrapped(picture, "math-svg", display=display), "svg")


def _substitute(formula: Formula, flavour: Flavour) -> Shown:
    if flavour == "print":
        return _source(formula, "there is no MathJax")
    mathml, refusal = _mathml(formula)
    if not mathml:
        return _source(formula, f"there is no MathJax; {refusal}")
    return Shown(_wrapped(mathml, "math-mathml", display=formula[1]), "mathml", "there is no MathJax")


def _source(formula: Formula, reason: str) -> Shown:
    tex, display = formula
    kind = "math-source math-display" if display else "math-source"
    return Shown(f'<code class="{kind}">{escape(tex)}</code>', "source", reason)


def _mathml(formula: Formula) -> tuple[str, str]:
    """Return MathML, or nothing and the reason."""
    tex, display = formula
    try:
        math_core = import_module("math_core")
    except ImportError:
        return "", "math-core is not installed"
    converter = math_core.LatexToMathML(fancy_error=False, allow_unreliable_rendering=True)
    try:
        return str(converter.convert_with_local_state(rewritten(tex), displaystyle=display)), ""
    except math_core.LatexError as refusal:
        return "", str(refusal)


def _wrapped(content: str, kind: str, *, display: bool) -> str:
    return f'<span class="math {kind}{" math-display" if display else ""}">{content}</span>'
