"""Formulas of a document: where each stands, how large their pictures are, and pictures without ink for drafts."""

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

PIECES = "\u200b"  # between the pictures of a formula that was cut into some: a line may end here
_SIZE = re.compile(r'width(?:="|:)([\d.]+)em(?:" |;)height(?:="|:)([\d.]+)em')
_INK = re.compile(r"(<svg\b[^>]*>).*</svg>", re.DOTALL)
_SMALL = re.compile(
    r'<svg role="img" aria-label="[^"]*" width="(\d\.\d+)em" height="([\d.]+)em"[^>]* style="([^"]*)"></svg>'
)


def formula_places(cards: Iterable[Card]) -> Iterator[tuple[Formula, str, int, int]]:
    """Give each formula, as it is shown, with the path, line and column where it is written."""
    for card in cards:
        for node in walk(contents_of(card)):
            if isinstance(node, Math | MathBlock):
                display = node.display if isinstance(node, Math) else True
                place = placed(node, card.origin.path)
                yield (node.tex, display), place.path, place.line, place.column


def picture_sizes(html: str) -> list[tuple[float, float]]:
    """Give width and height in em of the pictures that a formula is shown by; none where it is shown as text."""
    found = (_SIZE.search(picture) for picture in html.split(PIECES))
    return [(float(size[1]), float(size[2])) for size in found if size]


def without_ink(math: StaticMath) -> StaticMath:
    """Give pictures of the same sizes with nothing in them: a page of them breaks the same and prints in less time.

    Small ones become plain boxes, which take a browser half the time again; large ones must still be able to shrink.
    """
    shown = {
        formula: msgspec.structs.replace(one, html=PIECES.join(map(_box, one.html.split(PIECES))))
        if one.how == "svg"
        else one
        for formula, one in math.shown.items()
    }
    return StaticMath(shown, math.glyphs)


def _box(html: str) -> str:
    empty = _INK.sub(r"\1</svg>", html)
    return _SMALL.sub(r'<span style="display:inline-block;width:\1em;height:\2em;\3"></span>', empty)
