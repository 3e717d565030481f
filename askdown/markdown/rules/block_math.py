r"""Block syntax: display formulas on lines of their own, in `\[ \]`, `$$` or an environment, indented or not."""

import re
from bisect import bisect_left
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.rules.math_delimiters import find_closer, is_escaped, without_inner
from askdown.markdown.rules.text_blocks import push_text

_OPENERS = re.compile(r"\\\[|\$\$|\\begin\{([A-Za-z]+\*?)\}")
_CLOSERS = {"\\[": "\\]", "$$": "$$"}
_SURE_TEX = re.compile(r"\\[A-Za-z]+|[\^_]")
_LONGEST_BARE = 20  # lines
_AFTER = re.compile(r"[ \t]*+[.,;:]?[ \t]*+")


def block_math(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push a `math_block` token; `meta` holds line and column (from 0) at which its TeX begins.

    Text that follows the closing delimiter on its line becomes a paragraph of its own.
    """
    start = state.bMarks[start_line] + state.tShift[start_line]
    opener = _OPENERS.match(state.src, start, state.eMarks[start_line])
    if state.sCount[start_line] < state.blkIndent:
        return False
    if opener is None:
        return _bare_brackets(state, start_line, end_line, silent=silent)
    found = _closing(state, opener, start_line, end_line)
    if found is None:
        return False
    tex_start, tex_end, end, last_line = found
    if silent:
        return True
    token = state.push("math_block", "", 0)
    token.map = [start_line, last_line + 1]
    inner_start, inner_end = without_inner(state.src, tex_start, tex_end)
    token.content = _without_indent(state, inner_start, inner_end, start_line)
    token.meta = {"pos": inner_start, "punctuation": "", "mended": "delimiters" if inner_start != tex_start else ""}
    rest = state.src[end : state.eMarks[last_line]]
    state.line = last_line + 1
    if _AFTER.fullmatch(rest):
        token.meta["punctuation"] = rest.strip()
    else:
        push_text(state, "paragraph", rest.strip(), (last_line, last_line + 1))
    return True


def _bare_brackets(state: StateBlock, start_line: int, end_line: int, *, silent: bool) -> bool:
    """Take TeX between `[` and `]` alone on their lines, whose backslashes were lost."""
    if _line(state, start_line) != "[":
        return False
    last = start_line + 1
    while last < min(end_line, start_line + _LONGEST_BARE) and not state.isEmpty(last) and _line(state, last) != "]":
        last += 1
    if last >= end_line or _line(state, last) != "]":
        return False
    start, end = state.bMarks[start_line + 1] + state.tShift[start_line + 1], state.eMarks[last - 1]
    if last == start_line + 1 or not _SURE_TEX.search(state.src, start, end):
        return False
    if not silent:
        token = state.push("math_block", "", 0)
        token.map = [start_line, last + 1]
        token.content = _without_indent(state, start, end, start_line + 1)
        token.meta = {"pos": start, "punctuation": "", "mended": "brackets"}
        state.line = last + 1
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()


def _closing(
    state: StateBlock, opener: re.Match[str], start_line: int, end_line: int
) -> tuple[int, int, int, int] | None:
    """Give the offsets of the TeX, of the end, and the last line; None if it is not closed in its container."""
    if opener[1]:
        return _environment(state, opener, start_line, end_line)
    closer = _CLOSERS[opener[0]]
    tex_end = find_closer(state.src, opener.end(), len(state.src), closer)
    last = _line_of(state, tex_end) if tex_end >= 0 else end_line
    if last >= end_line or not _goes_on(state, opener, start_line, last):
        return None
    return _delimited(state, opener.end(), tex_end, tex_end + len(closer), last)


def _environment(
    state: StateBlock, opener: re.Match[str], start_line: int, end_line: int
) -> tuple[int, int, int, int] | None:
    end = _environments(state.src, opener[1]).get(opener.start())
    last = _line_of(state, end) if end is not None else end_line
    if end is None or last >= end_line or not _goes_on(state, opener, start_line, last):
        return None
    return opener.start(), end, end, last


@lru_cache(maxsize=16)
def _environments(text: str, name: str) -> dict[int, int]:
    """Give the end of each environment of this name by its beginning, as they stand one in the other."""
    begin, end = f"\\begin{{{name}}}", f"\\end{{{name}}}"
    opened: list[int] = []
    ends: dict[int, int] = {}
    for mark in re.finditer(rf"{re.escape(begin)}|{re.escape(end)}", text):
        if mark[0] == begin:
            opened.append(mark.start())
        elif opened and not is_escaped(text, mark.start()):
            ends[opened.pop()] = mark.end()
    return ends


def _line_of(state: StateBlock, offset: int) -> int:
    return bisect_left(state.eMarks, offset)


def _goes_on(state: StateBlock, opener: re.Match[str], start_line: int, last: int) -> bool:
    """Tell whether the lines up to `last` are in the container; only what opens alone on its line spans empty ones."""
    alone = not state.src[opener.end() : state.eMarks[start_line]].strip()
    for line in range(start_line + 1, last + 1):
        if state.isEmpty(line):
            if not alone:
                return False
        elif state.sCount[line] < state.blkIndent:
            return False
    return True


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


def install(md: MarkdownIt) -> None:
    """Add the rule before indented code, as one that may end a paragraph, a quotation's or a list item's too."""
    md.block.ruler.before("code", "math_block", block_math, {"alt": ["paragraph", "reference", "blockquote", "list"]})
