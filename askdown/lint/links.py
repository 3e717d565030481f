"""Links to files of the project that do not exist, and to places in them that do not."""

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from urllib.parse import unquote

import msgspec

from askdown.content import Heading, Link
from askdown.content_walk import gathered
from askdown.diagnostics import Diagnostic, Rule
from askdown.diagnostics.rules.lint import DEAD_ANCHOR, DEAD_LINK
from askdown.lint.subject import Subject, located, parsed
from askdown.readers.lexicon.words import folded
from askdown.rendering.plain import inline_text
from askdown.source import SourceFile

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_NAMED = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>]+)|\{#([^\s}]+)""")
_ALWAYS_THERE = re.compile(r"top$|L\d|:~:", re.IGNORECASE)  # the page's beginning, lines of a forge, text of browsers


def dead_links(subject: Subject) -> Iterator[Diagnostic]:
    """Report links whose address is a path at which nothing lies; the web is not asked."""
    lines_of = _lines(subject)
    for path, href, line in _addresses(subject):
        if not href.startswith("#") and not subject.exists(path, href):
            hint = "correct the address, or take the link out"
            yield _at(lines_of(path), DEAD_LINK, f"there is no file {href}", (path, line, href), hint)


def dead_anchors(subject: Subject) -> Iterator[Diagnostic]:
    """Report links to a place in a source file that has no heading and no id of that name.

    Sites make addresses of headings in different ways: letters and digits are compared, and a number that tells
    headings of the same words apart is passed over.
    """

    @cache
    def anchors_of(path: str) -> frozenset[str]:
        return frozenset(_anchors(subject.sources[path]))

    lines_of = _lines(subject)
    for path, href, line in _addresses(subject):
        address, _, anchor = href.partition("#")
        target = _source(subject, path, unquote(address)) if address else path
        if not anchor or target not in subject.sources or _ALWAYS_THERE.match(anchor):
            continue
        name = _bare(unquote(anchor))
        if name and anchors_of(target).isdisjoint({name, name.rstrip("0123456789")}):
            hint = "correct what stands behind the #, or take it out: in Anki such links lead nowhere"
            message = f"{target} has no place #{anchor}"
            found = _at(lines_of(path), DEAD_ANCHOR, message, (path, line, href), hint)
            yield msgspec.structs.replace(found, others=(target,))


def _addresses(subject: Subject) -> Iterator[tuple[str, str, int]]:
    """Give the links of cards into the project: the source file, the address, its line."""
    for card in subject.library.cards:
        for node, line in located(card):
            if isinstance(node, Link) and node.href and not _ELSEWHERE.match(node.href):
                yield card.origin.path, node.href, line


def _source(subject: Subject, path: str, address: str) -> str:
    """Give the source file at an address, which may leave out its ending, or no file's path."""
    beside = "" if address.startswith("/") else posixpath.dirname(path)
    found = posixpath.normpath(posixpath.join(beside, address.lstrip("/")))
    return next((each for each in (found, f"{found}.md") if each in subject.sources), "")


def _anchors(source: SourceFile) -> Iterator[str]:
    for found in _NAMED.finditer(source.text):
        yield _bare(found[1] or found[2])
    for heading in gathered(parsed(source).blocks, (Heading,)):
        yield _bare(inline_text(heading.children))


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text)))


def _lines(subject: Subject) -> Callable[[str], Sequence[str]]:
    """Give what gives the lines of a source file, which are cut once for all its links; none of another file."""
    return cache(lambda path: source.lines if (source := subject.sources.get(path)) else [])


def _at(lines: Sequence[str], rule: Rule, message: str, place: tuple[str, int, str], hint: str) -> Diagnostic:
    """Make a diagnostic where an address stands in its line; at the line's beginning where it is written otherwise."""
    path, line, address = place
    column = max(lines[line - 1].find(f"({address}") + 2, 1) if lines else 1
    return Diagnostic(rule, message, path, line, column, hint)
