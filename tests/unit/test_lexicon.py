"""The lexicon is data: these tests keep it clean enough to be compared with folded text."""

import unicodedata
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.readers import lexicon
from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import Lexicon, folded, listed

OPTIONAL = {
    "trouble_labels",
    "trouble_titles",
    "cause_labels",
    "task_labels",
    "kind_labels",
    "numbered_labels",
    "framed_labels",
    "hint_labels",
    "letter_pairs",
    "question_endings",
    "common_orders",
    "question_verbs",
    "ordinals",
    "answers_titles",
    "begun_words",
    "card_titles",
    "key_sentences",
    "leading_titles",
    "options_labels",
    "plain_titles",
    "review_titles",
    "title_words",
    "unsettled_words",
}
WORD_LISTS = tuple(
    field.name
    for field in msgspec.structs.fields(Lexicon)
    if field.name not in {"code", "letter_pairs", "paired_letters", "card_sides", "question_marks", "words_have_spaces"}
)
EACH = [pytest.param(language, id=language.code) for language in LANGUAGES]


def words(language: Lexicon, name: str) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(language, name)
    return found


def test_every_language_file_stands_in_the_table() -> None:
    files = {path.stem for path in Path(str(lexicon.__file__)).parent.glob("*.py")} - {"__init__", "words"}
    assert len(files) == len(LANGUAGES) == len({language.code for language in LANGUAGES})


def test_the_promised_languages_are_there() -> None:
    promised = listed("en, zh, ja, ko, de, fr, es, pt, it, ru, uk, pl, tr, ar, hi, vi")
    assert set(promised) <= {language.code for language in LANGUAGES}


@pytest.mark.parametrize("language", EACH)
def test_every_language_has_words_of_every_kind(language: Lexicon) -> None:
    assert [name for name in WORD_LISTS if name not in OPTIONAL and not words(language, name)] == []
    assert "?" in language.question_marks


@pytest.mark.parametrize("language", EACH)
def test_no_word_stands_twice_in_a_list(language: Lexicon) -> None:
    twice = [
        (name, word)
        for name in WORD_LISTS
        for word in set(words(language, name))
        if words(language, name).count(word) > 1
    ]
    assert twice == []


@pytest.mark.parametrize("language", EACH)
def test_words_are_what_folding_makes_of_text(language: Lexicon) -> None:
    for name in WORD_LISTS:
        for word in words(language, name):
            assert word == unicodedata.normalize("NFC", word) == word.lower(), (name, word)
            # a word with ß is never equal to folded text, so its ss form has to be there
            assert folded(word) in words(language, name), (name, word)


@pytest.mark.parametrize("language", EACH)
def test_labels_are_no_first_words_of_questions(language: Lexicon) -> None:
    opening = set(language.question_words) | set(language.imperatives)
    labels = set(language.question_labels) | set(language.answer_labels) | set(language.key_labels)
    assert labels & opening == set()


@pytest.mark.parametrize("language", EACH)
def test_question_labels_and_answer_labels_differ(language: Lexicon) -> None:
    questions = set(language.question_labels) | set(language.numbered_labels)
    assert questions & (set(language.answer_labels) | set(language.key_labels)) == set()
    assert set(language.true_words) & set(language.false_words) == set()


@pytest.mark.parametrize("language", EACH)
def test_single_latin_letters_are_labels_in_english_only(language: Lexicon) -> None:
    labels = (*language.question_labels, *language.answer_labels, *language.numbered_labels)
    letters = {label for label in labels if len(label) == 1 and label.isascii()}
    assert letters == ({"q", "a"} if language.code == "en" else set())


@pytest.mark.parametrize("language", EACH)
def test_frames_hold_one_place_for_a_number(language: Lexicon) -> None:
    assert all(frame.count("#") == 1 and len(frame) > 1 for frame in language.framed_labels)


def test_listed_keeps_order_and_drops_layout() -> None:
    assert listed("  b,\n   a  long   one,, c\n") == ("b", "a long one", "c")
    assert listed("cafe\u0301") == ("café",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İçindekiler", "içindekiler"),
        ("Qu’est-ce  que", "qu'est-ce que"),
        ("Ｑ１", "q1"),
        ("𝐄𝐱𝐩𝐥𝐚𝐢𝐧", "explain"),
        ("ОТВЕТ", "ответ"),
        ("Schließen", "schliessen"),
        ("what's\u00a0new", "what's new"),
        ("問題？", "問題？"),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_words_that_open_prose_before_a_colon_are_no_plain_labels() -> None:
    prose = set(
        listed("problem, exercise, note, example, task, time, aufgabe, problème, exercice, problema, задача, пример")
    )
    labels = {
        word for each in LANGUAGES for word in (*each.question_labels, *each.answer_labels, *each.metadata_labels)
    }
    assert labels & prose == set()


def test_no_letter_asks_in_one_language_and_answers_in_another() -> None:
    pairs = [pair for language in LANGUAGES for pair in language.letter_pairs]
    assert {question for question, _ in pairs} & {answer for _, answer in pairs} == set()
