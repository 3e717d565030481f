"""What a file is cut into: the stretch of each question, the headings above, and the lines that are in none."""

from typing import TypeAlias

import msgspec

from askdown.content import Content
from askdown.model import Region
from askdown.readers.dialects.dialect import Opening
from askdown.readers.pieces.flattening import Piece

# Why lines are left out; portions of a file are joined by them.
BEFORE_ALL, OF_SECTION = "before the first question", "text of a section"


class Segment(msgspec.Struct, frozen=True, gc=False):
    """One question with all that follows it up to the next; nothing in it is judged yet.

    `apart` is its answer where all answers stand together behind the questions, `markers` what opens it there.
    """

    opening: Opening
    opener: Piece
    body: tuple[Piece, ...]
    section: tuple[str, ...] = ()
    apart: Content | None = None
    markers: tuple[Region, ...] = ()


Outline: TypeAlias = tuple[tuple[int, tuple[str, ...]], ...]
"""The line of each section heading, with the headings that stand above what follows it, itself the last."""


class Segmentation(msgspec.Struct, frozen=True):
    """The segments of a file, the lines that are in none, its section headings, and the level that ends cards."""

    segments: tuple[Segment, ...]
    metadata: tuple[Region, ...]
    left_out: tuple[Region, ...]
    outline: Outline = ()
    level: int = 0
