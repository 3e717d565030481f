"""Keeping outputs up to date while somebody writes: the rounds of `watch`, from the first build to Ctrl-C."""

import gc
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import NoReturn

import click

from askdown.cli.choices import Choices
from askdown.cli.project import Project, open_project
from askdown.cli.rebuilding import Findings, build_round, show_round
from askdown.cli.refusal import RefusalError
from askdown.cli.run import STOPPED, Work
from askdown.cli.watched_files import Difference, Ground, ground_of
from askdown.cli.watching import Clock, Sentry, rounds

_FEW = 20  # changed files: what a build of more leaves behind may be much


def keep_building(choices: Choices, works: Mapping[str, Work]) -> NoReturn:
    """Build, and again whenever something has changed, until Ctrl-C; ends the process.

    Its end between two builds is the usual one (0); one in a build leaves the old outputs, as it does everywhere (130).
    """
    project = open_project(choices, lambda _: None)
    sentry = sentry_of(choices, project)
    findings = Findings()
    building = False
    try:
        for change in changes_seen_by(sentry):
            building = True
            with _without_pauses() if 0 < len(change.paths) <= _FEW else nullcontext():
                build = build_round(choices, works)
            building = False
            shown = findings.fresh(build)
            show_round(build, change, shown, sentry.ground.root, time.strftime("%H:%M:%S"))
            if not change.paths and not choices.quiet:
                click.echo(f"Watching {project.shown('')} (Ctrl-C ends it)", err=True)
            gc.collect()
            gc.freeze()  # most of it stays at hand, and needs not be searched again
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    sys.exit(STOPPED if building else 0)


@contextmanager
def _without_pauses() -> Iterator[None]:
    """Keep Python from searching its memory for cycles in the midst of a build: behind it, nobody waits."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def changes_seen_by(sentry: Sentry) -> Iterator[Difference]:
    """Give the changes that a sentry sees, the first of them empty; never ends."""
    return rounds(sentry.wakes(), sentry.look, sentry.ground.ledger, Clock())


def sentry_of(choices: Choices, project: Project) -> Sentry:
    """Watch the project of these choices, also when its settings move its folders."""

    def ground() -> Ground | None:
        if choices.source is not None and not choices.source.exists():
            return None
        try:
            return ground_of(open_project(choices, lambda _: None))
        except (RefusalError, OSError):
            return None

    return Sentry(ground, ground_of(project))
