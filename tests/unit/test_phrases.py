"""Phrases of all languages: each of them is known again, with signs around it, also where it ends in a vowel's sign."""

import pytest

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.words.phrases import has_one_of, is_one_of, starts_with_one_of

KINDS = ("hidden_summaries", "never_questions", "navigation", "placeholders", "tag_labels", "all_of_the_above")


@pytest.mark.parametrize("kind", KINDS)
def test_each_phrase_is_one_of_its_kind(kind: str) -> None:
    is_one = is_one_of(kind)
    for phrase in (phrase for language in LANGUAGES for phrase in getattr(language, kind)):
        assert is_one(phrase), phrase
        assert not phrase.isascii() or is_one(phrase.upper()), phrase
        assert is_one(f"**{phrase}** ✅️:"), phrase


@pytest.mark.parametrize("kind", KINDS)
def test_other_texts_are_none_of_them(kind: str) -> None:
    is_one, starts = is_one_of(kind), starts_with_one_of(kind)
    for text in ("", "?", "Zebra", "зебра", "斑马", "ज़ेब्रा"):
        assert not is_one(text)
        assert not starts(text)


def test_options_begin_with_each_phrase_for_the_others() -> None:
    starts = starts_with_one_of("all_of_the_above")
    for phrase in (phrase for language in LANGUAGES for phrase in language.all_of_the_above):
        assert starts(f"{phrase}, 3"), phrase


def test_a_word_that_goes_on_is_another_word() -> None:
    has = has_one_of("question_titles")
    assert has("Questions and more")
    assert not has("Questionable things")
