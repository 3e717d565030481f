"""What `watch` and `preview` look at: the files that a build may read, as stamps that tell whether one has changed."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec

from askdown.cli.project import Project
from askdown.discovery import EXTENSIONS
from askdown.passes.media import AUDIO, VIDEO

_PICTURES = frozenset({"apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"})
_MEDIA = frozenset(f".{suffix}" for suffix in AUDIO | VIDEO | _PICTURES)
_BESIDE = frozenset({"macros.tex", ".gitignore"})  # what else counts among the sources
_CONFIGURATION = ("askdown.toml", "pyproject.toml")
_FOREIGN = frozenset({"node_modules", "__pycache__"})
_MOSTLY = 0.5  # of its size that a file has lost when it looks like one that is being written anew


class Stamp(msgspec.Struct, frozen=True):
    """What the system says of a file without reading it: bytes, nanoseconds since the epoch, which file it is."""

    size: int
    modified: int
    node: int


_GONE = Stamp(0, 0, 0)  # of a far file: when it is first heard of it may be gone, which is a change too
Snapshot: TypeAlias = Mapping[Path, Stamp]


class Difference(msgspec.Struct, frozen=True):
    """Paths by what became of them between two snapshots; `lost` are removed, emptied or mostly cut."""

    changed: tuple[Path, ...] = ()
    added: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    lost: tuple[Path, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """All of them."""
        return (*self.changed, *self.added, *self.removed)


class Ground(msgspec.Struct, frozen=True):
    """Where a project's inputs lie: `folder` is the project, `root` its sources, `apart` what a build writes."""

    folder: Path
    root: Path
    templates: Path
    ledger: Path
    apart: frozenset[Path]
    configured: bool

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders whose events count: all of the project, where a configuration says what that is."""
        return (self.folder,) if self.configured else (self.root, self.templates)


def ground_of(project: Project) -> Ground:
    """Say where the inputs of a project lie, all as real paths."""
    settings = project.configuration
    folder = project.folder.resolve()
    configured = any((folder / name).is_file() for name in _CONFIGURATION)
    return Ground(
        folder=folder,
        root=project.root,
        templates=folder / settings.templates,
        ledger=project.ledger.resolve(),
        apart=frozenset({project.dist.resolve()}),
        configured=configured,
    )


def take_snapshot(ground: Ground, far: Iterable[Path] = ()) -> Snapshot:
    """Stamp every file that a build may read; `far` are files outside of the sources that were heard of.

    What cannot be looked at is not there.
    """
    names = (
        *_found(ground.root, ground.apart, _is_source),
        *_found(ground.templates, ground.apart, lambda _: True),
        *(place / name for place in _up(ground.root, ground.folder) for name in (*_CONFIGURATION, ".gitignore")),
        ground.ledger,
    )
    stamps = ((path, stamp_of(path)) for path in dict.fromkeys(names))
    return {path: stamp for path, stamp in stamps if stamp} | {path: stamp_of(path) or _GONE for path in far}


def stamp_of(path: Path) -> Stamp | None:
    """Stamp one file; None where there is none."""
    try:
        seen = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(seen.st_size, seen.st_mtime_ns, seen.st_ino)


def difference(before: Snapshot, after: Snapshot) -> Difference:
    """Compare two snapshots."""
    changed = tuple(path for path, stamp in after.items() if path in before and before[path] != stamp)
    removed = tuple(path for path in before if path not in after)
    added = tuple(path for path in after if path not in before)
    cut = (path for path in changed if after[path].size < before[path].size * _MOSTLY)
    return Difference(changed, added, removed, (*removed, *cut, *(path for path in added if not after[path].size)))


def may_matter(ground: Ground, path: Path) -> bool:
    """Tell whether an event at a path is a reason to look again: nothing hidden, foreign or written by a build."""
    inside = next((path.relative_to(top) for top in ground.watched if path.is_relative_to(top)), None)
    if inside is None or any(path.is_relative_to(place) for place in ground.apart):
        return False
    hidden = any(part.startswith(".") for part in inside.parts[:-1]) or inside.name.startswith(".")
    return not (hidden and inside.name not in _BESIDE) and not _FOREIGN & set(inside.parts)


def is_far(ground: Ground, path: Path) -> bool:
    """Tell a file outside of the sources that cards may show."""
    return path.suffix.lower() in _MEDIA and not path.is_relative_to(ground.root)


def _is_source(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122  (for each of many names; a Path costs ten times as much)
    return suffix in EXTENSIONS or suffix in _MEDIA or name in _BESIDE


def _found(top: Path, apart: frozenset[Path], wanted: Callable[[str], bool]) -> Iterator[Path]:
    """Give the files below a folder, without hidden folders and those set apart; links to folders are followed once."""
    seen: set[str] = set()
    for folder, folders, files in os.walk(top, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen or Path(real) in apart:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _FOREIGN]
        yield from (Path(folder, name) for name in files if wanted(name))


def _up(root: Path, folder: Path) -> Iterator[Path]:
    """Give the folders from the sources up to the project's."""
    yield root
    if root != folder and root.is_relative_to(folder):
        yield from _up(root.parent, folder)
