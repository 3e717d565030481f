"""The options that commands share, with their help, and how a command is made of a function and such options."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import click

if TYPE_CHECKING:
    from askdown.cli.run import Run

Callback: TypeAlias = Callable[..., None]
Options: TypeAlias = tuple[Callable[[Callback], Callback], ...]
Work: TypeAlias = "Callable[[Run], str]"
Value = TypeVar("Value")
FORMATS = ("concise", "full", "json", "github")


def not_beside(other: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """Give the callback of an option that excludes the option of the name `other`; both of a pair want one."""

    def checked(ctx: click.Context, param: click.Parameter, value: Value) -> Value:
        if value and ctx.params.get(other):
            names = [max(one.opts, key=len) for one in ctx.command.params if one.name in {param.name, other}]
            raise click.UsageError(f"{' and '.join(names)} cannot both be: choose one", ctx)
        return value

    return checked


SOURCE: Options = (
    click.option(
        "--source",
        type=click.Path(exists=True, path_type=Path),
        help="Folder of the questions, or one file. [default: source, or what the configuration says]",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(0, 64),
        default=0,
        envvar="ASKDOWN_JOBS",
        help="Processes that may work where there is much to do. [default: one for each processor]",
    ),
)
QUIET: Options = (
    click.option(
        "-q", "--quiet", is_flag=True, callback=not_beside("verbose"), help="Show errors only, and no summary."
    ),
)
MESSAGES: Options = (
    click.option(
        "--messages",
        type=click.Choice(FORMATS),
        help="How problems are shown: concise is a line each, full has the source line and advice, json is for "
        "programs, github for its workflows. [default: full on a terminal, else concise]",
    ),
    click.option("--strict/--no-strict", default=None, help="Let warnings fail the run as errors do (exit code 1)."),
    *QUIET,
    click.option(
        "-v",
        "--verbose",
        count=True,
        callback=not_beside("quiet"),
        help="Show notes as well; twice: also where the program broke.",
    ),
)
DIST: Options = (
    click.option(
        "--dist",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder for the outputs. [default: dist beside the configuration]",
    ),
)
LEDGER: Options = (
    click.option(
        "--ledger",
        type=click.Path(dir_okay=False, path_type=Path),
        help="File that remembers which card is which. [default: cards.lock in the source folder]",
    ),
)
CARDS: Options = (
    click.option("--deck", "decks", multiple=True, help="Only decks of this name or pattern, and those below them."),
    click.option("--tag", "tags", multiple=True, help="Only cards with a tag of this name or pattern."),
    click.option(
        "--kind", "kinds", multiple=True, type=click.Choice(("question", "choice", "cloze")), help="Only this kind."
    ),
)
PDF: Options = (
    click.option("--pdf", is_flag=True, help="Make PDFs too, with Chromium, Chrome or Edge, else with WeasyPrint."),
    click.option(
        "--engine",
        type=click.Choice(("auto", "chromium", "weasyprint")),
        default="auto",
        show_default=True,
        help="What makes the PDFs.",
    ),
)
AUTO_OPTIONS: Options = (
    click.option(
        "--auto-options",
        is_flag=True,
        help="Make choice questions of short answers, with the answers of other cards as wrong options. They are "
        "listed in cards.options.md beside cards.lock; exams and exports take those that are ticked there.",
    ),
)
DECKS: Options = (
    click.option("--split/--no-split", default=None, help="Make a package of each top-level deck."),
    click.option("--locked", is_flag=True, help="Refuse to build when cards.lock would change (for release builds)."),
    click.option("--allow-removals", is_flag=True, help="Build though many cards have vanished at once."),
)


class WorkCommand(click.Command):
    """A command made of a function that does its `work` on a run; `watch` does the same work again and again."""

    work: Work

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands behind the command; a file there is what --source is for."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            advice = f"Questions elsewhere than in source/ are named with --source {rest[0]}"
            raise click.UsageError(f"Got unexpected extra argument ({rest[0]}). {advice}", ctx)
        return rest


def command(
    *options: Options, name: str | None = None, prints: bool | str = False, writes: tuple[str, ...] = ()
) -> Callable[[Work], WorkCommand]:
    """Make a command of a function that does its work on a run and gives the summary; its docstring is the help.

    With `prints` the command has standard output for itself, and messages go to standard error; a name says that it
    depends on the option of that name. The work is not done again where nothing changed, and those that write to dist/
    do it one after the other, as do others where one of the options is chosen with which it `writes` something.
    """

    def decorate(work: Work) -> WorkCommand:
        called = name or work.__name__

        def once(run: "Run") -> str:
            from askdown.cli.locking import alone_on
            from askdown.cli.records import repeated

            alone = DIST in options or any(getattr(run.choices, option) for option in writes)
            with alone_on(run.project.ledger, run.project.dist) if alone else nullcontext():
                return repeated(called, work, run)

        def callback(**chosen: object) -> None:
            from askdown.cli.run import choices_from, perform

            printing = bool(chosen[prints]) if isinstance(prints, str) else prints
            perform(choices_from(chosen), once, prints=printing)

        made = click.command(name=called, cls=WorkCommand, help=work.__doc__)(with_options(*options)(callback))
        made.work = once
        return made

    return decorate


def with_options(*options: Options) -> Callable[[Callback], Callback]:
    """Give a callback of click's the options, in their order."""

    def decorate(callback: Callback) -> Callback:
        for option in reversed([option for group in options for option in group]):
            callback = option(callback)
        return callback

    return decorate
