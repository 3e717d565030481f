"""Walks over content trees that several stages need: every node once, and a tree with some nodes replaced."""

from collections.abc import Iterator

from askdown.content import Node


def walk(nodes: tuple[object, ...]) -> Iterator[Node]:
    """Give every node of a tree in document order, parents before children."""
    stack: list[object] = list(reversed(nodes))
    while stack:
        member = stack.pop()
        if isinstance(member, tuple):
            stack.extend(reversed(member))
        elif isinstance(member, Node):
            yield member
            for name in reversed(member.__struct_fields__):
                value = getattr(member, name)
                if isinstance(value, tuple):
                    stack.append(value)
