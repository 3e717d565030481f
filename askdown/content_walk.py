"""Walks over content trees that several stages need: every node once, and a tree with one kind of node changed."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec

from askdown.content import Node, Text

_Value = TypeVar("_Value")
_Changed = TypeVar("_Changed", bound=Node)
_Kinds = type[_Changed] | tuple[type[_Changed], ...]
_CHILDREN = frozenset({"children", "items", "header", "rows", "notes"})  # the fields of nodes that hold nodes


def walk(nodes: tuple[object, ...]) -> Iterator[Node]:
    """Give every node of a tree in document order, parents before children."""
    stack: list[Any] = [nodes]
    while stack:
        member = stack.pop()
        if member.__class__ is tuple:
            stack.extend(member[::-1])
        elif isinstance(member, Node):
            yield member
            stack.extend(getattr(member, name) for name in _child_fields(member.__class__)[::-1])


def gathered(value: tuple[object, ...], kinds: tuple[type[_Changed], ...]) -> list[_Changed]:
    """Give the nodes of these kinds in a tree (tuples of nodes at any depth), in document order.

    Several times faster than to walk it.
    """
    found: list[_Changed] = []
    _gather(value, kinds, found)
    return found


def _gather(nodes: Any, kinds: tuple[type[_Changed], ...], found: list[_Changed]) -> None:  # noqa: ANN401  (as for `holds`)
    for node in nodes:
        kind = node.__class__
        if kind in kinds:
            found.append(node)
        if kind is Text:  # every other node is one, and has no children
            continue
        if kind is tuple:
            _gather(node, kinds, found)
            continue
        for name in _child_fields(kind):
            children = getattr(node, name)
            if children:
                _gather(children, kinds, found)


def rewritten(value: _Value, kind: _Kinds[_Changed], change: Callable[[_Changed], _Changed]) -> _Value:
    """Give a tree (a node, a tuple of them, or of such tuples) with `change` of each node of that kind (or kinds).

    In document order, parents first; what does not change is the same object.
    """
    # Most trees hold none, and to look costs much less than to rebuild.
    return _rewritten(value, kind, change) if holds(value, kind) else value


def holds(value: Any, kind: _Kinds[_Changed]) -> bool:  # noqa: ANN401  (a node, or tuples of nodes at any depth)
    """Tell whether a tree has a node of that kind (or kinds)."""
    if value.__class__ is tuple:
        for part in value:  # noqa: SIM110  (generators at every level would take three times as long)
            if holds(part, kind):
                return True
        return False
    if isinstance(value, kind):
        return True
    for name in _child_fields(value.__class__):  # noqa: SIM110  (as above)
        if holds(getattr(value, name), kind):
            return True
    return False


def _rewritten(value: _Value, kind: _Kinds[_Changed], change: Callable[[_Changed], _Changed]) -> _Value:
    new: Any = value
    if isinstance(value, tuple):
        parts = tuple([_rewritten(part, kind, change) for part in value])
        return value if all(map(_is, parts, value)) else parts  # type: ignore[return-value]  # a tuple of the same
    if isinstance(value, kind):
        new = change(value)
    fields = _child_fields(new.__class__)
    if not fields:
        return new  # type: ignore[no-any-return]  # `change` gives what it takes
    children = {name: _rewritten(getattr(new, name), kind, change) for name in fields}
    same = all(getattr(new, name) is child for name, child in children.items())
    return new if same else msgspec.structs.replace(new, **children)  # type: ignore[no-any-return]  # as above


def _is(one: object, other: object) -> bool:
    return one is other


@cache
def _child_fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name in _CHILDREN) if issubclass(kind, Node) else ()
