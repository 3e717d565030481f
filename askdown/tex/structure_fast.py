r"""The short way through the checker: a formula made of ordinary pieces in ordinary order stands, nothing else to ask.

It says yes or "look closer", never no: what it does not know, or what looks wrong, goes to the parser that follows
MathJax step by step. A test holds it to that.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from askdown.tex.commands import Definition, table

_LOW, _HIGH = 1, 2
_MAX_DEPTH = 40

_FONTS = "mathrm|mathbf|mathbb|mathcal|mathit|mathsf|mathtt|mathfrak|mathscr|boldsymbol|operatorname\\*?"
_TEXTS = "text|textbf|textit|textrm|texttt|textsf|textnormal|mbox"
# What reads something unusual behind it is one token with it, and such tokens are in no table below.
_TOKEN = re.compile(
    rf"""
    \\\\[\[*]
    |\\begin\{{[A-Za-z]+\*?\}}(?:\s*\[)?|\\end\{{[A-Za-z]+\*?\}}
    |\\(?:left|right|middle|[bB]igg?[lrm]?)(?![A-Za-z])(?:\\(?:[A-Za-z]+|.)|[^\\{{}}\s])
    |\\(?:{_FONTS})\{{[A-Za-z0-9]+\}}|\\(?:{_TEXTS})\{{[^\\{{}}$]+\}}
    |\\sqrt\[[A-Za-z0-9]\]
    |\\[A-Za-z]+|\\.
    |[{{}}^_&'’%\#@~]
    |[^\\{{}}^_&'’%\#@~\ \t\r\n\u00a0]+
    """,
    re.VERBOSE | re.DOTALL,
)
_ATOMS = {"Accent": 1, "Bar": 0, "Boldsymbol": 1, "CenterColon": 0, "Insert": 0, "Lap": 1, "NamedOp": 0, "Overset": 2,
          "Phantom": 1, "Relation": 0, "Spacer": 0, "Strut": 0, "Tilde": 0, "Underset": 2}  # fmt: skip


class _Frame(NamedTuple):
    """What is open: which kind, what the node that it becomes is taken for, and how many groups follow."""

    kind: str
    waiting: int
    groups: int = 0


class _Walk:
    """A walk over tokens: `taken` are the scripts of the last node, `waiting` those it has once the next one came."""

    __slots__ = ("equation", "open", "operator", "rest", "taken", "waiting")

    def __init__(self, rest: Iterator[str]) -> None:
        self.rest = rest
        self.open: list[_Frame] = []
        self.taken = 0
        self.waiting = 0
        self.operator = False
        self.equation = False


_Step: TypeAlias = Callable[[_Walk, str], bool]


@lru_cache(maxsize=1 << 12)  # verdict, problems and mend of a formula all begin with this
def is_plain(tex: str) -> bool:
    """Tell whether a formula is one of those that MathJax surely typesets; False says nothing."""
    if tex.endswith("\\"):
        return False
    steps = _steps()
    walk = _Walk(iter(_TOKEN.findall(tex)))
    for token in walk.rest:
        if not steps.get(token, _characters)(walk, token):
            return False
    return not (walk.open or walk.waiting)


def _characters(walk: _Walk, token: str) -> bool:
    first = token[0]
    if first == "\\":
        if token[-1] != "}" or len(token) < 3 or token.startswith((r"\begin", r"\end")):  # noqa: PLR2004 - not \}
            return False
        walk.operator = token.startswith(r"\operatorname")
        walk.taken, walk.waiting = walk.waiting, 0
        return True
    if first == "." and walk.waiting:
        return False
    walk.taken = walk.waiting if len(token) == 1 else 0
    walk.waiting = 0
    walk.operator = False
    return True


def _atom(walk: _Walk, _token: str) -> bool:
    walk.taken, walk.waiting = walk.waiting, 0
    walk.operator = False
    return True


def _big_operator(walk: _Walk, _token: str) -> bool:
    walk.taken, walk.waiting = walk.waiting, 0
    walk.operator = True
    return True


def _apart(walk: _Walk, _token: str) -> bool:
    """Take a command that cannot be a script, and that scripts behind it do not belong to."""
    walk.taken = 0
    walk.operator = False
    return not walk.waiting


def _function(walk: _Walk, _token: str) -> bool:
    walk.taken = 0
    walk.operator = True
    return not walk.waiting


def _limits(walk: _Walk, _token: str) -> bool:
    return walk.operator and not walk.waiting


def _upper(walk: _Walk, _token: str) -> bool:
    if walk.waiting or walk.taken & _HIGH:
        return False
    walk.waiting = walk.taken | _HIGH
    return True


def _lower(walk: _Walk, _token: str) -> bool:
    if walk.waiting or walk.taken & _LOW:
        return False
    walk.waiting = walk.taken | _LOW
    return True


def _prime(walk: _Walk, _token: str) -> bool:
    if walk.waiting or walk.taken or walk.operator:
        return False
    following = next(walk.rest, "")
    while following == "'":
        following = next(walk.rest, "")
    if following == "^":
        walk.waiting = _HIGH
    elif following == "_":
        walk.waiting = _HIGH | _LOW
    elif following:
        walk.taken = _HIGH
        return _steps().get(following, _characters)(walk, following)
    return True


def _open(walk: _Walk, kind: str, groups: int = 0) -> bool:
    walk.open.append(_Frame(kind, walk.waiting, groups))
    walk.taken = walk.waiting = 0
    walk.operator = False
    return len(walk.open) < _MAX_DEPTH


def _group(walk: _Walk, _token: str) -> bool:
    return _open(walk, "{")


def _close(walk: _Walk, _token: str) -> bool:
    if walk.waiting or not walk.open or walk.open[-1].kind != "{":
        return False
    _, waiting, groups = walk.open.pop()
    walk.operator = False
    if groups:
        walk.open.append(_Frame("{", waiting, groups - 1))
        walk.taken = 0
        return next(walk.rest, "") == "{"
    walk.taken = waiting
    return True


def _with_groups(groups: int) -> _Step:
    def step(walk: _Walk, _token: str) -> bool:
        return _open(walk, "{", groups - 1) and next(walk.rest, "") == "{"

    return step


def _left(walk: _Walk, _token: str) -> bool:
    return _open(walk, "left")


def _right(walk: _Walk, _token: str) -> bool:
    if walk.waiting or not walk.open or walk.open[-1].kind != "left":
        return False
    walk.taken = walk.open.pop().waiting
    walk.operator = False
    return True


def _middle(walk: _Walk, _token: str) -> bool:
    return bool(walk.open) and walk.open[-1].kind == "left" and _apart(walk, "")


def _begin(walk: _Walk, token: str) -> bool:
    return not walk.waiting and _open(walk, token[6:])


def _begin_equation(walk: _Walk, token: str) -> bool:
    if walk.equation or walk.open:
        return False
    walk.equation = True
    return _begin(walk, token)


def _end(walk: _Walk, token: str) -> bool:
    if walk.waiting or not walk.open or walk.open[-1].kind != token[4:]:
        return False
    walk.taken = walk.open.pop().waiting
    walk.operator = False
    return True


def _align(walk: _Walk, _token: str) -> bool:
    return bool(walk.open) and walk.open[-1].kind.endswith("}") and _apart(walk, "")


def _refuse(_walk: _Walk, _token: str) -> bool:
    return False


@cache
def _steps() -> dict[str, _Step]:
    """Return what to do for each token that is known here."""
    known = table()
    steps: dict[str, _Step] = {
        "^": _upper, "_": _lower, "{": _group, "}": _close, "'": _prime, "’": _refuse, "%": _refuse, "#": _refuse,
        "@": _refuse, "&": _align, "~": _atom, r"\\": _apart, r"\limits": _limits, r"\nolimits": _limits,
        r"\sqrt": _with_groups(1),
    }  # fmt: skip
    steps |= {rf"\sqrt[{c}]": _with_groups(1) for c in "abcdefghijklmnopqrstuvwxyz0123456789"}
    for name, symbol in known.symbols.items():
        steps["\\" + name] = _big_operator if symbol.operator else _atom
    for name, definition in known.commands.items():
        if step := _command(definition):
            steps["\\" + name] = step
    for name, definition in known.environments.items():
        if definition.method in {"Array", "EqnArray", "AmsEqnArray"} and name not in {"subarray", "crampedsubarray"}:
            equation = definition.method == "EqnArray" and definition.arguments[2]
            steps[rf"\begin{{{name}}}"] = _begin_equation if equation else _begin
            steps[rf"\end{{{name}}}"] = _end
    for delimiter in known.delimiters:
        steps |= {r"\left" + delimiter: _left, r"\right" + delimiter: _right, r"\middle" + delimiter: _middle}
        steps |= {rf"\{big}{side}{delimiter}": _atom for big in _BIGS for side in ("", "l", "r", "m")}
    return steps


_BIGS = ("big", "Big", "bigg", "Bigg")


def _command(definition: Definition) -> _Step | None:
    method, arguments = definition.method, definition.arguments
    if method in _ATOMS:
        groups = _ATOMS[method]
        if groups:
            return _with_groups(groups)
        return _big_operator if method == "NamedOp" else _atom
    if method == "Genfrac" and len(arguments) == 4:  # noqa: PLR2004 - all four of them given
        return _with_groups(2)
    if method == "Macro" and len(arguments) == 1:
        return _apart
    return {"NamedFn": _function, "Dots": _apart, "Not": _apart, "SetStyle": _apart, "SetSize": _apart}.get(method)
