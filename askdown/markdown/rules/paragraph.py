r"""Block syntax: paragraphs and setext headings in one pass, with what people mean by `---` and by an open formula.

Four departures from CommonMark: `---` under text makes a heading only of a short line that can be one (under a
sentence it separates cards), nothing interrupts a paragraph inside a `\[` or `$$` that a later line closes, so
that a line of TeX may begin with `-`, `+`, `=` or `>`, what may open a question goes on with no list item above it, and
a list may begin with any number right below a line in bold.
"""

import re
from bisect import bisect_left

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.by_character import BlockParser
from askdown.markdown.rules.math_delimiters import find_closer

OUT_OF_ITEMS = "out_of_items"  # in the environment: the rows, from 0 on, that would go on with a list item
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_SENTENCE_END = re.compile(r"[.,:;!。：；，！][)\"'”’*_]*$")
_LONGEST_HEADING = 120
_OPENERS = re.compile(r"\\\[|\$\$")
_CLOSERS = {"\\[": "\\]", "$$": "$$"}
_CODE_INDENT = 3
_BOLD, _PAIR = ("**", "__"), 2
_LABELLED = re.compile(
    r"(?:(?:\*\*|__|<b>|<strong>)(?:[^\W\d_]{1,12}[ .]{0,2})?|[^\W\d_]{1,12}[ .]{0,2})\d{1,4}[ ]?[.:)\]、：．）]"
)
_SILENT = True
_LONGEST_FORMULA = 200  # lines in a paragraph


def paragraph(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001  (rules are called with it)
    """Take lines up to an empty one or one that may interrupt; push a paragraph or a heading."""
    outer_parent, state.parentType = state.parentType, "paragraph"
    open_until = _open_until(state, start_line, end_line)
    line = start_line + 1
    underline = ""
    if line < end_line and _stands_over_list(state, start_line):
        end_line = line
    while line < end_line and not state.isEmpty(line):
        if line > open_until and state.sCount[line] - state.blkIndent <= _CODE_INDENT:
            if state.sCount[line] >= 0 and _is_underline(state, start_line, line):
                underline = state.src[state.bMarks[line] + state.tShift[line]]
                break
            if state.sCount[line] >= 0 and _ends_item(state, line):
                state.env.setdefault(OUT_OF_ITEMS, []).append(line)
                break
            if state.sCount[line] >= 0 and _is_interrupted(state, line, end_line):
                break
        open_until = max(open_until, _open_until(state, line, end_line)) if line > open_until else open_until
        line += 1
    content = state.getLines(start_line, line, state.blkIndent, keepLastLF=False).strip()
    state.line = line + bool(underline)
    state.parentType = outer_parent
    if not underline and not state.level:
        _push_paragraph(state, content, start_line)
        return True
    kind, tag = ("heading", "h1" if underline == "=" else "h2") if underline else ("paragraph", "p")
    token = state.push(f"{kind}_open", tag, 1)
    token.map = [start_line, state.line]
    token.markup = underline
    token = state.push("inline", "", 0)
    token.content = content
    token.map = [start_line, line]
    token.children = []
    state.push(f"{kind}_close", tag, -1)
    return True


def _push_paragraph(state: StateBlock, content: str, start_line: int) -> None:
    """Push a paragraph outside of all containers as one token; inside, lists look for all three."""
    token = state.push("plain_paragraph", "p", 0)
    token.content = content
    token.map = [start_line, state.line]


def _stands_over_list(state: StateBlock, line: int) -> bool:
    """Tell a line in bold above one with a number, which goes on with a list: `**Part B**` above `11. …`."""
    if state.src[state.bMarks[line] + state.tShift[line]] not in "*_":
        return False  # nearly all
    after = state.bMarks[line + 1] + state.tShift[line + 1]
    if not state.src[after : after + 1].isdigit():
        return False
    return _is_bold(_text(state, line)) and _NUMBERED.match(state.src, after) is not None


_NUMBERED = re.compile(r"\d{1,4}[.)][ \t]")


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _is_bold(text: str) -> bool:
    return text[:2] in _BOLD and text.endswith(text[:2]) and text.count(text[:2]) == _PAIR


def _ends_item(state: StateBlock, line: int) -> bool:
    """Tell a line below a list item, not indented as its text, that is bold or has a label with a number: `Q2. …`."""
    if state.sCount[line] >= state.blkIndent:
        return False
    text = _text(state, line)
    return _is_bold(text) or _LABELLED.match(text) is not None


def _is_interrupted(state: StateBlock, line: int, end_line: int) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    first = state.src[start]
    if first.isalpha():
        if "|" not in state.src[start : state.eMarks[line]]:
            return False  # no rule that may interrupt begins with a letter, but for tables without outer pipes
        first = "a"
    block = state.md.block
    rules = block.rules_at("paragraph", first) if isinstance(block, BlockParser) else block.ruler.getRules("paragraph")
    return any(rule(state, line, end_line, _SILENT) for rule in rules)


def _is_underline(state: StateBlock, start_line: int, line: int) -> bool:
    if state.sCount[line] < state.blkIndent:
        return False
    start = state.bMarks[line] + state.tShift[line]
    if not _UNDERLINE.fullmatch(state.src, start, state.eMarks[line]):
        return False
    if state.src[start] == "=":
        return True
    text = state.src[state.bMarks[line - 1] : state.eMarks[line - 1]].strip()
    return line == start_line + 1 and len(text) <= _LONGEST_HEADING and not _SENTENCE_END.search(text)


def _open_until(state: StateBlock, line: int, end_line: int) -> int:
    """Give the line that closes the formula which `line` leaves open, or -1."""
    stop = state.eMarks[line]
    position = state.bMarks[line]
    while opener := _OPENERS.search(state.src, position, stop):
        closer = _CLOSERS[opener[0]]
        end = find_closer(state.src, opener.end(), len(state.src), closer)
        if end < 0:
            return -1
        if end >= stop:
            return _closing_line(state, line + 1, end_line, end)
        position = end + len(closer)
    return -1


def _closing_line(state: StateBlock, line: int, end_line: int, end: int) -> int:
    """Give the line that holds the closer at offset `end`, if the paragraph goes on until there."""
    last = bisect_left(state.eMarks, end)
    if last >= min(end_line, line + _LONGEST_FORMULA):
        return -1
    for between in range(line, last + 1):
        if state.isEmpty(between) or state.sCount[between] < state.blkIndent:
            return -1
    return last


def install(md: MarkdownIt) -> None:
    """Put the rule in the place of `paragraph` and `lheading`."""
    md.block.ruler.disable("lheading")
    md.block.ruler.at("paragraph", paragraph)
