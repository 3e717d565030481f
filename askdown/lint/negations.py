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
from askdown.readers.words.phrases import is_one_of
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
_SENTENCE = re.compile(r"[^.!?？؟。]+[.!?？؟。]*")
_MARKS = ("?", "？", "؟")
_REASON = re.compile(
    r"\W*(?:\w{1,3}\W+)?(?:why|how|warum|wieso|weshalb|wie|pourquoi|comment|por qué|cómo|por que|como|perché|come|"
    r"почему|как|чому|як|dlaczego|jak|neden|niçin|nasıl|لماذا|كيف)(?!\w)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\W*(?:if|when|given|suppose|assuming|wenn|falls|si|se|если|якщо|jeśli)\s[^,]*,", re.IGNORECASE
)
_LATER_CONDITION = re.compile(
    r"[,;]\s|\s(?:if|when|provided|because|although|while|wenn|falls|weil|parce que|porque|perché|если|якщо|jeśli)\s",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(
    r"\b(?:of|for|by|from|about|or|than|whether|de|zu)\s+(?:not|ne pas|nicht)(?!\w)", re.IGNORECASE
)
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
    """Give the first negation in ordinary letters that is asked for, "" without one or where one is emphasised."""
    words: list[str] = []
    for block in question:
        if isinstance(block, Paragraph | Heading):
            text = _plain(block.children)
            if text is None:
                return ""
            words += _asked_for(text)
    if any(word.isupper() for word in words):
        return ""
    return words[0] if words else ""


def _asked_for(text: str) -> list[str]:
    """Give the negations of the sentences that ask which one is not so.

    Those of conditions (`provided it is not empty`), of things (`the risk of not asking`), of what is told before the
    question and of questions for a reason or a way are part of what is asked about.
    """
    sentences = _SENTENCE.findall(text)
    asking = [sentence for sentence in sentences if sentence.rstrip().endswith(_MARKS)] or sentences[-1:]
    return [
        found[0]
        for sentence in asking
        if not _REASON.match(sentence)
        for found in _negations().finditer(_main_clause(sentence))
    ]


def _main_clause(sentence: str) -> str:
    condition = _CONDITION.match(sentence)
    main = sentence[condition.end() :] if condition else sentence
    main = _LATER_CONDITION.split(main, maxsplit=1)[0]
    return _OF_A_THING.sub(" ", main)


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
