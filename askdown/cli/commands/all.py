"""`all`: every output there is."""

from typing import TYPE_CHECKING

from askdown.cli.options import DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, MESSAGES, name="all")
def everything(run: "Run") -> str:
    """Build everything: the Anki deck and the data."""
    from askdown.cli.building import build_of, packages_of
    from askdown.cli.dumping import dump_of_build
    from askdown.cli.judging import verdicts_of
    from askdown.cli.shipping import ship

    build = build_of(run)
    verdicts = verdicts_of(run, build.stock, sparing=False)
    return ship(run, build, {"anki": packages_of(run, build), "json": dump_of_build(run, build, verdicts)})
