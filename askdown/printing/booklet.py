"""What a booklet has around its chapters: the index of tags."""

from collections.abc import Iterable

import msgspec

from askdown.printing.paper_html import PrintedCard
from askdown.printing.printed import PrintedChapter


class IndexEntry(msgspec.Struct, frozen=True):
    """A tag as words, with the cards that have it in their order."""

    words: str
    cards: tuple[PrintedCard, ...]


def tag_index(chapters: Iterable[PrintedChapter]) -> list[IndexEntry]:
    """Give the tags of all cards in alphabetical order; one that every card has says nothing and is left out."""
    cards = [card for chapter in chapters for section in chapter.sections for card in section.cards]
    groups: dict[str, list[PrintedCard]] = {}
    for card in cards:
        for tag in card.tags:
            groups.setdefault(tag, []).append(card)
    entries = [
        IndexEntry(tag.replace("::", " › ").replace("_", " "), tuple(group))
        for tag, group in groups.items()
        if len(group) < len(cards)
    ]
    return sorted(entries, key=lambda entry: (entry.words.casefold(), entry.words))
