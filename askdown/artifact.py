"""What a writer hands over: a path below dist/ and what belongs there; writing it is the command line's work."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec


class Artifact(msgspec.Struct, frozen=True):
    """One output file. `path` is relative to dist/, with `/`.

    Small outputs are `data`. A big one is made by `write`, which is given the file to write and may put others beside
    it whose names begin with its name, as long as it works. `key` digests all that goes into it: a file that is known
    to have been made of the same needs not be made again.
    """

    path: str
    data: bytes = b""
    write: Callable[[Path], None] | None = None
    key: str = ""


class Kept(Protocol):
    """Gives the bytes that `make` makes; where it remembers any that were made of the same, it does without."""

    def __call__(self, make: Callable[[], bytes], *made_of: str | bytes) -> bytes:
        """Give what `make` gives, which depends on `made_of` alone."""


def made(make: Callable[[], bytes], *made_of: str | bytes) -> bytes:  # noqa: ARG001  (as of Kept)
    """Make bytes each time: remembers nothing."""
    return make()
