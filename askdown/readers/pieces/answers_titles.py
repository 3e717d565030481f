"""Headings over the answers of many questions: `Answers`, `Quiz answers (don't peek)`, `Answers to the exercises`."""

from collections.abc import Sequence
from functools import lru_cache

from askdown.readers.words.phrases import has_one_of, is_one_of, says

_MOST = 5  # words
_says_answers = is_one_of("answers_titles")
_is_title_word = is_one_of("title_words")
_is_explanation = is_one_of("explanation_labels")
_names_questions = has_one_of("question_titles")


@lru_cache(maxsize=4096)  # each heading is asked by several dialects
def is_title_of_answers(text: str) -> bool:
    """Tell such a heading from those that name questions and answers at once, and from topics."""
    words = text.partition("(")[0].split()
    if not words or len(words) > _MOST:
        return False
    if _says_answers(" ".join(words)) or _are_explained(words):
        return True
    for length in range(1, len(words)):
        if not says(words[-length]):
            return False  # `Questions & answers`
        if _says_answers(" ".join(words[-length:])) and all(map(_is_of_title, words[:-length])):
            return True
        begins = _says_answers(" ".join(words[:length])) and words[length][:1].islower()  # `to`, `aux`, `auf`
        if begins and _names_questions(" ".join(words[length:])):
            return True
    return False


def _are_explained(words: Sequence[str]) -> bool:
    """Tell `Answers & explanations`, `Answer key with explanations`: one word joins the two."""
    return any(
        _says_answers(" ".join(words[:end])) and _is_explanation(" ".join(words[end + 1 :]))
        for end in range(1, len(words) - 1)
    )


def _is_of_title(word: str) -> bool:
    """Tell a word of a title, a number or a letter: of `Chapter 3`, `Section A`, `Self-check`; but none that joins."""
    parts = (part.strip(".:–—") for part in word.replace("-", " ").split())
    return all(not part or part.isdigit() or (len(part) == 1 and part.isupper()) or _is_said(part) for part in parts)


def _is_said(part: str) -> bool:
    return says(part) and _is_title_word(part)
