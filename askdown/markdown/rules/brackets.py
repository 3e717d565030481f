"""Where a link's text and its address end: markdown-it's searches, made so that rows of brackets take little time."""

import re
from types import SimpleNamespace
from weakref import WeakKeyDictionary

from markdown_it import MarkdownIt, helpers
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline

from askdown.markdown.rules.math_delimiters import find_closer

_Ends = dict[tuple[int, bool], int]
_KNOWN: WeakKeyDictionary[StateInline, _Ends] = WeakKeyDictionary()  # for texts that are being parsed
_STOP = re.compile(r"[\x00-\x20\x7f\\()]")
_DEEPEST = 32  # levels of brackets in an address, as in markdown-it and cmark


class Destination:
    """An address, and the offset behind it, if it is `ok`; named as in markdown-it."""

    __slots__ = ("ok", "pos", "str")

    def __init__(self, address: str = "", end: int = 0, *, ok: bool = False) -> None:
        self.ok, self.pos, self.str = ok, end, address


def link_label_end(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N803  (called as markdown-it's own)
    """Give the offset of the `]` that closes the bracket at `start`, or -1; with a link in it -1 if so asked.

    markdown-it walks on from each bracket to the end of the text. One walk settles the brackets inside as well.
    """
    ends = _KNOWN.setdefault(state, {})
    if find_closer(state.src, start, state.posMax, "]") < 0:
        return -1
    if (start, disableNested) not in ends:
        before = state.pos
        _walk(state, start, ends, disable_nested=disableNested)
        state.pos = before
    return ends[start, disableNested]


def _walk(state: StateInline, start: int, ends: _Ends, *, disable_nested: bool) -> None:
    opened = [start]
    state.pos = start + 1
    while state.pos < state.posMax:
        sign = state.src[state.pos]
        if sign == "]":
            ends[opened.pop(), disable_nested] = state.pos
            if not opened:
                return
        before = state.pos
        state.md.inline.skipToken(state)
        if sign == "[":
            if state.pos == before + 1:
                opened.append(before)
            elif disable_nested:
                break
    ends.update(((place, disable_nested), -1) for place in opened)


def link_destination(string: str, pos: int, maximum: int) -> Destination:
    """Give the address at an offset; as markdown-it's own, which looks at every character by itself."""
    if string.startswith("<", pos):
        found = helpers.parseLinkDestination(string, pos, maximum)
        return Destination(found.str, found.pos, ok=found.ok)
    level, start = 0, pos
    while (stop := _STOP.search(string, pos, maximum)) is not None:
        pos, sign = stop.start(), stop[0]
        if sign == "\\" and pos + 1 < maximum:
            if string[pos + 1] == " ":
                break
            pos += 1
        elif sign == "(":
            level += 1
            if level > _DEEPEST:
                return Destination()
        elif sign == ")" and level:
            level -= 1
        elif sign != "\\":
            break
        pos += 1
    else:
        pos = max(pos, maximum)
    if pos == start or level:
        return Destination()
    return Destination(unescapeAll(string[start:pos]), pos, ok=True)


def install(md: MarkdownIt) -> None:
    """Put the searches in the place of markdown-it's."""
    own = SimpleNamespace(
        **vars(helpers) | {"parseLinkLabel": link_label_end, "parseLinkDestination": link_destination}
    )
    md.helpers = own  # type: ignore[assignment]  # a module there, of which the rules ask three functions
