r"""Formulas with deletions as Anki stores them: no part of the TeX may pass for the end or hint of one."""

import html
import re
from collections.abc import Iterable
from typing import Protocol

from askdown.tex.tokens import tokenize

# After these MathJax reads "[", and Anki puts "[...]" in the place of a deletion.
_BEFORE_BRACKETS = frozenset({"row", "begin", "command"})


class Span(Protocol):
    """A part of a formula: offsets into its TeX, and a hint or an empty text."""

    @property
    def start(self) -> int:
        """The offset of the first character."""

    @property
    def end(self) -> int:
        """The offset behind the last character."""

    @property
    def hint(self) -> str:
        """What Anki shows in the brackets on the front; empty for three points."""


def cloze_markup(tex: str, deletions: Iterable[tuple[int, Span]]) -> str:
    r"""Return a formula with its deletions as HTML for a field of Anki: `\( … \)` still has to be put around it.

    `deletions` are (number, deletion) pairs; they may lie inside each other, but not overlap otherwise. The result is
    final: `<`, `>` and `&` are escaped here and must not be escaped again, since `::` becomes `:&#58;` after that.
    Braces that meet are parted by a space (`}}` → `} }`), which changes no formula. Before a deletion at the place of
    an optional argument (behind `\\`, `\begin{aligned}`) stands an empty group, so that the `[...]` of the front is no
    argument.
    """
    chunks: list[str] = []
    position = 0
    for offset, _, marker, guarded in _markers(tex, deletions):
        chunks.append(_escaped(tex[position:offset]))
        position = offset
        if guarded:
            chunks.append("{}")
        chunks.append(marker)
    chunks.append(_escaped(tex[position:]))
    return _joined([chunk for chunk in chunks if chunk])


def _markers(tex: str, deletions: Iterable[tuple[int, Span]]) -> list[tuple[int, tuple[int, ...], str, bool]]:
    """Return what to put in at which offset: of several at one place ends first, and outer deletions around inner."""
    deletions = list(deletions)
    behind_equals = all(_is_behind_equals(tex, deletion.start) for _, deletion in deletions)
    guarded = set[int]() if behind_equals else _guarded(tex)
    markers: list[tuple[int, tuple[int, ...], str, bool]] = []
    for number, deletion in deletions:
        hint = re.sub(r"[{}:]", "", deletion.hint).strip()
        closing = f"::{html.escape(hint, quote=False)}}}}}" if hint else "}}"
        markers.append((deletion.start, (1, -deletion.end), f"{{{{c{number}::", deletion.start in guarded))
        markers.append((deletion.end, (0, -deletion.start), closing, False))
    return sorted(markers, key=lambda marker: marker[:2])


def _is_behind_equals(tex: str, offset: int) -> bool:
    """Tell whether `=` stands before an offset, as before most deletions: then no bracket there is an argument."""
    before = tex[:offset].rstrip()
    return before.endswith("=") and not before.endswith("\\=")


def _guarded(tex: str) -> set[int]:
    """Return the offsets at which a bracket would be read as an optional argument."""
    offsets: set[int] = set()
    awaiting = False
    for token in tokenize(tex):
        if awaiting:
            offsets.add(token.start)
        if token.kind != "space":
            awaiting = token.kind in _BEFORE_BRACKETS
    return offsets


def _escaped(text: str) -> str:
    text = html.escape(text, quote=False)
    text = re.sub(r"\}(?=\})", "} ", text)
    text = re.sub(r"\{(?=\{)", "{ ", text)
    return text.replace("::", ":&#58;")


def _joined(chunks: list[str]) -> str:
    """Join texts and markers so that no brace or colon of the one meets those of the other."""
    result = ""
    for chunk in chunks:
        begins = re.match(r"\{\{c\d+::", chunk)
        ends = chunk.startswith("::") or chunk == "}}"
        if (result.endswith("{") and begins) or (result.endswith("}") and (ends or chunk.startswith("}"))):
            result += " "
        if chunk.startswith(":") and not ends and result.endswith(":"):
            chunk = "&#58;" + chunk[1:]  # noqa: PLW2901 - the first character only
        elif ends and result.endswith(":"):
            result = result[:-1] + "&#58;"
        result += chunk
    return result
