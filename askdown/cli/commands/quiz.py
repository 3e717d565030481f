"""`quiz`: one page for each deck, to learn from without a network."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from askdown.cli.options import AUTO_OPTIONS, CARDS, DECKS, DIST, LEDGER, MESSAGES, SOURCE, Options, command

if TYPE_CHECKING:
    from askdown.cli.run import Run

_TOGETHER: Options = (
    click.option("--all", "--together", "together", is_flag=True, help="Make one page of all decks."),
)
_SHIPPING = DECKS[1:]  # whether pages are split is what --all says
_OWN = ("together", "decks", "tags", "kinds")


def _gathered(callback: Callable[..., None]) -> Callable[..., None]:
    """Hand the command these options as one value, under the name that `Choices` has for them."""

    def gathering(**chosen: object) -> None:
        own = {name: chosen.pop(name) for name in _OWN}
        callback(**chosen, quiz=own)

    return gathering


@command(SOURCE, DIST, LEDGER, _TOGETHER, CARDS, AUTO_OPTIONS, _SHIPPING, MESSAGES, (_gathered,))
def quiz(run: "Run") -> str:
    """Make a quiz to learn from in a browser, offline.

    dist/quiz/ gets an HTML file for each top-level deck. It needs nothing else, neither a server nor a network: open
    it, or send it to somebody. It has spaced repetition, practice and tests, and keeps its progress in the browser.
    """
    from askdown.cli.quizzing import make_quiz

    return make_quiz(run)
