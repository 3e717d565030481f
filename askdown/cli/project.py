"""Which folders and settings a run works with: the command line's, then the configuration's, then the defaults."""

import os
import unicodedata
from pathlib import Path

import msgspec

from askdown.cli.choices import Choices
from askdown.cli.refusal import RefusalError
from askdown.cli.repository import repository_top
from askdown.configuration import Configuration, load, nearest_file
from askdown.diagnostics import Report
from askdown.discovery import shown_path

_NO_NAME = frozenset({"source", "sources", "src"})  # folders whose parent says what the questions are about


class Project(msgspec.Struct, frozen=True):
    """Where everything of a run lies.

    `folder` is the project, out of which nothing is read; `root` is the source folder as a real path, `shown_root` as
    a person would write it from here; `only` is the one file or subfolder to read, if one was named; `name` is the root
    deck's.
    """

    folder: Path
    root: Path
    shown_root: str
    only: Path | None
    dist: Path
    ledger: Path
    name: str
    configuration: Configuration

    @property
    def review(self) -> Path:
        """The file in which options that were made automatically are ticked."""
        return self.ledger.with_suffix(".options.md")

    def below_root(self, file: Path) -> str:
        """Write a path as diagnostics hold it: relative to the source folder, absolute where that is not possible."""
        try:
            return shown_path(os.path.relpath(file.resolve(), self.root))
        except ValueError:  # another drive
            return shown_path(str(file))

    def shown(self, path: str) -> str:
        """Write the path of a diagnostic (relative to the source folder) as seen from here, with `/`."""
        return os.path.normpath(os.path.join(self.shown_root, path)).replace(os.sep, "/")  # noqa: PTH118  (no Path)


def open_project(choices: Choices, report: Report) -> Project:
    """Find source folder, configuration, dist and ledger; problems of the configuration are reported.

    Raises RefusalError where there is nothing to read, or where reading and writing would get into each other's way.
    """
    source = _source_of(choices.source) if choices.source else _configured_source()
    named = source if source.is_dir() else source.parent
    file = nearest_file(named.resolve())
    whole = _whole_source(file, named.resolve()) if file else None
    root = (whole or named).resolve()
    shown_root = _shown_root(whole or named)
    configuration = Configuration(folder=Path.cwd())
    if file:
        configuration = load(file, shown_path(os.path.relpath(file, root)), report)
    dist = choices.dist or configuration.folder / configuration.dist
    if root.is_relative_to(dist.resolve()):
        raise RefusalError(f"{dist} holds the sources, outputs need a folder of their own: --dist FOLDER")
    return Project(
        folder=configuration.folder if file else repository_top(root) or root,
        root=root,
        shown_root=shown_root,
        only=None if source.is_dir() and not whole else source,
        dist=_from_here(dist),
        ledger=_from_here(choices.ledger or _configured_ledger(configuration, root)),
        name=configuration.deck or _default_name(source, configuration.folder if file else None),
        configuration=configuration,
    )


def _configured_source() -> Path:
    """Find the sources when none were named: what the configuration at or above the current folder says."""
    file = nearest_file(Path.cwd())
    configuration = load(file, "", lambda _: None) if file else Configuration(folder=Path.cwd())
    source = configuration.folder / configuration.source
    if not source.is_dir():
        shown = shown_path(str(_from_here(source)))
        raise RefusalError(f"there is no folder {shown}: name your questions with --source, or start with: new FOLDER")
    return _from_here(source)


def _source_of(named: Path) -> Path:
    """Give the source folder of a project that was named as a whole, by its folder; else what was named."""
    file = nearest_file(named) if named.is_dir() else None
    if file is None or file.parent != named.resolve():
        return named
    source = named / load(file, "", lambda _: None).source
    return source if source.is_dir() else named


def _whole_source(file: Path, named: Path) -> Path | None:
    """Give the source folder that the configuration names, if the named one is a folder in it, else nothing.

    A part of a project keeps the decks and the ledger of the whole: with others its cards would be other cards.
    """
    configuration = load(file, "", lambda _: None)
    whole = (configuration.folder / configuration.source).resolve()
    return _from_here(whole) if named != whole and named.is_relative_to(whole) else None


def _configured_ledger(configuration: Configuration, root: Path) -> Path:
    return configuration.folder / configuration.ledger if configuration.ledger else root / "cards.lock"


def _from_here(path: Path) -> Path:
    """Write a path relative to the current folder where it lies below it, as people like to read it."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  (resolving links would show another path than the one named)
    here = Path.cwd()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def _shown_root(folder: Path) -> str:
    return unicodedata.normalize("NFC", str(folder))


def _default_name(source: Path, project: Path | None) -> str:
    """Name the root deck: after the project's folder, or the source folder or file where there is no project."""
    if project:
        return shown_path(project.resolve().name) or "Questions"
    if source.is_file():
        return shown_path(source.stem)
    folder = source.resolve()
    named = folder.parent if folder.name.lower() in _NO_NAME else folder
    return shown_path(named.name) or "Questions"
