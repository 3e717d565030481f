"""The library as data, asked of the pipeline for `json` and `all`."""

from collections.abc import Iterator

from askdown.artifact import Artifact
from askdown.cli import messages
from askdown.cli.building import Build, ledger_of, ledger_text, library_of, unread_paths
from askdown.cli.run import Run
from askdown.diagnostics import Report
from askdown.identity.ledger import Ledger
from askdown.model import Library
from askdown.passes.formulas import distinct_formulas
from askdown.passes.identities import identify
from askdown.tex.engine import choose_engine
from askdown.tex.structure import check
from askdown.tex.validation import validate
from askdown.writers.cards_json import write_json


def dump_of(run: Run) -> tuple[Library, Iterator[Artifact]]:
    """Read all sources and give them as data, with the ids that the ledger has for them."""
    library = library_of(run)
    ledger = ledger_of(run, ledger_text(run.project.ledger), lambda _: None)  # the project's id is for who ships it
    return library, _dump(run, library, ledger, run.report)


def dump_of_build(run: Run, build: Build) -> Iterator[Artifact]:
    """Give the library of a build as data: the same as `dump_of`, without reading and reporting anew."""
    return _dump(run, build.library, build.ledger, lambda _: None)


def _dump(run: Run, library: Library, ledger: Ledger, report: Report) -> Iterator[Artifact]:
    identified = identify(library, ledger, report, unread=unread_paths(run, ledger))
    verdicts = validate(distinct_formulas(library), choose_engine(), {}, structural=check)
    return write_json(identified.library, messages.in_order(run.found), verdicts)
