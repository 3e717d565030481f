"""Block syntax: a border to nesting, beyond which content is a paragraph, so that nothing is lost or overflows."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.rules.text_blocks import push_text

DEEPEST = 60  # far beyond what anyone writes; each level costs a few Python stack frames


def too_deep(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take the rest of a container that is nested too deep as one paragraph of plain text."""
    if state.level < DEEPEST or silent:
        return False
    last = start_line
    while last < end_line and state.sCount[last] >= state.blkIndent:
        last += 1
    last = max(last, start_line + 1)
    state.line = last
    text = state.getLines(start_line, last, state.blkIndent, keepLastLF=False).strip()
    push_text(state, "paragraph", text, (start_line, last))
    return True


def install(md: MarkdownIt) -> None:
    """Add the rule before all others."""
    md.block.ruler.before("table", "too_deep", too_deep)
