"""Facts: cards with an answer so short that it can be an option, each with the question that it answers."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, TypeAlias

import msgspec

from askdown.answers.judge import alternatives
from askdown.answers.normal_form import normal_form
from askdown.answers.numbers import read_number
from askdown.content import Break, Cloze, Code, Content, Inline, Link, Math, Node, Paragraph, Styled, Text
from askdown.content_walk import rewritten, walk
from askdown.model import BasicCard, Card, ClozeCard, is_derived
from askdown.readers.words.phrases import is_one_of
from askdown.rendering.plain import inline_text, plain_text

Kind: TypeAlias = Literal["number", "formula", "code", "name", "term", "mixed"]
"""What an answer is; options are of one kind. A name begins with a capital, a term does not."""

_MOST_WORDS, _LONGEST = 12, 80  # of an answer that may be an option
_BLANK = "____"
_is_true, _is_false = is_one_of("true_words"), is_one_of("false_words")
_WITH_NUMBER = re.compile(r"\d")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+")


class Fact(msgspec.Struct, frozen=True, dict=True):
    """A short answer: `id` is the identity of the choice question that may be made of it, `right` what is right.

    `also` holds further texts that count as right, `wrong` what the author says is wrong.
    """

    id: str
    card: BasicCard | ClozeCard
    stem: Content
    right: tuple[Inline, ...]
    kind: Kind
    also: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """What is right, as plain text."""
        return inline_text(self.right).strip()

    @cached_property
    def said(self) -> str:
        """What is right, in the form in which answers are compared."""
        return normal_form(self.text)

    @cached_property
    def words(self) -> str:
        """The words of what is right, in that form, with a space around each."""
        return worded(self.text)

    @cached_property
    def accepted(self) -> frozenset[str]:
        """All that counts as right, in that form."""
        return frozenset(map(normal_form, (*alternatives(self.text), *self.also)))

    @cached_property
    def asked(self) -> str:
        """The words of the question, in that form."""
        return worded(plain_text(self.stem))


def worded(text: str) -> str:
    """Give the words of a text in the form in which answers are compared, with a space around each."""
    words = " ".join(_WORD.findall(normal_form(text)))
    return f" {words} "


def facts_of(cards: Iterable[Card]) -> Iterator[Fact]:
    """Give the facts of cards that have their GUIDs, in their order: one of a short answer, one of each plain deletion.

    None of answers that stand in their question, of answers that are a verdict, and of cards pasted twice.
    """
    for card in cards:
        if card.origin.duplicate_of is None and not is_derived(card):
            yield from filter(_is_askable, _facts(card))


def _facts(card: Card) -> Iterator[Fact]:
    match card:
        case BasicCard(answer=(Paragraph(children=children),)) if (kind := kind_of(children)) is not None:
            stem = (*card.question, *card.extra)
            yield Fact(f"{card.origin.guid}-options", card, stem, children, kind, card.accepted, card.distractors)
        case ClozeCard():
            deletions = [node for node in walk(card.text) if isinstance(node, Cloze)]
            numbers = [deletion.number for deletion in deletions]
            for deletion in deletions:
                kind = kind_of(deletion.children)
                if kind is not None and numbers.count(deletion.number) == 1:
                    ident = f"{card.origin.guid}-options{deletion.number}"
                    yield Fact(ident, card, _with_blank(card, deletion), deletion.children, kind)
        case _:
            pass


def _with_blank(card: ClozeCard, hidden: Cloze) -> Content:
    """Give the text with a blank, and the hint behind it, in the place of a deletion; all others are uncovered."""

    def shown(node: Node) -> Node:
        if not isinstance(node, Cloze):
            return node
        blank = Text(f"{_BLANK} ({hidden.hint})" if hidden.hint else _BLANK)
        return Styled("span", (blank,) if node.number == hidden.number else node.children)

    return (*card.heading, *card.lead, *rewritten(card.text, Node, shown))


def kind_of(nodes: tuple[Inline, ...]) -> Kind | None:
    """Tell of which kind an answer is; None for one that is too long for an option, or shows more than text."""
    text = inline_text(nodes).strip()
    words = len(text.split()) + len(_UNSPACED.findall(text)) // 2  # where words have no spaces, two signs are a word
    if not text or len(text) > _LONGEST or words > _MOST_WORDS or text.startswith("✓"):
        return None
    kinds = {type(node) for node in walk(nodes)} - {Styled, Link}
    if kinds - {Text, Code, Math} or Break in kinds:
        return None
    if read_number(text) is not None or (kinds == {Text} and _WITH_NUMBER.match(text)):
        return "number"
    if len(nodes) == 1 and kinds != {Text}:
        return "formula" if Math in kinds else "code"
    if kinds != {Text}:
        return "mixed"
    return "name" if text[0].isupper() else "term"


def _is_askable(fact: Fact) -> bool:
    if not fact.said or _is_true(fact.text) or _is_false(fact.text):
        return False
    return fact.words.isspace() or fact.words not in fact.asked
