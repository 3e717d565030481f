"""Block syntax: lists of one line each, as most are, in one step; markdown-it's rule reads every item as a document.

What is read is what markdown-it reads, or nothing: a list that is nested or indented, whose items have several lines
or may be anything but plain paragraphs, is left to markdown-it. A test holds the rule to that.
"""

import re
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

# An item whose text begins with what begins no block: neither punctuation that might nor a digit, emphasis, code, or
# a box to tick.
# Tags and display formulas, which may reach over several lines, stand nowhere in it.
_ITEM = re.compile(
    r"(?P<mark>[-*+]|(?P<number>[0-9]{1,9})[.)])\ {1,4}"
    r"(?=[^\s\-+*_0-9#>~`\\$\[<!?|:=&]|[*_]{1,2}[^\s*_]|`[^`\n]|\[[ xX]\]\ )(?P<text>[^<\n]+)"
)
_BULLET = re.compile(r"[-*+](?:[ \t]|$)", re.MULTILINE)
_NUMBER = re.compile(r"[0-9]{1,9}[.)](?:[ \t]|$)", re.MULTILINE)


class PlainItem(NamedTuple):
    """An item: its text, and its number as it is written (None for bullets)."""

    text: str
    number: int | None


def plain_list(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push a `plain_list` token for a tight list at the left margin; its items are in `meta`, one for each line."""
    if silent or state.level or state.blkIndent or state.parentType != "root":
        return False
    items: list[PlainItem] = []
    kind = ""
    line = start_line
    while line < end_line and not state.isEmpty(line):
        found = _ITEM.match(state.src, state.bMarks[line])
        if found is None or found.end() != state.eMarks[line] or (kind and found["mark"][-1] != kind):
            return False
        mark, number, text = found.groups()
        if "$$" in text or "\\[" in text:
            return False
        kind = mark[-1]
        items.append(PlainItem(text.strip(), int(number) if number else None))
        line += 1
    behind = state.skipEmptyLines(line)
    if not items or (behind < end_line and _may_belong_to(items, state, behind)):
        return False
    token = state.push("plain_list", "", 0)
    token.map = [start_line, behind]
    token.meta = {"items": items}
    state.line = behind
    return True


def _may_belong_to(items: list[PlainItem], state: StateBlock, line: int) -> bool:
    """Tell whether a line behind empty ones may go on with the list's last item, or begin another one."""
    mark = _BULLET if items[0].number is None else _NUMBER
    return state.sCount[line] > 0 or mark.match(state.src, state.bMarks[line]) is not None


def install(md: MarkdownIt) -> None:
    """Add the rule before markdown-it's own."""
    md.block.ruler.before("list", "plain_list", plain_list)
