"""The order of a printed document: one document a top-level deck, a chapter a deck, sections by headings."""

from collections.abc import Iterable, Sequence

import msgspec

from askdown.model import Card


class Section(msgspec.Struct, frozen=True):
    """Cards under one heading; a chapter's cards without one have an empty title."""

    title: str
    cards: tuple[Card, ...]


class Chapter(msgspec.Struct, frozen=True):
    """The cards of one deck; `anchor` is its id in the page."""

    title: str
    anchor: str
    sections: tuple[Section, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards of the chapter."""
        return tuple(card for section in self.sections for card in section.cards)


class Document(msgspec.Struct, frozen=True):
    """What becomes one file: its title and chapters; `title` is empty for the root deck's own cards."""

    name: str
    title: str
    chapters: tuple[Chapter, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards of the document."""
        return tuple(card for chapter in self.chapters for card in chapter.cards)


def documents(cards: Iterable[Card], root: str, *, together: bool = False) -> list[Document]:
    """Group cards into documents by the deck below the `root`, or `together` into one."""
    level = 1 if together else 2
    groups: dict[tuple[str, ...], list[Card]] = {}
    for card in cards:
        groups.setdefault(card.origin.deck[:level], []).append(card)
    return [_document(deck or (root,), tuple(group)) for deck, group in groups.items()]


def _document(deck: tuple[str, ...], cards: tuple[Card, ...]) -> Document:
    groups: dict[tuple[str, ...], list[Card]] = {}
    for card in cards:
        groups.setdefault(card.origin.deck, []).append(card)
    title = _shown(deck[-1])
    chapters = tuple(
        Chapter(" › ".join(map(_shown, path[len(deck) :])) or title, f"chapter-{number}", _sections(tuple(group)))
        for number, (path, group) in enumerate(groups.items(), 1)
    )
    return Document(" - ".join(deck), title, chapters)


def _shown(name: str) -> str:
    """Write the name of a folder or file as a title: `activation-functions` as `Activation functions`."""
    words = name if " " in name else name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or name


def _sections(cards: tuple[Card, ...]) -> tuple[Section, ...]:
    """Group neighbours under the same headings; a heading over all questions of a file is its title and left out."""
    titles = {path: _file_title([card for card in cards if card.origin.path == path]) for path in _paths(cards)}
    groups: list[tuple[str, list[Card]]] = []
    for card in cards:
        title = " › ".join(card.origin.section[titles[card.origin.path] :])
        if not groups or groups[-1][0] != title:
            groups.append((title, []))
        groups[-1][1].append(card)
    return tuple(Section(title, tuple(group)) for title, group in groups)


def _paths(cards: Iterable[Card]) -> set[str]:
    return {card.origin.path for card in cards}


def _file_title(cards: list[Card]) -> int:
    """Count the headings (0 or 1) that stand over all of these cards."""
    return int(len({card.origin.section[:1] for card in cards}) == 1 and bool(cards[0].origin.section))


def most_frequent(words: Sequence[str]) -> str:
    """Give the language or direction that most cards of a document have, the first of several; "" for no cards."""
    return max(dict.fromkeys(words), key=words.count, default="")
