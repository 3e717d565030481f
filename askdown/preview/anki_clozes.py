"""Deletions of a cloze field on one side of a card, as Anki reveals and hides them (rslib/src/cloze.rs)."""

import re
from collections.abc import Iterator
from html import escape

import msgspec

_TOKEN = re.compile(r"\{\{c([\d,]+)::|\}\}")
_DEEPEST = 10
# A formula, in which Anki's MathJax cannot have the elements that show a deletion.
_FORMULA = re.compile(r"(\\[(\[])(.*?)(\\[\])])", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Deletion(msgspec.Struct):
    """A deletion with all that stands in it; `hint` is None where there is none."""

    numbers: tuple[int, ...]
    parts: "list[str | Deletion]" = msgspec.field(default_factory=list)
    hint: str | None = None

    @property
    def text(self) -> str:
        """What it hides."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def shown_hint(self) -> str:
        """What stands in its place."""
        return "..." if self.hint is None else self.hint


def revealed(field: str, number: int, *, front: bool) -> str:
    """Give the HTML of a field for the card of a number, empty where the field has no such deletion.

    On the front the deletions of that number are hidden, on the back they are marked.
    """
    parts = parse(field)
    if not any(number in found.numbers for found in _all(parts)):
        return ""
    html = _html(parts, number, front=front)
    return _FORMULA.sub(lambda formula: formula[1] + _TAG.sub("", formula[2]) + formula[3], html)


def only_revealed(field: str, number: int, *, front: bool) -> str:
    """Give what the deletions of a number hide, or on the front their hints, with commas between them."""
    found = (deletion for deletion in _all(parse(field)) if number in deletion.numbers)
    return ", ".join(deletion.shown_hint if front else deletion.text for deletion in found)


def parse(field: str) -> list[str | Deletion]:
    """Take a field apart into text and deletions; what is not closed is left out, as Anki leaves it out."""
    found: list[str | Deletion] = []
    pending: list[Deletion] = []
    end = 0
    for token in _TOKEN.finditer(field):
        _add_text(field[end : token.start()], pending, found)
        end = token.end()
        if token[1] is None:
            if pending:
                closed = pending.pop()
                (pending[-1].parts if pending else found).append(closed)
            else:
                found.append("}}")
        elif len(pending) < _DEEPEST:
            pending.append(Deletion(tuple(int(number) for number in token[1].split(",") if number)))
    _add_text(field[end:], pending, found)
    return found


def _add_text(text: str, pending: list[Deletion], found: list[str | Deletion]) -> None:
    if not text:
        return
    if pending:
        text, mark, hint = text.partition("::")
        pending[-1].hint = hint if mark else pending[-1].hint
    (pending[-1].parts if pending else found).append(text)


def _all(parts: list[str | Deletion]) -> Iterator[Deletion]:
    for part in parts:
        if isinstance(part, Deletion):
            yield part
            yield from _all(part.parts)


def _html(parts: list[str | Deletion], number: int, *, front: bool) -> str:
    return "".join(part if isinstance(part, str) else _shown(part, number, front=front) for part in parts)


def _shown(deletion: Deletion, number: int, *, front: bool) -> str:
    inside = _html(deletion.parts, number, front=front)
    ordinals = ",".join(map(str, deletion.numbers))
    if number not in deletion.numbers:
        return f'<span class="cloze-inactive" data-ordinal="{ordinals}">{inside}</span>'
    if not front:
        return f'<span class="cloze" data-ordinal="{ordinals}">{inside}</span>'
    hidden = escape(inside)
    return f'<span class="cloze" data-cloze="{hidden}" data-ordinal="{ordinals}">[{deletion.shown_hint}]</span>'
