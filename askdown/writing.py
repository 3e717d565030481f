"""Writing one file so that it is the old one or the new one, never half of it, and saying plainly why it cannot be."""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_OPEN_ELSEWHERE = {32, 33}  # Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


class PublishingError(Exception):
    """A file cannot be written; the text says which, why, and what to do."""


def put(place: Path, data: bytes) -> bool:
    """Write one file atomically; False when it already held these bytes and was not touched."""
    with staged(place, data) as commit:
        return commit()


@contextmanager
def staged(place: Path, data: bytes) -> Iterator[Callable[[], bool]]:
    """Write a file beside its place, to be moved there by calling what is given; without the call it goes again.

    So whoever has other work to do in between knows before that this file can be written; the system has until the
    call to bring it to the disk. The call tells whether the place held something else before.
    """
    with told(place):
        temporary = None if holds(place, data) else _made_beside(place, lambda file: file.write_bytes(data))

    def commit() -> bool:
        if temporary:
            with told(place):
                _bring_to_disk(temporary)
                temporary.replace(place)
        return temporary is not None

    try:
        yield commit
    finally:
        drop(temporary)


def write_beside(place: Path, data: bytes) -> Path:
    """Write a temporary file in the folder of `place` and give it; it is on the disk when this returns."""
    return make_beside(place, lambda temporary: temporary.write_bytes(data))


def make_beside(place: Path, write: Callable[[Path], object]) -> Path:
    """Have a temporary file written in the folder of `place` and give it; it is on the disk when this returns."""

    def write_through(temporary: Path) -> None:
        write(temporary)
        _bring_to_disk(temporary)

    return _made_beside(place, write_through)


def _made_beside(place: Path, write: Callable[[Path], object]) -> Path:
    temporary = _beside(place)
    try:
        temporary.open("xb").close()
        write(temporary)
    except BaseException:
        drop(temporary)
        raise
    return temporary


def _bring_to_disk(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _beside(place: Path) -> Path:
    name = hashlib.sha256(os.fsencode(place.name)).hexdigest()[:16]  # of its own length, since names have a limit
    return place.with_name(f".askdown-{name}-{os.getpid()}.tmp")


def sweep_beside(folder: Path) -> None:
    """Remove the temporary files in a folder, and what stood beside them; nobody else may be writing there.

    Only a build that was killed leaves any.
    """
    with suppress(OSError):
        for file in folder.glob(".askdown-*.tmp*"):
            drop(file)


def holds(place: Path, data: bytes) -> bool:
    """Tell whether a file is there and has just these bytes."""
    try:
        return place.stat().st_size == len(data) and place.read_bytes() == data
    except FileNotFoundError:
        return False


def drop(file: Path | None) -> None:
    """Remove a temporary file that may be gone already."""
    if file:
        with suppress(OSError):
            file.unlink(missing_ok=True)


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what the system says about `place` into a sentence that helps."""
    try:
        yield
    except OSError as error:
        raise PublishingError(_sentence(place, error)) from error


def _sentence(place: Path, error: OSError) -> str:
    if getattr(error, "winerror", 0) in _OPEN_ELSEWHERE:
        return f"{place} is open in another program: close it there and build again"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"no space left for {place}: free some and build again"
        case errno.EACCES | errno.EPERM:
            return f"may not write {place}: another program holds it, or it or its folder is read-only"
        case errno.EROFS:
            return f"may not write {place}: its file system is read-only (--dist writes elsewhere)"
        case errno.EISDIR | errno.ENOTDIR | errno.EEXIST:
            above = next((folder for folder in reversed(place.parents) if _is_no_folder(folder)), None)
            why = f"{above} is no folder" if above else "a folder of that name is in the way"
            return f"cannot write {place}: {why}"
        case _:
            return f"cannot write {place}: {error.strerror or error}"


def _is_no_folder(place: Path) -> bool:
    """Tell something else in a folder's place, a link that leads nowhere too."""
    return os.path.lexists(place) and not place.is_dir()
