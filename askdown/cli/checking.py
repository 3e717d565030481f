"""What `check` does besides reading: the linter, dead images, and mending the sources."""

import stat
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.cli.summaries import counted
from askdown.decoding import decode
from askdown.fixing import difference
from askdown.lint.fixes import FIXES
from askdown.lint.mending import mend
from askdown.lint.places import existing
from askdown.lint.subject import Subject, without_derived
from askdown.lint.table import lint
from askdown.model import Library
from askdown.passes.media import collect_media
from askdown.writing import staged


class Change(msgspec.Struct, frozen=True):
    """A source file before and after mending."""

    path: str
    file: Path
    before: bytes
    after: bytes
    fixes: int


def lint_library(run: Run, library: Library) -> None:
    """Report what the linter and the collector of images find in a library that this run has read."""
    project = run.project
    folder, top = project.root, project.folder.resolve()
    sources = {path: decode(path, file.read_bytes(), lambda _: None) for path, file in run.files.items()}
    written = without_derived(library)
    lint(Subject(written, sources, existing(folder, top)), run.report)
    collect_media(written, folder, project.folder, run.report)


def changes(run: Run) -> Iterator[Change]:
    """Mend every source in memory; what was reported on the way is forgotten, since files may be read once more."""
    found, unread = list(run.found), set(run.unread)
    for _ in run.sources():
        pass
    run.found, run.unread = found, unread
    for path, file in list(run.files.items()):
        run.reading = run.project.shown(path)
        before = _bytes(file)
        mended = mend(path, before) if before is not None else None
        if before is not None and mended and mended.fixes:
            yield Change(path, file, before, mended.data, mended.fixes)
    run.reading = ""


def write_mended(run: Run) -> str:
    """Write what can be mended into the sources, each file at once; says how much it was. Raises RefusalError."""
    fixes = files = 0
    for change in changes(run):
        _write(change, run.project.shown(change.path))
        fixes, files = fixes + change.fixes, files + 1
    return f"Mended {counted(fixes, 'place')} in {counted(files, 'file')}" if fixes else "Nothing to mend"


def _write(change: Change, shown: str) -> None:
    """Replace a file by its mended state, if it still is what was mended; its permissions stay, and a link to it."""
    place = change.file.resolve()
    with staged(place, change.after) as commit:
        if _bytes(place) != change.before:
            raise RefusalError(f"{shown} was changed while it was being mended, and was left as it is: run again")
        mode = stat.S_IMODE(place.stat().st_mode)
        commit()
    place.chmod(mode)


def _bytes(file: Path) -> bytes | None:
    """Read a file that was read before; None if that is not possible any more."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def show_differences(run: Run) -> str:
    """Print what mending would change, as a patch; nothing is written."""
    fixes = files = 0
    for change in changes(run):
        click.echo(difference(run.project.shown(change.path), change.before, change.after), nl=False)
        fixes, files = fixes + change.fixes, files + 1
    return f"Would mend {counted(fixes, 'place')} in {counted(files, 'file')}" if fixes else "Nothing to mend"


def mendable(run: Run) -> int:
    """Count the messages about what `--fix` may be able to mend."""
    return sum(bool(found.fix) or found.rule.code in FIXES for found in run.found)
