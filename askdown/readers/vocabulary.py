"""The lexicon compiled: which words open questions and answers, in all languages at once."""

import re
import unicodedata
from functools import cache, lru_cache

import msgspec

from askdown.readers.asking_signs import NO_WORD, asks_anywhere, begins_with_sign
from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.phrases import alternatives

# Each dialect asks the same texts again: the last answers are kept.
_remembered = lru_cache(maxsize=8192)

_CJK = "一二三四五六七八九十百〇零"
# The number of a question: 3, 4a, 1.2, 1.a, XII, a single capital (`QX`), a Chinese numeral.
_DIGITS = rf"\d+(?:[.\-–]\d+)*(?:\.?[a-z](?![^\W_]))?|[{_CJK}]+"
# The number behind a label: 3, 4a, 1.2, 1.a, a Chinese numeral; closed by a mark, also `QX.` and `Question IV:`.
_NUMBER = (
    rf"(?:(?P<gap>\s*(?:№|no\.?|nr\.?|n°|[#.:\-–])?\s*)(?P<number>{_DIGITS})"
    r"|(?P<number_letter>(?-i:[A-Z]))(?=[.:)])|\s+(?P<number_roman>(?-i:[ivxlc]+|[IVXLC]+))(?=\s*[.:)]))"
)
# What may follow a label's word: no letter, but for a single capital (`QX.`) or a Chinese numeral.
_WORD_END = rf"(?:(?![^\W\d_])|(?=(?-i:[A-Z])[.:)])|(?=[{_CJK}]))"
_END = r"(?P<end>\s*[:：.．。)\]）】、/|]+[ \t]*|\s*[-–—]+>?\s+|\s+|$)"
# What people put before a label: emoji, arrows, check marks, quotes, opening brackets, bullets.
_LEAD = r"(?P<lead>[^\w(\[{<`$\\]*[(\[【]?\s*)"
_STYLED = re.compile("[\U0001d400-\U0001d7ff\uff01-\uff5e]")


class Label(msgspec.Struct, frozen=True):
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


@_remembered
def question_label(text: str) -> Label | None:
    """Give the question label that opens `text` (`Q1.`, `Qus:`, `72Q.`, `Question 3`, `第3题`), or None."""
    text = plain_letters(text)
    if match := _framed_labels().match(text):
        return _label(match, text)
    match = _question_labels().match(text)
    if match is None:
        return None
    label = _label(match, text)
    word_is_letter = len(label.word) == 1
    if match["before"] and not (label.closed or label.alone or word_is_letter):
        return None  # `14 questions on …`
    if label.number:
        return label if label.closed or label.alone or not word_is_letter or match["gap"] == "" else None
    if match["numbered"]:
        return None  # `problem`, `exercise`: labels only before a number
    return label if label.colon or (label.closed and _is_short_label(label.word)) else None


@_remembered
def answer_label(text: str) -> Label | None:
    """Give the answer label that opens `text`: `Ans:`, `A1:`, `Answer`, `Solution Q1`; None if there is none.

    A single letter needs a colon (`A. General` is a list), a word needs a colon, a full stop or nothing after it.
    """
    text = plain_letters(text)
    may_be = not text.isascii() or text.lstrip(NO_WORD)[:_LONGEST].casefold().startswith(_ascii_answers())
    match = _answer_labels().match(text) if may_be else None
    if match is None:
        return None
    label = _label(match, text)
    if len(label.word) == 1:
        return label if label.colon else None
    if label.alone or label.colon or (label.closed and "/" not in match["end"] and ")" not in match["end"]):
        return label
    return None


@_remembered
def key_label(text: str) -> Label | None:
    """Give the label that opens a key: `Answer:`, `Correct option:`; it needs a colon or stands alone."""
    match = _key_labels().match(plain_letters(text))
    label = _label(match, text) if match else None
    return label if label and (label.colon or label.alone) else None


def cloze_label(text: str) -> Label | None:
    """Give the label of a cloze text, `C:`."""
    match = _cloze_labels().match(plain_letters(text))
    label = _label(match, text) if match else None
    return label if label and label.colon else None


@_remembered
def number_label(text: str) -> Label | None:
    """Give the number that opens a text: `12.`, `1)`, `1.2 `, `1、`, `(3)`, `1.为什么`; None if there is none."""
    match = _NUMBERED.match(text)
    if match is None:
        return None
    number = match["number"] or match["dotted"]
    return Label(match.end(), number, "", closed=True, alone=match.end() == len(text))


_NUMBERED = re.compile(
    r"[^\w(\[`$\\]*(?:\(|（|\[)?"
    r"(?:(?P<number>\d{1,4}(?:\.\d{1,3})*)(?:\s*[.．)\]）、:：](?!\d)\s*|\s+[-–—]\s+)|(?P<dotted>\d{1,3}(?:\.\d{1,3})+)\s+(?=[^\W\d]))"
)


@_remembered
def is_interrogative(text: str) -> bool:
    """Tell a question or an order (`Explain …`) from other texts by its mark, its first words or its ending."""
    bare = plain_letters(text).strip().rstrip(_CLOSING)
    if not bare:
        return False
    if bare[-1] in _question_marks():
        return True
    plain = folded(bare)
    return _first_words().match(plain) is not None or begins_with_sign(plain) or asks_anywhere(plain)


def has_question_mark(text: str) -> bool:
    """Tell a text that ends in a question mark, emoji and closing brackets aside."""
    bare = plain_letters(text).strip().rstrip(_CLOSING)
    return bool(bare) and bare[-1] in _question_marks()


_CLOSING = " \t\"'”’»)]*_)】.…👶⭐️🚀‍🟢🟡🔴📝"


def _collected(*kinds: str) -> set[str]:
    return {word for language in LANGUAGES for kind in kinds for word in getattr(language, kind)}


@cache
def _question_labels() -> re.Pattern[str]:
    plain, numbered = _collected("question_labels"), _collected("numbered_labels")
    letters = {pair[0] for language in LANGUAGES for pair in language.letter_pairs}
    words = f"(?P<numbered>{alternatives(numbered)})" if numbered else "(?P<numbered>(?!))"
    return re.compile(
        rf"{_LEAD}(?:(?P<before>\d+)\s?)?(?P<word>{words}|{alternatives(plain | letters)}){_WORD_END}"
        rf"{_NUMBER}?{_END}",
        re.IGNORECASE,
    )


@cache
def _framed_labels() -> re.Pattern[str]:
    frames = [
        re.escape(word).replace(r"\#", rf"\s*(?P<number{place}>\d+|[{_CJK}]+)\s*")
        for place, word in enumerate(sorted(_collected("framed_labels"), key=lambda word: (-len(word), word)))
    ]
    return re.compile(rf"{_LEAD}(?P<word>{'|'.join(frames) or '(?!)'}){_END}", re.IGNORECASE)


@cache
def _answer_labels() -> re.Pattern[str]:
    words = _collected("answer_labels") | {pair[1] for language in LANGUAGES for pair in language.letter_pairs}
    questions = alternatives(_collected("question_labels"))
    return re.compile(
        rf"{_LEAD}(?P<word>{alternatives(words)}){_WORD_END}"
        rf"(?:(?P<gap>\s*(?:(?:to|for|zu|of)\s+)?(?:(?:{questions})\s*)?#?\s*)(?P<number>{_DIGITS}))?{_END}",
        re.IGNORECASE,
    )


_LONGEST = 60  # characters, more than any word has


@cache
def _ascii_answers() -> tuple[str, ...]:
    """Give what a text in ASCII may begin with to have an answer's label; patterns take `ı` for `i` as well."""
    words = _collected("answer_labels") | {pair[1] for language in LANGUAGES for pair in language.letter_pairs}
    plain = {word.casefold().replace("ı", "i") for word in words}
    return tuple(word for word in plain if word.isascii())


@cache
def _key_labels() -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}(?P<word>{alternatives(_collected('key_labels'))}){_WORD_END}{_END}", re.IGNORECASE)


@cache
def _cloze_labels() -> re.Pattern[str]:
    return re.compile(
        rf"{_LEAD}(?P<word>{alternatives(_collected('cloze_labels'))})(?:(?P<gap>\s*)(?P<number>\d+))?{_END}",
        re.IGNORECASE,
    )


def _label(match: re.Match[str], text: str) -> Label:
    groups = match.groupdict()
    number = groups.get("number") or groups.get("before") or ""
    if not number:
        number = next(
            (value for name, value in groups.items() if name.startswith("number") and value and name != "numbered"), ""
        )
    end = groups["end"]
    closed = any(character in end for character in ":：.．。)]）】、-–—/|")
    colon = ":" in end or "：" in end or ":" in (groups.get("gap") or "")
    alone = not any(map(str.isalnum, text[match.end() :]))  # an emoji behind the number says nothing
    return Label(match.end(), number, groups["word"].casefold(), closed, colon, alone)


def _is_short_label(word: str) -> bool:
    return len(word) <= len("quest") and word.isascii()


@cache
def _question_marks() -> frozenset[str]:
    return frozenset("".join(language.question_marks for language in LANGUAGES))


@cache
def _first_words() -> re.Pattern[str]:
    words = {
        folded(word)
        for language in LANGUAGES
        if language.words_have_spaces
        for word in (*language.question_words, *language.imperatives)
    }
    return re.compile(rf"\W*(?:{alternatives(words)})(?![^\W_])")
