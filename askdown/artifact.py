"""What a writer hands over: a path below dist/ and what belongs there; writing it is the command line's work."""

from collections.abc import Callable
from pathlib import Path

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
