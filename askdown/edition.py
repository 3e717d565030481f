"""Which edition of the tool is at work: what is remembered of builds holds for no other."""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from askdown import __version__

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent / "pyproject.toml"


@cache
def edition() -> str:
    """Give a digest of the tool's version, of Python, of the libraries around it, and in a checkout of its own files.

    A wheel's files belong to its version; in a checkout they change without one.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version} {sys.platform}".encode())
    for name in _libraries():
        digest.update(name.encode())
    if _CHECKOUT.exists():
        for folder in (_PACKAGE, _PACKAGE.parent / "templates"):
            for file in sorted(_files(str(folder))):
                digest.update(file.encode() + b"\0")
                with open(file, "rb") as stream:  # noqa: PTH123  (hundreds of files; a Path for each takes half the time)
                    digest.update(stream.read())
    return digest.hexdigest()


def _libraries() -> list[str]:
    """Give the names of what is installed, which hold the versions: `click-8.3.1.dist-info`."""
    found: set[str] = set()
    for folder in {path for path in sys.path if path.endswith("-packages")}:
        found.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208  (names are wanted)
    return sorted(found)


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                yield entry.path
