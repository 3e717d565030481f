"""One run of a command: its project, what is reported on the way, and how it ends."""

import errno
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

import click
import msgspec

from askdown.cli import messages
from askdown.cli.choices import Choices
from askdown.cli.progress import tracked_stream
from askdown.cli.project import open_project
from askdown.cli.refusal import RefusalError, of_unwritable_name
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Severity
from askdown.diagnostics.renderers import RENDERERS, View, with_places_shown
from askdown.diagnostics.rules.engine import BROKEN_CACHE
from askdown.discovery import FoundFile, find_sources, one_source, read_source

if TYPE_CHECKING:
    from askdown.cli.workshop import Workshop
    from askdown.source import SourceFile

STOPPED = 130  # what shells give for Ctrl-C


class Again(msgspec.Struct, frozen=True):
    """What a command would report and say if it were called again and nothing had changed in between.

    `ledger` is the SHA-256 of the ledger's bytes where the command wrote it, "" where it only read it.
    """

    found: tuple[Diagnostic, ...]
    summary: str
    ledger: str = ""


class Run:
    """What a command works with. `report` takes diagnostics; they are shown when the run ends."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.found: list[Diagnostic] = []
        self.project = open_project(choices, self.report)
        self.afterwards: list[Diagnostic] = []  # what is no finding about the project, and in none of its outputs
        self.reading = ""  # the file that is at work, for the message about a break-down
        self.files: dict[str, Path] = {}  # the files that were read, by their paths as diagnostics hold them
        self.unread: set[str] = set()  # paths of files and folders that could not be
        self.said: list[str] = []  # what went to standard output
        self.outputs: dict[str, str] = {}  # the files below dist/ that were published, with their SHA-256
        self.again: Again | None = None  # known when the command has done all that it would have to do again
        self.recalled = False  # whether nothing had changed, so that the work was not done

    def report(self, diagnostic: Diagnostic) -> None:
        """Take note of a problem."""
        self.found.append(diagnostic)

    def say(self, text: str) -> None:
        """Print what the command is asked for to standard output."""
        self.said.append(text)
        click.echo(text, nl=False)

    @cached_property
    def workshop(self) -> "Workshop":
        """Where the files of this run are read and their notes rendered."""
        from askdown.cli.cache_folder import cache_folder
        from askdown.cli.workshop import Workshop

        track = partial(tracked_stream, wanted=not self.choices.quiet)
        return Workshop(cache_folder() / "files", self.choices.jobs, self._at_work, track)

    def _at_work(self, path: str) -> None:
        self.reading = self.project.shown(path) if path else ""

    def close(self) -> None:
        """End the run: nobody works for it any more, and what was broken of what was kept is reported."""
        if "workshop" in self.__dict__:
            self.workshop.close()
            for name in self.workshop.broken:
                problem = f"{name} was broken and is made again"
                self.afterwards.append(Diagnostic(BROKEN_CACHE, problem, hint="nothing is lost"))
        self.found += self.afterwards

    def sources(self) -> "Iterator[SourceFile]":
        """Read the source files in their order, each when it is asked for."""
        for file in self.source_files:
            self._at_work(file.path)
            source = read_source(file, self.report)
            if source is None:
                self.unread.add(file.path)
                continue
            self.files[file.path] = file.file
            yield source
        self._at_work("")

    @cached_property
    def source_files(self) -> list[FoundFile]:
        """The source files in their order."""
        project = self.project
        if project.only and not project.only.is_dir():
            found = one_source(project.only)
            folder = project.below_root(project.only.parent)
            return [FoundFile(found.path if folder == "." else f"{folder}/{found.path}", found.file)]
        lost: list[Diagnostic] = []
        exclude = project.configuration.exclude
        files = find_sources(
            project.root, lost.append, project=project.folder, exclude=exclude, leave_out=[project.dist, project.review]
        )
        self.found += lost
        self.unread |= {item.path for item in lost if item.rule.severity is Severity.ERROR}
        part = f"{project.below_root(project.only)}/" if project.only else ""
        return [file for file in files if file.path.startswith(part)]

    @property
    def style(self) -> str:
        """The format of the messages."""
        default = "full" if sys.stdout.isatty() else "concise"
        return self.choices.messages or self.project.configuration.messages or default

    @property
    def strict(self) -> bool:
        """Whether warnings fail the run."""
        return self.project.configuration.strict if self.choices.strict is None else self.choices.strict

    def exit_code(self) -> int:
        """Say how the run went: 1 with an error, or with a warning that counts as one; else 0."""
        failing = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return int(any(item.rule.severity in failing for item in self.found))

    def show_messages(self, *, err: bool, found: Iterable[Diagnostic] | None = None) -> None:
        """Print what was reported, or only what was `found` of it, sorted, to standard output or standard error."""
        style = self.style
        wanted = messages.severities(quiet=self.choices.quiet, verbose=bool(self.choices.verbose), style=style)
        paint = messages.paint_for(style, err=err)
        lines_of = cache(self._lines)
        for item in messages.in_order(self.found if found is None else found):
            if item.rule.severity in wanted:
                lines = lines_of(item.path) if item.line else []
                line = lines[item.line - 1] if item.line <= len(lines) and item.line else None
                view = View(self.project.shown(item.path), line, paint)
                shown = with_places_shown(item, self.project.shown)
                click.echo(RENDERERS[style](shown, view), err=err, color=True)

    def show_summary(self, text: str) -> None:
        """Print the one line at the end, with the count of messages."""
        hidden = not self.choices.verbose and self.style != "json"
        counts = messages.counted(self.found, notes_hidden=hidden)
        if not self.choices.quiet:
            click.echo("; ".join(part for part in (text, counts) if part), err=True)

    def _lines(self, path: str) -> list[str]:
        """Read a file once more, for the lines that messages show; none where it cannot be read."""
        try:
            data = self.files.get(path, self.project.root / path).read_bytes()
        except (OSError, ValueError):
            return []
        return decode(path, data, lambda _: None).lines


Work: TypeAlias = Callable[[Run], str]
"""What a command does on a run; gives its summary."""


def choices_from(chosen: dict[str, object]) -> Choices:
    """Make choices of the options that a command has; what it has not keeps its default."""
    return msgspec.convert(chosen, Choices)


class Attempt(msgspec.Struct, frozen=True):
    """How the work of a command went: the run with what was reported, its summary, or why it was refused."""

    run: Run
    summary: str
    refusal: click.ClickException | None = None


def perform(choices: Choices, work: Work, *, prints: bool = False) -> NoReturn:
    """Do the work of a command and end the process; `work` gives the summary.

    With `prints` the command's own output has standard output for itself, and messages go to standard error.
    """
    try:
        made = attempt(choices, work)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
        sys.exit(STOPPED)
    made.run.show_messages(err=prints)
    if made.refusal:
        raise made.refusal
    made.run.show_summary(made.summary)
    sys.exit(made.run.exit_code())


def attempt(choices: Choices, work: Work) -> Attempt:
    """Do the work of a command and say how it went, whatever happens to it; nothing is shown yet.

    Raises RefusalError where there is no project to work on.
    """
    run = _opened(choices)
    if run.exit_code():
        return Attempt(run, "", RefusalError("nothing was built: the configuration has mistakes"))
    try:
        with closing(run):
            return Attempt(run, work(run))
    except click.ClickException as error:
        return Attempt(run, "", error)
    except Exception as error:
        if _is_of_the_output(error):
            raise
        explained = RefusalError(str(error)) if _is_explained(error) else of_unwritable_name(error)
        return Attempt(run, "", explained or _broken(run, error))


def _is_of_the_output(error: Exception) -> bool:
    """Tell that nobody reads what is printed (`… | head` has seen enough), or that the disk it goes to is full."""
    return isinstance(error, OSError) and error.errno in {errno.EPIPE, errno.ENOSPC} and not error.filename


def _is_explained(error: Exception) -> bool:
    """Tell an error that says by itself what is wrong and what to do; asked late, since Jinja takes time to import."""
    from askdown.crew.frames import WorkerDiedError
    from askdown.templating import TemplateProblemError
    from askdown.writing import PublishingError

    return isinstance(error, PublishingError | TemplateProblemError | WorkerDiedError)


def _opened(choices: Choices) -> Run:
    try:
        return Run(choices)
    except OSError as error:
        raise RefusalError(f"cannot read {error.filename}: {(error.strerror or str(error)).lower()}") from error


def _broken(run: Run, error: Exception) -> RefusalError:
    """Own up to a bug in one line; the traceback is for whoever asks for it."""
    if run.choices.verbose > 1:
        click.echo("".join(traceback.format_exception(error)), err=True)
    where = f" on {run.reading}" if run.reading else ""
    return RefusalError(
        f"askdown broke{where} ({type(error).__name__}: {error}). This is a mistake in askdown, not in your files. "
        "Please report it, with the file and what the same command prints with -vv."
    )
