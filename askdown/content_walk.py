"""Walks over content trees that several stages need: every node once, and a tree with one kind of node changed."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec

from askdown.content import Node

_Value = TypeVar("_Value")
_Changed = TypeVar("_Changed", bound=Node)
_CHILDREN = frozenset({"children", "items", "header", "rows", "notes"})  # the fields of nodes that hold nodes


def walk(nodes: tuple[object, ...]) -> Iterator[Node]:
    """Give every node of a tree in document order, parents before children."""
    stack: list[object] = list(reversed(nodes))
    while stack:
        member = stack.pop()
        if isinstance(member, tuple):
            stack.extend(reversed(member))
        elif isinstance(member, Node):
            yield member
            stack.extend(getattr(member, name) for name in reversed(_child_fields(type(member))))


def rewritten(
    value: _Value, kind: type[_Changed] | tuple[type[_Changed], ...], change: Callable[[_Changed], _Changed]
) -> _Value:
    """Give a tree (a node, a tuple of them, or of such tuples) with `change` of each node of that kind (or kinds).

    In document order, parents first; what does not change is the same object.
    """
    new: Any = value
    if isinstance(value, tuple):
        parts = tuple([rewritten(part, kind, change) for part in value])
        return value if all(map(_is, parts, value)) else parts  # type: ignore[return-value]  # a tuple of the same
    if isinstance(value, kind):
        new = change(value)
    fields = _child_fields(new.__class__)
    if not fields:
        return new  # type: ignore[no-any-return]  # `change` gives what it takes
    children = {name: rewritten(getattr(new, name), kind, change) for name in fields}
    same = all(getattr(new, name) is child for name, child in children.items())
    return new if same else msgspec.structs.replace(new, **children)  # type: ignore[no-any-return]  # as above


def _is(one: object, other: object) -> bool:
    return one is other


@cache
def _child_fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name in _CHILDREN) if issubclass(kind, Node) else ()
