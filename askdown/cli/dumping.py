"""The library as data, asked of the pipeline for `json` and `all`."""

from collections.abc import Iterator, Mapping

from askdown.artifact import Artifact
from askdown.cli import messages
from askdown.cli.building import Build, ledger_of, ledger_text, library_of, unread_paths
from askdown.cli.judging import verdicts_of
from askdown.cli.run import Run
from askdown.model import Library
from askdown.passes.identities import identify
from askdown.tex.verdict import Formula, Verdict
from askdown.writers.cards_json import write_json


def dump_of(run: Run) -> tuple[Library, Iterator[Artifact]]:
    """Read all sources and give them as data, with the ids that the ledger has for them."""
    library = library_of(run)
    ledger = ledger_of(run, ledger_text(run.project.ledger), lambda _: None)  # the project's id is for who ships it
    identified = identify(library, ledger, run.report, unread=unread_paths(run, ledger)).library
    verdicts = verdicts_of(run, library, sparing=False)
    return library, write_json(identified, messages.in_order(run.found), verdicts)


def dump_of_build(run: Run, build: Build, verdicts: Mapping[Formula, Verdict]) -> Iterator[Artifact]:
    """Give the library of a build as data: the same as `dump_of`, without reading and reporting anew."""
    identified = identify(build.library, build.ledger, lambda _: None, unread=unread_paths(run, build.ledger)).library
    return write_json(identified, messages.in_order(run.found), verdicts)
