"""Which card of the sources is which card of the ledger: the boards, the order of stages, and the result."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import itemgetter

from askdown.diagnostics import Report
from askdown.identity.board import Board, Seen, grouped, seen
from askdown.identity.deletions import number_deletions, remembered
from askdown.identity.derived import match_derived
from askdown.identity.exact import IN_FILE, STAGES
from askdown.identity.findings import findings
from askdown.identity.ids import without_doubled
from askdown.identity.kinds import changed_kinds
from askdown.identity.ledger import Entry, Ledger
from askdown.identity.naming import name_new
from askdown.identity.outcome import Match, Matching
from askdown.identity.sightings import Sighting, has_digests, with_digests
from askdown.identity.similarity import similar
from askdown.identity.unchanged import all_differ, unchanged

NEW, DUPLICATE = "new", "duplicate"


def match(sightings: Sequence[Sighting], ledger: Ledger, report: Report, *, unread: Collection[str] = ()) -> Matching:
    """Match all cards of the sources, in source order, with the ledger, and report what is not clear.

    `unread` are paths whose files exist but could not be read: their cards neither vanish nor lend their identity.
    The ledger must know its project (see project.py), since the GUIDs of new cards derive from it.
    """
    sightings = tuple([one if has_digests(one) else with_digests(one) for one in sightings])
    entries = tuple([entry for entry in ledger.entries if entry.path not in unread]) if unread else ledger.entries
    taken = {entry.guid for entry in ledger.entries}
    board, copies = _upper(sightings, entries, report)
    for stage in STAGES:
        stage(board)
    doubts = similar(board)
    guids = _guids(board, copies, ledger.project, taken)
    below = [seen(i, one, guids[one.parent]) for i, one in enumerate(sightings) if one.parent is not None]
    derived, more = _once(below, entries)
    lower = Board(derived, (one for one in entries if one.parent), sightings)
    match_derived(lower)
    guids |= _guids(lower, more, ledger.project, taken)
    matching = Matching(
        sightings=sightings,
        matches=tuple(_matches(sightings, board.pairs | lower.pairs, guids, copies | more)),
        vanished=tuple(entry for one in (board, lower) for entry in one.free.values() if not entry.removed),
        held=tuple(entry for entry in ledger.entries if entry.path in unread),
        doubts=doubts,
        lost=tuple(changed_kinds(board)),
    )
    for diagnostic in findings(matching):
        report(diagnostic)
    return matching


def _upper(sightings: Sequence[Sighting], entries: Sequence[Entry], report: Report) -> tuple[Board, dict[int, int]]:
    """Lay out the cards that authors wrote, those that stayed as they were paired already; give the copies too."""
    places = [place for place, sighting in enumerate(sightings) if sighting.parent is None]
    own = [entry for entry in entries if not entry.parent]
    if not any(sightings[place].explicit_id for place in places) and all_differ(places, sightings):
        stayed = {place: (entry, IN_FILE) for place, entry in unchanged(places, sightings, own).items()}
        return Board((seen(i, sightings[i]) for i in places if i not in stayed), own, sightings, stayed), {}
    firsts, copies = _once([seen(place, sightings[place]) for place in places], entries)
    return Board(without_doubled(firsts, entries, report), own, sightings), copies


def _once(cards: Sequence[Seen], entries: Iterable[Entry]) -> tuple[list[Seen], dict[int, int]]:
    """Give the cards without those that were pasted again, and for each of these the place of the one that counts.

    That is the one in the file where the ledger has the card, so that a copy put before it moves nothing; else the
    first.
    """
    said = [(card.kind, card.question, card.answer, card.deletions, card.parent, card.explicit_id) for card in cards]
    if len(set(said)) == len(cards):
        return list(cards), {}
    groups = grouped(zip(said, cards, strict=True), itemgetter(0))
    known = {(entry.kind, entry.path, entry.question, entry.answer) for entry in entries if not entry.removed}
    copies: dict[int, int] = {}
    for pairs in groups.values():
        if len(pairs) > 1:
            group = [card for _, card in pairs]
            at_home = (card for card in group if (card.kind, card.path, card.question, card.answer) in known)
            first = next(at_home, group[0])
            copies |= {card.index: first.index for card in group if card is not first}
    return [card for card in cards if card.index not in copies], copies


def _guids(board: Board, copies: dict[int, int], project: str, taken: set[str]) -> dict[int, str]:
    """Give the GUID of every card of a board and of its copies, by their places; new ones are added to `taken`."""
    guids = {index: entry.guid for index, (entry, _) in board.pairs.items()} | name_new(board, project, taken)
    return guids | {copy: guids[first] for copy, first in copies.items()} if copies else guids


def _matches(
    sightings: Sequence[Sighting], pairs: dict[int, tuple[Entry, str]], guids: dict[int, str], copies: dict[int, int]
) -> Iterator[Match]:
    nothing: tuple[Entry | None, str] = (None, NEW)
    for index, sighting in enumerate(sightings):
        first = copies.get(index) if copies else None
        entry, how = pairs.get(index if first is None else first, nothing)
        if first is None and entry is not None and not entry.deletions and not sighting.deletions:
            yield Match(guids[index], how, entry)  # nearly all
            continue
        known = entry.deletions if entry else ()
        numbered = number_deletions(sighting.deletions, known) if sighting.deletions else ()
        yield Match(
            guid=guids[index],
            how=how if first is None else DUPLICATE,
            entry=entry if first is None else None,
            duplicate_of=first,
            deletions=numbered,
            retired=tuple(old for old in remembered(numbered, known) if old.gone) if known else (),
        )
