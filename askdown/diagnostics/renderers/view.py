"""What a renderer is told about a diagnostic besides the diagnostic itself."""

import re
from collections.abc import Callable
from typing import TypeAlias

import msgspec

from askdown.diagnostics.diagnostic import Diagnostic

Paint: TypeAlias = Callable[[str, str], str]


def plain(text: str, _style: str) -> str:
    """Paint nothing: what goes to a pipe stays as it is."""
    return text


class View(msgspec.Struct, frozen=True):
    """`path` is the file as seen from where the command was typed, `source_line` the line in question, if any.

    `paint(text, style)` colours a text; styles are a severity's value, "place" and "faint".
    """

    path: str
    source_line: str | None = None
    paint: Paint = plain

    def place(self, line: int, column: int) -> str:
        """Write `path:line:column` as far as it is known (0 is unknown)."""
        return ":".join([self.path, *(str(number) for number in (line, column if line else 0) if number)])


def with_places_shown(diagnostic: Diagnostic, shown: Callable[[str], str]) -> Diagnostic:
    """Give a diagnostic whose message writes other places as `shown` does, which takes and gives a path."""
    if not diagnostic.others:
        return diagnostic
    places = "|".join(map(re.escape, diagnostic.others))
    message = re.sub(rf"(?<!\S)(?:{places})(?!\w)", lambda match: shown(match[0]), diagnostic.message)
    return msgspec.structs.replace(diagnostic, message=message, others=())
