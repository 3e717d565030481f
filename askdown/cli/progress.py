"""A progress bar on a terminal, for what takes longer than a second; nothing anywhere else."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")
_PATIENCE = 1.0  # seconds before a bar appears


def tracked(items: Sequence[Item], label: str, *, wanted: bool) -> Iterator[Item]:
    """Yield the items, with a bar on standard error once it takes long; `wanted` is False for --quiet."""
    return tracked_stream(iter(items), len(items), label, wanted=wanted)


def tracked_stream(items: Iterator[Item], total: int, label: str, *, wanted: bool) -> Iterator[Item]:
    """Yield `total` items, with a bar on standard error once it takes long; `wanted` is False for --quiet."""
    if not wanted or not sys.stderr.isatty():
        yield from items
        return
    start = time.monotonic()
    done = 0
    for item in items:
        yield item
        done += 1
        if time.monotonic() - start > _PATIENCE:
            break
    with _bar(label, total, done) as advance:
        for item in items:
            yield item
            advance()


@contextmanager
def _bar(label: str, total: int, done: int) -> Iterator[Callable[[], None]]:
    if done == total:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=total, completed=done)
        yield lambda: progress.advance(task)
