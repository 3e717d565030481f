"""What is mended in the block structure of a file: typographic bullets, and answers that left their list item."""

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from askdown.content import Block, CodeBlock, Content, Paragraph
from askdown.content import List as ListBlock
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.reading import STRAY_ANSWER, TYPOGRAPHIC_LIST
from askdown.source import SourceFile

_BULLET = re.compile(r"^(?P<before>[ \t>]*+(?:(?:[-*+]|\d++[.)])[ \t]++)?)[•‣▪●◦∙·](?=[ \t])")
# Copied from word processors: `\t•\tText`. More space behind the mark than this would make code as well.
_FAR_BULLET = re.compile(r"(?P<before>\t{1,3}| {4,6})[•‣▪●◦∙·](?P<behind>\t| {1,2})(?=\S)")
_LONG_NUMBER = 100  # with its mark as wide as an indentation of code


def has_bullets(text: str) -> bool:
    """Tell whether a text may have typographic lists at all."""
    return any(bullet in text for bullet in _BULLETS) and _ANY_BULLET.search(text) is not None


_BULLETS = "•‣▪●◦∙·"
_ANY_BULLET = re.compile(r"^[ \t>]*+[•‣▪●◦∙·][ \t]", re.MULTILINE)


def with_real_bullets(source: SourceFile, blocks: Content) -> tuple[SourceFile, tuple[Diagnostic, ...]]:
    """Give the file with `-` for each typographic bullet that begins a line of a paragraph; same length, same places.

    Where tabs or four spaces before them would make code of a list, fewer spaces stand before the `-`. One warning for
    each paragraph.
    """
    lines = source.lines
    found: list[Diagnostic] = []
    for node in walk(blocks):
        if isinstance(node, Paragraph | CodeBlock):
            code = isinstance(node, CodeBlock)
            outside = code or not lines[node.line - 1][:1].isspace()
            if code and not _FAR_BULLET.match(lines[node.line - 1]):
                continue
            rows = [row for row in range(node.line - 1, min(node.end_line, len(lines))) if _BULLET.match(lines[row])]
            for row in rows:
                far = _FAR_BULLET.match(lines[row]) if outside else None
                lines[row] = _nearer(far) if far else _BULLET.sub(r"\g<before>-", lines[row], count=1)
            if rows:
                message = "list with typographic bullets"
                found.append(Diagnostic(TYPOGRAPHIC_LIST, message, source.path, rows[0] + 1, 1, "write `-` for `•`"))
    return SourceFile(source.path, "\n".join(lines)), tuple(found)


def _nearer(far: re.Match[str]) -> str:
    """Give a line with a list's mark one step further out, as long as it was: tabs count from the second on."""
    tabbed = far["before"][0] == "\t"
    before = far["before"][1:] if tabbed else " " * 3
    return before + "-" + " " * (far.end("behind") - len(before) - 1) + far.string[far.end("behind") :]


def stray_answers(blocks: Sequence[Block], lines: Sequence[str]) -> Iterator[int]:
    """Give the places of indented code behind a list whose last number is too long for such an indentation."""
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        if (
            isinstance(block, CodeBlock)
            and isinstance(before, ListBlock)
            and (before.items[-1].number or 0) >= _LONG_NUMBER
            and lines[block.line - 1].startswith(("    ", "\t"))
        ):
            yield place


def dedented(lines: Sequence[str], block: Block, path: str) -> tuple[SourceFile, Diagnostic]:
    """Give the lines of a stray answer without their indentation, as a file of its own."""
    text = dedent("\n".join(lines[block.line - 1 : block.end_line]).expandtabs(4))
    hint = "indent it to where the text of the list item begins"
    found = Diagnostic(STRAY_ANSWER, "answer outside of its list item", path, block.line, 1, hint)
    return SourceFile(path, text), found
