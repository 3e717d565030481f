"""The contents of a card, whatever its kind: all of them in order, and the card with each of them changed."""

from collections.abc import Callable
from typing import TypeVar, assert_never

import msgspec

from askdown.content import Content
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Option


def contents_of(card: Card) -> tuple[Content, ...]:
    """Give all contents of a card in the order in which they stand in the source."""
    match card:
        case BasicCard():
            return (card.question, card.extra, card.answer)
        case ChoiceCard():
            options = (text for option in card.options for text in (option.content, option.feedback))
            return (card.question, card.extra, *options, card.answer)
        case ClozeCard():
            return (card.heading, card.lead, card.text, card.extra)
        case _:
            assert_never(card)


def with_contents(card: Card, change: Callable[[Content], Content]) -> Card:
    """Give a card with `change` of each of its contents; the card itself where nothing changes."""
    match card:
        case BasicCard(question=question, answer=answer, extra=extra):
            return _replaced(card, question=change(question), extra=change(extra), answer=change(answer))
        case ClozeCard(heading=heading, lead=lead, text=text, extra=extra):
            return _replaced(card, heading=change(heading), lead=change(lead), text=change(text), extra=change(extra))
        case ChoiceCard(question=question, options=options, answer=answer, extra=extra):
            changed = _replaced(card, question=change(question), extra=change(extra), answer=change(answer))
            new = tuple(_option(option, change) for option in options)
            same = all(one is other for one, other in zip(new, options, strict=True))
            return changed if same else _replaced(changed, options=new)
        case _:
            assert_never(card)


def _option(option: Option, change: Callable[[Content], Content]) -> Option:
    return _replaced(option, content=change(option.content), feedback=change(option.feedback))


_Struct = TypeVar("_Struct", bound=msgspec.Struct)


def _replaced(struct: _Struct, **fields: object) -> _Struct:
    same = all(getattr(struct, name) is value for name, value in fields.items())
    return struct if same else msgspec.structs.replace(struct, **fields)
