"""Which files are sources, in which order, and reading one; what stands in them is others' business."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.source import LINK_OUTSIDE, UNREADABLE
from askdown.ignoring import Ignoring
from askdown.source import SourceFile

EXTENSIONS = frozenset({".md", ".markdown", ".mdx", ".qmd", ".rmd", ".txt"})
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class FoundFile(msgspec.Struct, frozen=True):
    """A source file: `path` as all outputs name it (relative to the source folder, `/`, NFC), `file` on disk."""

    path: str
    file: Path


def find_sources(
    root: Path, report: Report, *, project: Path, exclude: Sequence[str] = (), leave_out: Sequence[Path] = ()
) -> list[FoundFile]:
    """List the source files below `root` in the order of their cards: natural, `2` before `10`.

    Left out are hidden files and folders, what a .gitignore names, what `exclude` (patterns as in .gitignore, from
    `root`) names, and the folders `leave_out`. A link is followed where it leads to a place in `project` outside of
    `root`; one that leads into `root` is passed over, since that is read where it stands; one that leaves the
    project is reported.
    """
    walk = _Walk(root.resolve(), project.resolve(), frozenset(folder.resolve() for folder in leave_out), report)
    ignoring = Ignoring.above(walk.root, exclude)
    return sorted(walk.folder(walk.root, ignoring), key=lambda found: source_order(found.path))


def source_order(path: str) -> tuple[tuple[tuple[str | int, ...], ...], str]:
    """Give the sort key of a source path: folder by folder, numbers by value, the path itself to break ties."""
    *folders, name = path.split("/")
    stem, dot, _ = name.rpartition(".")
    return (*map(_natural, folders), _natural(stem if dot else name)), path


def one_source(file: Path) -> FoundFile:
    """Take a file that was named itself: no rule leaves it out; its folder is the source folder."""
    return FoundFile(path=shown_path(file.name), file=file)


def read_source(found: FoundFile, report: Report) -> SourceFile | None:
    """Read and decode a file; None and a diagnostic when the system does not give it."""
    try:
        data = found.file.read_bytes()
    except OSError as error:
        report(_unreadable(found.path, error))
        return None
    return decode(found.path, data, report)


def shown_path(path: str) -> str:
    """Write a path of this system as outputs hold it: `/`, NFC, U+FFFD for what is no writable character."""
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("\ufffd", path.replace(os.sep, "/")))


def _natural(name: str) -> tuple[str | int, ...]:
    parts = re.split(r"(\d+)", unicodedata.normalize("NFC", name).casefold())
    return tuple(int(part) if position % 2 else part for position, part in enumerate(parts))


def _unreadable(path: str, error: OSError) -> Diagnostic:
    reason = (error.strerror or type(error).__name__).lower()
    return Diagnostic(UNREADABLE, f"cannot be read: {reason}", path, hint="is it there, and may you read it?")


class _Walk:
    """What stays the same from folder to folder, and the places that were seen through links."""

    def __init__(self, root: Path, project: Path, leave_out: frozenset[Path], report: Report) -> None:
        self.root = root
        self.project = project
        self.leave_out = leave_out
        self.report = report
        self.linked: set[Path] = set()

    def folder(self, folder: Path, ignoring: Ignoring) -> Iterator[FoundFile]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.report(_unreadable(self._shown(folder), error))
            return
        ignoring = ignoring.within(folder)
        for entry in entries:
            yield from self._entry(entry, ignoring)

    def _entry(self, entry: os.DirEntry[str], ignoring: Ignoring) -> Iterator[FoundFile]:
        path = Path(entry.path)
        is_folder = path.is_dir()
        if entry.name.startswith(".") or path in self.leave_out or ignoring.ignores(path, is_folder=is_folder):
            return
        # A broken link counts as a file, so that reading it says what is wrong. The real path, compared, finds the
        # junctions of Windows as well, which do not call themselves links.
        is_source = path.suffix.lower() in EXTENSIONS and (path.is_file() or entry.is_symlink())
        is_link = entry.is_symlink() or (is_folder and os.path.realpath(path) != entry.path)
        if not (is_folder or is_source) or (is_link and not self._may_follow(path)):
            return
        if is_folder:
            yield from self.folder(path, ignoring)
        else:
            yield FoundFile(path=self._shown(path), file=path)

    def _may_follow(self, link: Path) -> bool:
        """Tell whether a link leads to where nothing is read yet; one out of the project is reported."""
        target = Path(os.path.realpath(link))
        if not target.is_relative_to(self.project):
            hint = "put the file itself here, or the configuration in a folder above both"
            self.report(Diagnostic(LINK_OUTSIDE, "link leads out of the project", self._shown(link), hint=hint))
            return False
        if target in self.linked or (target.is_relative_to(self.root) and target.exists()):
            return False
        self.linked.add(target)
        return True

    def _shown(self, path: Path) -> str:
        return shown_path(str(path.relative_to(self.root)))
