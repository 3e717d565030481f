"""Answers that are missing, that are nothing but links, or that are too long for a card."""

import re
from collections.abc import Iterator

from askdown.content import (
    Block,
    Break,
    Comment,
    Content,
    FootnoteReference,
    Footnotes,
    Inline,
    Link,
    List,
    Paragraph,
    Quote,
    Styled,
    Text,
)
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import EMPTY_MARKER, LINK_ONLY_ANSWER, LONG_ANSWER
from askdown.diagnostics.rules.reading import UNANSWERED
from askdown.lint.pointing_words import POINTING_WORDS
from askdown.lint.subject import Subject, at
from askdown.model import BasicCard, Deck
from askdown.readers.lexicon.words import folded
from askdown.rendering.plain import plain_text

LONGEST = 300  # words, or twice as many signs of a script without spaces: about two minutes of reading aloud
_WORD = re.compile(r"[^\W_]+")
_PARTED = re.compile(r"[\s!-/:-@\[-`{-~«»–—-‟…、。〈-】（），．：；]+")  # not at vowel signs, which are no letters
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


def missing_answers(subject: Subject) -> Iterator[Diagnostic]:
    """Report questions without an answer; a marker that announces one makes it a warning."""
    for deck in subject.library.decks:
        marks = _announced(deck)
        for card in deck.cards:
            if not isinstance(card, BasicCard) or card.answer:
                continue
            lines = range(card.origin.line, card.origin.end_line + 1)
            mark = next((line for line in marks if line in lines), 0)
            if mark:
                yield at(card, EMPTY_MARKER, "an answer is announced and missing", "write it, or remove the card", mark)
            else:
                yield at(card, UNANSWERED, "question without an answer", "it is kept out of decks until it has one")


def _announced(deck: Deck) -> list[int]:
    """Give the lines at which answers begin to be missing, placeholders first: they are what should be replaced."""
    placeholders = [region.line for region in deck.left_out if region.why == "placeholder"]
    return placeholders + [region.line for region in deck.metadata if region.why == "marker"]


def link_only_answers(subject: Subject) -> Iterator[Diagnostic]:
    """Report answers in which nothing but links stands, and words that point at them: `See [this post](…)`."""
    for card in subject.library.cards:
        if isinstance(card, BasicCard) and card.answer and _is_links(card.answer):
            hint = "write what to remember, and keep the link as the source"
            yield at(card, LINK_ONLY_ANSWER, "the answer is nothing but a link", hint, card.origin.answer_line or 0)


def _is_links(content: Content) -> bool:
    return any(isinstance(node, Link) for node in walk(content)) and all(map(_block_is_links, content))


def _block_is_links(block: Block) -> bool:
    match block:
        case Paragraph(children=children):
            return all(map(_inline_is_link, children))
        case Quote(children=blocks):
            return all(map(_block_is_links, blocks))
        case List(items=items):
            return all(_block_is_links(child) for item in items for child in item.children)
        case Footnotes():
            return True
        case _:
            return False


def _inline_is_link(node: Inline) -> bool:
    match node:
        case Text(text=text):
            return all(word in POINTING_WORDS for word in _PARTED.split(folded(text)) if word)
        case Styled(children=children):
            return all(map(_inline_is_link, children))
        case _:
            return isinstance(node, Link | Break | Comment | FootnoteReference)


def long_answers(subject: Subject) -> Iterator[Diagnostic]:
    """Report answers that hold more than anybody recalls at once."""
    for card in subject.library.cards:
        if not isinstance(card, BasicCard):
            continue
        words = _count(plain_text(card.answer))
        if words > LONGEST:
            message = f"an answer of {words} words"
            yield at(card, LONG_ANSWER, message, "ask several questions instead", card.origin.answer_line or 0)


def _count(text: str) -> int:
    """Count words; of a script without spaces two signs are taken for one."""
    signs = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + signs // 2
