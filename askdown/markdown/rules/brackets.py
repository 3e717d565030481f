"""Where a link's text ends: markdown-it's search, remembered, so that rows of brackets take linear time."""

from types import SimpleNamespace
from weakref import WeakKeyDictionary

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_inline import StateInline

from askdown.markdown.rules.math_delimiters import find_closer

_Ends = dict[tuple[int, bool], int]
_KNOWN: WeakKeyDictionary[StateInline, _Ends] = WeakKeyDictionary()  # for texts that are being parsed


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


def install(md: MarkdownIt) -> None:
    """Put the search in the place of markdown-it's."""
    own = SimpleNamespace(**vars(helpers) | {"parseLinkLabel": link_label_end})
    md.helpers = own  # type: ignore[assignment]  # a module there, of which the rules ask three functions
