"""`ids`: which card is which, written into the sources, or recovered from a released package."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from askdown.cli.options import LEDGER, MESSAGES, SOURCE, command, not_beside

if TYPE_CHECKING:
    from askdown.cli.building import Build
    from askdown.cli.run import Run

_WAYS = (
    click.option(
        "--write",
        is_flag=True,
        callback=not_beside("recover"),
        help="Write each card's id into its source file, behind the question.",
    ),
    click.option(
        "--recover",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        multiple=True,
        metavar="PACKAGE",
        callback=not_beside("write"),
        help="Make a lost cards.lock anew from a released package (.apkg); may be given more than once.",
    ),
)


@command(SOURCE, LEDGER, MESSAGES, _WAYS, prints=True, writes=("write", "recover"))
def ids(run: "Run") -> str:
    """List the ids of all cards, write them into the sources, or recover them.

    Without options: a line for each card with place, id and question. An id that stands in a source decides for good
    which card it is, however much is rewritten.
    """
    from askdown.cli.building import build_of

    if run.choices.recover:
        return _recover(run)
    build = build_of(run)
    return _write(run, build) if run.choices.write else _list(run, build)


def _list(run: "Run", build: "Build") -> str:
    from askdown.cli.summaries import read_words

    matching = build.shipment.matching
    for sighting, match in zip(matching.sightings, matching.matches, strict=True):
        question = " ".join(sighting.question.split())
        click.echo(f"{run.project.shown(sighting.path)}:{sighting.line}\t{match.guid}\t{question}")
    return f"Listed {read_words(build.shipment.matched)}"


def _write(run: "Run", build: "Build") -> str:
    from askdown.cli.summaries import counted
    from askdown.decoding import decode
    from askdown.editing import UneditableError, edited
    from askdown.identity.source_ids import id_edits, targets
    from askdown.writing import put

    changed = 0
    for path, wanted in targets(build.shipment.matching).items():
        file = run.files[path]
        data = file.read_bytes()
        edits = list(id_edits(decode(path, data, lambda _: None), wanted, run.report))
        try:
            changed += put(file, edited(data, edits))
        except UneditableError:
            click.echo(f"{run.project.shown(path)} is not UTF-8 and was left as it is", err=True)
    return f"Wrote ids into {counted(changed, 'file')}" if changed else "Every card that can have an id has one"


def _recover(run: "Run") -> str:
    from askdown.cli.building import build_of
    from askdown.cli.refusal import RefusalError
    from askdown.cli.summaries import counted
    from askdown.identity.ledger_file import write_ledger
    from askdown.identity.package import PackageUnusable, read_package
    from askdown.identity.recover import recover
    from askdown.writing import put

    ledger_file = run.project.ledger
    if ledger_file.exists():
        raise RefusalError(f"{ledger_file} exists: move it away first, if it is to be made anew")
    build = build_of(run, forget=True)
    try:
        shipped = [note for package in run.choices.recover for note in read_package(package)]
        project = build.ledger.project
        ledger = recover(shipped, tuple(build.shipment.whole_notes), build.shipment.matching, project, run.report)
    except PackageUnusable as error:
        raise RefusalError(str(error)) from error
    put(ledger_file, write_ledger(ledger).encode())
    return f"Recovered {counted(len(ledger.entries), 'card')} into {ledger_file}"
