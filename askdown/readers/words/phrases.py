"""The phrases of all languages at once: whether a text is one of a kind, begins with one, or has one in it."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.words.beginnings import Beginnings, by_beginning, goes_on, words_at


@cache
def card_sides() -> frozenset[tuple[str, str]]:
    """Give what the two sides of a card are called, front and back, in every language."""
    return frozenset((folded(front), folded(back)) for each in LANGUAGES for front, back in each.card_sides)


def is_one_of(kind: str) -> Callable[[str], bool]:
    """Give the test whether a text, punctuation aside, is one of the words of that kind in any language."""

    @cache
    def words() -> tuple[frozenset[str], frozenset[str], int]:
        found = _words(kind)
        longest = 2 * max(map(len, found), default=0) + 20  # with punctuation around it
        return found, frozenset(word[:2] for word in found), longest

    def test(text: str) -> bool:
        found, beginnings, longest = words()
        if len(text) > longest:
            return False
        start = text[:2]
        if start.isalpha() and text.isascii() and start.lower() not in beginnings:
            return False  # nearly all
        return _bare(text) in found

    return test


def starts_with_one_of(kind: str, *, shortest: int = 1) -> Callable[[str], bool]:
    """Give the test whether a text begins with one of the words of that kind in any language.

    `shortest` is the least number of words that such a phrase must have; two signs of Chinese count as a word.
    """

    @cache
    def phrases() -> Beginnings:
        return by_beginning(phrase for phrase in _words(kind) if _length(phrase) >= shortest)

    def test(text: str) -> bool:
        bare = _bare(text[:200])
        return any(not is_letter(bare[len(phrase) : len(phrase) + 1]) for phrase in words_at(phrases(), bare))

    return test


def has_one_of(kind: str) -> Callable[[str], bool]:
    """Give the test whether a text has one of the words of that kind in it; where no spaces part words, as a part."""

    @cache
    def spaced() -> Beginnings:
        return by_beginning(folded(w) for each in LANGUAGES if each.words_have_spaces for w in getattr(each, kind))

    @cache
    def others() -> tuple[str, ...]:
        return tuple(folded(w) for each in LANGUAGES if not each.words_have_spaces for w in getattr(each, kind))

    @lru_cache(maxsize=1024)
    def test(text: str) -> bool:
        plain = folded(text)
        found = (
            not goes_on(plain, place + len(word))
            for place in map(re.Match.start, _WORD.finditer(plain))
            for word in words_at(spaced(), plain, place)
        )
        return any(found) or any(word in plain for word in others())

    return test


_WORD = re.compile(r"[^\W_]+")


def is_letter(sign: str) -> bool:
    """Tell a letter (or a sign that is none of punctuation) from a digit and from all else."""
    return sign.isalnum() and not sign.isdecimal()


def _length(phrase: str) -> int:
    return len(phrase.split()) if phrase[0] < "\u2e80" else len(phrase) // 2


def says(text: str) -> bool:
    """Tell a text from signs alone, `…`, `???`."""
    return any(map(str.isalnum, text))


def count_words(text: str) -> int:
    """Count the words of a text; two signs of Chinese, or of Thai, count as a word."""
    if text.isascii():
        return len(text.split())
    unspaced = sum("\u0e00" <= sign <= "\u0e7f" or "\u2e80" <= sign <= "\u9fff" for sign in text)
    return max(len(text.split()), unspaced // 2)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(_bare(word) for language in LANGUAGES for word in getattr(language, kind))


# The signs of ASCII that are no letter and no digit.
_NO_LETTERS = "".join(sign for sign in map(chr, range(128)) if not sign.isalnum())


@lru_cache(maxsize=4096)  # the same line is asked for many kinds
def _bare(text: str) -> str:
    """Give a folded text without what is no letter or digit at both ends."""
    plain = folded(text)
    if plain.isascii():
        return plain.strip(_NO_LETTERS)
    start, end = 0, len(plain)
    while start < end and not plain[start].isalnum():
        start += 1
    while end > start and not plain[end - 1].isalnum():
        end -= 1
    while end < len(plain) and unicodedata.category(plain[end]) in _VOWELS:
        end += 1  # in Hindi, Bengali or Thai these are a part of the word
    return plain[start:end]


_VOWELS = frozenset({"Mn", "Mc"})
