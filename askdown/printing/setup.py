"""What can be settled about a printed page: paper, columns, type, and how cards are laid out."""

import msgspec

from askdown.printing.names import PAPERS, Answers, Duplex, Layout

FONT_SIZES: dict[Layout, float] = {"cheatsheet": 7.5, "formulas": 9.5, "flashcards": 10.5, "booklet": 10.5}


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
