"""Decks and tags: from the folders, files, front matter and headings to each card's deck path and tags."""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import PurePosixPath

import msgspec

from askdown.model import Card, Deck, FileSettings, Library
from askdown.readers.cards.facts import tag

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


def name_cards(deck: Deck, root: str, naming: Naming, *, titled: bool | None = None) -> Deck:
    """Give the cards of a file their deck paths and what else the file says of them, below the deck `root`.

    `titled` says whether one heading stands over all questions of the file, where the deck has not all of them.
    """
    # Cards of one file have few sections, and all else is the same for them.
    lang = deck.settings.lang or naming.lang
    named = cache(partial(_named, deck, root, naming, titled=_is_titled(deck) if titled is None else titled))
    return msgspec.structs.replace(
        deck, cards=tuple(_with_name(card, deck.settings, lang, named) for card in deck.cards)
    )


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


class _Names(msgspec.Struct, frozen=True):
    deck: tuple[str, ...]
    tags: tuple[str, ...]
    reverse: bool


def _named(deck: Deck, root: str, naming: Naming, section: tuple[str, ...], *, titled: bool) -> _Names:
    """Give what the file and a section of it say about its cards."""
    settings = deck.settings
    headings = section[1:] if titled else section
    path = deck_path(deck.path, root, settings)
    from_headings: tuple[str, ...] = ()
    if naming.sections == "subdecks":
        path = (*path, *filter(None, map(_escaped, headings)))
    else:
        from_headings = tuple(word for name in headings if (word := tag(name)))
    tags = (*naming.tags, *map(tag, settings.tags), *from_headings)
    return _Names(path, tags, naming.reverse if settings.reverse is None else settings.reverse)


def _with_name(card: Card, settings: FileSettings, lang: str, named: Callable[[tuple[str, ...]], _Names]) -> Card:
    origin = card.origin
    names = named(origin.section)
    full = msgspec.structs.replace(
        origin,
        deck=names.deck,
        tags=tuple(dict.fromkeys((*names.tags, *origin.tags))),
        lang=lang,
        dir=settings.dir,
        author=settings.author,
        licence=settings.licence,
        unanswered=settings.unanswered,
        reverse=names.reverse or "reverse" in origin.marks,
    )
    return msgspec.structs.replace(card, origin=full)


def _is_titled(deck: Deck) -> bool:
    """Tell whether one heading stands over all questions of a file: it is the file's title."""
    return len({card.origin.section[:1] for card in deck.cards}) == 1
