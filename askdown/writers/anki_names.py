"""Names of Anki packages, and which notes go into which when a deck is split."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from askdown.model import Note

_SEPARATES = re.compile(r"[\W_]+")
_LONGEST = 80
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")  # names that Windows keeps for devices


def package_name(deck: str) -> str:
    """Give the name of a deck's file, without its suffix: lower case, letters and digits of any script, hyphens."""
    name = _SEPARATES.sub("-", normalize("NFC", deck).lower()).strip("-")[:_LONGEST].rstrip("-")
    return f"{name}-deck" if _RESERVED.match(name) else name or "deck"


def split_by_deck(name: str, notes: Sequence[Note]) -> Iterator[tuple[str, list[Note]]]:
    """Give a package name with its notes for each deck right below the root; notes of the root itself go by `name`."""
    parts: dict[str, list[Note]] = {}
    names: dict[str, str] = {}
    for note in notes:
        top = note.deck[1] if len(note.deck) > 1 else ""
        if top not in names:
            names[top] = _free(f"{name}-{package_name(top)}" if top else name, parts)
        parts.setdefault(names[top], []).append(note)
    yield from parts.items()


def _free(name: str, taken: dict[str, list[Note]]) -> str:
    """Give a name that no other deck has: two may differ only in what a file name cannot show."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
