"""Replaces the images of cards, and leaves everything else of a card as it is."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from askdown.content import Content, Image
from askdown.content_walk import rewritten
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Option


def with_images(card: Card, change: Callable[[Image], Image]) -> Card:
    """Give a card with `change` of each of its images; the card itself where nothing changes."""

    def changed(content: Content) -> Content:
        return rewritten(content, Image, change)

    match card:
        case BasicCard(question=question, answer=answer, extra=extra):
            return _replaced(card, question=changed(question), answer=changed(answer), extra=changed(extra))
        case ClozeCard(text=text, extra=extra):
            return _replaced(card, text=changed(text), extra=changed(extra))
        case ChoiceCard(question=question, options=options, answer=answer, extra=extra):
            new = tuple(_option(option, changed) for option in options)
            same = all(one is other for one, other in zip(new, options, strict=True))
            card = _replaced(card, question=changed(question), answer=changed(answer), extra=changed(extra))
            return card if same else _replaced(card, options=new)


def _option(option: Option, changed: Callable[[Content], Content]) -> Option:
    return _replaced(option, content=changed(option.content), feedback=changed(option.feedback))


_Struct = TypeVar("_Struct", bound=msgspec.Struct)


def _replaced(struct: _Struct, **fields: object) -> _Struct:
    same = all(getattr(struct, name) is value for name, value in fields.items())
    return struct if same else msgspec.structs.replace(struct, **fields)
