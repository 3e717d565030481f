r"""Inline syntax: formulas in running text, taken before Markdown sees their `_`, `*` and `\\`."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from askdown.markdown.rules.math_delimiters import math_at, without_inner


def inline_math(state: StateInline, silent: bool) -> bool:
    """Push a `math` token: content is the TeX, `meta` its offset in the inline text and whether it is display math."""
    if state.src[state.pos] not in "\\$":
        return False
    found = math_at(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("math", "", 0)
        start, end = without_inner(state.src, found.tex_start, found.tex_end)
        token.content = state.src[start:end]
        token.meta = {
            "pos": start,
            "doubled": start != found.tex_start,
            "display": found.display and not _amid_words(state, found.start, found.end),
        }
    state.pos = found.end
    return True


def _amid_words(state: StateInline, start: int, end: int) -> bool:
    """Tell `$$x$$` with words before and after it on its line, which is inline by its use."""
    if not state.src.startswith("$$", start) or "\n" in state.src[start:end]:
        return False
    before = state.src[state.src.rfind("\n", 0, start) + 1 : start]
    line_end = state.src.find("\n", end)
    after = state.src[end : line_end if line_end >= 0 else state.posMax]
    return bool(before.strip()) and any(character.isalnum() for character in after)


def install(md: MarkdownIt) -> None:
    """Add the rule before `escape`, which would eat the backslash."""
    md.inline.ruler.before("escape", "math", inline_math)
