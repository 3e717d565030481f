"""Content as plain text: what identity compares, `cards.json` shows and text exports use."""

from collections.abc import Iterable
from typing import assert_never

from askdown.content import (
    Block,
    Break,
    Cell,
    Cloze,
    Code,
    CodeBlock,
    Comment,
    Content,
    Element,
    FootnoteReference,
    Footnotes,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
    ThematicBreak,
)


def plain_text(content: Content) -> str:
    r"""Give the text of blocks: an empty line between them, TeX in `\( \)` and `\[ \]`, code between fences.

    Images are their alternative text, links their text, clozes what they hide; markup and comments are gone.
    """
    return "\n\n".join(text for block in content if (text := _block(block)))


def inline_text(children: Iterable[Inline]) -> str:
    """Give the text of inline content; a line break of the source is a newline."""
    # Most nodes are texts, and to call a function for each of them takes four times as long.
    return "".join([node.text if node.__class__ is Text else _inline(node) for node in children])


def _inline(node: Inline) -> str:
    match node:
        case Text(text=text) | Code(text=text):
            return text
        case Break():
            return "\n"
        case Math(tex=tex, display=display):
            return f"\\[{tex}\\]" if display else f"\\({tex}\\)"
        case Styled(children=children) | Link(children=children) | Cloze(children=children):
            return inline_text(children)
        case Image(alt=alt):
            return alt
        case FootnoteReference(label=label, number=number):
            return f"[{number or label}]"
        case Comment():
            return ""
        case _:
            assert_never(node)


def _block(node: Block) -> str:
    match node:
        case Paragraph(children=children) | Heading(children=children):
            return inline_text(children).strip()
        case List():
            return _list(node)
        case Table(header=header, rows=rows):
            return "\n".join(_row(row) for row in (header, *rows) if row)
        case CodeBlock():
            return _fenced(node)
        case MathBlock(tex=tex):
            return f"\\[{tex}\\]"
        case Quote(children=children) | Element(children=children):
            return plain_text(children)
        case Footnotes(notes=notes):
            return "\n".join(f"[{note.number}] {plain_text(note.children)}" for note in notes)
        case ThematicBreak() | Comment():
            return ""
        case _:
            assert_never(node)


def _fenced(node: CodeBlock) -> str:
    """Give code between fences with its language, as it is written in notes: plain text has no other sign of code."""
    fence = "```"
    while fence in node.text:
        fence += "`"
    info = f"{node.language} {node.info}".strip()
    return f"{fence}{info}\n{node.text.rstrip(chr(10))}\n{fence}"


def _list(node: List) -> str:
    lines = []
    for place, item in enumerate(node.items):
        number = item.number if item.number is not None else (node.start or 0) + place
        mark = "- " if node.start is None else f"{number}. "
        text = "\n".join(filter(None, map(_block, item.children)))
        lines.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    return "\n".join(lines)


def _row(cells: tuple[Cell, ...]) -> str:
    return " | ".join(inline_text(cell.children).strip() for cell in cells)
