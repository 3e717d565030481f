"""Top-level decks: things grouped by the deck under the root, and the names of the files that hold such groups."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

_Thing = TypeVar("_Thing")

_NOT_IN_FILES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_DEVICE = re.compile(
    r"\A(con|prn|aux|nul|com\d|lpt\d)(?=\.|\Z)", re.IGNORECASE
)  # no files on Windows, whatever their ending
_LONGEST = 180  # bytes; with endings and the signs of a temporary name, systems allow 255


@lru_cache(4096)  # asked for the deck of each of thousands of notes
def file_name(name: str) -> str:
    """Make a file's name of a deck's, without ending: what some system cannot have in one becomes `_`."""
    short = _NOT_IN_FILES.sub("_", name).encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    return _DEVICE.sub(r"\1_", short) or "deck"


def by_top_deck(
    root: str, things: Iterable[_Thing], deck: Callable[[_Thing], tuple[str, ...]]
) -> dict[str, tuple[_Thing, ...]]:
    """Group things by the deck under the root, or beside it; those in the root itself have its name.

    `deck` gives the path of names of a thing's deck. Keys are file names without ending; names that differ in case
    alone are one: on many systems they would be one file.
    """
    groups: dict[str, list[_Thing]] = {}
    names: dict[str, str] = {}
    of_deck: dict[tuple[str, ...], list[_Thing]] = {}
    for thing in things:
        path = deck(thing)
        group = of_deck.get(path)
        if group is None:
            name = file_name(" - ".join(path[: 2 if path[0] == root else 1]))
            group = of_deck[path] = groups.setdefault(names.setdefault(name.casefold(), name), [])
        group.append(thing)
    return {name: tuple(group) for name, group in groups.items()}
