"""Drawn formulas in fewer characters, the same to the eye: a page may hold thousands of them."""

import re
from collections.abc import Iterable
from html import unescape

import msgspec

from askdown.tex.static_math import Shown, StaticMath
from askdown.tex.verdict import Formula

STYLE = """\
svg:has(> defs) { display: none; }
.math-svg > svg > :is(g, use) { fill: currentcolor; stroke: currentcolor; stroke-width: 0; transform: scale(1, -1); }
"""
"""What every drawing says of its outermost group, said once; and that browsers need not lay out what is only used."""

_OUTERMOST = '<g stroke="currentColor" fill="currentColor" stroke-width="0" transform="scale(1,-1)">'
_END = "</g></svg>"
_SHARED = 90  # characters from which a drawing is worth a name, so that it is drawn once and used wherever it occurs
_NUMBER = r"(-?\d+(?:\.\d+)?)"
_PLACED = re.compile(rf'<g transform="translate\({_NUMBER},{_NUMBER}\)"><use href="#([^"]+)"/></g>')
_IN_TEXT = re.compile(rf'<use transform="translate\({_NUMBER},{_NUMBER}\)" href="#([^"]+)"/>')  # letters of \text
_SCALED = re.compile(rf'<g transform="translate\({_NUMBER},{_NUMBER}\) scale\({_NUMBER}\)"><use href="#([^"]+)"/></g>')
_MOVED = re.compile(rf"translate\({_NUMBER}, ?{_NUMBER}\)")
_FACTOR = re.compile(r"(?<=[(\"])(-?)0(?=\.\d)")
_USED = re.compile(r'href="#([^"]+)"')
_GLYPH = re.compile(r'<path id="([^"]+)" d="[^"]*"/>')
_DEFINED = re.compile(r'<path id="([^"]+)"')
_NAMESPACE = ' xmlns="http://www.w3.org/1998/Math/MathML"'  # HTML knows it without
_LONE = re.compile(r"<mrow>(<(m[ino])>[^<]*</\2>)</mrow>")
_NO_STYLE = re.compile(r"<mstyle>((?:(?!</?mstyle).)*)</mstyle>")
_NO_SPACE = "<mspace></mspace>"
_CHARACTER = re.compile(r"&#x[0-9A-Fa-f]{3,};")


def smaller(math: StaticMath) -> StaticMath:
    """Give the same drawings: each once and by name in the table of glyphs, places in whole thousandths of an em."""
    names = {name: f"g{number:x}" for number, name in enumerate(_DEFINED.findall(math.glyphs))}

    def renamed(html: str) -> str:
        return _USED.sub(lambda found: f'href="#{names.get(found.group(1), found.group(1))}"', html)

    shared: list[str] = []
    shown = {formula: _smaller(one, shared) for formula, one in math.shown.items()}
    shown = {formula: msgspec.structs.replace(one, html=renamed(one.html)) for formula, one in shown.items()}
    glyphs = _DEFINED.sub(lambda found: f'<path id="{names[found.group(1)]}"', math.glyphs)
    return StaticMath(shown, glyphs.replace("</defs>", f"{renamed(''.join(shared))}</defs>"))


def only(math: StaticMath, formulas: Iterable[Formula]) -> StaticMath:
    """Give the drawings of some formulas alone, with the glyphs that these use."""
    shown = {formula: math.shown[formula] for formula in formulas}
    used = {name for one in shown.values() for name in _USED.findall(one.html)}
    glyphs = _GLYPH.sub(lambda found: found.group() if found.group(1) in used else "", math.glyphs)
    return StaticMath(shown, glyphs if used else "")


def _smaller(one: Shown, shared: list[str]) -> Shown:
    """Give one formula; what it draws is added to the `shared` drawings, where it is long enough."""
    head, outermost, rest = one.html.partition(_OUTERMOST)
    drawing, end, mathml = rest.rpartition(_END)
    if one.how != "svg" or not outermost or not end:
        return one
    drawing = _lighter(drawing)
    if len(drawing) >= _SHARED:
        name = f"f{len(shared):x}"
        shared.append(f'<g id="{name}">{drawing}</g>')
        drawing = f'<use href="#{name}"/></svg>'
    else:
        drawing = f"<g>{drawing}{_END}"
    return msgspec.structs.replace(one, html=f"{head}{drawing}{_plainer(mathml)}")


def _lighter(drawing: str) -> str:
    """Place glyphs by themselves, not in groups; round all places."""
    placed = _IN_TEXT.sub(_used, _PLACED.sub(_used, drawing))
    placed = _SCALED.sub(r'<use href="#\4" transform="translate(\1,\2)scale(\3)"/>', placed)
    return _FACTOR.sub(r"\1", _MOVED.sub(_moved, placed).replace(") scale", ")scale"))


def _used(found: re.Match[str]) -> str:
    """Write a glyph with its place; what is zero need not be said."""
    across, up = (round(float(part)) for part in found.group(1, 2))
    x = f' x="{across}"' if across else ""
    y = f' y="{up}"' if up else ""
    return f'<use href="#{found.group(3)}"{x}{y}/>'


def _moved(found: re.Match[str]) -> str:
    across, up = (round(float(part)) for part in found.groups())
    return f"translate({across},{up})" if up else f"translate({across})"


def _plainer(mathml: str) -> str:
    """Give MathML, which is only heard here, without what says nothing."""
    text = _CHARACTER.sub(lambda found: unescape(found.group()), mathml.replace(_NAMESPACE, "").replace(_NO_SPACE, ""))
    return _NO_STYLE.sub(r"\1", _LONE.sub(r"\1", text))
