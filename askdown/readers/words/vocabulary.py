"""The labels of questions, answers, keys and numbers at the beginning of a text, in all languages at once."""

import re
import unicodedata
from functools import cache, lru_cache

import msgspec

from askdown.readers.lexicon import LANGUAGES
from askdown.readers.words.beginnings import lowered
from askdown.readers.words.label_forms import Form, answer_form, cloze_form, key_form, key_sentence, question_form

# Each dialect asks the same texts again: the last answers are kept.
remembered = lru_cache(maxsize=32_768)

_STYLED = re.compile("[\U0001d400-\U0001d7ff\uff01-\uff5e]")


# Answer labels that also stand over what programs print, and over what is done against troubles.
RESULTS = frozenset({"output", "response", "reply"})
REMEDIES = frozenset({"solution", "sol", "soln"})


class Label(msgspec.Struct, frozen=True, gc=False):
    """A label at the beginning of a text: its length with all punctuation, its number, and how it ends."""

    length: int
    number: str = ""
    word: str = ""
    closed: bool = False  # followed by a colon, a full stop or the like
    colon: bool = False
    alone: bool = False  # nothing follows


def plain_letters(text: str) -> str:
    """Make mathematical and full-width letters plain, character for character."""
    return _STYLED.sub(lambda match: unicodedata.normalize("NFKC", match[0])[:1], text) if not text.isascii() else text


@remembered
def question_label(text: str) -> Label | None:
    """Give the question label that opens `text` (`Q1.`, `Qus:`, `72Q.`, `Question 3`, `第3题`), or None."""
    text = plain_letters(text)
    if place := _PLACE.match(text):
        named = question_label(text[place.end() :])
        return msgspec.structs.replace(named, length=place.end() + named.length) if named else None
    form = question_form(text)
    if form is None:
        return None
    label = _label(form, text)
    if ":" in (form.gap or "") and any(dash in label.number for dash in "-–"):
        return None  # `Questions: 40-60`
    if form.framed:
        return label
    if form.ordinal and not label.closed and (not label.alone or label.word in _titles()):
        return None  # `Question one of …`, `## 1. Questions`
    word_is_letter = len(label.word) == 1
    if form.before and not (label.closed or label.alone or word_is_letter):
        return None  # `14 questions on …`
    if label.number and label.colon and not label.closed and _goes_on(text, form.length):
        start = text.rfind(form.number, 0, form.length)
        return msgspec.structs.replace(label, length=start, number="", closed=True)  # `Question: 10 people wait`
    if label.number:
        gap = form.gap is not None and not form.gap.isspace()
        return label if label.closed or label.alone or not word_is_letter or gap else None
    if form.numbered:
        return None  # `problem`, `exercise`: labels only before a number
    if _is_joined(form, text):
        return None
    return label if label.colon or (label.closed and _is_short_label(label.word)) else None


def _goes_on(text: str, place: int) -> bool:
    """Tell a letter that begins no sentence."""
    return text[place : place + 1].isalpha() and not text[place : place + 1].isupper()


# `Topic 1 Question 3`, `Chapter 2 - Q4`: what stands before the label says where the question is from.
_PLACE = re.compile(
    r"(?i:topic|chapter|section|module|unit|domain|lesson|week|day)\s?#?\d{1,3}\s*[-–—/:,.|]?\s*"
    r"(?=(?i:question|q)\s?#?\d{1,4}(?![\d\s]*[-–—~]\s?\d))"
)


def _is_joined(form: Form, text: str) -> bool:
    """Tell the first half of a compound: `Quest- und Bonusaufgaben`."""
    joined = form.end[:1] in {"-", "–"}
    return joined and text[form.length : form.length + _LONGEST_WORD].split(" ", maxsplit=1)[0] in _CONJUNCTIONS


_LONGEST_WORD = 6
_CONJUNCTIONS = frozenset({"und", "oder", "bzw.", "and", "or", "en", "of", "och", "og", "eller"})


@remembered
def answer_label(text: str) -> Label | None:
    """Give the answer label that opens `text`: `Ans:`, `A1:`, `Answer`, `Solution Q1`; None if there is none.

    A single letter needs a colon (`A. General` is a list), a word needs a colon, a full stop or nothing after it but
    an aside in brackets.
    """
    text = plain_letters(text)
    form = answer_form(text)
    if form is None:
        return None
    label = _label(form, text)
    if len(label.word) == 1:
        return label if label.colon else None
    if label.alone or label.colon or (label.closed and "/" not in form.end and ")" not in form.end):
        return label
    return label if _ASIDE.fullmatch(text, label.length) else None


@remembered
def key_label(text: str) -> Label | None:
    """Give the label that opens a key: `Answer:`, `Correct option:`, with a colon or alone; `The correct answer is`.

    An arrow before nothing but letters is one as well: `-> b`.
    """
    if text[:1] in _SIGNS_OF_ARROWS and (arrow := _ARROW.match(text)):
        return Label(arrow.end(), closed=True, colon=True)
    text = plain_letters(text)
    form = key_form(text)
    label = _label(form, text) if form else None
    if label and (label.colon or label.alone):
        return label
    form = key_sentence(text)
    return _label(form, text) if form else None


_SIGNS_OF_ARROWS = frozenset("-=→➡⇒👉")
_ARROW = re.compile(r"(?:[-=]{1,2}>|[→➡⇒👉]\ufe0f?)\s*(?=[^\W\d_](?:\s*[,&/]\s*[^\W\d_])*[.)]?\s*$)")


def cloze_label(text: str) -> Label | None:
    """Give the label of a cloze text, `C:`."""
    text = plain_letters(text)
    form = cloze_form(text)
    label = _label(form, text) if form else None
    return label if label and label.colon else None


@remembered
def number_label(text: str) -> Label | None:
    """Give the number that opens a text: `12.`, `1)`, `1.2 `, `1、`, `(3)`, `4- `, `1.为什么`; None without one."""
    if text[:1].isalpha() and text[:1] != "N":
        return None
    match = _NUMBERED.match(text)
    number = match["number"] or match["dotted"] or match["marked"] if match else ""
    if match is None and not text.isascii() and (match := _KEYS.match(text)):
        number = "".join(filter(str.isdigit, match[0])) or "10"
    if match is None:
        return None
    return Label(match.end(), number, "", closed=True, alone=match.end() == len(text))


_NUMBERED = re.compile(
    r"(?:[^\w(\[`$\\]*(?:\(|（|\[)?"
    r"(?:(?P<number>\d{1,4}(?:\.\d{1,3})*)[a-h]?(?:[°º]?\s*[.．)\]）、:：](?!\d)\s*|(?:\s*[-–—]|/|\s+\|)\s+)"
    r"|(?P<dotted>\d{1,3}(?:\.\d{1,3})+)\s+(?=[^\W\d]))"
    r"|(?:#|№\s?|(?:No\.|Nr\.|N[°º])\s?)(?P<marked>\d{1,4})(?:\s*[.):\-–—|]+)?\s+)"
)
# The keys of a telephone, `1️⃣2️⃣`, and the one for ten.
_KEYS = re.compile(r"[^\w(\[`$\\\U0001f51f]*(?:(?:\d\ufe0f?\u20e3)+|\U0001f51f)[.):]?\s*")


# In brackets: points, a source, a kind of question; not what asks itself.
_ASIDE = re.compile(r"\s*[(\[（【][^()\[\]（）【】?？؟]{1,120}[)\]）】]\W*")


def _label(form: Form, text: str) -> Label:
    closed = any(character in form.end for character in ":：.．。)]）】、-–—/|")
    colon = any(sign in form.end for sign in ":：】") or ":" in (form.gap or "")  # `【问题】` is framed
    alone = not any(map(str.isalnum, text[form.length :]))  # an emoji behind the number says nothing
    return Label(form.length, form.number, form.word, closed, colon, alone)


def only_numbers(label: Label, text: str) -> bool:
    """Tell a text that is nothing but its label, but for an aside in brackets: `Question 3 (2 points)`."""
    return label.alone or (bool(label.number) and _ASIDE.fullmatch(text, label.length) is not None)


def _is_short_label(word: str) -> bool:
    return len(word) <= len("quest") and word.isascii()


@cache
def _titles() -> frozenset[str]:
    return frozenset(lowered(word) for language in LANGUAGES for word in language.question_titles)
