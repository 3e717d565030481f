"""Whether the sides of cards, in Anki's own template language, are such that Anki makes cards of them."""

import re
from collections.abc import Iterator, Sequence

# A condition or a replacement: `{{#Extra}}`, `{{^Extra}}`, `{{/Extra}}`, `{{Extra}}`, `{{text:Extra}}`.
_TAG = re.compile(r"\{\{([#^/]?)\s*([^{}]*?)\s*\}\}")
# What every note type has besides its fields (rslib/src/template.rs), and the deletions of a cloze as conditions.
_OF_ANKI = re.compile(r"FrontSide|Tags|Type|Deck|Subdeck|Card|CardFlag|CardID|c\d+")


def problem_of_front(text: str, note_type: str, fields: Sequence[str]) -> str:
    """Say what is wrong with a card's front as Anki would see it; "" for nothing."""
    shown = [name for mark, name in _tags(text) if not mark]
    if problem := problem_of_back(text, note_type, fields):
        return problem
    if note_type == "cloze":
        return "" if f"cloze:{fields[0]}" in shown else f"a cloze note needs {{{{cloze:{fields[0]}}}}} here"
    return "" if set(map(_field, shown)) & set(fields) else "it shows no field of the note, so Anki would make no card"


def problem_of_back(text: str, note_type: str, fields: Sequence[str]) -> str:
    """Say what is wrong with a card's back as Anki would see it; "" for nothing."""
    pending: list[str] = []
    for mark, name in _tags(text):
        if mark == "/":
            if not pending or pending.pop() != name:
                return f"{{{{/{name}}}}} closes nothing that is open there"
        elif _field(name) not in fields and not _OF_ANKI.fullmatch(name):
            return f"a {note_type} note has no field {_field(name)!r}"
        elif mark:
            pending.append(name)
    return f"{{{{#{pending[-1]}}}}} is never closed" if pending else ""


def _tags(text: str) -> Iterator[tuple[str, str]]:
    return ((tag[1], tag[2]) for tag in _TAG.finditer(text))


def _field(name: str) -> str:
    """Give the field's name without filters: `text:Answer` shows Answer."""
    return name.rpartition(":")[2]
