"""One run at a time: a lock of the system on a project, which ends with the process however that ends."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

import click

from askdown.cli.cache_folder import cache_folder
from askdown.cli.refusal import RefusalError

_WORD_AFTER = 0.5  # seconds of waiting before a line says so
_PATIENCE = 600.0
_LOOK = 0.05  # seconds between two tries


@contextmanager
def alone_on(*places: Path, say: Callable[[str], None] = lambda text: click.echo(text, err=True)) -> Iterator[None]:
    """Be the only run that works on these files and folders; another one of the same user is waited for.

    Raises RefusalError when that one does not end. Where no lock can be had (no folder for it is writable), runs go
    without: each file is still written by one atomic step.
    """
    with ExitStack() as stack:
        for name in sorted({_name(place) for place in places}):
            held = _held(name, say)
            if held:
                stack.callback(_release, *held)
        yield


def _name(place: Path) -> str:
    return f"{hashlib.sha256(os.fsencode(place.resolve())).hexdigest()[:32]}.lock"


def _held(name: str, say: Callable[[str], None]) -> tuple[IO[bytes], Path] | None:
    """Wait for a lock and give it; None where there can be none."""
    folder = _folder()
    if folder is None:
        return None
    file = folder / name
    start, told = time.monotonic(), False
    while True:
        try:
            stream = file.open("ab")
        except OSError:
            return None
        else:
            if _try_lock(stream) and _is(file, stream):
                return stream, file
            stream.close()
        waited = time.monotonic() - start
        if waited > _PATIENCE:
            raise RefusalError("another run of askdown on this project is still at work: end it, or try again later")
        if waited > _WORD_AFTER and not told:
            say("Waiting for another run of askdown on this project …")
            told = True
        time.sleep(_LOOK)


def _folder() -> Path | None:
    for folder in (cache_folder() / "locks", Path(tempfile.gettempdir()) / f"askdown-locks-{_user()}"):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                return folder
    return None


def _user() -> str:
    return str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")


def _is(file: Path, stream: IO[bytes]) -> bool:
    """Tell whether an open file is still the one of its name: whoever held it before may have removed it."""
    try:
        return os.path.samestat(file.stat(), os.fstat(stream.fileno()))
    except OSError:
        return False


def _release(stream: IO[bytes], file: Path) -> None:
    with suppress(OSError):  # Windows keeps a file that is open; then it stays, and is empty
        file.unlink()
    stream.close()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(stream: IO[bytes]) -> bool:
        try:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
