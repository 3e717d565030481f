"""What can be settled about a printed page: paper, columns, type, and how cards are laid out."""

from typing import Literal, TypeAlias, get_args

import msgspec

Layout: TypeAlias = Literal["cheatsheet", "formulas", "flashcards", "booklet"]
Duplex: TypeAlias = Literal["long-edge", "short-edge"]
Answers: TypeAlias = Literal["under", "end"]

LAYOUTS: tuple[Layout, ...] = get_args(Layout)
PAPERS: dict[str, tuple[float, float]] = {  # width and height in mm, upright
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}
FONT_SIZES: dict[Layout, float] = {"cheatsheet": 7.5, "formulas": 9.5, "flashcards": 10.5, "booklet": 10.5}
PER_PAGE = (1, 2, 3, 4, 6, 8, 9, 10, 12, 16)  # how many cards a page can be cut into


class PageSetup(msgspec.Struct, frozen=True):
    """Settings of all layouts; 0 and empty texts leave the choice to the layout.

    `font_size` is in points. `per_page` counts the cards on one side of a sheet, with `fold` those that are folded
    out of it.
    """

    paper: str = "A4"
    landscape: bool = False
    columns: int = 0
    font_size: float = 0
    lang: str = ""
    full: bool = False
    per_page: int = 8
    duplex: Duplex = "long-edge"
    fold: bool = False
    answers: Answers = "under"

    @property
    def width(self) -> float:
        """Width of the page as it is read, in mm."""
        return PAPERS[self.paper][1 if self.landscape else 0]

    @property
    def height(self) -> float:
        """Height of the page as it is read, in mm."""
        return PAPERS[self.paper][0 if self.landscape else 1]

    def points(self, layout: Layout) -> float:
        """Size of running text in points."""
        return self.font_size or FONT_SIZES[layout]
