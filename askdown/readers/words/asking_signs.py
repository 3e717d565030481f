"""Orders and questions by signs: those of languages without spaces, and endings that ask in any language."""

from functools import cache

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.words.beginnings import Beginnings, by_beginning, word_start, words_at

_LONGEST = 40  # characters, more than any ending has


def begins_with_sign(plain: str) -> bool:
    """Tell a folded text that begins with an order of a language without spaces: nothing parts it from what follows.

    Something has to follow: a title `概述` is an overview.
    """
    if plain.isascii():
        return False
    place = word_start(plain)
    return any(any(map(str.isalnum, plain[place + len(word) :])) for word in words_at(_first_signs(), plain, place))


def asks_anywhere(plain: str) -> bool:
    """Tell a folded text with a question word of a language without spaces, or with an ending that asks."""
    if _has_asking_ending(plain):
        return True
    words, signs = _asking_words()
    return not (plain.isascii() or signs.isdisjoint(plain)) and any(word in plain for word in words)


def _has_asking_ending(plain: str) -> bool:
    """Tell a text with an ending that asks in any language, signs behind it aside."""
    backwards = plain[::-1] if len(plain) < _LONGEST else plain[: -_LONGEST - 1 : -1]
    signs = word_start(backwards)  # some of them are vowels of an ending
    behind = plain[len(plain) - signs :]
    return any(
        behind.startswith(vowels) for core in words_at(_endings(), backwards, signs) for vowels in _vowels()[core]
    )


@cache
def _vowels() -> dict[str, tuple[str, ...]]:
    """Give the signs that end an ending which asks, and are no letters to Python, by all before them, from the back."""
    found: dict[str, list[str]] = {}
    for word in sorted({folded(word) for language in LANGUAGES for word in language.question_endings}):
        signs = word_start(word[::-1])
        found.setdefault(word[::-1][signs:], []).append(word[len(word) - signs :])
    return {core: tuple(vowels) for core, vowels in found.items()}


@cache
def _endings() -> Beginnings:
    return by_beginning(_vowels())


@cache
def _first_signs() -> Beginnings:
    return by_beginning(
        folded(word) for language in LANGUAGES if not language.words_have_spaces for word in language.imperatives
    )


@cache
def _asking_words() -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the question words of languages without spaces, and what they begin with."""
    words = {
        folded(word) for language in LANGUAGES if not language.words_have_spaces for word in language.question_words
    }
    return tuple(sorted(words)), frozenset(word[0] for word in words)
