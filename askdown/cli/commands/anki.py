"""`anki`: the deck."""

from typing import TYPE_CHECKING

from askdown.cli.options import DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, MESSAGES)
def anki(run: "Run") -> str:
    """Build the Anki deck.

    dist/anki/ gets a package to import into Anki; importing a later one updates what changed and keeps every day of
    learning. Which card is which is remembered in cards.lock beside the questions: commit that file.
    """
    from askdown.cli.building import build_of, packages_of
    from askdown.cli.judging import verdicts_of
    from askdown.cli.shipping import ship

    build = build_of(run)
    verdicts_of(run, build.stock, sparing=True)
    return ship(run, build, {"anki": packages_of(run, build)})
