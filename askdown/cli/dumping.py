"""The library as data, asked of the pipeline for `json` and `all`."""

from collections.abc import Iterator, Mapping

from askdown.artifact import Artifact
from askdown.cli import messages
from askdown.cli.building import Build, ledger_of, ledger_text, stock_of, unread_paths
from askdown.cli.judging import verdicts_of
from askdown.cli.run import Run
from askdown.pipeline import identify_stock
from askdown.stock.stock import Stock, identified_library
from askdown.tex.verdict import Formula, Verdict
from askdown.writers.cards_json import write_json


def dump_of(run: Run) -> tuple[Stock, Iterator[Artifact]]:
    """Read all sources and give them as data, with the ids that the ledger has for them."""
    stock = stock_of(run)
    ledger = ledger_of(run, ledger_text(run.project.ledger), lambda _: None)  # the project's id is for who ships it
    identified = identify_stock(stock, ledger, run.report, unread=unread_paths(run, ledger))
    verdicts = verdicts_of(run, stock, sparing=False)
    return stock, write_json(identified, messages.in_order(run.found), verdicts)


def dump_of_build(run: Run, build: Build, verdicts: Mapping[Formula, Verdict]) -> Iterator[Artifact]:
    """Give the library of a build as data: the same as `dump_of`, without reading and reporting anew."""
    identified = identified_library(build.stock, build.shipment.matched.assignments)
    return write_json(identified, messages.in_order(run.found), verdicts)
