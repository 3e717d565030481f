"""Putting finished artifacts into dist/: all or none, each by one atomic step, and nothing that did not change."""

import errno
import filecmp
import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.manifest import NAME, Manifest, Written, dump_manifest, parse_manifest, stays_below

_OPEN_ELSEWHERE = {32, 33}  # Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


class PublishingError(Exception):
    """A file cannot be written; the text says which, why, and what to do."""


class Publication(msgspec.Struct, frozen=True):
    """What happened to the files of a build, by their paths below dist/."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class Swept(msgspec.Struct, frozen=True):
    """What `sweep` did, by paths below dist/: `kept` are files of ours that somebody has changed since."""

    removed: tuple[str, ...]
    kept: tuple[str, ...]


class _Staged(msgspec.Struct, frozen=True):
    """An artifact beside its place: `temporary` is None when the place already holds the same bytes."""

    path: str
    place: Path
    temporary: Path | None
    written: Written


def publish(outputs: Mapping[str, Iterable[Artifact]], dist: Path) -> Publication:
    """Write the artifacts of each target below `dist`, and remove those that it wrote before and no more.

    All are finished beside their places before the first is moved into its own, so that a failure (also of a
    writer that is still at work) leaves dist/ as it was.
    """
    staged: list[_Staged] = []
    try:
        for target, artifacts in outputs.items():
            staged.extend(_stage(artifact, target, dist) for artifact in artifacts)
        for item in staged:
            _move(item)
    finally:
        for item in staged:
            _drop(item.temporary)
    known = read_manifest(dist)
    now = {item.path: item.written for item in staged}
    stale = [path for path, written in known.files.items() if written.target in outputs and path not in now]
    kept = {path: written for path, written in known.files.items() if path not in stale}
    removed = tuple(path for path in stale if remove_own(dist, path, known.files[path]))
    put(dist / NAME, dump_manifest(Manifest(files={**kept, **now})))
    written = tuple(item.path for item in staged if item.temporary)
    return Publication(written, tuple(item.path for item in staged if not item.temporary), removed)


def put(place: Path, data: bytes) -> bool:
    """Write one file atomically; False when it already held these bytes and was not touched."""
    with _told(place):
        if _holds(place, data):
            return False
        temporary = _write_beside(place, data)
        try:
            temporary.replace(place)
        finally:
            _drop(temporary)
    return True


def read_manifest(dist: Path) -> Manifest:
    """Read what is known of `dist`; empty where nothing is."""
    try:
        return parse_manifest((dist / NAME).read_bytes())
    except OSError:
        return Manifest()


def sweep(dist: Path) -> Swept:
    """Remove all that was ever published to `dist`, the manifest and the folders this leaves empty."""
    known = read_manifest(dist).files
    present = [path for path in known if (dist / path).exists()]
    removed = tuple(path for path in present if remove_own(dist, path, known[path]))
    with _told(dist / NAME):
        (dist / NAME).unlink(missing_ok=True)
    with suppress(OSError):
        dist.rmdir()
    return Swept(removed, tuple(path for path in present if path not in removed))


def remove_own(dist: Path, path: str, written: Written) -> bool:
    """Remove a file that is still what the tool wrote, and the folders this leaves empty; False when it is not."""
    place = dist / path
    if not place.resolve().is_relative_to(dist.resolve()) or _sha256(place) != written.sha256:
        return False
    with _told(place):
        place.unlink()
    for folder in place.parents:
        if folder == dist:
            break
        with suppress(OSError):
            folder.rmdir()
    return True


def _stage(artifact: Artifact, target: str, dist: Path) -> _Staged:
    if not stays_below(artifact.path):
        raise PublishingError(f"refusing to write outside of {dist}: {artifact.path}")
    place = dist / artifact.path
    with _told(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        if artifact.file is None:
            digest = hashlib.sha256(artifact.data).hexdigest()
            temporary = None if _holds(place, artifact.data) else _write_beside(place, artifact.data)
        else:
            digest = _sha256(artifact.file)
            temporary = _adopt_beside(place, artifact.file)
    return _Staged(artifact.path, place, temporary, Written(target, digest))


def _move(item: _Staged) -> None:
    if item.temporary:
        with _told(item.place):
            item.temporary.replace(item.place)


def _write_beside(place: Path, data: bytes) -> Path:
    temporary = _beside(place)
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        _drop(temporary)
        raise
    return temporary


def _adopt_beside(place: Path, file: Path) -> Path | None:
    """Move a finished file beside its place, or remove it when the place holds the same; the file is gone after."""
    try:
        if place.is_file() and filecmp.cmp(place, file, shallow=False):
            return None
        temporary = _write_beside(place, b"")
        try:
            file.chmod(stat.S_IMODE(temporary.stat().st_mode))  # temporary files are made private, outputs are not
            try:
                file.replace(temporary)
            except OSError as error:
                if error.errno != errno.EXDEV:
                    raise
                shutil.copyfile(file, temporary)
            _sync(temporary)
        except BaseException:
            _drop(temporary)
            raise
        return temporary
    finally:
        _drop(file)


def _sync(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _beside(place: Path) -> Path:
    name = hashlib.sha256(os.fsencode(place.name)).hexdigest()[:16]  # of its own length, since names have a limit
    return place.with_name(f".askdown-{name}-{os.getpid()}.tmp")


def _holds(place: Path, data: bytes) -> bool:
    try:
        return place.stat().st_size == len(data) and place.read_bytes() == data
    except FileNotFoundError:
        return False


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _drop(file: Path | None) -> None:
    if file:
        with suppress(OSError):
            file.unlink(missing_ok=True)


@contextmanager
def _told(place: Path) -> Iterator[None]:
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
            return f"cannot write {place}: a folder or file of that name is in the way"
        case _:
            return f"cannot write {place}: {error.strerror or error}"
