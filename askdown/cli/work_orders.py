"""What has to be made of files: each result under the key of what it is made of, with the work that makes it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from askdown.cache.keys import key_of
from askdown.crew.work import PortionReading, Reading, Rendering, Work
from askdown.edition import edition
from askdown.model import Card, Deck
from askdown.rendering.notes import Unanswered
from askdown.source import SourceFile
from askdown.stock.facts import FileReading, Settled
from askdown.stock.joining import Joined, Places, fit, joined_facts, lately
from askdown.stock.notes import Order
from askdown.stock.parts import Part, parts_of, places_of
from askdown.stock.portions import Portion
from askdown.stock.stock import Assignment


class Wanted(msgspec.Struct, frozen=True):
    """A result that is wanted: the key of what it is made of, and the work that makes it, of about which size."""

    key: str
    path: str
    size: int
    work: Callable[[], Work]


class KeptReading(FileReading, frozen=True):
    """A reading with the key of what it was made of, its deck as it is kept, and a way to the cards at some places."""

    key: str
    size: int
    encoded: Callable[[], bytes]
    cards: Callable[[Sequence[int]], tuple[Card, ...]]


class Manner(msgspec.Struct, frozen=True):
    """How the notes of a project are rendered: with the user's own templates or None, and links by a file's path."""

    templates: Path | None
    unanswered: Unanswered
    link: Callable[[str], str]


def reading_of(about: str, one: SourceFile | Portion, settled: Settled) -> Wanted:
    """Want a file or a portion of one to be read; where in the file a portion stands makes no difference."""
    if isinstance(one, SourceFile):
        return Wanted(key_of(about, one.path, one.text), one.path, len(one.text), partial(Reading, one, settled))
    text, placed = one.text, f"{one.before} {one.lines} {one.titled} {one.ruled}"
    key = key_of(about, one.path, text, placed)
    return Wanted(key, one.path, len(text), lambda: PortionReading(one.alone(), settled))


def in_portions(portions: Sequence[Portion], read: Sequence[KeptReading]) -> KeptReading | None:
    """Give the reading of a file from those of its portions; None where it has to be read whole."""
    facts = [one.facts for one in read]
    if not fit(portions, facts):
        return None
    places = Places(facts)
    joined = Joined(portions, places, [one.load for one in read])
    return KeptReading(
        joined_facts(portions, facts, places),
        joined.deck,
        key_of(*(one.key for one in read)),
        sum(one.size for one in read),
        lambda: msgspec.msgpack.encode(joined.deck()),
        joined.cards,
    )


def cards_at(load: Callable[[], Deck], places: Sequence[int]) -> tuple[Card, ...]:
    """Give the cards at these places of a deck."""
    return tuple(lately(load).cards[place] for place in places)


def renderings_of(order: Order, manner: Manner, look: str) -> Iterator[Wanted]:
    """Want the notes of a file to be rendered, in parts where it has many; `look` is the key of own templates."""
    file, assignment = order
    assert isinstance(file, KeptReading)  # noqa: S101  (it was read in this room)
    path, link, folder = file.facts.path, manner.link(file.facts.path), str(manner.templates or "")

    def work(deck: Callable[[], bytes], assignment: Assignment) -> Rendering:
        return Rendering(path, deck(), assignment, folder, look, manner.unanswered, link)

    def key(*about: str, assignment: Assignment) -> str:
        return key_of(*about, msgspec.msgpack.encode(assignment), look, manner.unanswered, link)

    if not file.facts.digests:
        yield Wanted(key(file.key, assignment=assignment), path, file.size, partial(work, file.encoded, assignment))
        return
    for part in parts_of(file.facts, assignment):
        size = file.size * len(part.digests) // len(file.facts.digests)
        deck = partial(_encoded_part, file, assignment.dropped, part)
        made_of = key(edition(), path, *part.digests, assignment=part.assignment)
        yield Wanted(made_of, path, size, partial(work, deck, part.assignment))


def _encoded_part(file: KeptReading, dropped: frozenset[int], part: Part) -> bytes:
    cards = file.cards(places_of(file.facts, dropped, part))
    return msgspec.msgpack.encode(Deck(file.facts.path, "", cards))
