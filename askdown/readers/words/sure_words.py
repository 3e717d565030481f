"""The words of questions that no chapter of a manual begins with, of all languages at once."""

import re
from functools import cache, lru_cache

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.words.asking_signs import asks_anywhere, begins_with_sign
from askdown.readers.words.beginnings import Beginnings, begins_with, by_beginning, goes_on, word_start, words_at
from askdown.readers.words.questions import has_gap, has_question_mark, without_tag
from askdown.readers.words.vocabulary import plain_letters


@lru_cache(maxsize=8192)
def is_surely_interrogative(text: str, *, alone: bool = False) -> bool:
    """Tell what asks beyond doubt: a mark, an order of exams; unless `alone`, a question's word and a verb as well."""
    if has_question_mark(text) or _MARK_INSIDE.search(text) or has_gap(text):
        return True
    plain = folded(without_tag(plain_letters(text)))
    if begins_with(_orders(), plain) or begins_with_sign(plain):
        return True
    return not alone and (_asks(plain) or asks_anywhere(plain))


_MARK_INSIDE = re.compile(r"[?？؟]\s")  # more may follow: a source, a picture, a second sentence


@cache
def _orders() -> Beginnings:
    orders = {folded(order) for each in _SPACED for order in each.imperatives}
    common = {folded(order) for each in _SPACED for order in each.common_orders}
    return by_beginning(orders - common)


def _asks(plain: str) -> bool:
    """Tell a text that begins with a question's word; in languages that list verbs, only with one behind it."""
    place = word_start(plain)
    words, verbs_of = _words()
    for word in words_at(words, plain, place):
        verbs, end = verbs_of[word], place + len(word)
        ends = (end,) if verbs is None else (end + 1 + len(verb) for verb in words_at(verbs, plain, end + 1))
        if (verbs is None or plain[end : end + 1] == " ") and not all(goes_on(plain, each) for each in ends):
            return True
    return False


@cache
def _words() -> tuple[Beginnings, dict[str, Beginnings | None]]:
    """Give the question words of languages with spaces, and for each the verbs of its languages, None if all do."""
    verbs_of: dict[str, set[str] | None] = {}
    for language in _SPACED:
        verbs = set(map(folded, language.question_verbs))
        for word in map(folded, language.question_words):
            known = verbs_of.get(word, set())
            verbs_of[word] = known | verbs if verbs and known is not None else None
    tables = {word: None if verbs is None else by_beginning(verbs) for word, verbs in verbs_of.items()}
    return by_beginning(verbs_of), tables


_SPACED = tuple(language for language in LANGUAGES if language.words_have_spaces)
