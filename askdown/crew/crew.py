"""The crew: this process and others, among which pieces of work are shared out."""

import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias

import msgspec

from askdown.crew.frames import WORKER, WorkerDiedError, receive, send
from askdown.crew.work import Done, Work, done

_START = f"import sys; sys.path[:] = {{path!r}}; from {WORKER} import main; main()"
_PATIENCE = 5  # seconds that a process has to end when it is asked to

Answer: TypeAlias = Done | None
Piece: TypeAlias = Callable[[], Work]
"""Gives a piece of work when its turn has come: many pieces hold much."""
_decode = msgspec.msgpack.Decoder(Answer).decode


class Crew:
    """Does pieces of work, with up to `helpers` other processes, which start when there is enough to do."""

    def __init__(self, helpers: int) -> None:
        self._wanted = helpers
        self._helpers: list[subprocess.Popen[bytes]] = []

    def work(self, pieces: Sequence[Piece], *, much: bool, begin: Callable[[int], None]) -> Iterator[tuple[int, Done]]:
        """Do all pieces; gives their places and results as they come.

        Helpers are started if there is `much` to do; those that run already help in any case. `begin` is called with
        the place of each piece before this process does it. Raises WorkerDiedError, and what a piece raises.
        """
        if much and not self._helpers:
            self._helpers = [_started() for _ in range(min(self._wanted, len(pieces) - 1))]
        waiting = deque(enumerate(pieces))
        results: SimpleQueue[tuple[int, Answer] | str] = SimpleQueue()
        for helper in self._helpers:
            Thread(target=_hand_out, args=(helper, waiting, results), daemon=True).start()
        left = len(pieces)
        try:
            while left:
                for place, answer in self._next(waiting, results):
                    if answer is None:
                        begin(place)
                    yield place, answer or done(pieces[place]())
                    left -= 1
        finally:
            waiting.clear()  # whoever stops wants nothing more

    def _next(
        self, waiting: "deque[tuple[int, Piece]]", results: "SimpleQueue[tuple[int, Answer] | str]"
    ) -> Iterator[tuple[int, Answer]]:
        """Give what the helpers have done and one piece to do here; without any left, wait for the helpers."""
        try:
            place, _ = waiting.popleft()
        except IndexError:
            yield _checked(results.get())
            return
        yield place, None
        while not results.empty():
            yield _checked(results.get())

    def close(self) -> None:
        """Let the helpers go."""
        for helper in self._helpers:
            with suppress(OSError):
                if helper.stdin:
                    helper.stdin.close()
        for helper in self._helpers:
            _ended(helper)
        self._helpers = []


def _started() -> "subprocess.Popen[bytes]":
    code = _START.format(path=sys.path)
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  (this very program)


def _ended(helper: "subprocess.Popen[bytes]") -> None:
    try:
        helper.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        helper.kill()
        helper.wait()
    if helper.stdout:
        helper.stdout.close()


def _hand_out(
    helper: "subprocess.Popen[bytes]",
    waiting: "deque[tuple[int, Piece]]",
    results: "SimpleQueue[tuple[int, Answer] | str]",
) -> None:
    """Send a helper one piece after the other while there are any; a helper that ends is told as a text."""
    assert helper.stdin  # noqa: S101  (it was started with pipes)
    assert helper.stdout  # noqa: S101  (as above)
    with suppress(IndexError):
        while True:
            place, piece = waiting.popleft()
            try:
                send(helper.stdin, msgspec.msgpack.encode(piece()))
                answer = receive(helper.stdout)
            except (OSError, ValueError):  # its pipe is broken, or was closed here
                answer = None
            if answer is None:
                results.put(f"a process that helped ended with code {helper.wait()}")
                return
            results.put((place, _decode(answer)))


def _checked(result: "tuple[int, Answer] | str") -> tuple[int, Answer]:
    if isinstance(result, str):
        raise WorkerDiedError(result)
    return result
