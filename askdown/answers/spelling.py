"""Near misses: a slip of the fingers, told apart from another word that only looks alike."""

from collections import Counter
from itertools import product

_SHORTEST = 6  # letters below which one letter is too much of a word
_LONG = 12  # letters from which two slips are still slips
_NEGATIONS = frozenset({"not", "no", "non", "never", "without", "nor", "neither", "cannot"})
# What turns a word into its opposite, or into the other of a pair.
_PREFIXES = (
    "", "a", "an", "anti", "co", "de", "dis", "down", "en", "ex", "hetero", "homo", "hyper", "hypo", "il", "im", "in",
    "inter", "intra", "ir", "macro", "max", "micro", "min", "mis", "mono", "multi", "non", "out", "over", "poly",
    "post", "pre", "pro", "re", "semi", "sub", "super", "un", "under", "uni", "up",
)  # fmt: skip


def is_slip(typed: str, answer: str) -> bool:
    """Tell whether one normal form may be the other, mistyped: never decided for the taker, only offered.

    Both are words without digits and of at least six letters; they differ by one slip (two from twelve letters on),
    and not by a negation or a prefix that changes the meaning.
    """
    letters = min(len(typed), len(answer))
    if letters < _SHORTEST or not (_is_words(typed) and _is_words(answer)):
        return False
    if distance(typed, answer) > (2 if letters >= _LONG else 1):
        return False
    one, other = typed.split(), answer.split()
    return _negations(one) == _negations(other) and not any(map(_are_opposites, one, other))


def distance(one: str, other: str) -> int:
    """Count the slips between two texts: letters too many, missing, wrong, or two neighbours swapped (OSA)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, twin in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != twin))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == twin:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _is_words(text: str) -> bool:
    return all(character.isalpha() or character == " " for character in text)


def _negations(words: list[str]) -> Counter[str]:
    return Counter(word for word in words if word in _NEGATIONS)


def _are_opposites(one: str, other: str) -> bool:
    if one == other:
        return False
    stems = product(_stems(one).items(), _stems(other).items())
    return any(first != second and distance(stem, twin) <= 1 for (first, stem), (second, twin) in stems)


def _stems(word: str) -> dict[str, str]:
    return {
        prefix: word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 2
    }
