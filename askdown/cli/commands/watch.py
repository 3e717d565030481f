"""`watch`: builds again whenever something has changed."""

from typing import TYPE_CHECKING

import click

from askdown.cli.options import DECKS, DIST, LEDGER, MESSAGES, SOURCE, with_options

if TYPE_CHECKING:
    from askdown.cli.run import Work

# Commands that build without a required argument, and `check`; tests/watch holds this against the program.
TARGETS = ("anki", "json", "print", "quiz", "moodle", "gift", "qti", "csv", "exam", "all", "check")


@click.command()
@click.argument("targets", nargs=-1, type=click.Choice(TARGETS), metavar="[TARGETS]...")
@with_options(SOURCE, DIST, LEDGER, DECKS, MESSAGES)
def watch(targets: tuple[str, ...], **chosen: object) -> None:
    """Build again whenever a file is saved.

    TARGETS are commands that build (anki, json, print, …) or check; without one, the Anki deck is built. Each build is
    one line, with what is new of problems before it. Sources, images, templates, macros and the configuration are
    watched. When something cannot be built, the last outputs stay. Ctrl-C ends it.
    """
    from askdown.cli.keeping import keep_building
    from askdown.cli.run import choices_from

    keep_building(choices_from(chosen), {name: _work(name) for name in dict.fromkeys(targets or ("anki",))})


def _work(name: str) -> "Work":
    """Give what a command does."""
    from askdown.cli.options import WorkCommand
    from askdown.cli.program import program

    found = program.get_command(click.get_current_context(), name)
    if not isinstance(found, WorkCommand):
        raise TypeError(name)  # a mistake in TARGETS, which a test finds
    return found.work
