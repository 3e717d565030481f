"""A progress bar on a terminal, for what takes longer than a second; nothing anywhere else."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")
_PATIENCE = 1.0  # seconds before a bar appears
_OFTEN = 0.1  # seconds between two looks at it


def tracked(items: Sequence[Item], label: str, *, wanted: bool) -> Iterator[Item]:
    """Yield the items, with a bar on standard error once it takes long; `wanted` is False for --quiet."""
    return tracked_stream(iter(items), len(items), label, wanted=wanted)


def tracked_stream(items: Iterator[Item], total: int, label: str, *, wanted: bool) -> Iterator[Item]:
    """Yield `total` items, with a bar on standard error once it takes long; `wanted` is False for --quiet.

    What is done with an item counts as its time, until the next one is asked for.
    """
    if not wanted or not sys.stderr.isatty():
        yield from items
        return
    with _bar(label, total) as advance:
        for item in items:
            yield item
            advance()


@contextmanager
def _bar(label: str, total: int) -> Iterator[Callable[[], None]]:
    """Show a bar after a while, also in the midst of a long step; what is given is called after each step."""
    bar = _Bar(label, total)
    timer = Timer(_PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.advance
    finally:
        timer.cancel()
        bar.end()


class _Bar:
    """Counts steps; once it is shown, rich draws it, in a thread of its own."""

    def __init__(self, label: str, total: int) -> None:
        self._label, self._total, self._done = label, total, 0
        self._shown: Progress | None = None
        self._ended, self._drawn = False, 0.0
        self._lock = Lock()  # the timer may go off in the moment in which the work ends

    def show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with self._lock:
            if not self._ended:
                self._shown = Progress(*columns, console=Console(stderr=True), transient=True)
                self._shown.add_task(self._label, total=self._total, completed=self._done)
                self._shown.start()

    def advance(self) -> None:
        self._done += 1
        if self._shown and time.monotonic() - self._drawn > _OFTEN:
            self._drawn = time.monotonic()
            self._shown.update(self._shown.task_ids[0], completed=self._done)

    def end(self) -> None:
        with self._lock:
            self._ended = True
            if self._shown:
                self._shown.stop()
