"""Messages between two processes: length and bytes, over a pipe."""

from typing import IO

WORKER = "askdown.crew.worker"  # the module that the other process runs
_LENGTH = 8  # bytes


class WorkerDiedError(Exception):
    """A process that helped ended before its work was done; the message says how."""


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write a message. Raises OSError when nobody reads any more."""
    pipe.write(len(message).to_bytes(_LENGTH, "big"))
    pipe.write(message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read a message; None when the other process has ended."""
    head = pipe.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    message = pipe.read(length)
    return message if len(message) == length else None
