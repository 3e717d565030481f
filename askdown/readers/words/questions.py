"""Whether a text asks: by its mark, by the words that it begins with, by its ending, or by a gap to be filled."""

import re
import unicodedata
from functools import cache

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.words.asking_signs import asks_anywhere, begins_with_sign
from askdown.readers.words.beginnings import Beginnings, begins_with, by_beginning
from askdown.readers.words.phrases import count_words, has_one_of, is_one_of
from askdown.readers.words.vocabulary import plain_letters, remembered

_promises_questions = has_one_of("question_titles")
_is_label = is_one_of("question_labels")


@remembered
def is_interrogative(text: str) -> bool:
    """Tell a question or an order (`Explain …`) from other texts by its mark, its first words or its ending."""
    bare = _said(text)
    if not bare:
        return False
    if _ends_in_mark(bare) or has_gap(text):
        return True
    plain = folded(without_tag(bare))
    if plain in _true_false_titles():
        return False
    return begins_with(_first_words(), plain) or begins_with_sign(plain) or asks_anywhere(plain)


def without_tag(text: str) -> str:
    """Give a text without what stands before it in brackets: a letter, a level, who asked (`[hard] Explain yeast.`)."""
    tag = _TAG.match(text) if text[:1] in _OPENING else None
    return text[tag.end() :] if tag else text


_TAG = re.compile(r"[(\[（【{][^()\[\]（）【】{}?？؟]{1,20}[)\]）】}][\s:.]+(?=\S)")


def has_gap(text: str) -> bool:
    """Tell a sentence with a gap to be filled, `Wool is dyed red with ______.`; no field of a form, `Name: ______`."""
    if "___" not in text:
        return False  # nearly always
    parts = _GAP.split(text)
    words = sum(map(count_words, parts))
    return len(parts) > 1 and words >= _FEWEST_AROUND_GAP and not parts[0].rstrip().endswith((":", "："))


_GAP = re.compile(r"(?<![\dA-Za-z_])_{3,}(?![\dA-Za-z_])")  # no part of a name in a program
_FEWEST_AROUND_GAP = 4  # words


@cache
def _true_false_titles() -> frozenset[str]:
    return frozenset(folded(phrase) for language in LANGUAGES for phrase in language.true_false_phrases)


def has_question_mark(text: str) -> bool:
    """Tell a text that ends in a question mark; emoji, and a few words in brackets behind it (a source), aside."""
    bare = _said(text)
    return bool(bare) and _ends_in_mark(bare)


def _said(text: str) -> str:
    """Give a text without what closes it and the emoji at its end."""
    bare = plain_letters(text).strip().rstrip(_CLOSING)
    while bare and bare[-1] > _LAST_PUNCTUATION and unicodedata.category(bare[-1]) in _SIGNS:
        bare = bare[:-1].rstrip(_CLOSING)
    return bare


def _ends_in_mark(text: str) -> bool:
    """Tell the mark that ends a question, a colon behind it aside; a semicolon is one behind Greek letters."""
    if text[-1] in _question_marks() or (text[0] in "❓❔" and not (_promises_questions(text) or _is_label(text))):
        return True
    if text[-1] in ":：":
        return text[:-1].rstrip(_CLOSING)[-1:] in _question_marks()
    aside = max(map(text.rfind, _OPENING))
    if aside > 0 and len(text) - aside <= _LONGEST_ASIDE:
        return text[:aside].rstrip(_OPENING + " *_")[-1:] in _question_marks()
    return text[-1] == ";" and any("\u0370" <= sign <= "\u1fff" for sign in text[-_LONGEST_ASIDE:])


_OPENING = "([（【{"
_LONGEST_ASIDE = 40  # characters


_CLOSING = " \t\"'”’»)]}*_)】.…\ufe0f"
_LAST_PUNCTUATION = "\u00ff"
_SIGNS = frozenset({"So", "Sk", "Cf"})  # emoji with what joins and colours them


@cache
def _question_marks() -> frozenset[str]:
    return frozenset("".join(language.question_marks for language in LANGUAGES))


@cache
def _first_words() -> Beginnings:
    return by_beginning(
        folded(word)
        for language in LANGUAGES
        if language.words_have_spaces
        for word in (*language.question_words, *language.imperatives)
    )
