"""Block syntax: an element that is none of HTML's, its tags alone on their lines, `<quiz>` … `</quiz>`.

Programs that make sites have such. CommonMark takes all up to an empty line for HTML; here Markdown stands in it, and
the tags are comments.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from askdown.markdown.html_tags import KNOWN

_LONE = re.compile(r"<(?P<end>/?)(?P<tag>[A-Za-z][\w.:-]*)>[ \t]*")
_END = re.compile(r"^[ \t]*</(?P<tag>[A-Za-z][\w.:-]*)>[ \t]*$", re.MULTILINE)


def lone_tag(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001  (rules are called with it)
    """Push the line as a comment; only the end of an element may end a paragraph."""
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    found = _LONE.fullmatch(state.src, start, end)
    if found is None or found["tag"].lower() in KNOWN or state.is_code_block(start_line):
        return False
    opened = state.env.setdefault("lone_tags", set())
    tag = found["tag"]
    if tag not in opened if found["end"] else _last_ends(state).get(tag, -1) < start:
        return False
    if silent:
        return bool(found["end"])
    opened.add(tag)
    state.line = start_line + 1
    token = state.push("html_block", "", 0)
    token.map = [start_line, state.line]
    token.content = f"<!-- {found['end']}{tag} -->\n"
    return True


def _last_ends(state: StateBlock) -> dict[str, int]:
    """Give where the last end of each element stands, searched once."""
    if "last_ends" not in state.env:
        state.env["last_ends"] = {match["tag"]: match.start() for match in _END.finditer(state.src)}
    found: dict[str, int] = state.env["last_ends"]
    return found


def install(md: MarkdownIt) -> None:
    """Add the rule before that of all HTML."""
    md.block.ruler.before("html_block", "lone_tag", lone_tag, {"alt": ["paragraph", "reference", "blockquote"]})
