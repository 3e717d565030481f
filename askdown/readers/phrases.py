"""The phrases of all languages at once: whether a text is one of a kind, begins with one, or has one in it."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded


def is_one_of(kind: str) -> Callable[[str], bool]:
    """Give the test whether a text, punctuation aside, is one of the words of that kind in any language."""
    words = _words(kind)
    longest = 2 * max(map(len, words), default=0) + 20  # with punctuation around it
    return lambda text: len(text) <= longest and _bare(text) in words


def starts_with_one_of(kind: str, *, shortest: int = 1) -> Callable[[str], bool]:
    """Give the test whether a text begins with one of the words of that kind in any language.

    `shortest` is the least number of words that such a phrase must have; two signs of Chinese count as a word.
    """
    phrases = [phrase for phrase in _words(kind) if _length(phrase) >= shortest]
    pattern = re.compile(rf"(?:{alternatives(phrases)})(?![^\W\d_])" if phrases else r"(?!)")
    return lambda text: pattern.match(_bare(text[:200])) is not None


def has_one_of(kind: str) -> Callable[[str], bool]:
    """Give the test whether a text has one of the words of that kind in it; where no spaces part words, as a part."""

    @cache
    def pattern() -> re.Pattern[str]:
        spaced = [folded(w) for each in LANGUAGES if each.words_have_spaces for w in getattr(each, kind)]
        others = [folded(w) for each in LANGUAGES if not each.words_have_spaces for w in getattr(each, kind)]
        return re.compile(rf"(?<![^\W_])(?:{alternatives(spaced)})(?![^\W_])|{alternatives(others) or '(?!)'}")

    return lambda text: pattern().search(folded(text)) is not None


def _length(phrase: str) -> int:
    return len(phrase.split()) if phrase[0] < "\u2e80" else len(phrase) // 2


_FRAME = re.compile(r"^[\W_]+|[\W_]+$")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(folded(word) for language in LANGUAGES for word in getattr(language, kind))


def _bare(text: str) -> str:
    return _FRAME.sub("", folded(text))


def alternatives(words: Iterable[str]) -> str:
    """Give the pattern of any of these words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
