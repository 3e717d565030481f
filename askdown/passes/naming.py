"""Decks and tags: from the folders, files, front matter and headings to each card's deck path and tags."""

import re
from pathlib import PurePosixPath

import msgspec

from askdown.model import Card, Deck, FileSettings, Library, Origin
from askdown.readers.card_facts import tag

_ORDER = re.compile(r"\d+(?:\.\d+)*[ ._)-]+(?=\S)")
_OF_FOLDER = frozenset({"readme", "index", "_index", "home"})


class Naming(msgspec.Struct, frozen=True):
    """What a project settles for all its files.

    `sections` says what headings above questions become: "tags" or "subdecks"; `tags` go on every card; `lang` and
    `reverse` hold where a file does not say otherwise.
    """

    sections: str = "tags"
    tags: tuple[str, ...] = ()
    lang: str = ""
    reverse: bool = False


def name_decks(library: Library, naming: Naming) -> Library:
    """Give every card its deck path, tags, language and what else its file says."""
    decks = tuple(
        msgspec.structs.replace(deck, cards=tuple(_named(card, deck, library.name, naming) for card in deck.cards))
        for deck in library.decks
    )
    return msgspec.structs.replace(library, decks=decks)


def deck_path(path: str, root: str, settings: FileSettings) -> tuple[str, ...]:
    """Give the deck of a file.

    Folders and the file's name, leading `01-` stripped; README and index files take their folder's name; `deck` in
    the front matter is relative to the root deck, or absolute with a leading `/`; `::` inside a name is escaped.
    """
    if settings.deck:
        absolute = settings.deck.startswith("/")
        names = [name for name in re.split(r"::|/", settings.deck) if name.strip()]
        return (*(() if absolute else (root,)), *map(_escaped, names))
    place = PurePosixPath(path)
    names = [*place.parent.parts]
    if place.stem.lower() not in _OF_FOLDER:
        names.append(place.stem)
    return (root, *(_escaped(_ORDER.sub("", name, count=1)) for name in names))


def _escaped(name: str) -> str:
    return re.sub(":{2,}", "∷", name.strip())


def _named(card: Card, deck: Deck, root: str, naming: Naming) -> Card:
    origin, settings = card.origin, deck.settings
    headings = _without_title(origin.section, deck)
    path = deck_path(deck.path, root, settings)
    from_headings: tuple[str, ...] = ()
    if naming.sections == "subdecks":
        path = (*path, *(_escaped(name) for name in headings))
    else:
        from_headings = tuple(word for name in headings if (word := tag(name)))
    named: Origin = msgspec.structs.replace(
        origin,
        deck=path,
        tags=tuple(dict.fromkeys((*naming.tags, *map(tag, settings.tags), *from_headings, *origin.tags))),
        lang=settings.lang or naming.lang,
        dir=settings.dir,
        author=settings.author,
        licence=settings.licence,
        unanswered=settings.unanswered,
        reverse="reverse" in origin.marks or (naming.reverse if settings.reverse is None else settings.reverse),
    )
    return msgspec.structs.replace(card, origin=named)


def _without_title(section: tuple[str, ...], deck: Deck) -> tuple[str, ...]:
    """Drop the heading that stands over all questions of a file: it is the file's title."""
    shared = all(card.origin.section[:1] == section[:1] for card in deck.cards)
    return section[1:] if section and shared else section
