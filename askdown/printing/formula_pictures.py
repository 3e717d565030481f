"""Formulas of a document: where each stands, and their pictures without ink for drafts."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from askdown.card_contents import contents_of
from askdown.content import Math, MathBlock
from askdown.content_walk import walk
from askdown.model import Card
from askdown.passes.formulas import placed
from askdown.tex.static_math import StaticMath
from askdown.tex.verdict import Formula

_INK = re.compile(r"(<svg\b[^>]*>).*</svg>", re.DOTALL)


def formula_places(cards: Iterable[Card]) -> Iterator[tuple[Formula, str, int, int]]:
    """Give each formula, as it is shown, with the path, line and column where it is written."""
    for card in cards:
        for node in walk(contents_of(card)):
            if isinstance(node, Math | MathBlock):
                display = node.display if isinstance(node, Math) else True
                place = placed(node, card.origin.path)
                yield (node.tex, display), place.path, place.line, place.column


def without_ink(math: StaticMath) -> StaticMath:
    """Give pictures of the same sizes with nothing in them: a page of them breaks the same and prints in no time."""
    shown = {
        formula: msgspec.structs.replace(one, html=_INK.sub(r"\1</svg>", one.html)) if one.how == "svg" else one
        for formula, one in math.shown.items()
    }
    return StaticMath(shown, math.glyphs)
