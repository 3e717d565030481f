"""What a writer hands over: a path below dist/ and the bytes that belong there; writing them is cli.py's work."""

from pathlib import Path

import msgspec


class Artifact(msgspec.Struct, frozen=True):
    """One output file. `path` is relative to dist/, with `/`.

    Small outputs are `data`; a big one is a finished temporary `file`, which whoever takes the artifact moves into
    place (and so removes).
    """

    path: str
    data: bytes = b""
    file: Path | None = None
