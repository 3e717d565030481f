"""Marks of lists that Markdown does not know or that programs show differently: `•`, a tab behind a marker."""

import re
from collections.abc import Iterator

from askdown.content import Break, Item, Paragraph, Text
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic, Edit
from askdown.diagnostics.rules.lint import TAB_AFTER_MARKER, TYPOGRAPHIC_BULLET
from askdown.lint.subject import Subject, parsed
from askdown.markdown.tree import Document
from askdown.source import SourceFile

# The bullets of word processors, with those that their own fonts have in the private use area. The reader makes lists
# of the usual ones by itself; of the others, and of a bullet before a no-break space, only a person can be sure.
_BULLETS = "•◦▪●‣⁃∙·➢❖■\uf0b7\uf0a7"
_BULLET = re.compile(rf"(?P<before>[\s>]*+(?:(?:[-*+]|\d++[.)])\s++)*+)[{_BULLETS}](?P<space>[ \t\u00a0]+)(?=\S)")
_MARKER = re.compile(r"(?P<before>(?:[ >]*+(?:[-*+]|\d{1,9}[.)]) *+)++)(?P<tabs>\t[ \t]*+)(?=\S)")
_STOP = 4  # columns between tab stops, as CommonMark has them


def marks(subject: Subject) -> Iterator[Diagnostic]:
    """Report typographic bullets and tabs behind list markers, each with its fix."""
    for source in subject.sources.values():
        yield from marks_of(source)


def marks_of(source: SourceFile) -> Iterator[Diagnostic]:
    """Report the marks of one file. Its structure is that of the parser: code and HTML hold no lists."""
    lines = source.lines
    if not any(map(_BULLET.match, lines)) and not any(map(_MARKER.match, lines)):
        return  # most files; parsing once more would double the time of a run
    document = parsed(source)
    for line in sorted(_bulleted(document)):
        if match := _BULLET.match(lines[line - 1]):
            fix = bullet_edit(lines[line - 1], line)
            message = f"a typographic bullet {match[0].strip()[-1]}"
            yield Diagnostic(TYPOGRAPHIC_BULLET, message, source.path, line, match.end("before") + 1, _LIST, fix)
    for line in sorted(item_lines(document)):
        if match := _MARKER.match(lines[line - 1]):
            yield _tab(source.path, line, match)


_LIST = "write `-` for an item of a list"


def item_lines(document: Document) -> set[int]:
    """Give the lines with which items of lists begin."""
    return {node.line for node in walk(_all(document)) if isinstance(node, Item)}


def _all(document: Document) -> tuple[object, ...]:
    return document.blocks, tuple(document.footnotes.values())


def _bulleted(document: Document) -> set[int]:
    """Give the lines of paragraphs that begin with a bullet."""
    found: set[int] = set()
    for node in walk(_all(document)):
        if isinstance(node, Paragraph):
            line = node.line
            begins = True
            for child in node.children:
                if begins and isinstance(child, Text) and child.text.lstrip()[:1] in _BULLETS and child.text.strip():
                    found.add(line)
                begins = isinstance(child, Break)
                line = child.line if isinstance(child, Break) else line
    return found


def bullet_edit(text: str, line: int) -> tuple[Edit, ...]:
    """Give the edit that makes an item of a line with a typographic bullet; none for another line."""
    match = _BULLET.match(text)
    if not match:
        return ()
    spaces = _spaces(match["before"] + "-", match["space"])
    # As wide as before, so that what is indented to it stays in the item; but five spaces would make code of it.
    spaces = spaces if len(spaces) <= _STOP else " "
    return (Edit(line, match.end("before") + 1, line, match.end() + 1, f"-{spaces}"),)


def _tab(path: str, line: int, match: re.Match[str]) -> Diagnostic:
    start = match.start("tabs") + 1
    spaces = _spaces(match["before"], match["tabs"])
    fix = Edit(line, start, line, match.end() + 1, spaces)
    return Diagnostic(TAB_AFTER_MARKER, "a tab behind a list marker", path, line, start, "write spaces", (fix,))


def _spaces(before: str, space: str) -> str:
    """Give as many spaces as `space` is wide behind `before`; so what follows in the item stays in it."""
    return " " * (_column(before + space.replace("\u00a0", " ")) - _column(before))


def _column(text: str) -> int:
    return len(text.expandtabs(_STOP))
