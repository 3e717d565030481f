"""Questions with their answer on the same line, as in `**Q:** Why? **A:** Because`."""

from collections.abc import Sequence

from askdown.content import Inline, Styled, Text
from askdown.readers.pieces import without_prefix
from askdown.readers.vocabulary import answer_label
from askdown.rendering.plain import inline_text

_Nodes = tuple[Inline, ...]


def parted_at_answer(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content before its first bold answer label with a colon; without one, all is question."""
    for place, node in enumerate(nodes):
        if place and isinstance(node, Styled) and node.tag == "strong":
            label = answer_label(inline_text(nodes[place:]))
            if label is not None and label.colon and label.length >= len(inline_text((node,)).rstrip()):
                return _without_dash(nodes[:place]), without_prefix(nodes[place:], label.length)
    return tuple(nodes), ()


def _without_dash(nodes: Sequence[Inline]) -> _Nodes:
    """Drop a dash between question and answer."""
    last = nodes[-1]
    if isinstance(last, Text):
        text = last.text.rstrip(" \t-–—|")
        return (*nodes[:-1], Text(text)) if text else tuple(nodes[:-1])
    return tuple(nodes)
