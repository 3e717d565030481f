"""Block syntax: words far behind the number of an item are its text: CommonMark takes `1.       Why?` for code.

So they come out of word processors.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.code import code

_NUMBER = re.compile(r"\s*[0-9]{1,9}[.)]\s+")
_WORDS = re.compile(r"[^\W\d_]++(?:[’'][^\W\d_]*+)?,? ++[^\W\d_]")


def code_but_words(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push indented code, as CommonMark reads it, unless it stands behind a number and begins with words."""
    if state.parentType == "list" and state.is_code_block(start_line) and _is_wide(state, start_line):
        return False
    return code(state, start_line, end_line, silent)


def _is_wide(state: StateBlock, line: int) -> bool:
    """Tell the first line of a numbered item: only there the number stands in what is no part of its content."""
    start = state.bMarks[line]
    content = start + state.tShift[line]
    return (
        _NUMBER.fullmatch(state.src, start, content) is not None
        and _WORDS.match(state.src, content, state.eMarks[line]) is not None
    )


def install(md: MarkdownIt) -> None:
    """Put the rule in the place of that of code."""
    md.block.ruler.at("code", code_but_words)
