"""Block syntax: `<br>` or `<hr>` alone on a line ends there: CommonMark takes all up to an empty line for HTML.

People set questions off with it, and write on right below in Markdown.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_LONE = re.compile(r"<(?:hr|br)[ \t]*/?>(?:[ \t]*<br[ \t]*/?>)*[ \t]*", re.IGNORECASE)


def lone_break(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001  (rules are called with it)
    """Push the line as a block of HTML of its own; only `<hr>` may end a paragraph."""
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    if not state.src.startswith(_BEGINNINGS, start) or state.is_code_block(start_line):
        return False
    if _LONE.fullmatch(state.src, start, end) is None:
        return False
    if silent:
        return state.src[start + 1] in "hH"
    state.line = start_line + 1
    token = state.push("html_block", "", 0)
    token.map = [start_line, state.line]
    token.content = state.getLines(start_line, state.line, state.blkIndent, keepLastLF=True)
    return True


_BEGINNINGS = ("<br", "<hr", "<BR", "<HR")


def install(md: MarkdownIt) -> None:
    """Add the rule before that of all HTML."""
    md.block.ruler.before("html_block", "lone_break", lone_break, {"alt": ["paragraph", "reference", "blockquote"]})
