"""Keys made of content: equal for equal parts, and for nothing else."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

_SIZE = 20  # bytes: no two contents meet by chance


def key_of(*parts: str | bytes) -> str:
    """Give the key of what was made of these parts, in this order."""
    digest = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def folder_key(folder: Path) -> str:
    """Give the key of all files in a folder and below it, with their names; of an empty one where it is not there."""
    parts: list[str | bytes] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            file = Path(place, name)
            with suppress(OSError):
                parts += (file.relative_to(folder).as_posix(), file.read_bytes())
    return key_of(*parts)
