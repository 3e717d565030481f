"""Block syntax: headings whose `##` has no space behind it, or one that is none to CommonMark: `##What is a row?`.

Older programs read them so, and people still write them. A single `#` begins a tag: `#training`.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_TIGHT = re.compile(r"\#{2,6}(?=[^\s#!])|\#{1,6}(?=[^\S \t\n])")


def tight_heading(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001  (rules are called with it)
    """Push a heading; `meta` says that it was mended."""
    found = _TIGHT.match(state.src, state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line])
    if found is None or state.is_code_block(start_line):
        return False
    if silent:
        return True
    state.line = start_line + 1
    marks, tag = found[0], f"h{len(found[0])}"
    text = state.src[found.end() : state.eMarks[start_line]].strip()
    without_end = text.rstrip("#")
    token = state.push("heading_open", tag, 1)
    token.markup, token.map, token.meta = marks, [start_line, state.line], {"mended": "space"}
    token = state.push("inline", "", 0)
    token.content = without_end.rstrip() if without_end.endswith((" ", "\t")) else text
    token.map, token.children = [start_line, state.line], []
    state.push("heading_close", tag, -1).markup = marks
    return True


def install(md: MarkdownIt) -> None:
    """Add the rule behind that of real headings, as one that may end a paragraph too."""
    md.block.ruler.after("heading", "tight_heading", tight_heading, {"alt": ["paragraph", "reference", "blockquote"]})
