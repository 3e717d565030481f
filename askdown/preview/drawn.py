"""A card ready for the page: its sounds as players, its formulas as pictures."""

import re
from collections.abc import Callable, Sequence

from askdown.preview.cards import Preview
from askdown.preview.formulas import formulas_in, with_pictures
from askdown.preview.responses import Shown, media_element
from askdown.tex.static_math import STYLE, StaticMath
from askdown.tex.verdict import Formula

_SOUND = re.compile(r"\[sound:([^\]]*)\]")

Draw = Callable[[Sequence[Formula]], StaticMath]


def drawn(preview: Preview, key: str, *, draw: Draw) -> Shown | None:
    """Give the card of a key as it is shown; None where there is none."""
    sides = preview.sides(key)
    if sides is None:
        return None
    front, back = (_SOUND.sub(lambda found: media_element(found[1]), side) for side in (sides.front, sides.back))
    math = draw([*formulas_in(front), *formulas_in(back)])
    return Shown(
        front=math.glyphs + with_pictures(front, math.shown),
        back=math.glyphs + with_pictures(back, math.shown),
        css=STYLE + sides.css,
        number=sides.number,
    )
