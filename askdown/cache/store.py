"""A folder of entries, each under the key of what it was made of: written whole or not at all, checked when read."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

_CHECK = 16  # bytes of the digest in front of an entry
_DAY = 86_400  # seconds
_UNUSED = 30 * _DAY  # seconds after which an entry goes
_LARGEST = 1 << 30  # bytes of all entries; beyond, those go that were not used for longest
_OFTEN = 1 << 28  # bytes written after which to look again


class Store:
    """Entries of bytes by key. Nothing here fails: what cannot be kept or read has to be made again.

    `broken` is called with the name of an entry that is not what was written; it is thrown away.
    """

    def __init__(self, folder: Path, broken: Callable[[str], None]) -> None:
        self._folder, self._broken = folder, broken
        self._written = 0
        self._usable = True

    def get(self, key: str) -> bytes | None:
        """Give an entry, None where there is none."""
        place = self._place(key)
        try:
            with place.open("rb") as file:
                data = file.read()
                stale = time.time() - os.fstat(file.fileno()).st_mtime > _DAY
        except OSError:
            return None
        content = data[_CHECK:]
        if _check(content) != data[:_CHECK]:
            self.discard(key)
            return None
        if stale:  # so that it counts as used
            with suppress(OSError):
                os.utime(place)
        return content

    def put(self, key: str, content: bytes) -> bool:
        """Keep an entry; tell whether that was possible."""
        if not self._usable:
            return False
        place = self._place(key)
        unfinished = place.with_name(f"{place.name}.{os.getpid()}.new")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with unfinished.open("wb") as file:
                file.write(_check(content))
                file.write(content)
            unfinished.replace(place)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            self._usable = False  # a full disk or a folder that may not be written to will not get better
            return False
        self._written += len(content)
        return True

    def discard(self, key: str) -> None:
        """Throw away an entry that is broken."""
        self._broken(self._place(key).name)
        with suppress(OSError):
            self._place(key).unlink()

    def prune(self) -> None:
        """Remove what was not used for long, once a day or when much was written."""
        mark = self._folder / "pruned"
        now = time.time()
        with suppress(OSError):
            if self._written < _OFTEN and now - mark.stat().st_mtime < _DAY:
                return
        if not self._written:
            return
        self._written = 0
        with suppress(OSError):
            mark.touch()
        left = _LARGEST
        for used, size, place in sorted(self._entries(), reverse=True):
            left -= size
            if left < 0 or now - used > _UNUSED:
                with suppress(OSError):
                    place.unlink()

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        for place, _, names in os.walk(self._folder):
            if Path(place) != self._folder:
                for name in names:
                    with suppress(OSError):
                        about = os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118  (many thousands of them)
                        yield about.st_mtime, about.st_size, Path(place, name)

    def _place(self, key: str) -> Path:
        return self._folder / key[:2] / key


def _check(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_CHECK).digest()
