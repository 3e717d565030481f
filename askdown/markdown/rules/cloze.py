"""Inline syntax: Anki's `{{c1::hidden::hint}}`, also nested and around formulas, and Logseq's `{{cloze hidden}}`."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_OPEN = re.compile(r"\{\{c(?:(\d+)::|loze\s+)")
_RUN = re.compile(r"\{\{c(?:\d+::|loze\s+)|\}{2,}")
_HINT_MARK = re.compile(r"\{\{c(?:\d+::|loze\s+)|\}\}|::")
_DEEPEST = 12  # levels of tokens around a deletion: nobody hides things in things so often


def cloze(state: StateInline, silent: bool) -> bool:
    """Push `cloze_open` and `cloze_close` around the tokens of what is hidden; number and hint are in `meta`."""
    opener = _OPEN.match(state.src, state.pos, state.posMax)
    if opener is None or state.level > _DEEPEST:
        return False
    end = _closings(state.src).get(opener.end(), state.posMax)
    if end + len("}}") > state.posMax:
        return False
    if not silent:
        hint_start = _hint(state.src, opener.end(), end)
        token = state.push("cloze_open", "", 1)
        hint = state.src[hint_start + 2 : end] if hint_start < end else ""
        token.meta = {"number": int(opener[1] or 0), "hint": hint}
        outer_max = state.posMax
        state.pos, state.posMax = opener.end(), hint_start
        state.md.inline.tokenize(state)
        state.push("cloze_close", "", -1)
        state.posMax = outer_max
    state.pos = end + 2
    return True


@lru_cache(maxsize=16)
def _closings(text: str) -> dict[int, int]:
    """Give the offset of the `}}` for the end of each opener, as they stand one in the other."""
    opened: list[int] = []
    closings: dict[int, int] = {}
    for found in _RUN.finditer(text):
        if found[0][0] == "{":
            opened.append(found.end())
            continue
        # Of `}}}` the last two close: the first is TeX's.
        closers = min(len(opened), len(found[0]) // 2)
        for place in range(found.end() - 2 * closers, found.end(), 2):
            closings[opened.pop()] = place
    return closings


def _hint(text: str, start: int, end: int) -> int:
    """Give the offset of the `::` before the hint (outside nested deletions), or `end` if there is none."""
    depth = 0
    for found in _HINT_MARK.finditer(text, start, end):
        if found[0] == "::" and depth == 0:
            return found.start()
        depth += (found[0] not in {"::", "}}"}) - (found[0] == "}}" and depth > 0)
    return end


def install(md: MarkdownIt) -> None:
    """Add the rule before `escape` and math, so that a deletion may stand around a formula."""
    md.inline.ruler.before("math", "cloze", cloze)
