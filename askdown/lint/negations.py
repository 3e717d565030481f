"""Choice questions that ask for what is not so, in letters that are easily overlooked."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from askdown.content import Content, Heading, Inline, Paragraph, Styled, Text
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import PLAIN_NEGATION
from askdown.lint.subject import Subject, at
from askdown.model import ChoiceCard
from askdown.readers.lexicon.words import listed
from askdown.readers.phrases import is_one_of
from askdown.rendering.plain import inline_text, plain_text

_BY_LANGUAGE = {
    "en": "not, except, never, cannot, isn't, aren't, doesn't, don't, wasn't, weren't, can't, least likely",
    "de": "nicht, kein, keine, keiner, keines, außer, niemals",
    "fr": "pas, sauf, jamais, excepté",
    "es": "no es, no son, no se, excepto, salvo, nunca",
    "pt": "não, exceto, nunca",
    "it": "non, tranne, eccetto, mai",
    "ru": "не, кроме, никогда",
    "uk": "не, крім, окрім, ніколи",
    "pl": "nie, oprócz, nigdy",
    "tr": "değil, değildir, hariç",
    "ar": "ليس, ليست, عدا, باستثناء",
    "hi": "नहीं",
}
_UNSPACED = listed("不是, 不属于, 不屬於, 不正确, 不正確, 不包括, ではない, でない, 아닌, 않는")
_EMPHASIS = frozenset({"strong", "em", "mark", "u", "b", "i"})
_FEW = 4  # words: more of them in bold are the question as a whole


def plain_negations(subject: Subject) -> Iterator[Diagnostic]:
    """Report choice questions with a negation that neither markup nor capitals make visible."""
    for card in subject.library.cards:
        if isinstance(card, ChoiceCard) and not _is_statement(card) and (word := _negation(card.question)):
            hint = "write it in bold or in capitals, or ask for what is so"
            yield at(card, PLAIN_NEGATION, f"“{word}” is easily overlooked", hint)


def _is_statement(card: ChoiceCard) -> bool:
    """Tell a question of true or false: a negation in it is part of what is to be judged."""
    return all(_is_true(text) or _is_false(text) for text in (plain_text(option.content) for option in card.options))


_is_true, _is_false = is_one_of("true_words"), is_one_of("false_words")


def _negation(question: Content) -> str:
    """Give the first negation in ordinary letters, "" without one or where another one is emphasised."""
    words: list[str] = []
    for block in question:
        if isinstance(block, Paragraph | Heading):
            text = _plain(block.children)
            if text is None:
                return ""
            words += [match[0] for match in _negations().finditer(text)]
    if any(word.isupper() for word in words):
        return ""
    return words[0] if words else ""


def _plain(nodes: Sequence[Inline]) -> str | None:
    """Give the text of a paragraph outside of code and links; None if a negation in it is emphasised."""
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, Text):
            parts.append(node.text)
        elif isinstance(node, Styled):
            text = inline_text(node.children)
            if node.tag in _EMPHASIS and len(text.split()) <= _FEW and _negations().search(text):
                return None
            parts.append(_plain(node.children) or "")
        else:
            parts.append(" ")
    return "".join(parts).replace("’", "'")


@cache
def _negations() -> re.Pattern[str]:
    words = [word for language in _BY_LANGUAGE.values() for word in listed(language)]
    spaced = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{spaced})(?![^\W_])|{'|'.join(_UNSPACED)}", re.IGNORECASE)
