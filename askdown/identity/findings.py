"""What the matching has to say to the author, as diagnostics."""

from collections.abc import Iterator

from msgspec.structs import replace

from askdown.diagnostics import Diagnostic, Rule
from askdown.diagnostics.rules import identity as rules
from askdown.identity.ledger import Entry
from askdown.identity.outcome import Doubt, Match, Matching
from askdown.identity.sightings import Sighting

_SHOWN = 60  # characters of a question in a message


def shortened(question: str) -> str:
    """Give a question as a message quotes it: on one line, and not too long."""
    line = " ".join(question.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def findings(matching: Matching) -> Iterator[Diagnostic]:
    """Give the diagnostics of a matching: doubts, changed kinds, copies, vanished deletions."""
    for doubt in matching.doubts:
        yield _ambiguous(matching.sightings[doubt.index], doubt)
    for index, entry in matching.lost:
        yield _lost(matching.sightings[index], entry)
    for sighting, found in zip(matching.sightings, matching.matches, strict=True):
        if found.duplicate_of is not None and sighting.parent is None:
            yield _copy(sighting, matching.sightings[found.duplicate_of])
        if found.entry is not None and found.retired:
            yield from _gone(sighting, found, found.entry)


def first_ledger(*, shipped: bool) -> Diagnostic:
    """Give what a build without a ledger says; `shipped` when there are signs that decks were built before."""
    return Diagnostic(
        rule=rules.LEDGER_LOST if shipped else rules.FIRST_LEDGER,
        message="there is no cards.lock, so "
        + ("learners' own edits will be overwritten" if shipped else "every card is new"),
        hint="if this deck was released before, rebuild it first: ids --recover FILE.apkg",
    )


def _ambiguous(sighting: Sighting, doubt: Doubt) -> Diagnostic:
    choices = "; ".join(f"{{#{entry.guid}}} if it is “{shortened(entry.question)}”" for entry in doubt.entries)
    message = f"not sure which card of the last build “{shortened(sighting.question)}” is; it counts as new"
    return _at(
        sighting, rules.AMBIGUOUS_CARD, message, f"write behind the question {choices}; any other id if it is new"
    )


def _lost(sighting: Sighting, entry: Entry) -> Diagnostic:
    message = f"“{shortened(entry.question)}” turned from a {entry.kind} into a {sighting.kind}, which begins anew"
    return _at(sighting, rules.HISTORY_LOST, message, "keep the old form if its history matters")


def _copy(sighting: Sighting, first: Sighting) -> Diagnostic:
    place = f"{first.path}:{first.line}"
    message = f"the same card stands at {place}; decks ship one"
    found = _at(sighting, rules.PASTED_TWICE, message, "remove one, or give this one an id if both are meant")
    return replace(found, others=(place,))


def _gone(sighting: Sighting, found: Match, entry: Entry) -> Iterator[Diagnostic]:
    """Give a note for each deletion that this build is the first to miss."""
    retired = {deletion.number for deletion in found.retired}
    for deletion in entry.deletions:
        if not deletion.gone and deletion.number in retired:
            message = f"deletion c{deletion.number} (“{shortened(deletion.text)}”) is gone from this cloze"
            yield _at(sighting, rules.DELETION_GONE, message, "learners remove its empty card by Tools → Empty Cards")


def _at(sighting: Sighting, rule: Rule, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule=rule, message=message, path=sighting.path, line=sighting.line, hint=hint)
