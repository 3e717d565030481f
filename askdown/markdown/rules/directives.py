"""Block syntax: MyST's boxes, written as fences: three backticks, `{admonition} Title` and text, which is Markdown."""

import re

import msgspec
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.rules.text_blocks import push_text

_HIDDEN = frozenset({"dropdown", "toggle", "solution"})
_FENCE = re.compile(
    r"(?P<fence>`{3,}|~{3,})\{(?P<name>admonition|dropdown|toggle|solution|hint|tip|note|important|warning|seealso)\}"
    r"[ \t]*(?P<title>[^\n`]*)"
)
_OPTION = re.compile(r":[\w-]+:(?:[ \t](?P<value>[^\n]*))?")


def directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push the tokens of an admonition for such a fence; one that never ends stays code."""
    opened = _FENCE.fullmatch(_line(state, start_line))
    if opened is None or state.is_code_block(start_line):
        return False
    end = _end(state, start_line + 1, end_line, opened["fence"])
    if end is None:
        return False
    if silent:
        return True
    first, classes = _options(state, start_line + 1, end)
    hidden = opened["name"] in _HIDDEN or not _HIDDEN.isdisjoint(classes)
    title = "Solution" if opened["name"] == "solution" else opened["title"].strip() or opened["name"].capitalize()
    if opened["name"] == "solution" and (label := opened["title"].strip()):
        _push_comment(state, label, start_line)
    push_box(state, Box("???" if hidden else "!!!", title), (start_line, end + 1), (first, end))
    return True


def _push_comment(state: StateBlock, text: str, line: int) -> None:
    """Push what is not shown, the name by which others refer to a solution, as a comment."""
    token = state.push("html_block", "", 0)
    token.content = f"<!-- {text} -->"
    token.map = [line, line + 1]


class Box(msgspec.Struct, frozen=True):
    """What the first line of a box says: `???` where it is folded, its title and its kind."""

    markup: str
    title: str
    kind: str = ""


def push_box(state: StateBlock, box: Box, lines: tuple[int, int], inside: tuple[int, int]) -> None:
    """Push the tokens of a box on these lines with its title and its text inside, and go on behind it."""
    start_line, behind = lines
    token = state.push("admonition_open", "div", 1)
    token.markup = box.markup
    token.attrs = {"class": f"admonition {box.kind}".rstrip()}
    token.map = [start_line, behind]
    if box.title:
        push_text(state, "admonition_title", box.title, (start_line, start_line + 1))
    first, end = inside
    before = state.parentType, state.lineMax
    state.parentType, state.lineMax = "admonition", end
    state.md.block.tokenize(state, first, end)
    state.parentType, state.lineMax = before
    state.push("admonition_close", "div", -1).markup = box.markup
    state.line = behind


def _end(state: StateBlock, line: int, end_line: int, fence: str) -> int | None:
    """Give the line that closes the fence: at least as many of its signs, and nothing else."""
    for at in range(line, end_line):
        text = _line(state, at)
        if text and state.sCount[at] < state.blkIndent:
            return None
        if text.startswith(fence) and not text.strip(fence[0]) and not state.is_code_block(at):
            return at
    return None


def _options(state: StateBlock, line: int, end: int) -> tuple[int, list[str]]:
    """Give the line behind the options, `:class: dropdown`, and their words."""
    words: list[str] = []
    while line < end and (option := _OPTION.fullmatch(_line(state, line))):
        words += (option["value"] or "").replace(",", " ").split()
        line += 1
    return line, words


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def install(md: MarkdownIt) -> None:
    """Add the rule before that of fences."""
    md.block.ruler.before("fence", "directive", directive, {"alt": ["paragraph", "reference", "blockquote", "list"]})
