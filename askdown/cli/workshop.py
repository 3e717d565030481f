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
from askdown.cli.work_orders import KeptReading, Manner, Wanted, cards_at, in_portions, reading_of, renderings_of
from askdown.crew.crew import Crew
from askdown.crew.work import Done, decoded_deck, decoded_facts, decoded_heads, decoded_texts, done
from askdown.edition import edition
from askdown.source import SourceFile
from askdown.stock.facts import FileReading, Settled
from askdown.stock.notes import Order, Rendered
from askdown.stock.portions import portions_of

_MUCH = 400_000  # bytes of sources or decks; less is done before a second process could begin
_MOST = 8  # processes, where nobody says how many
_ROUNDS = 8  # runs of one process through which what nobody asks for stays at hand
_Head = TypeVar("_Head")
Track: TypeAlias = Callable[[Iterator[tuple[int, Done]], int, str], Iterator[tuple[int, Done]]]
"""Shows the progress of so many pieces of work, which are called so."""


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
        made = self._read(reading_of(about, one, settled) for file, portions in files for one in portions or (file,))
        read = [
            in_portions(portions, list(islice(made, len(portions)))) if portions else next(made)
            for _, portions in files
        ]
        unfit = (file for (file, _), one in zip(files, read, strict=True) if one is None)
        whole = self._read(reading_of(about, file, settled) for file in unfit)
        for one in read:
            yield one or next(whole)

    def _read(self, wanted: Iterable[Wanted]) -> Iterator[KeptReading]:
        wanted = list(wanted)
        for one, (facts, body) in zip(wanted, self._made("Reading", wanted, decoded_facts), strict=True):
            load = partial(_decoded, decoded_deck, body)
            yield KeptReading(facts, load, one.key, one.size, body, partial(cards_at, load))

    def render(self, orders: Sequence[Order], manner: Manner) -> Iterator[Rendered]:
        """Render the notes of files that were read here, in their order, large ones in parts.

        Raises TemplateProblemError.
        """
        look = folder_key(manner.templates) if manner.templates else ""
        wanted = [one for order in orders for one in renderings_of(order, manner, look)]
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
        self, label: str, wanted: Sequence[Wanted], decode: Callable[[bytes], _Head]
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

    def _done(self, label: str, wanted: Sequence[Wanted]) -> Iterator[tuple[int, Done]]:
        if not wanted:
            return iter(())
        much = sum(one.size for one in wanted) > _MUCH
        pieces = [one.work for one in wanted]
        work = self._crew.work(pieces, much=much, begin=lambda number: self._at_work(wanted[number].path))
        return self._track(work, len(wanted), label)


class _Body:
    """A way to the body of a result: what is kept, or the work done again where that has gone."""

    def __init__(self, store: Store, wanted: Wanted, body: bytes | None) -> None:
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


@cache
def _warm() -> Warm:
    return Warm()


def _decoded(decode: Callable[[bytes], _Head], body: Callable[[], bytes]) -> _Head:
    return decode(body())


def _head_of(key: str) -> str:
    return f"{key}-1"


def _body_of(key: str) -> str:
    return f"{key}-2"
