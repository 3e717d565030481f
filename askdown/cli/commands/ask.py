"""`ask`: the questions in the terminal."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from askdown.cli.options import CARDS, LEDGER, MESSAGES, SOURCE, Options, command

if TYPE_CHECKING:
    from askdown.cli.run import Run

_FILE = click.Path(dir_okay=False, path_type=Path)
_WHICH: Options = (
    click.argument("named", nargs=-1, metavar="[DECK]..."),
    *CARDS,
    click.option("--wrong", is_flag=True, help="Only cards that were answered wrongly the last time."),
)
_HOW: Options = (
    click.option(
        "--mode",
        type=click.Choice(("study", "practice", "test")),
        default="study",
        show_default=True,
        help="study: what is due, and new cards. practice: all cards. test: some cards, and the score at the end.",
    ),
    click.option(
        "--questions", type=click.IntRange(1), metavar="N", help="How many cards at most. [default: 20 in a test]"
    ),
    click.option(
        "--new", type=click.IntRange(0), metavar="N", default=20, show_default=True, help="New cards, in study."
    ),
    click.option(
        "--seed", type=click.IntRange(0), metavar="N", help="The same number gives the same test, as in the page."
    ),
    click.option("--typing/--no-typing", default=True, help="Type short answers and gaps, and have them judged."),
)
_PROGRESS: Options = (
    click.option("--progress", type=_FILE, metavar="FILE", help="Keep progress in this file."),
    click.option("--import", "load", type=_FILE, metavar="FILE", help="Take over progress that a page saved."),
)
_OWN = ("tags", "kinds", "mode", "questions", "new", "seed", "wrong", "typing", "progress", "load")


def _gathered(callback: Callable[..., None]) -> Callable[..., None]:
    """Hand the command these options as one value, under the name that `Choices` has for them."""

    def gathering(named: tuple[str, ...], decks: tuple[str, ...], **chosen: object) -> None:
        own = {name: chosen.pop(name) for name in _OWN}
        callback(**chosen, ask=own | {"decks": (*named, *decks)})

    return gathering


@command(_WHICH, _HOW, _PROGRESS, SOURCE, LEDGER, MESSAGES, (_gathered,), prints=True)
def ask(run: "Run") -> str:
    """Ask the questions here, in the terminal.

    With DECK only decks of this name or pattern, and those below them; --deck says the same. Spaced repetition,
    practice and tests are those of the quiz page, and so is the file of progress. At each question `:u` takes the last
    answer back, `:s` puts the question off, `:q` ends, and `:?` shows this.

    Nothing is written but progress. Questions are known by cards.lock, so edited ones keep theirs.
    """
    from askdown.cli.asking import ask_questions

    return ask_questions(run)
