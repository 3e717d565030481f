"""The words of questions that no chapter of a manual begins with, of all languages at once."""

import re
from functools import cache, lru_cache

from askdown.readers.asking_signs import asks_anywhere, begins_with_sign
from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import Lexicon, folded
from askdown.readers.phrases import alternatives
from askdown.readers.vocabulary import has_question_mark, plain_letters


@lru_cache(maxsize=8192)
def is_surely_interrogative(text: str, *, alone: bool = False) -> bool:
    """Tell what asks beyond doubt: a mark, an order of exams; unless `alone`, a question's word and a verb as well."""
    if has_question_mark(text) or _MARK_INSIDE.search(text):
        return True
    plain = folded(plain_letters(text))
    if _orders().match(plain) or begins_with_sign(plain):
        return True
    return not alone and (_words().match(plain) is not None or asks_anywhere(plain))


_MARK_INSIDE = re.compile(r"[?？؟]\s")  # more may follow: a source, a picture, a second sentence


@cache
def _orders() -> re.Pattern[str]:
    orders = {folded(order) for each in _SPACED for order in each.imperatives}
    common = {folded(order) for each in _SPACED for order in each.common_orders}
    return re.compile(rf"\W*(?:{alternatives(orders - common)})(?![^\W_])")


@cache
def _words() -> re.Pattern[str]:
    """Match the question words of languages; of those that list verbs behind them, only with such a verb."""
    patterns = [_pattern(language) for language in _SPACED]
    return re.compile(rf"\W*(?:{'|'.join(patterns)})(?![^\W_])")


def _pattern(language: Lexicon) -> str:
    words = alternatives(map(folded, language.question_words))
    verbs = alternatives(map(folded, language.question_verbs))
    return rf"(?:{words})\s+(?:{verbs})" if verbs else f"(?:{words})"


_SPACED = tuple(language for language in LANGUAGES if language.words_have_spaces)
