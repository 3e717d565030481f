r"""Block syntax: display formulas on lines of their own, in `\[ \]`, `$$` or an environment, indented or not."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.rules.math_delimiters import find_closer

_OPENERS = re.compile(r"\\\[|\$\$|\\begin\{([A-Za-z]+\*?)\}")
_CLOSERS = {"\\[": "\\]", "$$": "$$"}
_AFTER = re.compile(r"[ \t]*[.,;:]?[ \t]*")


def block_math(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push a `math_block` token; `meta` holds line and column (from 0) at which its TeX begins.

    Text that follows the closing delimiter on its line becomes a paragraph of its own.
    """
    start = state.bMarks[start_line] + state.tShift[start_line]
    opener = _OPENERS.match(state.src, start, state.eMarks[start_line])
    if opener is None or state.sCount[start_line] < state.blkIndent:
        return False
    found = _closing(state, opener, start_line, end_line)
    if found is None:
        return False
    tex_start, tex_end, end, last_line = found
    if silent:
        return True
    token = state.push("math_block", "", 0)
    token.map = [start_line, last_line + 1]
    token.content = _without_indent(state, tex_start, tex_end, start_line)
    token.meta = {"pos": tex_start, "punctuation": ""}
    rest = state.src[end : state.eMarks[last_line]]
    state.line = last_line + 1
    if _AFTER.fullmatch(rest):
        token.meta["punctuation"] = rest.strip()
    else:
        _paragraph(state, rest.strip(), last_line)
    return True


def _closing(
    state: StateBlock, opener: re.Match[str], start_line: int, end_line: int
) -> tuple[int, int, int, int] | None:
    """Give the offsets of the TeX, of the end, and the last line; None if it is not closed in its container."""
    environment = opener[1]
    closer = _CLOSERS.get(opener[0]) or f"\\end{{{environment}}}"
    alone = not state.src[opener.end() : state.eMarks[start_line]].strip()
    position = opener.end()
    for line in range(start_line, end_line):
        if line > start_line:
            if state.isEmpty(line) and not alone:
                return None
            if not state.isEmpty(line) and state.sCount[line] < state.blkIndent:
                return None
            position = state.bMarks[line] + state.tShift[line]
        tex_end = find_closer(state.src, position, state.eMarks[line], closer)
        while tex_end >= 0:
            end = tex_end + len(closer)
            if not environment:
                return _delimited(state, opener.end(), tex_end, end, line)
            if state.src.count(opener[0], opener.start(), end) == state.src.count(closer, opener.start(), end):
                return opener.start(), end, end, line
            tex_end = find_closer(state.src, end, state.eMarks[line], closer)
    return None


def _delimited(state: StateBlock, start: int, tex_end: int, end: int, line: int) -> tuple[int, int, int, int] | None:
    if not state.src[start:tex_end].strip():
        return None
    on_one_line = "\n" not in state.src[start:end]
    if on_one_line and not _AFTER.fullmatch(state.src, end, state.eMarks[line]):
        return None  # a formula that begins a sentence: the inline rule's
    return start, tex_end, end, line


def _without_indent(state: StateBlock, start: int, end: int, start_line: int) -> str:
    """Give the TeX with quote marks and indentation of its container removed from the lines after the first."""
    first, *rest = state.src[start:end].split("\n")
    lines = [first]
    offset = start + len(first) + 1
    line = start_line + 1
    for text in rest:
        while line < state.lineMax and state.eMarks[line] < offset:
            line += 1
        inside = max(offset, min(state.bMarks[line] + state.tShift[line], offset + len(text)))
        lines.append(state.src[inside : offset + len(text)])
        offset += len(text) + 1
    return "\n".join(lines)


def _paragraph(state: StateBlock, text: str, line: int) -> None:
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    token = state.push("inline", "", 0)
    token.content = text
    token.map = [line, line + 1]
    token.children = []
    state.push("paragraph_close", "p", -1)


def install(md: MarkdownIt) -> None:
    """Add the rule before indented code, as one that may end a paragraph, a quotation's or a list item's too."""
    md.block.ruler.before("code", "math_block", block_math, {"alt": ["paragraph", "reference", "blockquote", "list"]})
