"""What lint passes look at, and the small questions that several of them ask of cards."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import msgspec

from askdown import front_matter
from askdown.card_contents import contents_of
from askdown.content import Content, Node
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic, Rule
from askdown.markdown.parsing import parse
from askdown.markdown.tree import Document
from askdown.model import Card, ClozeCard, Library, is_derived
from askdown.source import SourceFile


class Subject(msgspec.Struct, frozen=True):
    """A library with the files that it was read from, by path; its cards are those that stand in them.

    `exists(path, address)` tells whether there is a file at an address that stands in the source file `path`.
    """

    library: Library
    sources: Mapping[str, SourceFile]
    exists: Callable[[str, str], bool]


Lint: TypeAlias = Callable[[Subject], Iterator[Diagnostic]]


def without_derived(library: Library) -> Library:
    """Give a library without the cards that were made of others: what is wrong with them stands in those."""
    decks = tuple(msgspec.structs.replace(deck, cards=tuple(filter(_is_written, deck.cards))) for deck in library.decks)
    return msgspec.structs.replace(library, decks=decks)


def _is_written(card: Card) -> bool:
    return not is_derived(card)


def at(card: Card, rule: Rule, message: str, hint: str = "", line: int = 0) -> Diagnostic:
    """Make a diagnostic at a card's first line, or at `line`."""
    return Diagnostic(rule, message, card.origin.path, line or card.origin.line, 1, hint)


def question_of(card: Card) -> Content:
    """Give what a card asks: the text of a cloze is its question."""
    return card.text if isinstance(card, ClozeCard) else card.question


def parsed(source: SourceFile) -> Document:
    """Parse a file without its front matter once more; the reader has reported what is wrong with it."""
    return parse(front_matter.read(source, lambda _: None).source, lambda _: None)


def located(card: Card) -> Iterator[tuple[Node, int]]:
    """Give every node of a card with its line, or that of the node before it where it has none."""
    line = card.origin.line
    for node in walk(contents_of(card)):
        line = getattr(node, "line", 0) or line
        yield node, line
