"""Putting a build in place, if nothing speaks against it: the outputs first, then the ledger that speaks of them."""

from collections.abc import Iterable, Mapping

from askdown.artifact import Artifact
from askdown.cli.building import Build
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.cli.summaries import built_words, changed_words, counted, read_words
from askdown.identity.ledger_file import write_ledger
from askdown.identity.tombstones import removal_guard
from askdown.publishing import publish
from askdown.writing import staged

_NAMED = 3  # vanished cards that a refusal names


def ship(run: Run, build: Build, outputs: Mapping[str, Iterable[Artifact]]) -> str:
    """Write the artifacts of each target and then the ledger; gives the summary. Raises RefusalError.

    In this order, since a ledger that knows of a build which never was would date the next one wrongly, while outputs
    without their ledger are made again, the same, by the next build.
    """
    _refuse_doubtful(run, build)
    with staged(run.project.ledger, write_ledger(build.shipment.ledger).encode()) as commit:
        publication = publish(outputs, run.project.dist)
        commit()
    shipment = build.shipment
    changes = changed_words(shipment.changes, len(shipment.notes))
    read = read_words(shipment.matched, shipped=len(shipment.notes))
    return f"{read} {built_words(publication, run.project.dist)}: {changes or 'no notes'}"


def _refuse_doubtful(run: Run, build: Build) -> None:
    """Refuse a build of nothing, one that would remove suspiciously many cards, or would change a locked ledger."""
    if not build.shipment.notes and not build.ledger.entries:
        files = counted(len(build.stock.files), "file")
        raise RefusalError(
            f"no cards to ship in {run.project.shown('')} ({files}). Is that where the questions are? --source names "
            "another place, and doctor says how each file is read."
        )
    vanished = removal_guard(build.ledger, build.shipment.matching)
    if vanished and not run.choices.allow_removals:
        names = ", ".join(entry.question for entry in vanished[:_NAMED])
        raise RefusalError(
            f"{len(vanished)} of {len(build.ledger.live)} cards have vanished ({names} …). If that is what you want, "
            "say so with --allow-removals; if not, look whether all sources are there."
        )
    if run.choices.locked and write_ledger(build.shipment.ledger) != build.ledger_text.replace("\r\n", "\n"):
        raise RefusalError(
            f"{run.project.ledger} would change, and --locked forbids it: build without, commit it, then release"
        )
