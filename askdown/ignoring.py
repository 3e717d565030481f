"""What .gitignore files say about a path: those of the folders above it within its repository, the nearest first."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Layer: TypeAlias = "tuple[Path, GitIgnoreSpec]"


class Ignoring(msgspec.Struct, frozen=True):
    """Patterns with the folder each counts from, outermost first; the last that speaks of a path decides.

    `own` are the patterns of the project's configuration: what they say counts more than any .gitignore.
    """

    layers: tuple[Layer, ...] = ()
    own: tuple[Layer, ...] = ()

    @classmethod
    def above(cls, root: Path, patterns: Sequence[str]) -> "Ignoring":
        """Collect the .gitignore files above `root`, up to its repository's own folder, and the project's patterns.

        A file that ignores `root` itself is passed over: who names a folder wants it read.
        """
        layers = [layer for folder in _up_to_repository(root) for layer in _layer(folder)]
        kept = tuple(layer for layer in layers if not _verdict(layer, root, is_folder=True))
        return cls(layers=kept, own=((root, _spec(patterns)),) if patterns else ())

    def within(self, folder: Path) -> "Ignoring":
        """Add the .gitignore file in `folder`, where there is one."""
        layer = _layer(folder)
        return Ignoring((*self.layers, *layer), self.own) if layer else self

    def ignores(self, path: Path, *, is_folder: bool) -> bool:
        """Tell whether `path` is left out; its folders must have been asked about before."""
        layers = (*self.layers, *self.own)
        verdicts = (_verdict(layer, path, is_folder=is_folder) for layer in reversed(layers))
        return next((verdict for verdict in verdicts if verdict is not None), False)


def _verdict(layer: Layer, path: Path, *, is_folder: bool) -> bool | None:
    folder, spec = layer
    if not path.is_relative_to(folder):
        return None
    return spec.check_file(path.relative_to(folder).as_posix() + ("/" if is_folder else "")).include


def _up_to_repository(root: Path) -> list[Path]:
    """Give the folders above `root` from its repository's own on; none outside of a repository."""
    if (root / ".git").exists():
        return []
    for depth, folder in enumerate(root.parents):
        if (folder / ".git").exists():
            return list(reversed(root.parents[: depth + 1]))
    return []


def _layer(folder: Path) -> list[Layer]:
    try:
        lines = (folder / ".gitignore").read_bytes().decode("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [(folder, _spec(lines))]


def _spec(lines: Iterable[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (late: thirty modules that a project without patterns needs not)

    return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    """Tell whether a line can be compiled; what cannot is passed over, as git does."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (as above)

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
