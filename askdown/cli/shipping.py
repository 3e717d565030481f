"""Putting a build in place, if nothing speaks against it: the outputs first, then the ledger that speaks of them."""

import hashlib
from collections.abc import Iterable, Mapping

from askdown.artifact import Artifact
from askdown.cli.building import Build, ledger_of
from askdown.cli.ledger_memory import remember
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Again, Run
from askdown.cli.summaries import built_words, changed_words, counted, read_words
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules import identity as rules
from askdown.identity.deck_moves import deck_moves
from askdown.identity.ledger import Ledger
from askdown.identity.ledger_file import write_ledger
from askdown.identity.matching import match
from askdown.identity.plan_text import deck_advice
from askdown.identity.tombstones import removal_guard
from askdown.publishing import Publication, publish, read_manifest, sweep_temporary
from askdown.writing import staged, sweep_beside

_NAMED = 3  # vanished cards that a refusal names, moves between decks that a summary does
_OF_LEDGER = frozenset({rules.LEDGER_HEALED, rules.GUID_OF_TWO_CARDS, rules.LEDGER_LOST, rules.FIRST_LEDGER})
_OF_PROJECT = frozenset({rules.NO_PROJECT_ID, rules.PROJECT_CHANGED})
_OF_CARDS = frozenset(rules.RULES) - _OF_LEDGER - _OF_PROJECT


def ship(run: Run, build: Build, outputs: Mapping[str, Iterable[Artifact]]) -> str:
    """Write the artifacts of each target and then the ledger; gives the summary. Raises RefusalError.

    In this order, since a ledger that knows of a build which never was would date the next one wrongly, while outputs
    without their ledger are made again, the same, by the next build.
    """
    _refuse_doubtful(run, build)
    shipment, text = build.shipment, write_ledger(build.shipment.ledger)
    sweep_beside(run.project.ledger.parent)
    with staged(run.project.ledger, text.encode()) as commit:
        publication = _published(run, outputs)
        commit()
    read, dist = read_words(shipment.matched, shipped=len(shipment.notes)), run.project.dist
    same, shipped = changed_words((), len(shipment.notes)), changed_words(shipment.changes, len(shipment.notes))
    run.again = Again(
        found=_found_again(run, build) if text != build.ledger_text else tuple(run.found),
        summary=f"{read} {built_words(_unchanged(publication), dist)}: {same or 'no notes'}",
        ledger=hashlib.sha256(text.encode()).hexdigest(),
    )
    remember(text, shipment.ledger)
    said = f"{read} {built_words(publication, dist)}: {shipped or 'no notes'}"
    return "; ".join([said, *_moves_words(build)])


def deliver(run: Run, outputs: Mapping[str, Iterable[Artifact]], read: str) -> str:
    """Write the artifacts of targets that leave the ledger alone; gives the summary, which begins with `read`."""
    publication, dist = _published(run, outputs), run.project.dist
    run.again = Again(tuple(run.found), f"{read} {built_words(_unchanged(publication), dist)}")
    return f"{read} {built_words(publication, dist)}"


def _published(run: Run, outputs: Mapping[str, Iterable[Artifact]]) -> Publication:
    dist = run.project.dist
    sweep_temporary(dist)
    publication = publish(outputs, dist)
    files = read_manifest(dist).files
    run.outputs = {path: files[path].sha256 for path in (*publication.written, *publication.unchanged)}
    return publication


def _moves_words(build: Build) -> list[str]:
    """Write what to do in Anki about decks that changed their names: the ledger will not know of it any more."""
    moves = deck_moves(build.shipment.changes, build.ledger, build.shipment.ledger)
    more = [f"{counted(len(moves) - _NAMED, 'more move')} between decks"] if len(moves) > _NAMED else []
    return [*map(deck_advice, moves[:_NAMED]), *more]


def _unchanged(publication: Publication) -> Publication:
    return Publication(unchanged=(*publication.written, *publication.unchanged))


def _found_again(run: Run, build: Build) -> tuple[Diagnostic, ...]:
    """Give what the same build would report with the ledger that this one wrote.

    Of the ledger and its project, that is something else; of cards only where something was said of cards now.
    """
    fresh: list[Diagnostic] = []
    ledger, matching = build.shipment.ledger, build.shipment.matching
    ledger_of(run, write_ledger(Ledger(ledger.project)), fresh.append)
    if any(one.rule in _OF_CARDS for one in run.found):
        match(matching.sightings, ledger, fresh.append, unread={entry.path for entry in matching.held})
    return (*(one for one in run.found if one.rule not in rules.RULES), *fresh)


def _refuse_doubtful(run: Run, build: Build) -> None:
    """Refuse a build of nothing, one that would remove suspiciously many cards, or would change a locked ledger."""
    if not build.shipment.notes and (run.project.only or not build.ledger.entries):
        named, files = run.choices.source or run.project.shown(""), counted(len(build.stock.files), "file")
        raise RefusalError(
            f"no cards to ship in {named} ({files}). Is that where the questions are? --source names another place, "
            "and doctor says how each file is read."
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
