"""Putting finished artifacts into dist/: all or none, each by one atomic step, and nothing that did not change."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.foreign_files import is_foreign
from askdown.manifest import NAME, Manifest, Written, dump_manifest, parse_manifest, stays_below
from askdown.writing import PublishingError, drop, holds, make_beside, put, sweep_beside, told, write_beside


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
    known = read_manifest(dist).files
    items: list[_Staged] = []
    try:
        for target, artifacts in outputs.items():
            items.extend(_stage(artifact, target, dist, known) for artifact in artifacts)
        now = {item.path: item.written for item in items}
        if any(item.temporary for item in items):  # whatever happens from here on, what is moved is known to be ours
            put(dist / NAME, dump_manifest(Manifest(files={**known, **now})))
        for item in items:
            _move(item)
    finally:
        for item in items:
            drop(item.temporary)
    stale = [path for path, written in known.items() if written.target in outputs and path not in now]
    kept = {path: written for path, written in known.items() if path not in stale}
    removed = tuple(path for path in stale if remove_own(dist, path, known[path]))
    settled = {path: msgspec.structs.replace(written, was="") for path, written in now.items()}
    if items or dist.is_dir():  # nothing makes no folder
        with suppress(PublishingError):  # the outputs are there, and all that is missing now is known for ours already
            put(dist / NAME, dump_manifest(Manifest(files={**kept, **settled})))
    written = tuple(item.path for item in items if item.temporary)
    return Publication(written, tuple(item.path for item in items if not item.temporary), removed)


def read_manifest(dist: Path) -> Manifest:
    """Read what is known of `dist`; empty where nothing is."""
    try:
        return parse_manifest((dist / NAME).read_bytes())
    except OSError:
        return Manifest()


def sweep_temporary(dist: Path) -> None:
    """Remove what builds that were killed left half written below `dist`; no other may be at work there."""
    folders = {dist, *((dist / path).parent for path in read_manifest(dist).files)}
    with suppress(OSError):
        folders.update(folder for folder in dist.iterdir() if folder.is_dir() and not folder.is_symlink())
    for folder in folders:
        sweep_beside(folder)


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
    ours = {written.sha256, written.was} - {""}
    if not place.resolve().is_relative_to(dist.resolve()) or sha256(place) not in ours:
        return False
    with told(place):
        place.unlink()
    for folder in place.parents:
        if folder == dist:
            break
        with suppress(OSError):
            folder.rmdir()
    return True


def _stage(artifact: Artifact, target: str, dist: Path, known: Mapping[str, Written]) -> _Staged:
    if not stays_below(artifact.path):
        raise PublishingError(f"refusing to write outside of {dist}: {artifact.path}")
    place = dist / artifact.path
    with told(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        if artifact.path not in known:
            _refuse_foreign(artifact, place, [dist / path for path in known])
        if artifact.write is None:
            digest, was = hashlib.sha256(artifact.data).hexdigest(), sha256(place)
            temporary = None if holds(place, artifact.data) else write_beside(place, artifact.data)
        else:
            temporary, digest, was = _made(place, artifact.write, artifact.key, known.get(artifact.path))
    return _Staged(artifact.path, place, temporary, Written(target, digest, was if temporary else "", artifact.key))


def _refuse_foreign(artifact: Artifact, place: Path, ours: Sequence[Path]) -> None:
    """Refuse to replace somebody else's file, unless it holds what would be written."""
    if is_foreign(place, ours) and (artifact.write or not holds(place, artifact.data)):
        raise PublishingError(f"{place} is a file that askdown did not write: move it away, or choose another --dist")


def _made(place: Path, write: Callable[[Path], None], key: str, known: Written | None) -> tuple[Path | None, str, str]:
    """Have a big file made, unless its place holds it; gives it, its digest, and that of what was there."""
    was = sha256(place)
    if known and key and known.key == key and known.sha256 == was:
        return None, was, was
    temporary = make_beside(place, write)
    digest = sha256(temporary)
    if digest != was:
        return temporary, digest, was
    drop(temporary)
    return None, digest, was


def _move(item: _Staged) -> None:
    if item.temporary:
        with told(item.place):
            item.temporary.replace(item.place)


def sha256(file: Path) -> str:
    """Give the digest of a file's bytes, "" where it cannot be read."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
