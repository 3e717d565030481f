"""Cloze texts: `C: … [hidden] …` with its brackets as deletions."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from askdown.content import Cloze, Content, Inline, Paragraph, Text

_BRACKET = re.compile(r"([\[\]])")


def with_bracket_clozes(content: Content) -> Content:
    """Make a deletion of each pair of brackets in the paragraphs of a text; identity numbers them."""
    return tuple(
        msgspec.structs.replace(block, children=tuple(_in_nodes(block.children)))
        if isinstance(block, Paragraph)
        else block
        for block in content
    )


def _in_nodes(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Cut texts at brackets. A bracket may open in one text and close in another, with markup between them."""
    opened: list[Inline] | None = None
    for node in nodes:
        if not isinstance(node, Text):
            if opened is None:
                yield node
            else:
                opened.append(node)
            continue
        for part in _BRACKET.split(node.text):
            if part == "[" and opened is None:
                opened = []
            elif part == "]" and opened is not None:
                yield Cloze(0, tuple(opened))
                opened = None
            elif part:
                if opened is None:
                    yield Text(part)
                else:
                    opened.append(Text(part))
    if opened is not None:
        yield Text("[")
        yield from opened
