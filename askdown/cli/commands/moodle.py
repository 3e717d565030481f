"""`moodle`: questions for Moodle's question bank."""

from typing import TYPE_CHECKING

from askdown.cli.options import AUTO_OPTIONS, DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, AUTO_OPTIONS, MESSAGES)
def moodle(run: "Run") -> str:
    """Write the questions as Moodle XML.

    dist/moodle/ gets a file for the import of a question bank: decks as categories, with feedback, tags, images and
    the identity of each card as its ID number. What Moodle cannot say is reported.
    """
    from askdown.cli.exporting import export
    from askdown.writers.moodle import write_moodle

    return export(run, "moodle", lambda name, *rest: [write_moodle(f"{name}.xml", *rest)])
