"""Block syntax: the boxes of MkDocs, `!!! note "Title"` and folded `??? note "Title"`, over their indented text."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.rules.directives import Box, push_box

_OPENED = re.compile(r"(?P<markup>!!!|\?\?\?\+?)(?P<space>[ \t]*)(?P<kind>\S.*)")
_TITLED = re.compile(r'(?P<kind>[^"]*[^"\s])\s+"(?P<title>.*)"[^"\s]*')
_INDENT = 4


def admonition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push the tokens of a box, whose text goes to the next line that is indented less, over any empty lines."""
    text = state.src[state.bMarks[start_line] + state.tShift[start_line] : state.eMarks[start_line]].rstrip()
    opened = _OPENED.fullmatch(text)
    if opened is None or state.is_code_block(start_line):
        return False
    if silent:
        return True
    indent = state.blkIndent
    state.blkIndent += min(_INDENT, 3 + len(opened["space"]))
    end = _end(state, start_line + 1, end_line)
    push_box(state, _box(opened["markup"], opened["kind"]), (start_line, end), (start_line + 1, end))
    state.blkIndent = indent
    return True


def _end(state: StateBlock, line: int, end_line: int) -> int:
    """Give the line behind the last one that is indented as far as the box says."""
    end = line
    for at in range(line, end_line):
        if not state.isEmpty(at):
            if state.sCount[at] < state.blkIndent:
                break
            end = at + 1
    return end


def _box(markup: str, words: str) -> Box:
    """Part `note "Title"` or `note Title`; a kind alone is its title, and `""` says that there is none."""
    if titled := _TITLED.fullmatch(words):
        return Box(markup, titled["title"], titled["kind"].lower())
    kind, _, title = words.partition(" ")
    return Box(markup, "" if title == '""' else title or kind.title(), kind.lower())


def install(md: MarkdownIt) -> None:
    """Add the rule before that of fences."""
    md.block.ruler.before("fence", "admonition", admonition, {"alt": ["paragraph", "reference", "blockquote", "list"]})
