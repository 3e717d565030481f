"""Waiting until a project's files have changed and come to rest again; what is done then is others' work."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from askdown.cli.repository import repository_top
from askdown.cli.watched_files import (
    Difference,
    Ground,
    Snapshot,
    difference,
    is_far,
    may_matter,
    stamp_of,
    take_snapshot,
)

QUIET = 50  # milliseconds without an event after which a burst is over
_IDLE = 1000  # milliseconds after which the watched folders themselves are looked at
_MANY = 20  # files changed at once: a program is at work, and may not be done
_PATIENCE = 5.0  # seconds that something may stay half-written before it counts as meant
_GIT_PATIENCE = 30.0  # seconds; longer than that a lock was left behind


class Clock(msgspec.Struct, frozen=True):
    """Time as the loop sees it: seconds from anywhere, and waiting."""

    now: Callable[[], float] = time.monotonic
    wait: Callable[[float], None] = time.sleep


class Look(msgspec.Struct, frozen=True):
    """What can be seen at one moment: the files, whether the sources are there, whether git is changing them."""

    files: Snapshot
    there: bool = True
    git: bool = False


def rounds(wakes: Iterable[object], look: Callable[[], Look], ledger: Path, clock: Clock) -> Iterator[Difference]:
    """Give what has changed, each time that something has; the first time nothing, so that there is a first build.

    `wakes` gives something whenever it is worth looking; it is asked again when the caller has done its work. What
    changes meanwhile is the next round, but for the ledger, which the caller has written itself.
    """
    known = look().files
    yield Difference()
    known = _with_own(known, ledger)
    for _ in wakes:
        first = look()
        if first.files == known:
            continue
        seen = _settled(first, known, look, clock)
        change = difference(known, seen)
        known = seen
        if change.paths:
            yield change
            known = _with_own(known, ledger)


def _settled(seen: Look, known: Snapshot, look: Callable[[], Look], clock: Clock) -> Snapshot:
    """Look again until the files have been at rest for as long as their change asks for."""
    start = last = clock.now()
    while (pause := last + _rest(seen, known) - clock.now()) > 0:
        if clock.now() - start > (_GIT_PATIENCE if seen.git else _PATIENCE):
            break
        clock.wait(min(pause, QUIET / 1000))
        again = look()
        if again != seen:
            seen, last = again, clock.now()
        elif seen.git:
            last = clock.now()  # at rest only once git is
    return seen.files


def _rest(seen: Look, known: Snapshot) -> float:
    """Say how many seconds without a change show that a change is complete.

    Editors and other programs write in steps: an emptied file is about to be filled, a removed one to be put back.
    """
    change = difference(known, seen.files)
    if not seen.there:
        return 2.0
    if seen.git or len(change.paths) > _MANY:
        return 0.3
    if any(not seen.files[path].size for path in (*change.changed, *change.added)):
        return 0.5
    return 0.25 if change.lost else 0.0


def _with_own(known: Snapshot, ledger: Path) -> Snapshot:
    stamp = stamp_of(ledger)
    rest = {path: one for path, one in known.items() if path != ledger}
    return {**rest, ledger: stamp} if stamp else rest


class Sentry:
    """Looks at a project whose settings may move its folders, and wakes when something happens in them.

    `ground` is asked for at each look: it gives None where there is no project for the moment.
    """

    def __init__(self, ground: Callable[[], Ground | None], first: Ground) -> None:
        self._ground = ground
        self.ground = first
        self.polling = False
        self._far: set[Path] = set()

    def look(self) -> Look:
        """See how things are."""
        self.ground = self._ground() or self.ground
        top = repository_top(self.ground.root)
        git = top is not None and (top / ".git" / "index.lock").exists()
        return Look(take_snapshot(self.ground, self._far), self.ground.root.exists(), git)

    def wakes(self) -> Iterator[object]:
        """Yield on events, and once after the folders that are watched have become others. Never ends by itself."""
        while True:
            here = _identities(self.watched)
            if not here:
                yield self
                time.sleep(_IDLE / 1000)
                continue
            try:
                yield from self._events(here)
            except FileNotFoundError:  # it went away in this moment; look again
                continue
            except OSError:
                if self.polling:
                    raise
                self.polling = True  # the system cannot watch as many folders as there are

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders whose events count."""
        return (self.ground.root, self.ground.templates) if self.polling else self.ground.watched

    def _events(self, here: dict[Path, tuple[int, int]]) -> Iterator[object]:
        from watchfiles import watch

        events = watch(
            *here,
            watch_filter=lambda _, path: self._heard(Path(path)),
            step=QUIET,
            rust_timeout=_IDLE,
            yield_on_timeout=True,
            force_polling=self.polling or None,
            ignore_permission_denied=True,
        )
        began = False
        for event in events:
            if event or not began:  # what happened before the watching began has given no event
                yield event
            began = True
            if _identities(self.watched) != here:
                return

    def _heard(self, path: Path) -> bool:
        if not may_matter(self.ground, path):
            return False
        if is_far(self.ground, path):
            self._far.add(path)
        return True


def _identities(folders: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Say which folders there are, so that one that was put in another's place is seen."""
    found = {}
    for folder in folders:
        if folder.is_dir():
            seen = os.stat(folder)  # noqa: PTH116  (follows links, and says so)
            found[folder] = (seen.st_dev, seen.st_ino)
    return found
