"""Block syntax: `<?php` that no `?>` ends is a line of its own: CommonMark takes all behind it for HTML."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock


def lone_processing(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001  (rules are called with it)
    """Push the line as a block of HTML of its own."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("<?", start) or state.is_code_block(start_line) or start < _last_end(state):
        return False
    if not silent:
        state.line = start_line + 1
        token = state.push("html_block", "", 0)
        token.map = [start_line, state.line]
        token.content = state.getLines(start_line, state.line, state.blkIndent, keepLastLF=True)
    return True


def _last_end(state: StateBlock) -> int:
    """Give the place of the last `?>` of the text, searched once; -1 if there is none."""
    if "last_processing_end" not in state.env:
        state.env["last_processing_end"] = state.src.rfind("?>")
    return int(state.env["last_processing_end"])


def install(md: MarkdownIt) -> None:
    """Add the rule before that of all HTML."""
    rule, name = lone_processing, "lone_processing"
    md.block.ruler.before("html_block", name, rule, {"alt": ["paragraph", "reference", "blockquote"]})
