"""`gift`: questions as text that several platforms import."""

from typing import TYPE_CHECKING

from askdown.cli.options import AUTO_OPTIONS, DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, AUTO_OPTIONS, MESSAGES)
def gift(run: "Run") -> str:
    """Write the questions as GIFT, the plain text that Moodle and others import.

    dist/gift/ gets a text file. It cannot hold images: for Moodle, the command moodle says more.
    """
    from askdown.cli.exporting import export
    from askdown.writers.gift import write_gift

    return export(run, "gift", lambda name, *rest: [write_gift(f"{name}.txt", *rest)])
