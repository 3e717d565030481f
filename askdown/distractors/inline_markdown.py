"""Inline content as Markdown of one line, as it stands in the review file; and back."""

import re
from collections.abc import Iterable

from askdown.content import Break, Code, Inline, Link, Math, Paragraph, Styled, Text
from askdown.decoding import decode
from askdown.markdown.parsing import parse

_SPECIAL = re.compile(r"[\\`*_{}<>$~=^&|]")
_LINK = re.compile(r"\[(?=\\?\^|[^\]]*\][ ]?[(\[:])")  # a backslash before it would begin a formula
_OPENING = re.compile(r"(?=[#+>-])|(?<=\d)(?=[.)])")  # what begins a heading, a list or a quotation
_NUMBER = re.compile(r"\d+[.)]")
_MARKS = {"em": "*", "strong": "**", "s": "~~", "mark": "=="}


def markdown_of(nodes: Iterable[Inline]) -> str:
    """Give inline content as Markdown in one line; images and footnotes are their text."""
    text = " ".join("".join(map(_node, nodes)).split())
    if _NUMBER.match(text):
        return _OPENING.sub(r"\\", text, count=1)
    return f"\\{text}" if text[:1] in {"#", "+", "-"} else text


def inline_of(markdown: str) -> tuple[Inline, ...]:
    """Read Markdown of one line; what is no paragraph (a list, a heading) is taken as plain characters."""
    document = parse(decode("", markdown.strip().encode(), _ignore), _ignore)
    match document.blocks:
        case (Paragraph(children=children),):
            return children
        case _:
            return (Text(markdown.strip()),)


def _ignore(_: object) -> None:
    pass


def _node(node: Inline) -> str:
    match node:
        case Text(text=text):
            return _text(text)
        case Code(text=text):
            return _code(text)
        case Math():
            return f"${node.written or node.tex}$"
        case Styled(tag=tag, children=children):
            mark = _MARKS.get(tag, "")
            inner = "".join(map(_node, children))
            return f"{mark}{inner}{mark}" if mark else f"<{tag}>{inner}</{tag}>"
        case Link(children=children):
            return "".join(map(_node, children))
        case Break():
            return " "
        case _:
            return _text(getattr(node, "alt", ""))


def _text(text: str) -> str:
    return _LINK.sub("&#91;", _SPECIAL.sub(r"\\\g<0>", text))


def _code(text: str) -> str:
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"
