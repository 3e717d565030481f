"""Formulas: which ones a library holds and where, and what is wrong with them, reported at the token."""

from collections.abc import Iterable, Iterator
from typing import assert_never

import msgspec

from askdown.content import Content, Math, MathBlock
from askdown.content_walk import walk
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Library
from askdown.tex.verdict import Formula

_DISPLAY = True


class PlacedFormula(msgspec.Struct, frozen=True):
    """A formula of a card; line and column (from 1) are where its TeX begins, 0 where that is not known."""

    tex: str
    display: bool
    path: str
    line: int
    column: int


def formulas_of(card: Card) -> Iterator[PlacedFormula]:
    """Give the formulas of a card as written, in the order of the text."""
    for node in walk(_texts(card)):
        if isinstance(node, Math):
            yield PlacedFormula(node.tex, node.display, card.origin.path, node.line, node.column)
        elif isinstance(node, MathBlock):
            place = (card.origin.path, node.tex_line, node.tex_column)
            yield PlacedFormula(node.tex, _DISPLAY, *place)


def distinct_formulas(library: Library) -> Iterable[Formula]:
    """Give each formula of a library once, as TeX and whether it is display."""
    return dict.fromkeys((placed.tex, placed.display) for card in library.cards for placed in formulas_of(card))


def _texts(card: Card) -> tuple[Content, ...]:
    match card:
        case BasicCard():
            return (card.question, card.extra, card.answer)
        case ChoiceCard():
            options = (text for option in card.options for text in (option.content, option.feedback))
            return (card.question, card.extra, *options, card.answer)
        case ClozeCard():
            return (card.text, card.extra)
        case _:
            assert_never(card)
