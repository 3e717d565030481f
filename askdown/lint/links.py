"""Links to files of the project that do not exist."""

import re
from collections.abc import Iterator

from askdown.content import Link
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import DEAD_LINK
from askdown.lint.subject import Subject, located

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def dead_links(subject: Subject) -> Iterator[Diagnostic]:
    """Report links whose address is a path at which nothing lies; the web is not asked."""
    for card in subject.library.cards:
        for node, line in located(card):
            if isinstance(node, Link) and node.href and not _ELSEWHERE.match(node.href):
                path = card.origin.path
                if not subject.exists(path, node.href):
                    hint = "correct the address, or take the link out"
                    column = _column(subject, path, line, node.href)
                    yield Diagnostic(DEAD_LINK, f"there is no file {node.href}", path, line, column, hint)


def _column(subject: Subject, path: str, line: int, address: str) -> int:
    """Find an address in its line; 1 where it is written otherwise than it is read."""
    source = subject.sources.get(path)
    return max(source.lines[line - 1].find(f"({address}") + 2, 1) if source else 1
