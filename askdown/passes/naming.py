"""Decks and tags: from the folders, files, front matter and headings to each card's deck path and tags."""

import re
from pathlib import PurePosixPath

import msgspec

from askdown.model import Card, Deck, FileSettings, Library, Origin
from askdown.readers.card_facts import tag

_ORDER = re.compile(r"\A\d+(?:\.\d+)*[ ._)-]+(?=\S)")
_COLONS = re.compile(r":{2,}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
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
    """Give every card its deck path, tags, language and what else its file says, and the root a name for Anki."""
    root = root_name(library.name)
    return msgspec.structs.replace(
        library, name=root, decks=tuple(name_cards(deck, root, naming) for deck in library.decks)
    )


def root_name(name: str) -> str:
    """Give the root deck a name that Anki takes."""
    return _escaped(name) or "Questions"


def name_cards(deck: Deck, root: str, naming: Naming) -> Deck:
    """Give the cards of a file their deck paths and what else the file says of them, below the deck `root`."""
    return msgspec.structs.replace(deck, cards=tuple(_named(card, deck, root, naming) for card in deck.cards))


def deck_path(path: str, root: str, settings: FileSettings) -> tuple[str, ...]:
    """Give the deck of a file.

    Folders and the file's name, leading `01-` stripped; README and index files take their folder's name; `deck` in
    the front matter is relative to the root deck, or absolute with a leading `/`; `::` inside a name is escaped.
    """
    if settings.deck:
        absolute = settings.deck.startswith("/")
        names = tuple(filter(None, map(_escaped, re.split(r"::|/", settings.deck))))
        return names if absolute and names else (root, *names)
    place = PurePosixPath(path)
    *folders, name = (_ORDER.sub("", part) for part in (*place.parent.parts, place.stem))
    parts = folders if name.lower() in _OF_FOLDER else (*folders, name)
    return (root, *filter(None, map(_escaped, parts)))


def _escaped(name: str) -> str:
    """Give a name that stays one in Anki: it cuts paths at `::`, also where that comes about between two names."""
    plain = _CONTROL.sub(" ", name).strip()
    joined = _COLONS.sub("∷", plain)
    return re.sub(r"^:|:$", "∶", joined)  # a sign of ratio, which looks the same


def _named(card: Card, deck: Deck, root: str, naming: Naming) -> Card:
    origin, settings = card.origin, deck.settings
    headings = _without_title(origin.section, deck)
    path = deck_path(deck.path, root, settings)
    from_headings: tuple[str, ...] = ()
    if naming.sections == "subdecks":
        path = (*path, *filter(None, map(_escaped, headings)))
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
