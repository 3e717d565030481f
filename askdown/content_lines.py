"""Trees moved to other lines of their file: of what was read apart from the lines before it."""

from functools import cache
from typing import Any, TypeVar

import msgspec

from askdown.content import Text

_Value = TypeVar("_Value")
_LINES = ("line", "end_line", "tex_line", "answer_line")


def moved(value: _Value, by: int) -> _Value:
    """Give a tree, a card, or anything made of structs and tuples, `by` lines further down; 0 and None say no line."""
    same: _Value = _moved(value, by) if by else value
    return same


def _moved(value: Any, by: int) -> Any:  # noqa: ANN401  (structs and tuples of any kind)
    if value.__class__ is tuple:
        return tuple([part if part.__class__ is Text else _moved(part, by) for part in value])  # most nodes are texts
    lines, nested = _fields(value.__class__)
    changes = {name: line + by for name in lines if (line := getattr(value, name))}
    for name in nested:
        changes[name] = _moved(getattr(value, name), by)
    return msgspec.structs.replace(value, **changes) if changes else value


@cache
def _fields(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the fields of a type that hold lines, and those that may hold what has some."""
    if not issubclass(kind, msgspec.Struct):
        return (), ()
    fields = msgspec.structs.fields(kind)
    lines = tuple(one.name for one in fields if one.name in _LINES)
    return lines, tuple(one.name for one in fields if one.name not in _LINES and _may_hold(one.type))


def _may_hold(kind: object) -> bool:
    """Tell the type of a field that may hold structs: a struct, a tuple or a union of such."""
    if isinstance(kind, type):
        return issubclass(kind, msgspec.Struct)
    return any(part is not Ellipsis and _may_hold(part) for part in getattr(kind, "__args__", ()))
