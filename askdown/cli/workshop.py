"""The workshop of a run: readings and notes of files, taken from what is kept where that holds, else made by a crew."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TypeAlias, TypeVar

import msgspec

from askdown.cache.keys import folder_key, key_of
from askdown.cache.store import Store
from askdown.cache.warm import Warm
from askdown.crew.crew import Crew
from askdown.crew.work import (
    Done,
    PortionReading,
    Reading,
    Rendering,
    Work,
    decoded_deck,
    decoded_facts,
    decoded_heads,
    decoded_texts,
    done,
)
from askdown.edition import edition
from askdown.model import Card, Deck
from askdown.rendering.notes import Unanswered
from askdown.source import SourceFile
from askdown.stock.facts import FileReading, Settled
from askdown.stock.joining import Joined, fit, joined_facts
from askdown.stock.notes import Order, Rendered
from askdown.stock.parts import Part, parts_of, places_of
from askdown.stock.portions import Portion, portions_of
from askdown.stock.stock import Assignment

_MUCH = 400_000  # bytes of sources or decks; less is done before a second process could begin
_MOST = 8  # processes, where nobody says how many
_ROUNDS = 8  # runs of one process through which what nobody asks for stays at hand
_Head = TypeVar("_Head")
Track: TypeAlias = Callable[[Iterator[tuple[int, Done]], int, str], Iterator[tuple[int, Done]]]
"""Shows the progress of so many pieces of work, which are called so."""


class _Wanted(msgspec.Struct, frozen=True):
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


class Workshop:
    """Reads files and renders their notes, each content once.

    What an earlier process made is kept in `folder`; names of entries that were broken are in `broken`. Up to `jobs`
    processes work where there is much to do. `at_work` is told the path of each file that is worked on here.
    """

    def __init__(self, folder: Path, jobs: int, at_work: Callable[[str], None], track: Track) -> None:
        self.broken: list[str] = []
        self._store = Store(folder, self.broken.append)
        self._crew = Crew((jobs or default_jobs()) - 1)
        self._at_work, self._track = at_work, track

    def close(self) -> None:
        """Let the crew go, and everything that nobody needs any more."""
        self._crew.close()
        self._store.prune()
        _warm().forget(_ROUNDS)

    def read(self, sources: Iterable[SourceFile], settled: Settled) -> Iterator[FileReading]:
        """Read files, in their order."""
        about = key_of(edition(), msgspec.msgpack.encode(settled))
        files = [(file, portions_of(file)) for file in sources]
        made = self._read(_reading(about, one, settled) for file, portions in files for one in portions or (file,))
        read = [
            _in_portions(portions, list(islice(made, len(portions)))) if portions else next(made)
            for _, portions in files
        ]
        unfit = (file for (file, _), one in zip(files, read, strict=True) if one is None)
        whole = self._read(_reading(about, file, settled) for file in unfit)
        for one in read:
            yield one or next(whole)

    def _read(self, wanted: Iterable[_Wanted]) -> Iterator[KeptReading]:
        wanted = list(wanted)
        for one, (facts, body) in zip(wanted, self._made("Reading", wanted, decoded_facts), strict=True):
            load = partial(_decoded, decoded_deck, body)
            yield KeptReading(facts, load, one.key, one.size, body, partial(_cards_at, cache(load)))

    def render(self, orders: Sequence[Order], manner: Manner) -> Iterator[Rendered]:
        """Render the notes of files that were read here, in their order, large ones in parts.

        Raises TemplateProblemError.
        """
        look = folder_key(manner.templates) if manner.templates else ""
        wanted = [one for order in orders for one in _renderings(order, manner, look)]
        for heads, body in self._made("Rendering", wanted, decoded_heads):
            yield Rendered(heads, partial(_decoded, decoded_texts, body))

    def kept(self, make: Callable[[], bytes], *made_of: str | bytes) -> bytes:
        """Give what is kept of this edition under the key of what it is made of, else make it."""
        key = key_of(edition(), *made_of)
        found = self._store.get(key)
        if found is None:
            found = make()
            self._store.put(key, found)
        return found

    def _made(
        self, label: str, wanted: Sequence[_Wanted], decode: Callable[[bytes], _Head]
    ) -> Iterator[tuple[_Head, "_Body"]]:
        """Make what is not kept, and give all results in their order: the head, decoded, and a way to the body."""
        heads = [self._kept(one.key, decode) for one in wanted]
        missing = [place for place, head in enumerate(heads) if head is None]
        bodies: dict[int, bytes] = {}
        for number, (head, body) in self._done(label, [wanted[place] for place in missing]):
            place = missing[number]
            heads[place] = _warm().put(wanted[place].key, decode, decode(head))
            if not self._keep(wanted[place].key, head, body):
                bodies[place] = body
        for place, (one, found) in enumerate(zip(wanted, heads, strict=True)):
            assert found is not None  # noqa: S101  (what was missing was made)
            yield found, _Body(self._store, one, bodies.get(place))

    def _kept(self, key: str, decode: Callable[[bytes], _Head]) -> _Head | None:
        warm: _Head | None = _warm().get(key, decode)
        if warm is not None:
            return warm
        data = self._store.get(_head_of(key))
        if data is None:
            return None
        try:
            kept: _Head = _warm().put(key, decode, decode(data))
        except msgspec.MsgspecError:
            self._store.discard(_head_of(key))
            return None
        return kept

    def _keep(self, key: str, head: bytes, body: bytes) -> bool:
        """Keep a result; the head last, so that whoever finds it finds the body too."""
        return self._store.put(_body_of(key), body) and self._store.put(_head_of(key), head)

    def _done(self, label: str, wanted: Sequence[_Wanted]) -> Iterator[tuple[int, Done]]:
        if not wanted:
            return iter(())
        much = sum(one.size for one in wanted) > _MUCH
        pieces = [one.work for one in wanted]
        work = self._crew.work(pieces, much=much, begin=lambda number: self._at_work(wanted[number].path))
        return self._track(work, len(wanted), label)


class _Body:
    """A way to the body of a result: what is kept, or the work done again where that has gone."""

    def __init__(self, store: Store, wanted: _Wanted, body: bytes | None) -> None:
        self._store, self._wanted, self._body = store, wanted, body

    def __call__(self) -> bytes:
        if self._body is None:
            found = self._store.get(_body_of(self._wanted.key))
            if found is not None:
                return found
            self._body = done(self._wanted.work())[1]
        return self._body


def default_jobs() -> int:
    """Say how many processes may work here: as many as this one may use processors."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(usable, _MOST))


def _reading(about: str, one: SourceFile | Portion, settled: Settled) -> _Wanted:
    """Want a file or a portion of one to be read; where in the file a portion stands makes no difference."""
    if isinstance(one, SourceFile):
        return _Wanted(key_of(about, one.path, one.text), one.path, len(one.text), partial(Reading, one, settled))
    placed = f"{one.before} {one.lines} {one.titled} {one.ruled}"
    key = key_of(about, one.path, one.text, placed)
    return _Wanted(key, one.path, len(one.text), partial(PortionReading, one, settled))


def _in_portions(portions: Sequence[Portion], read: Sequence[KeptReading]) -> KeptReading | None:
    """Give the reading of a file from those of its portions; None where it has to be read whole."""
    facts = [one.facts for one in read]
    if not fit(portions, facts):
        return None
    joined = Joined(portions, facts, [one.load for one in read])
    return KeptReading(
        joined_facts(portions, facts),
        joined.deck,
        key_of(*(one.key for one in read)),
        sum(one.size for one in read),
        lambda: msgspec.msgpack.encode(joined.deck()),
        joined.cards,
    )


def _cards_at(load: Callable[[], Deck], places: Sequence[int]) -> tuple[Card, ...]:
    return tuple(load().cards[place] for place in places)


def _renderings(order: Order, manner: Manner, look: str) -> Iterator[_Wanted]:
    file, assignment = order
    assert isinstance(file, KeptReading)  # noqa: S101  (it was read in this room)
    path, link, folder = file.facts.path, manner.link(file.facts.path), str(manner.templates or "")

    def work(deck: Callable[[], bytes], assignment: Assignment) -> Rendering:
        return Rendering(path, deck(), assignment, folder, look, manner.unanswered, link)

    def key(*about: str, assignment: Assignment) -> str:
        return key_of(*about, msgspec.msgpack.encode(assignment), look, manner.unanswered, link)

    if not file.facts.digests:
        yield _Wanted(key(file.key, assignment=assignment), path, file.size, partial(work, file.encoded, assignment))
        return
    for part in parts_of(file.facts, assignment):
        size = file.size * len(part.digests) // len(file.facts.digests)
        deck = partial(_encoded_part, file, assignment.dropped, part)
        made_of = key(edition(), path, *part.digests, assignment=part.assignment)
        yield _Wanted(made_of, path, size, partial(work, deck, part.assignment))


def _encoded_part(file: KeptReading, dropped: frozenset[int], part: Part) -> bytes:
    cards = file.cards(places_of(file.facts, dropped, part))
    return msgspec.msgpack.encode(Deck(file.facts.path, "", cards))


@cache
def _warm() -> Warm:
    return Warm()


def _decoded(decode: Callable[[bytes], _Head], body: Callable[[], bytes]) -> _Head:
    return decode(body())


def _head_of(key: str) -> str:
    return f"{key}-1"


def _body_of(key: str) -> str:
    return f"{key}-2"
