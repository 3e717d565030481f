"""Cloze texts: `C: … [hidden] …` with brackets as deletions, and notes whose braces are: `{hidden}`, `{2:hidden}`."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from askdown.content import Cloze, Content, Inline, Paragraph, Text
from askdown.content_walk import rewritten

_BRACKET = re.compile(r"([\[\]])")
_BRACE = re.compile(r"(\{\{?(?:c?\d{1,2}[:|]+)?|\}\}?)")


def with_bracket_clozes(content: Content) -> Content:
    """Make a deletion of each pair of brackets in the paragraphs of a text; identity numbers them."""
    return tuple(_hidden(block, _BRACKET) if isinstance(block, Paragraph) else block for block in content)


def with_brace_clozes(content: Content) -> Content:
    """Make a deletion of each pair of braces in the paragraphs of a text; those with one number are one."""
    return rewritten(content, Paragraph, lambda paragraph: _hidden(paragraph, _BRACE))


def _hidden(paragraph: Paragraph, mark: re.Pattern[str]) -> Paragraph:
    return msgspec.structs.replace(paragraph, children=tuple(_in_nodes(paragraph.children, mark)))


def _in_nodes(nodes: Iterable[Inline], mark: re.Pattern[str]) -> Iterator[Inline]:
    """Cut texts at brackets. A bracket may open in one text and close in another, with markup between them."""
    opened: list[Inline] | None = None
    number, sign = 0, ""
    for node in nodes:
        if not isinstance(node, Text):
            if opened is None:
                yield node
            else:
                opened.append(node)
            continue
        for place, part in enumerate(mark.split(node.text)):
            is_mark = place % 2 == 1
            if is_mark and opened is None and part[0] in "[{":
                opened, sign = [], part
                number = int("".join(filter(str.isdigit, part)) or 0)
            elif is_mark and opened is not None and part[0] in "]}":
                yield Cloze(number, tuple(opened))
                opened = None
            elif part:
                if opened is None:
                    yield Text(part)
                else:
                    opened.append(Text(part))
    if opened is not None:
        yield Text(sign)
        yield from opened
