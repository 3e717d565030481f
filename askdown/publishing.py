"""Putting finished artifacts into dist/: all or none, each by one atomic step, and nothing that did not change."""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.manifest import NAME, Manifest, Written, dump_manifest, parse_manifest, stays_below
from askdown.writing import PublishingError, adopt_beside, drop, holds, put, told, write_beside


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
    items: list[_Staged] = []
    try:
        for target, artifacts in outputs.items():
            items.extend(_stage(artifact, target, dist) for artifact in artifacts)
        for item in items:
            _move(item)
    finally:
        for item in items:
            drop(item.temporary)
    known = read_manifest(dist)
    now = {item.path: item.written for item in items}
    stale = [path for path, written in known.files.items() if written.target in outputs and path not in now]
    kept = {path: written for path, written in known.files.items() if path not in stale}
    removed = tuple(path for path in stale if remove_own(dist, path, known.files[path]))
    if items or dist.is_dir():  # nothing makes no folder
        put(dist / NAME, dump_manifest(Manifest(files={**kept, **now})))
    written = tuple(item.path for item in items if item.temporary)
    return Publication(written, tuple(item.path for item in items if not item.temporary), removed)


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
    with told(dist / NAME):
        (dist / NAME).unlink(missing_ok=True)
    with suppress(OSError):
        dist.rmdir()
    return Swept(removed, tuple(path for path in present if path not in removed))


def remove_own(dist: Path, path: str, written: Written) -> bool:
    """Remove a file that is still what the tool wrote, and the folders this leaves empty; False when it is not."""
    place = dist / path
    if not place.resolve().is_relative_to(dist.resolve()) or _sha256(place) != written.sha256:
        return False
    with told(place):
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
    with told(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        if artifact.file is None:
            digest = hashlib.sha256(artifact.data).hexdigest()
            temporary = None if holds(place, artifact.data) else write_beside(place, artifact.data)
        else:
            digest = _sha256(artifact.file)
            temporary = adopt_beside(place, artifact.file)
    return _Staged(artifact.path, place, temporary, Written(target, digest))


def _move(item: _Staged) -> None:
    if item.temporary:
        with told(item.place):
            item.temporary.replace(item.place)


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
