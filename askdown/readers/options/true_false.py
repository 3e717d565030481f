"""True or false: questions that say so become choices between the two words of their language."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

import msgspec

from askdown.content import Content, Paragraph, Text
from askdown.model import Option
from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.inline_lines import lines_of, text_of, without_prefix
from askdown.readers.words.beginnings import Beginnings, by_beginning, words_at
from askdown.readers.words.phrases import is_letter
from askdown.rendering.plain import inline_text, plain_text

_LONGEST_WORD = 20


class TrueOrFalse(msgspec.Struct, frozen=True):
    """The two options in their order, and the explanation that is left of the answer."""

    options: tuple[Option, Option]
    answer: Content


def find_true_false(question: Content, answer: Content) -> TrueOrFalse | None:
    """Read an answer that begins with True or False (Yes or No), if the question asks for that."""
    first = answer[0] if answer else None
    found = _VERDICT.match(text_of(first.children)) if isinstance(first, Paragraph) else None
    if not isinstance(first, Paragraph) or found is None or (said := folded(found["word"])) not in _verdicts():
        return None
    asked = _phrase_in(folded(plain_text(question)))
    true, false = _pairs()[asked] if asked else ("", "")
    if said not in {folded(true), folded(false)}:
        return None
    if both := _both_words(answer, {folded(true), folded(false)}):
        right, left = both
        if right is None:
            return None
        first_option, second = (_option(word, first.line, correct=folded(word) == right) for word in (true, false))
        return TrueOrFalse((first_option, second), left)
    is_true = said == folded(true)
    rest = without_prefix(first.children, found.end())
    options = (_option(true, first.line, correct=is_true), _option(false, first.line, correct=not is_true))
    left = (msgspec.structs.replace(first, children=rest),) if rest else ()
    return TrueOrFalse(options, (*left, *answer[1:]))


def _both_words(answer: Content, words: AbstractSet[str]) -> tuple[str | None, Content] | None:
    """Read an answer that begins with both words, each on its line, and what is left: the bold one is right, if one is.

    None for another answer.
    """
    paragraphs = [lines_of(block) for block in answer[:2] if isinstance(block, Paragraph)]
    lines = [line.children for each in paragraphs for line in each]
    said = [folded(inline_text(line)).strip(" .") for line in lines[:2]]
    if len(said) < len(words) or set(said) != words:
        return None
    bold = [word for word, line in zip(said, lines, strict=False) if is_all_bold(line)]
    many = 1 if len(paragraphs[0]) == len(words) else 2  # paragraphs that say no more
    alone = many == 1 or len(lines) == len(words)
    return (bold[0] if len(bold) == 1 and alone else None), answer[many:]


_VERDICT = re.compile(rf"\s*(?P<word>[^\W\d_]{{1,{_LONGEST_WORD}}})(?:\s*$|\s*[.,:;!。，：；–—-]+\s*|\s*\n)")


def _option(word: str, line: int, *, correct: bool) -> Option:
    return Option((Paragraph((Text(word.capitalize()),), line, line, tight=True),), correct, (), line)


def _phrase_in(plain: str) -> str | None:
    """Give the first phrase that asks for true or false, the longest there."""
    begun = (place for place in range(len(plain)) if not place or not is_letter(plain[place - 1]))
    return next((phrase for place in begun for phrase in words_at(_phrases(), plain, place)), None)


@cache
def _phrases() -> Beginnings:
    return by_beginning(_pairs())


@cache
def _verdicts() -> frozenset[str]:
    return frozenset(folded(word) for pair in _pairs().values() for word in pair)


@cache
def _pairs() -> dict[str, tuple[str, str]]:
    """Give the words for true and false by the phrases that ask for them: those in the phrase, or the usual ones."""
    return {
        folded(phrase): (_word_in(phrase, language.true_words), _word_in(phrase, language.false_words))
        for language in LANGUAGES
        for phrase in language.true_false_phrases
    }


def _word_in(phrase: str, words: tuple[str, ...]) -> str:
    return max((word for word in words if word in phrase), key=len, default=words[0])
