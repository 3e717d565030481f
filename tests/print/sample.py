"""Libraries made of Markdown for tests of printing, and sheets made of them as the command line does."""

from collections.abc import Mapping, Sequence

from askdown.card_contents import contents_of
from askdown.diagnostics import Diagnostic
from askdown.model import Card, Library
from askdown.passes.naming import Naming, name_decks
from askdown.printing.names import Layout
from askdown.printing.outline import Document, documents
from askdown.printing.setup import PageSetup
from askdown.readers.reading import read
from askdown.rendering.static_html import shown_formulas
from askdown.source import SourceFile
from askdown.templating import Templates
from askdown.tex.engine import choose_engine
from askdown.tex.static_math import DrawingCache, StaticMath, static_math
from askdown.tex.verdict import Formula
from askdown.wording.wording import wording
from askdown.writers.sheets import Matter, Sheet, sheet

DRAWINGS = DrawingCache()


def ignore(_: Diagnostic) -> None:
    """Take no notice."""


def library_of(files: Mapping[str, str]) -> Library:
    """Read files given as their texts by path."""
    decks = tuple(read(SourceFile(path, text), ignore) for path, text in files.items())
    return name_decks(Library("Root", decks), Naming())


def cards_of(text: str) -> tuple[Card, ...]:
    """Read the cards of one file."""
    return library_of({"deck/file.md": text}).cards


def document_of(text: str) -> Document:
    """Give the one document that a file's cards make."""
    (document,) = documents(cards_of(text), "Root")
    return document


def pictures_of(cards: tuple[Card, ...]) -> StaticMath:
    """Draw the formulas of cards."""
    return draw(list(shown_formulas(tuple(contents_of(card) for card in cards))))


def draw(formulas: Sequence[Formula]) -> StaticMath:
    """Draw formulas with MathJax, if it is there; only what was not drawn before in this run."""
    engine = choose_engine("quickjs-ng") if formulas else None
    if engine is None:
        return static_math(formulas, None, DrawingCache(), flavour="print")
    with engine:
        return static_math(formulas, engine, DRAWINGS, flavour="print")


def matter_of(document: Document, setup: PageSetup, templates: Templates | None = None) -> Matter:
    """Give what a sheet of a document is made with."""
    math = pictures_of(document.cards)
    lang = setup.lang or "en"
    templates = templates or Templates()
    words = wording(lang, templates)
    return Matter(templates, setup, math, lambda _: "", words, "Root", author="An Author", lang=lang, draw=draw)


def sheet_of(layout: Layout, document: Document, **setup: object) -> Sheet:
    """Lay a document out."""
    made = sheet(layout, document, matter_of(document, PageSetup(**setup)), ignore, {})  # type: ignore[arg-type]  # by name
    assert made is not None
    return made
