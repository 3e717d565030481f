r"""What is open on MathJax's stack, and what each open thing answers to the next one; no nodes, only what decides.

A node is an int of flags, all that later commands ask about it. The answers are the `checkItem` methods of
BaseItems.ts, AmsItems.ts, BraketItems.ts and BussproofsItems.ts in mathjax-full 3.2.2.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from askdown.tex.structure_reader import TexError

if TYPE_CHECKING:
    from askdown.tex.structure_stack import Stack

PLAIN = 0
SUBSUP = 1  # a base with scripts beside it
UNDEROVER = 2  # a base with scripts below and above it
LOW = 4  # its lower script is taken
HIGH = 8  # its upper script is taken
FREE = 16  # takes scripts of its own although it has some (\overline)
MOVES = 32  # its scripts go below and above
LIMITED = 64  # somebody has said where its scripts go
OPERATOR = 128  # \limits may follow

OPENS = frozenset({"start", "open", "left", "begin", "array", "equation", "braket", "environment"})
CLOSES = frozenset({"stop", "close", "right", "middle", "end", "cell", "over"})
_UNEXPECTED = {
    "end": ("MissingBeginExtraEnd", r"Missing \begin{{{0}}} or extra \end{{{0}}}"),
    "close": ("ExtraCloseMissingOpen", "Extra close brace or missing open brace"),
    "right": ("MissingLeftExtraRight", r"Missing \left or extra \right"),
    "middle": ("ExtraMiddle", r"Extra \middle"),
}


class Item:
    """Something on the stack: what is open, since which offset, how many nodes it holds and what the last one is."""

    __slots__ = (
        "at", "cases", "cells", "environment", "inner", "kind", "last", "linebreak", "name", "node", "position", "rows",
        "shape", "size", "special", "width",
    )  # fmt: skip

    def __init__(self, kind: str, at: int = 0, name: str = "", **more: object) -> None:
        self.kind = kind
        self.at = at
        self.name = name
        self.size = 0
        self.last: int | None = None
        self.special = False  # begin: closed by its own method; array: in braces; braket: without; cell: a row's end
        self.linebreak = False  # cell: made by \\, which is harmless where there is no table
        self.shape = ""  # array: eqnarray, multline, flalign …; position: horizontal or vertical
        self.environment = ""  # array: the name under which tags are counted
        self.cases = ""  # array: its second column is text (the name of the environment, or "cases")
        self.cells = self.rows = self.width = 0
        self.node = self.position = 0  # subsup, prime: the base, and which script is awaited
        self.inner: Stack | None = None
        for key, value in more.items():
            setattr(self, key, value)


Answer: TypeAlias = bool | None
"""True: the new item goes onto the stack. False: it is used up. None: ask the next item, this one is gone."""


def core(size: int, last: int | None) -> int:
    """Return the node that wraps some nodes: an operator if its only content is one."""
    return (last or 0) & OPERATOR if size == 1 else PLAIN


def primed(prime: Item) -> int:
    """Return the node that a base with primes becomes."""
    return prime.node | HIGH if prime.node & SUBSUP else prime.node & OPERATOR


def check(_stack: "Stack", top: Item, item: Item) -> Answer:
    """Answer as every item does that has nothing of its own to say."""
    kind = item.kind
    if kind == "over" and top.kind in OPENS:
        top.size, top.last = 0, None
    elif kind == "cell" and top.kind in OPENS:
        if item.linebreak:
            return False
        raise TexError("Misplaced", f"Misplaced {item.name}", item.at)
    elif kind in _UNEXPECTED:
        error, message = _UNEXPECTED[kind]
        raise TexError(error, message.format(item.name), item.at)
    return True


def _missing(kind: str, message: str, top: Item) -> TexError:
    return TexError(kind, message, top.at)


def _start(stack: "Stack", top: Item, item: Item) -> Answer:
    return False if item.kind == "stop" else check(stack, top, item)


def _open(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind == "stop":
        raise _missing("ExtraOpenMissingClose", "Extra open brace or missing close brace", top)
    if item.kind != "close":
        return check(stack, top, item)
    stack.items.pop()
    stack.node(core(top.size, top.last))
    return False


def _left(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind == "stop":
        raise _missing("ExtraLeftMissingRight", r"Extra \left or missing \right", top)
    if item.kind == "middle":
        top.size, top.last = top.size + 3, PLAIN
        return False
    if item.kind != "right":
        return check(stack, top, item)
    stack.items.pop()
    stack.node(PLAIN)
    return False


def _begin(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind == "stop":
        raise _missing("EnvMissingEnd", rf"Missing \end{{{top.name}}}", top)
    if item.kind != "end":
        return check(stack, top, item)
    if item.name != top.name:
        raise TexError("EnvBadEnd", rf"\begin{{{top.name}}} ended with \end{{{item.name}}}", item.at)
    if top.special:
        return False
    stack.items.pop()
    stack.node(core(top.size, top.last))
    return False


def _equation(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind == "stop":
        raise _missing("EnvMissingEnd", rf"Missing \end{{{top.name}}}", top)
    if item.kind != "end":
        return check(stack, top, item)
    stack.items.pop()
    stack.end_table(top)
    stack.node(core(top.size, top.last))
    return None


def _array(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind not in CLOSES or item.kind == "over":
        return check(stack, top, item)
    if item.kind == "cell":
        stack.end_entry(top)
        if item.special:
            stack.end_row(top)
        return False
    stack.end_table(top)
    stack.items.pop()
    if top.special and item.kind != "close":
        raise _missing("MissingCloseBrace", "Missing close brace", top)
    stack.node(PLAIN)
    return False if top.special else None


def _subsup(_stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind in {"open", "left"}:
        return True
    if item.kind == "stop":
        raise _missing("MissingScript", "Missing superscript or subscript argument", top)
    if item.kind in _UNEXPECTED:
        error, message = _UNEXPECTED[item.kind]
        raise TexError(error, message.format(item.name), item.at)
    name, error = ("superscript", "MissingOpenForSup") if top.position == HIGH else ("subscript", "MissingOpenForSub")
    raise _missing(error, f"Missing open brace for {name}", top)


def _prime(stack: "Stack", top: Item, _item: Item) -> Answer:
    stack.items.pop()
    stack.node(primed(top))
    return None


def _fn(stack: "Stack", top: Item, item: Item) -> Answer:
    if top.last is None:
        return check(stack, top, item)
    if item.kind in OPENS:
        return True
    stack.items.pop()
    stack.node(top.last)
    return None


def _pending(stack: "Stack", top: Item, item: Item) -> Answer:
    if top.kind == "pending" and item.kind in {"open", "left"}:
        return True
    stack.items.pop()
    if top.kind == "pending":
        stack.node(PLAIN)
    return None


def _style(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind not in CLOSES:
        return check(stack, top, item)
    if top.kind == "over" and item.kind == "over":
        raise TexError("AmbiguousUseOf", f"Ambiguous use of {item.name}", item.at)
    stack.items.pop()
    stack.node(core(top.size, top.last) if top.kind == "style" else PLAIN)
    return None


def _position(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind in CLOSES:
        raise _missing("MissingBoxFor", f"Missing box for {top.name}", top)
    return check(stack, top, item)


def _braket(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind == "stop":
        raise _missing("ExtraOpenMissingClose", "Extra open brace or missing close brace", top)
    if item.kind != "close":
        return check(stack, top, item)
    stack.items.pop()
    stack.node(PLAIN)
    return False


def _prooftree(stack: "Stack", top: Item, item: Item) -> Answer:
    if item.kind == "end" and item.name == "prooftree":
        stack.items.pop()
        stack.node(PLAIN)
        return None
    if item.kind == "stop":
        raise _missing("EnvMissingEnd", rf"Missing \end{{{top.name}}}", top)
    if top.inner:
        top.inner.push(item)
    return False


CHECKS: dict[str, Callable[["Stack", Item, Item], Answer]] = {
    "start": _start, "open": _open, "left": _left, "begin": _begin, "environment": _begin, "equation": _equation,
    "array": _array, "subsup": _subsup, "prime": _prime, "fn": _fn, "pending": _pending, "nonscript": _pending,
    "style": _style, "over": _style, "position": _position, "braket": _braket, "prooftree": _prooftree,
}  # fmt: skip
