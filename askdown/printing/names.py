"""The words of printing: layouts, papers and what else is chosen by name; nothing here needs loading."""

from typing import Literal, TypeAlias, get_args

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
PER_PAGE = (1, 2, 3, 4, 6, 8, 9, 10, 12, 16)  # how many cards a page can be cut into
