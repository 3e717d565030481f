"""Formulas as text that can be read in a terminal: `L = −∑ᵢ yᵢ log ŷᵢ`. By way of MathML, which is Unicode already.

What has no sign of its own is written as programmers write it: `(a + b)/(c + d)`, `x^(n+1)`, `√(x)`.
"""

import re
import unicodedata
from collections.abc import Callable

from lxml import html
from lxml.etree import ParserError

from askdown.tex.static_math import DrawingCache, static_math

_MATH = re.compile(r"<math\b.*</math>", re.DOTALL)
_RAISED = dict(
    zip(
        "0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθϕχ⊤∗",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡᵀ*",
        strict=True,
    )
)
_LOWERED = dict(zip("0123456789+−-=()aehijklmnoprstuvxβγρϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
_PRIMES = frozenset("′″‴")
_ACCENTS = {
    "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303", "¯": "\u0304", "‾": "\u0304", "̲": "\u0304",
    "―": "\u0304", "˙": "\u0307", ".": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306", "´": "\u0301",
    "`": "\u0300", "˚": "\u030a", "⃗": "\u20d7", "→": "\u20d7",
}  # fmt: skip
_ACCENT_NAMES = {"\u0302": "hat", "\u0303": "tilde", "\u0304": "mean", "\u20d7": "vector"}
_APPLIED = "\u2061"  # between a function and its argument
_UNSEEN = re.compile("[\u200b\u2062-\u2064\ufe00-\ufe0f]")
# Alphabets of letters that mean "bold" or "upright" to the eye; few fonts of terminals have them.
_STYLED = re.compile("[\U0001d400-\U0001d7ff]")
_SPACED = frozenset("=<>≤≥≠≈≃≅≡∼∝∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦+−×·⋅±∓÷∗∘⊙⊗⊕∪∩∧∨∣≪≫≔")
_LARGE = frozenset("∑∏∫∮∬∭⋃⋂⨁⨂")
_BRACES = frozenset("⏞⏟⎴⎵")
_SIGNS = frozenset("+−±∓")  # before a term they belong to it
_OPENING = frozenset("([{⟨⌊⌈,;")
_WORD = re.compile(r"[^\W\d_]{3}")  # small letters are hard enough to read one by one
_WIDE = "\u2003"  # between two formulas
_SPACES = re.compile(rf"[ \t\n]+(?={_WIDE})|(?<={_WIDE})[ \t\n]+|[ \t\n]+")
_THIN = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
_NEEDLESS = re.compile(r" ([)\]},;⌋⌉⟩])")
_PLAIN = re.compile(r"[A-Za-z0-9\u0370-\u03ff]+|\W")
_SMALL = "".join({*_RAISED.values(), *_LOWERED.values()} - {"*"})
_TWO_LETTERS = rf"(?:(?![{_SMALL}])[^\W\d_]){{2}}"
_ENDS_LONG = re.compile(rf"(?:{_TWO_LETTERS}|[_^][^\W_]+)\Z")
_BEGINS_LONG = re.compile(_TWO_LETTERS)
_SCRIPTS = rf"[\u0300-\u036f\u20d0-\u20ff′″‴!*{_SMALL}]*"
# One thing: a number, a letter with its signs, a word, a call. A product is one thing above a line, but not below it.
_ONE = rf"[0-9.]+|[∂∇Δ√]?[^\W\d_]{_SCRIPTS}|[^\W\d_]{{3,}}|[^\s()+\-−/]|[^\W\d_]\w*{_SCRIPTS}\([^()]*\)"
_SIMPLE = re.compile(_ONE)
_PRODUCT = re.compile(rf"(?: ?(?:{_ONE}))+")


def formula_text(tex: str, *, display: bool = False) -> str:
    """Give a formula as text; display formulas of several lines have several lines. TeX that is beyond us stays TeX."""
    formula = (tex, display)
    found = _MATH.search(static_math([formula], None, DrawingCache()).shown[formula].html)
    if found is None:
        return tex
    try:
        root = html.fragment_fromstring(found.group())
    except ParserError:
        return tex
    lines = [_NEEDLESS.sub(r"\1", _SPACES.sub(" ", line)).strip(f" {_WIDE}") for line in _node(root).split("\n")]
    return "\n".join(line for line in lines if line).replace(_WIDE, "   ") or tex


def _node(node: html.HtmlElement) -> str:
    render = _ELEMENTS.get(node.tag)
    if render:
        return render(node)
    return _row(node) if len(node) else _characters(node.text or "")


def _characters(text: str) -> str:
    text = _STYLED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), _UNSEEN.sub("", text))
    return _THIN.sub(" ", text)


def _row(node: html.HtmlElement) -> str:
    """Join the parts of a row, with spaces around what relates or joins two of them."""
    text = ""
    for child in node:
        part = _node(child)
        if child.tag == "mo" and part in _SPACED:
            begins = not text.strip() or text.rstrip()[-1] in _OPENING | _SPACED
            text += part if begins and part in _SIGNS else f" {part} "
        elif child.tag == "mo" and part in {",", ";", ":"}:
            text += f"{part} "
        elif part[:1] in _LARGE:
            text += f"{'' if text[-1:] in _SIGNS else ' '}{part} "
        elif child.tag == "mfrac":
            text += f"{_apart(text, part)} "  # a factor after it stands beside it, and not below its line
        else:
            text += _apart(text, part)
    return text.replace(f"{_APPLIED}(", "(").replace(_APPLIED, " ").replace("  ", " ")


def _apart(before: str, part: str) -> str:
    """Keep names of functions and units from growing together with what stands beside them."""
    touching = before[-1:].isalnum() and part[:1].isalpha()
    return f" {part}" if touching and (_ENDS_LONG.search(before) or _BEGINS_LONG.match(part)) else part


def _grouped(text: str, one: re.Pattern[str] = _SIMPLE) -> str:
    """Put brackets around what is more than one thing."""
    text = text.strip()
    return text if one.fullmatch(text) or _is_bracketed(text) else f"({text})"


def _is_bracketed(text: str) -> bool:
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if not depth:
            return place == len(text) - 1
    return False


def _script(base: str, script: str, signs: dict[str, str], mark: str) -> str:
    script = script.strip()
    close = "".join(script.split())
    if not script:
        return base
    if set(close) <= _PRIMES:
        return base + close
    if all(part in signs for part in close) and not _WORD.search(script):
        return base + "".join(signs[part] for part in close)
    return f"{base}{mark}{script if _PLAIN.fullmatch(script) or _is_bracketed(script) else f'({script})'}"


def _scripted(node: html.HtmlElement) -> str:
    """Give a base with what stands below and above it, as `msub`, `msup`, `msubsup` and the `munder` family have it."""
    base, *scripts = (_node(child) for child in node)
    below = scripts[0] if node.tag in {"msub", "msubsup", "munder", "munderover"} else ""
    above = scripts[-1] if node.tag in {"msup", "msubsup", "mover", "munderover"} else ""
    if node.tag == "mover" and above.strip() in _ACCENTS:
        return _accented(base, _ACCENTS[above.strip()])
    if node.tag in {"mover", "munder"} and scripts[0].strip() in _BRACES:
        return f"({base.strip()})" if " " in base.strip() else base
    base = _base(base.strip())
    return _script(_script(base, below, _LOWERED, "_"), above, _RAISED, "^")


def _base(text: str) -> str:
    """Put brackets around a base that would come apart: `(a + b)²`; not around `‖w‖` or `arg max`."""
    return f"({text})" if text[:1].isalnum() and re.search(r" [^\w(]", text) else text


def _accented(base: str, accent: str) -> str:
    base = base.strip()
    if len(unicodedata.normalize("NFC", base)) == 1:
        return unicodedata.normalize("NFC", base + accent)
    return f"{_ACCENT_NAMES.get(accent, 'accent')}({base})"


def _fraction(node: html.HtmlElement) -> str:
    above, below = (_node(child) for child in node)
    if node.get("linethickness") == "0":
        return f"{above.strip()} choose {below.strip()}"
    return f"{_grouped(above, _PRODUCT)}/{_grouped(below)}"


def _root(node: html.HtmlElement) -> str:
    inner = _row(node) if node.tag == "msqrt" else _node(node[0])
    degree = "" if node.tag == "msqrt" else _script("", _node(node[1]), _RAISED, "")
    return f"{degree}√{_grouped(inner)}"


def _table(node: html.HtmlElement) -> str:
    """Give a table: lines of their own for the steps of a derivation, one line for matrices and cases."""
    rows = [
        [_row(cell).strip() for cell in row if cell.tag == "mtd"] for row in node if row.tag in {"mtr", "mlabeledtr"}
    ]
    if node.getparent() is not None and node.getparent().tag == "math":
        return "\n".join(" ".join(row) for row in rows)
    return "; ".join(", ".join(row) for row in rows)


def _box(node: html.HtmlElement) -> str:
    return f"[{_row(node).strip()}]" if "box" in (node.get("notation") or "") else _row(node)


def _space(node: html.HtmlElement) -> str:
    width = node.get("width") or ""
    return "" if not width or width.startswith("-") else _WIDE if width in {"1em", "2em"} else " "


def _first(node: html.HtmlElement) -> str:
    return _node(node[0]) if len(node) else ""


_ELEMENTS: dict[str, Callable[[html.HtmlElement], str]] = {
    "msub": _scripted, "msup": _scripted, "msubsup": _scripted, "munder": _scripted, "mover": _scripted,
    "munderover": _scripted, "mfrac": _fraction, "msqrt": _root, "mroot": _root, "mtable": _table, "menclose": _box,
    "mspace": _space, "semantics": _first, "mphantom": lambda _: "",
}  # fmt: skip
