"""A dialect that was chosen with what it found, and the pieces of a file as each dialect sees them."""

from collections.abc import Callable

import msgspec

from askdown.content import Block, Content
from askdown.readers.dialects.dialect import Dialect, Openings
from askdown.readers.pieces.flattening import MAY_BE_PARTED, Piece, pieces_of


class Chosen(msgspec.Struct, frozen=True):
    """A dialect with the file's pieces as it sees them and the openers that it found."""

    dialect: Dialect | None
    pieces: tuple[Piece, ...]
    openings: Openings

    @property
    def id(self) -> str:
        """The dialect's id, or `none`."""
        return self.dialect.id if self.dialect else "none"


class Views:
    """The pieces of one file for each way of taking its lists apart, made once where the same lists are taken."""

    def __init__(self, blocks: Content) -> None:
        self._blocks = blocks
        self._parted = [block for block in blocks if isinstance(block, MAY_BE_PARTED)]
        self._taken: dict[Callable[[Block], bool], tuple[bool, ...]] = {}
        self._made: dict[tuple[bool, ...], tuple[Piece, ...]] = {}

    def pieces(self, take_apart: Callable[[Block], bool]) -> tuple[Piece, ...]:
        """Give the pieces with those lists and tables taken apart that a dialect wants so."""
        taken = self._taken.get(take_apart)
        if taken is None:
            taken = self._taken[take_apart] = tuple(map(take_apart, self._parted))
        if taken not in self._made:
            self._made[taken] = pieces_of(self._blocks, take_apart)
        return self._made[taken]
