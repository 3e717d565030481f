"""Which of many words a text begins with, found by their first characters: one pattern of all of them is slow."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Beginnings: TypeAlias = Mapping[str, tuple[str, ...]]
"""Words by their first three characters, shorter ones by themselves; longer ones first."""


_KEY = 3  # characters


def by_beginning(words: Iterable[str]) -> Beginnings:
    """Put words in the order in which `words_at` finds them."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        found[word[:_KEY]].append(word)
    return {beginning: tuple(some) for beginning, some in found.items()}


def words_at(table: Beginnings, text: str, place: int = 0) -> Sequence[str]:
    """Give the words that stand at a place of a text, longer ones first."""
    beginning = text[place : place + _KEY]
    found = [word for word in table.get(beginning, ()) if text.startswith(word, place)]
    if len(beginning) == _KEY and beginning[:2] in table:
        found.append(beginning[:2])
    if len(beginning) > 1 and beginning[0] in table:
        found.append(beginning[0])
    return found


def lowered(text: str) -> str:
    """Give a text in small letters, character for character; each `i` of Turkish is a plain one."""
    return text.lower() if text.isascii() else text.translate(_SAME).lower()


_SAME = str.maketrans("İıſ", "iis")


def begins_with(table: Beginnings, text: str) -> bool:
    """Tell whether a text begins with one of these words, signs before it aside, and another word follows."""
    place = word_start(text)
    ends = (place + len(word) for word in words_at(table, text, place))
    return any(not goes_on(text, end) and any(map(str.isalnum, text[end:])) for end in ends)


def goes_on(text: str, place: int) -> bool:
    """Tell whether a letter or a digit stands at a place of a text."""
    return text[place : place + 1].isalnum()


def word_start(text: str) -> int:
    """Give the place of the first letter, digit or underscore of a text; its length if there is none."""
    place = 0
    while place < len(text) and not (text[place].isalnum() or text[place] == "_"):
        place += 1
    return place
