"""Drawn formulas in fewer characters, the same to the eye: a page may hold thousands of them."""

import re
from collections.abc import Iterable
from itertools import count

import msgspec

from askdown.tex.static_math import StaticMath
from askdown.tex.verdict import Formula

STYLE = """\
.math-svg > svg > g { fill: currentcolor; stroke: currentcolor; stroke-width: 0; transform: scale(1, -1); }
"""
"""What every drawing says of its outermost group, said once."""

_OUTERMOST = '<g stroke="currentColor" fill="currentColor" stroke-width="0" transform="scale(1,-1)">'
_PLACED = re.compile(r'<g transform="translate\((-?[\d.]+),(-?[\d.]+)\)"><use href="#([^"]+)"/></g>')
_IN_TEXT = re.compile(r'<use transform="translate\((-?[\d.]+),(-?[\d.]+)\)" href="#([^"]+)"/>')  # letters of \text
_USED = re.compile(r'href="#([^"]+)"')
_DEFINED = re.compile(r'<path id="([^"]+)"')
_GLYPH = re.compile(r'<path id="([^"]+)" d="[^"]*"/>')
_NAMESPACE = ' xmlns="http://www.w3.org/1998/Math/MathML"'  # HTML knows it without


def smaller(math: StaticMath) -> StaticMath:
    """Give the same drawings: glyphs under short names and placed by themselves, no attribute that STYLE has."""
    names = {name: f"g{number:x}" for number, name in zip(count(), _DEFINED.findall(math.glyphs), strict=False)}

    def renamed(found: re.Match[str]) -> str:
        return f'href="#{names.get(found.group(1), found.group(1))}"'

    shown = {
        formula: msgspec.structs.replace(one, html=_USED.sub(renamed, _lighter(one.html)))
        for formula, one in math.shown.items()
    }
    glyphs = _DEFINED.sub(lambda found: f'<path id="{names[found.group(1)]}"', math.glyphs)
    return StaticMath(shown, glyphs)


def _lighter(html: str) -> str:
    return _IN_TEXT.sub(_used, _PLACED.sub(_used, html)).replace(_OUTERMOST, "<g>").replace(_NAMESPACE, "")


def _used(found: re.Match[str]) -> str:
    """Write a glyph with its place in whole thousandths of an em; what is zero need not be said."""
    across, up = (round(float(part)) for part in found.group(1, 2))
    x = f' x="{across}"' if across else ""
    y = f' y="{up}"' if up else ""
    return f'<use href="#{found.group(3)}"{x}{y}/>'


def only(math: StaticMath, formulas: Iterable[Formula]) -> StaticMath:
    """Give the drawings of some formulas alone, with the glyphs that these use."""
    shown = {formula: math.shown[formula] for formula in formulas}
    used = {name for one in shown.values() for name in _USED.findall(one.html)}
    glyphs = _GLYPH.sub(lambda found: found.group() if found.group(1) in used else "", math.glyphs)
    return StaticMath(shown, glyphs if used else "")
