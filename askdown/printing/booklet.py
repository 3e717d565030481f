"""What a booklet has around its chapters: the index of tags."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from askdown.printing.paper_html import PrintedCard
from askdown.printing.printed import PrintedChapter


class Run(msgspec.Struct, frozen=True):
    """Cards that follow one another, as "12" or "12–14"; `anchor` is that of the first."""

    numbers: str
    anchor: str


class IndexEntry(msgspec.Struct, frozen=True):
    """A tag as words, with the cards that have it in their order."""

    words: str
    runs: tuple[Run, ...]


def tag_index(chapters: Iterable[PrintedChapter]) -> list[IndexEntry]:
    """Give the tags of all cards in alphabetical order; one that every card has says nothing and is left out."""
    cards = [card for chapter in chapters for section in chapter.sections for card in section.cards]
    groups: dict[str, list[PrintedCard]] = {}
    for card in cards:
        for tag in card.tags:
            groups.setdefault(tag, []).append(card)
    entries = [
        IndexEntry(tag.replace("::", " › ").replace("_", " "), tuple(_runs(group)))
        for tag, group in groups.items()
        if len(group) < len(cards)
    ]
    return sorted(entries, key=lambda entry: (entry.words.casefold(), entry.words))


def _runs(cards: Sequence[PrintedCard]) -> Iterator[Run]:
    """Join cards whose numbers follow one another."""
    for _, group in groupby(enumerate(cards), lambda one: one[1].number - one[0]):
        run = [card for _, card in group]
        last = f"–{run[-1].number}" if len(run) > 1 else ""
        yield Run(f"{run[0].number}{last}", run[0].anchor)
