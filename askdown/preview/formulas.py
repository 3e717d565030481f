r"""Formulas in the HTML of a card: what Anki reads between `\(` and `\)`, and pictures put in its place."""

import html
import re
from collections.abc import Iterator, Mapping

from askdown.tex.static_math import Shown
from askdown.tex.verdict import Formula

_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>", re.DOTALL)
_FORMULA = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
_UNREAD = frozenset({"code", "pre", "script", "style", "textarea", "noscript", "annotation", "annotation-xml"})
_IGNORED = "tex2jax_ignore"


def formulas_in(side: str) -> list[Formula]:
    """Give each formula of a side of a card once."""
    found = (formula for text, read in _texts(side) if read for formula in map(_formula, _FORMULA.finditer(text)))
    return list(dict.fromkeys(found))


def with_pictures(side: str, shown: Mapping[Formula, Shown]) -> str:
    """Put the HTML of each formula in its place, in the element that Anki's MathJax makes of it."""

    def picture(found: re.Match[str]) -> str:
        formula = _formula(found)
        display = ' display="true"' if formula[1] else ""
        return f'<mjx-container class="MathJax"{display}>{shown[formula].html}</mjx-container>'

    return "".join(_FORMULA.sub(picture, text) if read else text for text, read in _texts(side))


def _formula(found: re.Match[str]) -> Formula:
    display = found[1] is None
    return html.unescape(found[2] if display else found[1]), display


def _texts(side: str) -> Iterator[tuple[str, bool]]:
    """Cut HTML into texts and tags, and say of each whether MathJax reads it."""
    end = 0
    unread: list[str] = []  # elements in which nothing is read, from outside to inside
    for tag in _TAG.finditer(side):
        yield side[end : tag.start()], not unread
        yield tag[0], False
        end = tag.end()
        name = (tag[2] or "").lower()
        if tag[1]:
            if unread and unread[-1] == name:
                unread.pop()
        elif name and (unread[-1:] == [name] or (not unread and (name in _UNREAD or _IGNORED in tag[3]))):
            unread.append(name)
    yield side[end:], not unread
