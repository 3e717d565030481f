"""Breaks formulas in the ways people break them: one random edit each, the same edits for the same seed.

python tools/mutate_formulas.py SEED COUNT < formulas.tsv > mutants.jsonl

A line of the input is a mode (inline or display), a tab, and TeX with ⏎ for line breaks; a line of the output is a
JSON array of the mutated TeX and whether it is display math, as tools/judge_formulas.cjs reads it.
"""

import json
import random
import re
import sys
from collections.abc import Callable

TOKEN = re.compile(r"\\(?:[A-Za-z]+|.)|[{}^_&]|\s+|[0-9]+|.", re.DOTALL)
INSERTED = [
    "&",
    "^",
    "_",
    "#",
    "$",
    "%",
    "{",
    "}",
    "\\",
    r"\left(",
    r"\right)",
    "'",
    r"\\",
    "~",
    "[",
    "]",
    r"\limits",
    r"\over",
]


def pieces(tex: str) -> list[str]:
    """Return the tokens of a formula."""
    return TOKEN.findall(tex)


def at_token(edit: Callable[[list[str], int, random.Random], None]) -> Callable[[str, random.Random], str]:
    """Return a mutation that edits the list of tokens at a random place."""

    def mutate(tex: str, chance: random.Random) -> str:
        tokens = pieces(tex) or [""]
        edit(tokens, chance.randrange(len(tokens)), chance)
        return "".join(tokens)

    return mutate


def delete(tokens: list[str], place: int, _chance: random.Random) -> None:
    """Leave a token out."""
    del tokens[place]


def duplicate(tokens: list[str], place: int, _chance: random.Random) -> None:
    """Write a token twice."""
    tokens.insert(place, tokens[place])


def swap(tokens: list[str], place: int, _chance: random.Random) -> None:
    """Exchange two neighbours."""
    other = max(place - 1, 0)
    tokens[place], tokens[other] = tokens[other], tokens[place]


def insert(tokens: list[str], place: int, chance: random.Random) -> None:
    """Put in something that has meaning."""
    tokens.insert(place, chance.choice(INSERTED))


def typo(tokens: list[str], _place: int, chance: random.Random) -> None:
    """Exchange two letters of a command."""
    places = [index for index, token in enumerate(tokens) if len(token) > 3 and token.startswith("\\")]  # noqa: PLR2004  (three letters and the backslash)
    if places:
        place = chance.choice(places)
        token = tokens[place]
        letter = chance.randrange(1, len(token) - 1)
        tokens[place] = token[:letter] + token[letter + 1] + token[letter] + token[letter + 2 :]


def drop(pattern: str) -> Callable[[str, random.Random], str]:
    """Return a mutation that leaves out one match of a pattern."""

    def mutate(tex: str, chance: random.Random) -> str:
        found = list(re.finditer(pattern, tex))
        if not found:
            return at_token(delete)(tex, chance)
        match = chance.choice(found)
        return tex[: match.start()] + tex[match.end() :]

    return mutate


def truncate(tex: str, chance: random.Random) -> str:
    """Cut the end off."""
    return tex[: chance.randrange(len(tex) + 1)]


MUTATIONS: list[Callable[[str, random.Random], str]] = [
    at_token(delete), at_token(duplicate), at_token(swap), at_token(insert), at_token(typo), drop(r"[{}]"),
    drop(r"\\end\{[^}]*\}"), drop(r"\\(?=.)"), truncate,
]  # fmt: skip


def mutants(formulas: list[tuple[str, bool]], count: int, seed: int) -> list[tuple[str, bool]]:
    """Return so many distinct formulas, each one edit away from a given one."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    found: dict[tuple[str, bool], None] = {}
    while len(found) < count:
        tex, display = chance.choice(formulas)
        found[chance.choice(MUTATIONS)(tex, chance), display] = None
    return list(found)


if __name__ == "__main__":
    rows = [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip() and not line.startswith("#")]
    given = [(tex.replace("⏎", "\n"), mode == "display") for mode, tex in rows]
    for mutant in mutants(given, int(sys.argv[2]), int(sys.argv[1])):
        print(json.dumps(mutant, ensure_ascii=False))
