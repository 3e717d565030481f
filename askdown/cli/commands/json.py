"""`json`: the whole library as data."""

from typing import TYPE_CHECKING

from askdown.cli.options import DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, MESSAGES)
def json(run: "Run") -> str:
    """Write all cards as data, for other programs.

    dist/cards.json holds every card with its texts, its place in the sources and what was reported; its form is
    described in docs/cards.schema.json. The ledger is read and not written.
    """
    from askdown.cli.dumping import dump_of
    from askdown.cli.shipping import deliver
    from askdown.cli.summaries import stock_words

    stock, artifacts = dump_of(run)
    return deliver(run, {"json": artifacts}, stock_words(stock))
