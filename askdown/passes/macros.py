r"""Macros: the author's own commands, written out in every formula, since no output could know them."""

import re
from collections.abc import Iterable, Mapping
from functools import partial

import msgspec

from askdown.card_contents import with_contents
from askdown.content import Content, Math, MathBlock, Node
from askdown.content_walk import rewritten
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.formulas import MACRO
from askdown.model import Card, Deck
from askdown.passes.formulas import placed
from askdown.tex.macros import Expansion, Macro, expand, parse_macros

_PARAMETER = re.compile(r"#([1-9])")


def named_macros(pairs: Iterable[tuple[str, str]]) -> dict[str, Macro]:
    r"""Make macros of settings: names, with or without backslash, and bodies, in which #1 to #9 are arguments."""
    return {
        name.removeprefix("\\"): Macro(body, max(map(int, _PARAMETER.findall(body)), default=0)) for name, body in pairs
    }


def read_macros(text: str, path: str, report: Report) -> dict[str, Macro]:
    r"""Read a `macros.tex`; what in it is no definition is reported at its place."""
    macros, problems = parse_macros(text)
    for problem in problems:
        line = text.count("\n", 0, problem.offset) + 1
        column = problem.offset - text.rfind("\n", 0, problem.offset)
        hint = r"write \newcommand{\name}[1]{… #1 …}"
        report(Diagnostic(MACRO, problem.message, path, line, column, hint))
    return macros


def expand_macros(deck: Deck, macros: Mapping[str, Macro], report: Report) -> Deck:
    """Give a deck whose formulas have no macros: neither the project's nor those of the file's front matter."""
    own = {**macros, **named_macros(deck.settings.macros)}
    if not own:
        return deck
    return msgspec.structs.replace(deck, cards=tuple(_in_card(card, own, report) for card in deck.cards))


def _in_card(card: Card, macros: Mapping[str, Macro], report: Report) -> Card:
    change = partial(_in_node, macros=macros, path=card.origin.path, report=report)

    def changed(content: Content) -> Content:
        return rewritten(content, (Math, MathBlock), change)

    return with_contents(card, changed)


def _in_node(node: Node, *, macros: Mapping[str, Macro], path: str, report: Report) -> Node:
    assert isinstance(node, Math | MathBlock)  # noqa: S101  (the kinds that were asked for)
    expansion = expand(node.tex, macros) if "\\" in node.tex else Expansion(node.tex, ())
    for problem in expansion.problems:
        line, column = placed(node, path).place(problem.offset)
        report(Diagnostic(MACRO, problem.message, path, line, column))
    if expansion.tex == node.tex or node.gaps:
        return node
    tex = expansion.tex
    return msgspec.structs.replace(node, tex=tex, expanded=tex, written=node.tex, pieces=expansion.pieces)
