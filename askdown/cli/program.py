"""The program: its commands in the order a person meets them, and what happens when something goes badly wrong."""

import gc
import io
import os
import sys
from contextlib import suppress

import click

from askdown import __version__
from askdown.cli.commands.all import everything
from askdown.cli.commands.anki import anki
from askdown.cli.commands.ask import ask
from askdown.cli.commands.check import check
from askdown.cli.commands.clean import clean
from askdown.cli.commands.csv import csv
from askdown.cli.commands.doctor import doctor
from askdown.cli.commands.exam import exam
from askdown.cli.commands.explain import explain
from askdown.cli.commands.gift import gift
from askdown.cli.commands.ids import ids
from askdown.cli.commands.json import json
from askdown.cli.commands.moodle import moodle
from askdown.cli.commands.new import new
from askdown.cli.commands.plan import plan
from askdown.cli.commands.preview import preview
from askdown.cli.commands.print import printing
from askdown.cli.commands.qti import qti
from askdown.cli.commands.quiz import quiz
from askdown.cli.commands.watch import watch
from askdown.cli.refusal import RefusalError

_ORDER = (
    new,
    anki,
    json,
    printing,
    quiz,
    ask,
    moodle,
    gift,
    qti,
    csv,
    exam,
    everything,
    watch,
    preview,
    check,
    doctor,
    plan,
    ids,
    explain,
    clean,
)
COMMANDS = {command.name: command for command in _ORDER}


class Program(click.Group):
    """A group whose commands keep their order, and whose mistakes come with advice."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """Give the names in the order of the table."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; an unknown one is answered with the nearest name."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            from askdown.diagnostics.nearest import nearest

            near = nearest(args[0], self.commands)
            advice = f"Did you mean {near!r}?" if near else "There are: " + ", ".join(self.commands) + "."
            raise click.UsageError(f"No such command {args[0]!r}. {advice}", ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the command; the options stand after it. `help anki` is `anki --help`."""
        if args[:1] == ["help"]:
            args = [*args[1:2], "--help"]
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            advice = "Options stand after the command, as in 'anki --source notes'."
            raise click.UsageError(f"No such option here: {error.option_name}. {advice}", ctx) from error


@click.group(
    cls=Program,
    commands=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Each command has more to say: COMMAND --help.",
)
@click.version_option(__version__, "--version", "-V", prog_name="askdown", message="%(prog)s %(version)s")
@click.pass_context
def program(ctx: click.Context) -> None:
    """Turn questions and answers in Markdown into Anki decks.

    The questions are read from the folder source/, the outputs go to dist/.
    Start a project of your own with: new FOLDER.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(prog_name: str | None = None) -> None:
    """Run the command line on `sys.argv`; ends the process with its exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever started this has closed it
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a character must not break the run
            stream.reconfigure(errors="backslashreplace")
    # A build makes millions of small frozen values and hardly a cycle: to look for some less often saves a fifth of it.
    gc.set_threshold(100_000, 20, 100)
    try:
        program.main(prog_name=prog_name)
    except OSError as error:  # what was to be said cannot be written, on a full disk for one
        with suppress(OSError):  # or Python says it once more as it ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        click.echo(f"Error: cannot print: {error.strerror or error}", err=True)
        sys.exit(RefusalError.exit_code)
    finally:
        gc.freeze()  # else Python goes through all values as it ends, to find no cycles: a tenth of a build
