"""Inline syntax: `{{c1::hidden::hint}}`, Anki's own deletions, nested ones and formulas inside them included."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_OPEN = re.compile(r"\{\{c(\d+)::")
_MARK = re.compile(r"\{\{c\d+::|\}\}")


def cloze(state: StateInline, silent: bool) -> bool:
    """Push `cloze_open` and `cloze_close` around the tokens of what is hidden; number and hint are in `meta`."""
    opener = _OPEN.match(state.src, state.pos, state.posMax)
    if opener is None:
        return False
    end = _closing(state.src, opener.end(), state.posMax)
    if end < 0:
        return False
    if not silent:
        hint_start = _hint(state.src, opener.end(), end)
        token = state.push("cloze_open", "", 1)
        token.meta = {"number": int(opener[1]), "hint": state.src[hint_start + 2 : end] if hint_start < end else ""}
        outer_max = state.posMax
        state.pos, state.posMax = opener.end(), hint_start
        state.md.inline.tokenize(state)
        state.push("cloze_close", "", -1)
        state.posMax = outer_max
    state.pos = end + 2
    return True


def _closing(text: str, start: int, stop: int) -> int:
    depth = 1
    for match in _MARK.finditer(text, start, stop):
        depth += 1 if match[0] != "}}" else -1
        if depth == 0:
            # Of `}}}` the last two close: the first is TeX's.
            place = match.start()
            while text.startswith("}", place + 2) and place + 2 < stop:
                place += 1
            return place
    return -1


def _hint(text: str, start: int, end: int) -> int:
    """Give the offset of the `::` before the hint (outside nested deletions), or `end` if there is none."""
    depth = 0
    position = start
    while position < end:
        if nested := _OPEN.match(text, position, end):
            depth += 1
            position = nested.end()
        elif depth and text.startswith("}}", position):
            depth -= 1
            position += 2
        elif depth == 0 and text.startswith("::", position):
            return position
        else:
            position += 1
    return end


def install(md: MarkdownIt) -> None:
    """Add the rule before `escape` and math, so that a deletion may stand around a formula."""
    md.inline.ruler.before("math", "cloze", cloze)
