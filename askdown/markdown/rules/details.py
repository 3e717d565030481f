"""Block syntax: Markdown right below `</summary>` or `</details>`, which CommonMark takes for HTML up to an empty line.

Where nothing in it is Markdown's, or where it is indented as code, it stays HTML.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_BEGINNINGS = ("<details", "<summary", "</detail", "<DETAILS", "<SUMMARY", "</DETAIL")
_OPEN = re.compile(r"<(?:details|summary)\b", re.IGNORECASE)
_END = re.compile(r"</summary>[ \t]*$", re.IGNORECASE)
_CLOSED = re.compile(r"</details>[ \t]*", re.IGNORECASE)
_MARKDOWN = re.compile(r"\*\*|__|`|\]\(|\$|^[ \t]*(?:[-*+>]|\d{1,4}[.)]|#{1,6})[ \t]|^[ \t]*(?:\||```|~~~)")
_LONGEST_HEAD = 4  # lines
_FAR = 40
_CODE_INDENT = 3


def details(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push the lines up to the end of the summary, or `</details>`, as HTML of their own."""
    if silent or not state.src.startswith(_BEGINNINGS, state.bMarks[start_line] + state.tShift[start_line]):
        return False
    last = _last_line(state, start_line, end_line)
    if last is None or state.is_code_block(start_line) or not _goes_on_in_markdown(state, last + 1, end_line):
        return False
    state.line = last + 1
    token = state.push("html_block", "", 0)
    token.map = [start_line, state.line]
    token.content = state.getLines(start_line, state.line, state.blkIndent, keepLastLF=True)
    return True


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _last_line(state: StateBlock, start_line: int, end_line: int) -> int | None:
    """Give the line on which the summary ends, or the one with `</details>` alone."""
    if _CLOSED.fullmatch(_text(state, start_line)):
        return start_line
    if not _OPEN.match(_text(state, start_line)):
        return None
    for line in range(start_line, min(start_line + _LONGEST_HEAD, end_line)):
        if state.isEmpty(line):
            return None
        if _END.search(_text(state, line)):
            return line
    return None


def _goes_on_in_markdown(state: StateBlock, line: int, end_line: int) -> bool:
    """Tell lines that are neither HTML nor code and have signs of Markdown, up to an empty one or the next tag."""
    if line >= end_line or state.sCount[line] - state.blkIndent > _CODE_INDENT or state.sCount[line] < state.blkIndent:
        return False
    for row in range(line, min(line + _FAR, end_line)):
        text = _text(state, row)
        if state.isEmpty(row) or text.startswith("<"):
            return False
        if _MARKDOWN.search(text):
            return True
    return False


def install(md: MarkdownIt) -> None:
    """Add the rule before that of all HTML."""
    md.block.ruler.before("html_block", "details", details, {"alt": ["paragraph", "reference", "blockquote"]})
