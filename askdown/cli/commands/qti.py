"""`qti`: questions for Canvas."""

from typing import TYPE_CHECKING

from askdown.cli.options import AUTO_OPTIONS, DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, AUTO_OPTIONS, MESSAGES)
def qti(run: "Run") -> str:
    """Write the questions as a QTI 1.2 package for Canvas.

    dist/qti/ gets a zip with a quiz for each deck, its images and what is said after each answer. What Canvas cannot
    say is reported.
    """
    from askdown.cli.exporting import export
    from askdown.writers.qti import write_qti

    return export(run, "qti", lambda name, *rest: [write_qti(f"{name}.zip", *rest)])
