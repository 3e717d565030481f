"""`doctor`: how each file is read, and why."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from askdown.cli.options import MESSAGES, SOURCE, Options, with_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askdown.cli.run import Run
    from askdown.diagnostics import Diagnostic
    from askdown.source import SourceFile


_FILES: Options = (
    click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[FILE]..."),
)
_AS_JSON: Options = (click.option("--json", "as_json", is_flag=True, help="Write what is found as JSON."),)


@click.command()
@with_options(_FILES, SOURCE, _AS_JSON, MESSAGES)
def doctor(files: tuple[Path, ...], **chosen: object) -> None:
    """Say how each file is read, why, and how to have it read otherwise.

    For each FILE, or each file below a folder (without any: for all questions of the project), the way of writing that
    was recognised, with the signs for it and for others; the number of questions, with and without an answer; every
    passage that is in no card, and the reason; and what to write into front matter to decide otherwise. Nothing is
    written.
    """
    from askdown.cli.run import choices_from, perform

    if files and not chosen["source"]:
        folders = [file.absolute() if file.is_dir() else file.absolute().parent for file in files]
        folder, here = Path(os.path.commonpath(folders)), Path.cwd()
        shared = folder.relative_to(here) if folder.is_relative_to(here) else folder
        chosen["source"] = files[0] if len(files) == 1 else shared
        files = () if len(files) == 1 and files[0].is_dir() else files  # of a project, what it reads
    perform(choices_from({**chosen, "files": files}), _examine, prints=True)


def _examine(run: "Run") -> str:
    from askdown.cli import messages
    from askdown.cli.summaries import counted
    from askdown.doctor.examination import examine
    from askdown.doctor.words import as_json, told

    found = [examine(source, run.report) for source in _sources(run)]
    if run.choices.as_json:
        click.echo(as_json(found))
    elif found:
        paint = messages.paint_for("full", err=False)
        texts = ("\n".join(told(one, run.project.shown(one.path), paint)) for one in found)
        click.echo("\n\n".join(texts), color=True)
    questions = sum(one.answered + one.unanswered for one in found)
    return f"Examined {counted(len(found), 'file')} with {counted(questions, 'question')}"


def _sources(run: "Run") -> "Iterator[SourceFile]":
    """Read the files that were named, whatever a project says of them, or all files of the project."""
    from askdown.discovery import FoundFile, read_source

    if not run.choices.files:
        yield from run.sources()
    files = [file for named in run.choices.files for file in _files(run, named)]
    for file in dict.fromkeys(files):
        found = FoundFile(run.project.below_root(file), file)
        run.reading = run.project.shown(found.path)
        source = read_source(found, run.report)
        if source is not None:
            run.files[source.path] = file
            yield source
    run.reading = ""


def _files(run: "Run", named: Path) -> "Iterator[Path]":
    """Give a file that was named, or the source files below a folder that was."""
    from msgspec.structs import replace

    from askdown.discovery import find_sources

    if not named.is_dir():
        yield named.resolve()
        return
    project = run.project
    around = project.folder if named.resolve().is_relative_to(project.folder.resolve()) else named
    lost: list[Diagnostic] = []
    exclude = project.configuration.exclude
    leave_out = [project.dist, project.review]
    yield from (
        one.file for one in find_sources(named, lost.append, project=around, exclude=exclude, leave_out=leave_out)
    )
    for one in lost:
        run.report(replace(one, path=f"{project.below_root(named)}/{one.path}"))
