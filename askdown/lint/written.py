"""A source file as fixers look at it: what several of them ask of the whole file is found once, not for each mend."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from askdown.content import CodeBlock
from askdown.content_walk import gathered
from askdown.lint.marks import item_lines
from askdown.lint.subject import parsed
from askdown.markdown.tree import Document
from askdown.model import Deck
from askdown.source import SourceFile

HEADING = re.compile(r" {0,3}(?P<hashes>#{1,6})(?P<space>[ \t]+)")


class Written:
    """A file and the cards that were read from it; its structure is found when it is asked for."""

    def __init__(self, source: SourceFile, deck: Deck) -> None:
        self.lines = source.lines
        self._source = source
        self._deck = deck

    @cached_property
    def items(self) -> set[int]:
        """The lines with which items of lists begin."""
        return item_lines(self._document)

    @cached_property
    def open_code(self) -> Mapping[int, CodeBlock]:
        """The fences that are never closed, by their lines."""
        blocks = gathered(self._document.blocks, (CodeBlock,))
        return {block.line: block for block in blocks if not block.closed}

    @cached_property
    def cards(self) -> tuple[int, ...]:
        """The lines of the cards, in their order."""
        return tuple(card.origin.line for card in self._deck.cards)

    @cached_property
    def place_of(self) -> Mapping[int, int]:
        """The place among the cards of the first one at each line."""
        return {line: place for place, line in reversed(list(enumerate(self.cards)))}

    @cached_property
    def levels(self) -> Counter[int]:
        """How many cards begin with a heading of each level; at 0 those that begin otherwise."""
        return Counter(map(self.level_at, self.cards))

    def level_at(self, line: int) -> int:
        """Give the level of the heading in a line, 0 for another line."""
        heading = HEADING.match(self.lines[line - 1])
        return len(heading["hashes"]) if heading else 0

    @cached_property
    def _document(self) -> Document:
        return parsed(self._source)
