"""Replaces the images of cards, and leaves everything else of a card as it is."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import msgspec

from askdown.content import Content, Image, Node
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Option

_Value = TypeVar("_Value")
_CHILDREN = frozenset({"children", "items", "header", "rows", "notes"})  # the fields of nodes that hold nodes


def with_images(card: Card, change: Callable[[Image], Image]) -> Card:
    """Give a card with `change` of each of its images; the card itself where nothing changes."""

    def changed(content: Content) -> Content:
        return _changed(content, change)

    match card:
        case BasicCard(question=question, answer=answer):
            return _replaced(card, question=changed(question), answer=changed(answer))
        case ClozeCard(text=text, extra=extra):
            return _replaced(card, text=changed(text), extra=changed(extra))
        case ChoiceCard(question=question, options=options, answer=answer):
            new = tuple(_option(option, changed) for option in options)
            same = all(map(_is, new, options))
            return _replaced(card, question=changed(question), options=options if same else new, answer=changed(answer))


def _option(option: Option, changed: Callable[[Content], Content]) -> Option:
    return _replaced(option, content=changed(option.content), feedback=changed(option.feedback))


def _is(one: object, other: object) -> bool:
    return one is other


def _changed(value: _Value, change: Callable[[Image], Image]) -> _Value:
    """Give a node, or a tuple of them, or of tuples of them, with its images changed; itself where none changes."""
    new: Any = value
    kind: Any = type(value)
    if isinstance(value, tuple):
        parts = tuple([_changed(part, change) for part in value])
        new = value if all(map(_is, parts, value)) else parts
    elif isinstance(value, Image):
        new = change(value)
    elif fields := _child_fields(kind):
        children = {name: _changed(getattr(value, name), change) for name in fields}
        new = _replaced(value, **children)  # type: ignore[type-var]  # what has such fields is a node
    return new  # type: ignore[no-any-return]  # `change` gives images for images, and all else keeps its kind


@cache
def _child_fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name in _CHILDREN) if issubclass(kind, Node) else ()


_Struct = TypeVar("_Struct", bound=msgspec.Struct)


def _replaced(struct: _Struct, **fields: object) -> _Struct:
    same = all(getattr(struct, name) is value for name, value in fields.items())
    return struct if same else msgspec.structs.replace(struct, **fields)
