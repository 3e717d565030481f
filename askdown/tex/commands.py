"""What MathJax knows: its commands, environments and delimiters, read from the table beside this module."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

import msgspec

Arguments: TypeAlias = tuple[Any, ...]


class Definition(msgspec.Struct, frozen=True):
    """How MathJax reads a command or environment: the name of its parse method, and what that is called with."""

    method: str
    arguments: Arguments = ()


class Symbol(msgspec.Struct, frozen=True):
    r"""A command without arguments; `operator`: `\limits` may follow, `moves`: its scripts stand above and below."""

    operator: bool = False
    moves: bool = False


class Table(msgspec.Struct, frozen=True):
    r"""Everything by name, without backslashes except in `delimiters` (`(`, `\langle`).

    `physics` are the names that exist after `\require{physics}`, `operators` the characters that take `\limits`.
    """

    commands: dict[str, Definition]
    symbols: dict[str, Symbol]
    environments: dict[str, Definition]
    delimiters: frozenset[str]
    physics: frozenset[str]
    operators: frozenset[str]

    def knows(self, name: str) -> bool:
        """Tell whether a command of this name exists without any definition or package."""
        return name in self.symbols or name in self.commands


@cache
def table() -> Table:
    """Return the table of MathJax 3.2.2 with the packages that Anki's reviewer loads (read once, from commands.tsv)."""
    rows: dict[str, dict[str, tuple[str, Arguments]]] = {}
    text = files("askdown.tex").joinpath("commands.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        kind, _, rest = line.partition("\t")
        if kind.startswith("#") or not rest:
            continue
        name, method, arguments = (*rest.split("\t"), "", "[]")[:3]
        rows.setdefault(kind, {})[name] = (method, tuple(json.loads(arguments)))
    return Table(
        commands={name: Definition(*row) for name, row in rows["command"].items()},
        symbols={name: Symbol("op" in row[1], "moves" in row[1]) for name, row in rows["symbol"].items()},
        environments={name: Definition(*row) for name, row in rows["environment"].items()},
        delimiters=frozenset(rows["delimiter"]),
        physics=frozenset(rows["physics"]),
        operators=frozenset(rows["operator"]),
    )


# Commands of LaTeX packages that MathJax lacks, and what says the same there.
ELSEWHERE = {
    "bm": r"\boldsymbol",
    "mathds": r"\mathbb",
    "mathbbm": r"\mathbb",
    "bold": r"\mathbf",
    "argmax": r"\operatorname*{argmax}",
    "argmin": r"\operatorname*{argmin}",
    "softmax": r"\operatorname{softmax}",
    "sign": r"\operatorname{sign}",
    "sgn": r"\operatorname{sgn}",
    "Var": r"\operatorname{Var}",
    "Cov": r"\operatorname{Cov}",
    "tr": r"\operatorname{tr}",
    "abs": r"\lvert … \rvert",
    "norm": r"\lVert … \rVert",
    "R": r"\mathbb{R}",
    "N": r"\mathbb{N}",
    "E": r"\mathbb{E}",
    "SI": r"\pu{…}",
    "si": r"\pu{…}",
    "intertext": r"\text{…}",
    "textcircled": r"\unicode{x2460}",
    "dv": r"\frac{d … }{d … }",
    "pdv": r"\frac{\partial … }{\partial … }",
}


@cache
def nearest_command(name: str) -> str:
    """Return what an unknown command was most likely meant to be, with its backslash; empty where nothing is near.

    Commands of other LaTeX packages come first, then the known name that the fewest slips of the pen lead to.
    """
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    known = table()
    found = _nearest(name, [key for key in (*known.symbols, *known.commands) if key.isalpha()])
    return "\\" + found if found else ""


@cache
def nearest_environment(name: str) -> str:
    """Return the known environment that an unknown name was most likely meant to be, empty where none is near."""
    return _nearest(name, list(table().environments))


def _nearest(name: str, known: list[str]) -> str:
    """Return the known name at the smallest edit distance: one slip in a short name, two from six letters on."""
    from rapidfuzz import process  # noqa: PLC0415  (late: fifty modules that only a wrong name needs)
    from rapidfuzz.distance import OSA, Prefix  # noqa: PLC0415  (late, as above)

    slips = min(2, len(name) // 3)
    best = process.extract(name, known, scorer=OSA.distance, limit=20, score_cutoff=slips) if slips else []
    # Of names equally near, the one of the same letters (a swap), then of the longest common beginning.
    ranked = sorted(
        best, key=lambda match: (match[1], sorted(match[0]) != sorted(name), -Prefix.similarity(match[0], name))
    )
    return ranked[0][0] if ranked else ""
