"""Which cards Anki makes of a cloze note: the numbers of its deletions, read as Anki reads them."""

import re

_TOKEN = re.compile(r"\{\{c([\d,]+)::|\}\}")
_DEEPEST = 10  # Anki opens no deletion inside ten others (rslib/src/cloze.rs)
_HIGHEST = 65535  # a number is a u16 there


def cloze_numbers(text: str) -> list[int]:
    """Give the numbers of all closed deletions of a field, nested ones and those with several numbers too, sorted."""
    open_deletions: list[list[int]] = []
    found: set[int] = set()
    closed_inside: list[list[int]] = []
    for token in _TOKEN.finditer(text):
        numbers = token.group(1)
        if numbers is None:
            if open_deletions:
                closed_inside.append(open_deletions.pop())
                if not open_deletions:
                    found.update(*closed_inside)
                    closed_inside = []
        elif len(open_deletions) < _DEEPEST and numbers.strip(","):
            open_deletions.append([int(number) for number in numbers.split(",") if number])
    return sorted(number for number in found if 0 < number <= _HIGHEST)
