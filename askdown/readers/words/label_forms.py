"""How labels stand at the beginning of a text: something before them, a word of some language, a number, an end."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.words.beginnings import Beginnings, by_beginning, lowered, words_at

_CJK = "一二三四五六七八九十百〇零"
# The number of a question: 3, 4a, 1.2, 1.a, XII, a single capital (`QX`), a Chinese numeral.
_DIGITS = rf"\d+(?:[.\-–]\d+)*(?:\.?[a-z](?![^\W_]))?|[{_CJK}]+"
_CODE = r"(?=[a-f]*\d)[\da-f]{8,}(?![^\W_])"  # of a question in a bank: `Question ID: e4cefd9c`
_OF_ALL = r"(?:\s*(?:/|(?:of|von|sur|de|di|из|van|av|z|din)\s)\s*\d+(?![^\W_]|\s*%))?"  # `Question 3 of 50`
# The number behind a label: 3, 4a, 1.2, a Chinese numeral; closed by a mark, also `QX.`, `Question b`, `Task JS-3:`.
_NUMBER = (
    rf"(?:(?P<gap>\s*+(?:№|no\.?|nr\.?|n°|number|id:?|[#.:\-–(\[])?\s*+)(?P<number>{_CODE}|{_DIGITS}){_OF_ALL}"
    r"|(?P<letter>(?-i:[A-Z]))(?=[.:)])|\s+(?P<roman>(?-i:[ivxlc]+|[IVXLC]+))(?=\s*[.:)])"
    r"|\s+(?P<code>[a-h](?=\s*(?:\)|$))|(?-i:[A-Z])(?=\s*(?:[.:)]|[-–—]\s))"
    r"|(?-i:[A-Z]{1,5})[-–]?\d+(?:\.\d+)?(?=\s*(?:[.:)]|[-–—]\s|$)))"
    r"|(?<=[\u3040-\u9fff])(?P<joined>[a-z]{1,4}[-–]?\d+(?:[-.]\d+)?))"
)
# What may follow a label's word: no letter, but for a single capital (`QX.`) or a Chinese numeral.
_WORD_END = rf"(?:(?![^\W\d_])|(?=(?-i:[A-Z])[.:)])|(?=[{_CJK}])|(?<=[\u3040-\u9fff])(?=[a-z]{{1,4}}[-–]?\d))"
_END = r"(?P<end>\s*[:：.．。)\]）】、/|]+(?:-\))?[ \t]*|\s*[-–—]+>?\s+|\s+|$)"
# What people put before a label: emoji, arrows, check marks, quotes, opening brackets, bullets.
_LEAD = re.compile(r"[^\w(\[{<`$\\]*[(\[【]?\s*")
_BEFORE = re.compile(r"(\d+)(?P<mark>[.)]?)\s?")
_FRAMED_NUMBER = re.compile(rf"\s*(\d+|[{_CJK}]+)\s*")
# Behind a number an aside may follow at once: `問1（基本）`.
_NUMBER_END = _END.removesuffix(")") + r"|(?<=\w)(?=[(（\[【]))"
_QUESTION_TAIL = re.compile(rf"{_WORD_END}(?:{_NUMBER}{_NUMBER_END}|{_END.replace('<end>', '<close>')})", re.IGNORECASE)
_TAIL = re.compile(_WORD_END + _END)
_SENTENCE_TAIL = re.compile(r"(?P<end>\s*[:：]?\s*)")
_CLOZE_TAIL = re.compile(rf"(?:\s*(?P<number>\d+))?{_END}")
_FRAMED_TAIL = re.compile(_NUMBER_END)
_ORDINAL_TAIL = re.compile(_NUMBER_END)
_ANSWER_TO = re.compile(rf"{_WORD_END}\s*(?:(?:to|for|zu|of)\s+)?", re.IGNORECASE)
_ANSWER_NUMBER = re.compile(rf"\s*+#?\s*+(?P<number>{_DIGITS}){_END}", re.IGNORECASE)
_LONGEST = 60  # characters, more than any word has


class Form(NamedTuple):
    """A label as it is written: how long all of it is, its word in small letters, its number, and what ends it.

    `gap` is what parts the word from its number, None where no number follows it; `before` tells that the number
    stands before the word, `ordinal` that it is an ordinal (`2. Frage`, `Question two`), `numbered` that the word is a
    label only with a number, `framed` that it is around it.
    """

    length: int
    word: str
    number: str
    end: str
    gap: str | None = None
    before: bool = False
    numbered: bool = False
    framed: bool = False
    ordinal: bool = False


def question_form(text: str) -> Form | None:
    """Give what looks like the label of a question: `Q1.`, `72Q. `, `Question 3`, `第3题`."""
    start, plain = _beginning(text)
    begin = _question_beginnings()
    if plain[:3] not in begin and plain[:2] not in begin and plain[:1] not in begin and not _begins_with_number(plain):
        return None  # most texts
    return _framed(text, start, plain) or _question(text, start, plain)


def answer_form(text: str) -> Form | None:
    """Give what looks like the label of an answer: `Ans:`, `Answer to question 3.`."""
    start, plain = _beginning(text)
    for word in words_at(_answer_words(), plain):
        place = start + len(word)
        if found := _numbered_answer(text, place):
            return Form(found.end(), word, found["number"], found["end"])
        if found := _TAIL.match(text, place):
            return Form(found.end(), word, "", found["end"])
    return None


def key_form(text: str) -> Form | None:
    """Give what looks like the label of a key: `Correct answer:`."""
    return _simple(text, _labels("key_labels"), _TAIL)


def key_sentence(text: str) -> Form | None:
    """Give what looks like the beginning of a sentence that names the right option, `The correct answer is B`."""
    return _simple(text, _labels("key_sentences"), _SENTENCE_TAIL)


def cloze_form(text: str) -> Form | None:
    """Give what looks like the label of a text with deletions: `C:`, `Cloze 2:`."""
    return _simple(text, _labels("cloze_labels"), _CLOZE_TAIL)


def _beginning(text: str) -> tuple[int, str]:
    """Give where a label's word would begin in a text, and what stands there in small letters."""
    lead = None if text[:1].isalpha() else _LEAD.match(text)
    start = lead.end() if lead else 0
    return start, lowered(text[start : start + _LONGEST])


def _simple(text: str, words: Beginnings, tail: re.Pattern[str]) -> Form | None:
    start, plain = _beginning(text)
    for word in words_at(words, plain):
        if found := tail.match(text, start + len(word)):
            return Form(found.end(), word, found.groupdict().get("number") or "", found["end"])
    return None


def _begins_with_number(plain: str) -> bool:
    return plain[:1].isdecimal() or plain.startswith(_NUMERALS)


_NUMERALS = tuple(_CJK)


def _framed(text: str, start: int, plain: str) -> Form | None:
    for before, behind in _frames().items():
        place = start + len(before)
        begins = plain.startswith(before) if before else _begins_with_number(plain)
        number = _FRAMED_NUMBER.match(text, place) if begins else None
        for word in words_at(behind, plain, number.end() - start) if number else ():
            if number and (found := _FRAMED_TAIL.match(text, number.end() + len(word))):
                return Form(found.end(), plain[: found.start() - start], number[1], found["end"], framed=True)
    return None


def _question(text: str, start: int, plain: str) -> Form | None:
    digits = _BEFORE.match(plain) if plain[:1].isdecimal() else None
    place = digits.end() if digits else 0
    ordinal = digits is not None and bool(digits["mark"])
    for numbered, words in ((True, _labels("numbered_labels")), (False, _question_words())):
        for word in () if numbered and ordinal else words_at(words, plain, place):
            if not digits and (form := _with_ordinal(text, start, plain, word)):
                return form._replace(numbered=numbered)
            if found := _QUESTION_TAIL.match(text, start + place + len(word)):
                _, number, letter, roman, code, joined, end, close = found.groups()
                if code and (len(word) == 1 or (numbered and code.isalpha())):
                    continue
                number = number or (digits[1] if digits else "") or letter or roman or code or joined or ""
                end = close if end is None else end
                return Form(found.end(), word, number, end, found["gap"], digits is not None, numbered, ordinal=ordinal)
    return None


def _with_ordinal(text: str, start: int, plain: str, word: str) -> Form | None:
    """Give the form of a label whose number is a word behind it: `Question one`, `السؤال الأول`."""
    place = len(word) + 1
    if plain[place - 1 : place] != " ":
        return None
    for ordinal in words_at(_ordinals()[0], plain, place):
        if found := _ORDINAL_TAIL.match(text, start + place + len(ordinal)):
            return Form(found.end(), word, str(_ordinals()[1][ordinal]), found["end"], " ", ordinal=True)
    return None


def _numbered_answer(text: str, place: int) -> re.Match[str] | None:
    """Match the number of an answer, and what is written before it: `to question 3.`."""
    to = _ANSWER_TO.match(text, place)
    if to is None:
        return None
    plain = lowered(text[to.end() : to.end() + _LONGEST])
    for word in (*words_at(_labels("question_labels"), plain), ""):
        if found := _ANSWER_NUMBER.match(text, to.end() + len(word)):
            return found
    return None


def _collected(*kinds: str) -> set[str]:
    return {lowered(word) for language in LANGUAGES for kind in kinds for word in getattr(language, kind)}


def _letters(place: int) -> set[str]:
    return {lowered(pair[place]) for language in LANGUAGES for pair in language.letter_pairs}


@cache
def _frames() -> Mapping[str, Beginnings]:
    """Give what stands behind the number of a framed label by what stands before it."""
    frames = [word.partition("#") for word in _collected("framed_labels")]
    return {
        start: by_beginning(behind for before, _, behind in frames if before == start)
        for start in sorted({before for before, _, _ in frames})
    }


@cache
def _question_beginnings() -> frozenset[str]:
    words = (*_question_words(), *_labels("numbered_labels"))
    return frozenset((*words, *(before[:3] for before in _frames() if before)))


@cache
def _ordinals() -> tuple[Beginnings, Mapping[str, int]]:
    """Give the words that number labels, and the number of each."""
    numbers = {lowered(word): number for each in LANGUAGES for number, word in enumerate(each.ordinals, 1)}
    return by_beginning(numbers), numbers


@cache
def _labels(kind: str) -> Beginnings:
    return by_beginning(_collected(kind))


@cache
def _question_words() -> Beginnings:
    return by_beginning(_collected("question_labels") | _letters(0))


@cache
def _answer_words() -> Beginnings:
    return by_beginning(_collected("answer_labels") | _letters(1))
