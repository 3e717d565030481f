"""A document as templates get it: chapters and sections of printed cards, numbered through."""

import re
from collections.abc import Callable, Sequence
from itertools import count

import msgspec
from markupsafe import Markup

from askdown.model import Card
from askdown.printing.outline import Document
from askdown.printing.paper_html import CardPrinter, PrintedCard


class PrintedSection(msgspec.Struct, frozen=True):
    """Cards under one heading ("" for none)."""

    title: str
    cards: tuple[PrintedCard, ...]


class PrintedChapter(msgspec.Struct, frozen=True):
    """The sections of one deck; `anchor` is the chapter's id in the page, `running` its title as a CSS string."""

    title: str
    anchor: str
    running: Markup
    sections: tuple[PrintedSection, ...]


def printed_chapters(
    document: Document, printer: CardPrinter, wanted: Callable[[Card], bool] = lambda _: True
) -> list[PrintedChapter]:
    """Render the wanted cards of a document; numbers go on from chapter to chapter, empty sections are left out."""
    numbers = count(1)

    def cards(group: Sequence[Card]) -> tuple[PrintedCard, ...]:
        return tuple(printer.printed(card, next(numbers)) for card in group if wanted(card))

    chapters = []
    for chapter in document.chapters:
        sections = (PrintedSection(section.title, cards(section.cards)) for section in chapter.sections)
        filled = tuple(section for section in sections if section.cards)
        if filled:
            chapters.append(PrintedChapter(chapter.title, chapter.anchor, css_string(chapter.title), filled))
    return chapters


def css_string(text: str) -> Markup:
    """Write a text as a string of CSS that may stand in a `<style>` element."""
    escaped = _UNSAFE_IN_CSS.sub(lambda found: f"\\{ord(found.group()):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - what could end the string or the element is escaped


_UNSAFE_IN_CSS = re.compile(r'[\x00-\x1f"\\<>&]')
