"""Where cards to cut lie on a sheet, where their backs do, and where the marks for the cutter are."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

import msgspec

from askdown.printing.names import PER_PAGE
from askdown.printing.setup import PageSetup

MARGIN = 9.0  # mm around the cards: no printer can use all of the paper
MARK = 4.0  # mm: length of a mark for the cutter
_ACROSS = {1: 1, 2: 1, 3: 1, 4: 2, 6: 2, 8: 2, 9: 3, 10: 2, 12: 3, 16: 4}  # columns on upright paper, by cards a page

Item = TypeVar("Item")


class Spot(msgspec.Struct, frozen=True):
    """Where a card's upper left corner is on its page, in mm from that of the paper."""

    left: float
    top: float


class Mark(msgspec.Struct, frozen=True):
    """A line for the cutter in mm; as wide as it is long, or as high."""

    left: float
    top: float
    width: float
    height: float


class Grid(msgspec.Struct, frozen=True):
    """Cards of one size, edge to edge, in the middle of the paper."""

    across: int
    down: int
    page_width: float
    page_height: float

    @property
    def card_width(self) -> float:
        """Width of a card in mm."""
        return (self.page_width - 2 * MARGIN) / self.across

    @property
    def card_height(self) -> float:
        """Height of a card in mm."""
        return (self.page_height - 2 * MARGIN) / self.down

    def spot(self, column: int, row: int) -> Spot:
        """Give the place of a card, columns from the left and rows from the top, from 0."""
        return Spot(round(MARGIN + column * self.card_width, 3), round(MARGIN + row * self.card_height, 3))

    def marks(self) -> Iterator[Mark]:
        """Give the marks at the ends of all cuts, outside of the cards."""
        right, bottom = self.page_width - MARGIN, self.page_height - MARGIN
        for column in range(self.across + 1):
            left = MARGIN + column * self.card_width
            yield Mark(left, MARGIN - MARK - 1, 0, MARK)
            yield Mark(left, bottom + 1, 0, MARK)
        for row in range(self.down + 1):
            top = MARGIN + row * self.card_height
            yield Mark(MARGIN - MARK - 1, top, MARK, 0)
            yield Mark(right + 1, top, MARK, 0)


class Placed(msgspec.Struct, Generic[Item], frozen=True):
    """A side of a card at its place; `back` tells which."""

    item: Item
    spot: Spot
    back: bool


def grid_of(setup: PageSetup) -> Grid:
    """Give the grid for a page. A number of cards that does not divide well is rounded up.

    With `fold`, each card takes two places beside each other.
    """
    number = next(many for many in PER_PAGE if many >= setup.per_page)
    across = _ACROSS[number]
    down = number // across
    if setup.landscape:
        across, down = down, across
    if setup.fold:
        across, down = _for_folding(number, landscape=setup.landscape)
    return Grid(across, down, setup.width, setup.height)


def _for_folding(number: int, *, landscape: bool) -> tuple[int, int]:
    """Give columns (an even number, for pairs) and rows."""
    pairs = 2 if number % 2 == 0 and (landscape or number > 5) else 1  # noqa: PLR2004  (rows lower than this are strips)
    return 2 * pairs, number // pairs


def pages(items: Sequence[Item], grid: Grid, setup: PageSetup) -> Iterator[list[Placed[Item]]]:
    """Give the sides on each page. Backs follow their fronts, mirrored as the printer turns the paper.

    With `fold` each front has its back beside it, on the same page.
    """
    many = grid.across * grid.down // (2 if setup.fold else 1)
    for start in range(0, len(items), many):
        group = list(enumerate(items[start : start + many]))
        if setup.fold:
            yield [side for place, item in group for side in _pair(item, place, grid)]
            continue
        yield [Placed(item, grid.spot(place % grid.across, place // grid.across), back=False) for place, item in group]
        yield [Placed(item, _mirrored(place, grid, setup), back=True) for place, item in group]


def _pair(item: Item, place: int, grid: Grid) -> Iterator[Placed[Item]]:
    pairs = grid.across // 2
    column, row = place % pairs * 2, place // pairs
    yield Placed(item, grid.spot(column, row), back=False)
    yield Placed(item, grid.spot(column + 1, row), back=True)


def _mirrored(place: int, grid: Grid, setup: PageSetup) -> Spot:
    """Give the place behind a front's: about the long edge of upright paper left and right change places."""
    column, row = place % grid.across, place // grid.across
    sideways = (setup.duplex == "long-edge") != setup.landscape
    return grid.spot(grid.across - 1 - column, row) if sideways else grid.spot(column, grid.down - 1 - row)
