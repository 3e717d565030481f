"""Orders and questions by signs: those of languages without spaces, and endings that ask in any language."""

import re
from functools import cache

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.phrases import alternatives


def begins_with_sign(plain: str) -> bool:
    """Tell a folded text that begins with an order of a language without spaces."""
    return not plain.isascii() and _first_signs().match(plain) is not None


def asks_anywhere(plain: str) -> bool:
    """Tell a folded text with a question word of a language without spaces, or with an ending that asks."""
    if plain.isascii():  # none of these signs is in it
        return plain.rstrip(NO_WORD).endswith(_ascii_endings())
    return _asking_anywhere().search(plain) is not None


# The signs of ASCII of which no word is made.
NO_WORD = "".join(sign for sign in map(chr, range(128)) if not sign.isalnum() and sign != "_")


@cache
def _ascii_endings() -> tuple[str, ...]:
    return tuple(
        ending
        for ending in {folded(word) for language in LANGUAGES for word in language.question_endings}
        if ending.isascii()
    )


@cache
def _first_signs() -> re.Pattern[str]:
    """Match orders of languages without spaces: they begin a heading, and nothing parts them from what follows."""
    words = {folded(word) for language in LANGUAGES if not language.words_have_spaces for word in language.imperatives}
    return re.compile(rf"^\W*(?:{alternatives(words) or '(?!)'})")


@cache
def _asking_anywhere() -> re.Pattern[str]:
    """Match question words of languages without spaces, and endings that ask in any language."""
    words = {
        folded(word) for language in LANGUAGES if not language.words_have_spaces for word in language.question_words
    }
    endings = {folded(word) for language in LANGUAGES for word in language.question_endings}
    parts = [alternatives(words)] if words else []
    parts += [rf"(?:{alternatives(endings)})\W*$"] if endings else []
    return re.compile("|".join(parts) or "(?!)")
