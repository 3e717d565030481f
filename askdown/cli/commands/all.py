"""`all`: every output that can be made without being asked how."""

from typing import TYPE_CHECKING

from askdown.cli.options import DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, MESSAGES, name="all")
def everything(run: "Run") -> str:
    """Build everything that needs no choices: the Anki deck, the data, the quiz, and the sheets as HTML."""
    from askdown.cli.building import build_of, packages_of
    from askdown.cli.dumping import dump_of_build
    from askdown.cli.judging import verdicts_of
    from askdown.cli.printing import sheets_of
    from askdown.cli.quizzing import pages_of
    from askdown.cli.shipping import ship

    build = build_of(run)
    verdicts = verdicts_of(run, build.stock, sparing=False)
    outputs = {
        "anki": packages_of(run, build),
        "json": dump_of_build(run, build, verdicts),
        "quiz": pages_of(run, build),
        **sheets_of(run, build.shipment.library),
    }
    return ship(run, build, outputs)
