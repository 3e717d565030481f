"""Printable sheets: each layout's values for its template, and one HTML file for each deck and layout."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import msgspec
from markupsafe import Markup

from askdown.card_contents import contents_of
from askdown.diagnostics import Report
from askdown.printing.booklet import tag_index
from askdown.printing.broken_formulas import Draw, with_breaks
from askdown.printing.cards_to_cut import PADDING, POINT, cards_to_cut, room_of
from askdown.printing.condensed import condensed
from askdown.printing.cutting import MARK, grid_of, pages
from askdown.printing.formula_pictures import without_ink
from askdown.printing.formula_sheet import printed_equations
from askdown.printing.names import Layout
from askdown.printing.outline import Document
from askdown.printing.paper_html import CardPrinter, Column
from askdown.printing.printed import css_string, printed_chapters
from askdown.printing.selection import printable
from askdown.printing.setup import PageSetup
from askdown.rendering.static_html import shown_formulas
from askdown.templating import Templates
from askdown.tex.static_math import STYLE, StaticMath
from askdown.wording.wording import Wording

Pages: TypeAlias = Mapping[str, int]
Values: TypeAlias = dict[str, object]


class Matter(msgspec.Struct, frozen=True):
    """What sheets are made with: the page, the pictures, its own words, and what the project says of itself.

    A `draft` shows nothing, and breaks into pages as the real one does. `draw` draws formulas that are in no
    card; without it wide ones are not broken into lines.
    """

    templates: Templates
    setup: PageSetup
    math: StaticMath
    embedded: Callable[[str], str]
    wording: Wording
    project: str
    author: str = ""
    licence: str = ""
    repository: str = ""
    lang: str = "en"
    dir: str = ""
    draft: bool = False
    draw: Draw | None = None


class Sheet(msgspec.Struct, frozen=True):
    """One printable document; `name` is that of its file, without a suffix."""

    layout: Layout
    name: str
    title: str
    html: str


def sheet(layout: Layout, document: Document, matter: Matter, report: Report, pages: Pages) -> Sheet | None:
    """Lay a document out; None where this layout has nothing to show of it. Raises TemplateProblemError.

    `pages` has the page of each anchor that the contents name, where it is known; the rest is left to engines that
    look them up themselves. Reports family P.
    """
    values = _VALUES[layout](document, matter, report)
    if values is None:
        return None
    shared = _shared(layout, document, matter)
    html = matter.templates.render(f"print/{layout}/sheet.html", shared | values | {"pages": dict(pages)})
    return Sheet(layout, f"{document.name} - {layout}", document.title, html)


def _shared(layout: Layout, document: Document, matter: Matter) -> Values:
    setup = matter.setup
    return {
        "layout": layout,
        "words": matter.wording.sections["paper"],
        "say": matter.wording.say,
        "title": document.title,
        "running": css_string(document.title),
        "project": matter.project,
        "author": matter.author,
        "licence": matter.licence,
        "repository": matter.repository,
        "tags": tags_of(document),
        "lang": matter.lang,
        "dir": matter.dir,
        "draft": matter.draft,
        "setup": setup,
        "width": setup.width,
        "height": setup.height,
        "font_size": setup.points(layout),
        "columns": _columns(layout, setup),
        "math_style": Markup(STYLE),  # noqa: S704 - a constant of ours
        "glyphs": Markup(matter.math.glyphs),  # noqa: S704 - drawn by MathJax
    }


def tags_of(document: Document) -> tuple[str, ...]:
    """Give all tags of a document in alphabetical order."""
    return tuple(sorted({tag for card in document.cards for tag in card.origin.tags}))


def _columns(layout: Layout, setup: PageSetup) -> int:
    """Choose how many columns of readable width fit: about 65 mm for a cheat sheet, 90 for formulas."""
    wanted = {"cheatsheet": 65, "formulas": 90}.get(layout, setup.width)
    return setup.columns or max(1, min(4, round((setup.width - 20) / wanted)))


def _column(layout: Layout, document: Document, matter: Matter) -> Column:
    columns = _columns(layout, matter.setup)
    width = (matter.setup.width - 2 * _MARGINS[layout] - _GUTTER * (columns - 1)) / columns
    return _column_of(width / (matter.setup.points(layout) * POINT), document, matter)


def _column_of(width: float, document: Document, matter: Matter) -> Column:
    """Give what a column of a width in em can show: formulas that fit it."""
    math = matter.math
    if matter.draw:
        formulas = shown_formulas(tuple(map(contents_of, document.cards)))
        math = with_breaks(math, formulas, width - _BOXED, matter.draw)
    return Column(without_ink(math) if matter.draft else math, matter.embedded, width)


_MARGINS: dict[Layout, float] = {"cheatsheet": 8, "formulas": 12, "booklet": 18}  # mm beside the text
_GUTTER = 6.0  # mm between columns, at most
_BOXED = 1.0  # em of a column that lists and quotations take from formulas


def _cheatsheet(document: Document, matter: Matter, report: Report) -> Values | None:  # noqa: ARG001 - one signature
    shorten = (lambda content: content) if matter.setup.full else condensed
    printer = CardPrinter(_column("cheatsheet", document, matter), matter.lang, shorten)
    chapters = printed_chapters(document, printer, printable)
    return {"chapters": chapters} if chapters else None


def _booklet(document: Document, matter: Matter, report: Report) -> Values | None:  # noqa: ARG001 - one signature
    chapters = printed_chapters(document, CardPrinter(_column("booklet", document, matter), matter.lang))
    count = sum(len(section.cards) for chapter in chapters for section in chapter.sections)
    before, after = (css_string(part) for part in _around_number(matter.wording))
    values = {"count": count, "index": tag_index(chapters), "before_page": before, "after_page": after}
    return {"chapters": chapters} | values if chapters else None


def _around_number(wording: Wording) -> tuple[str, str]:
    """Give what stands before and behind the number of a page, where style sheets look it up."""
    before, _, after = f" ({wording.say(wording.sections['paper']['page'], n='#')})".partition("#")
    return before, after


def _flashcards(document: Document, matter: Matter, report: Report) -> Values | None:
    grid = grid_of(matter.setup)
    room = room_of(grid, matter.setup.points("flashcards"))
    column = _column_of(room.width / (room.size * POINT), document, matter)
    cards = list(cards_to_cut(filter(printable, document.cards), column, room, report))
    if not cards:
        return None
    return {
        "cut_pages": list(pages(cards, grid, matter.setup)),
        "grid": grid,
        "room": room,
        "marks": list(grid.marks()),
        "mark_length": MARK,
        "padding": PADDING,
    }


def _formulas(document: Document, matter: Matter, report: Report) -> Values | None:  # noqa: ARG001 - one signature
    chapters = printed_equations(document, _column("formulas", document, matter), matter.lang)
    return {"chapters": chapters} if chapters else None


_VALUES: dict[Layout, Callable[[Document, Matter, Report], Values | None]] = {
    "cheatsheet": _cheatsheet,
    "formulas": _formulas,
    "flashcards": _flashcards,
    "booklet": _booklet,
}
