"""What a learner should do in Anki before importing cards that changed decks: a package itself moves none."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile

import msgspec

from askdown.identity.changes import Change
from askdown.identity.ledger import Ledger

_SEPARATOR = "::"


class DeckMove(msgspec.Struct, frozen=True):
    """Cards that went from deck `old` to deck `new`, both as full paths joined by "::".

    `rename` tells that renaming the deck in Anki, before the import, moves all of them: the whole of the old deck
    went, and the new one did not exist. Otherwise `guids` are the cards to look for and to move by hand; `path` is the
    file that all of them came into from others ("" where that does not tell them from the rest).
    """

    old: str
    new: str
    rename: bool
    guids: tuple[str, ...]
    path: str = ""


def deck_moves(changes: Iterable[Change], before: Ledger, after: Ledger) -> tuple[DeckMove, ...]:
    """Give the moves of decks among the changes that lead from one ledger to the next; whole folders as one move."""
    moved = [change for change in changes if change.deck_was]
    if not moved:
        return ()
    gone = {entry.guid for entry in after.tombstones}
    stayed = {entry.guid for entry in before.live} - gone
    size_before = _sizes(entry.deck for entry in before.live if entry.guid in stayed)
    size_after = _sizes(entry.deck for entry in after.live)
    count = Counter(
        rename for change in moved if change.guid in stayed for rename in _renames(change.deck_was, change.deck)
    )
    moves: dict[tuple[str, str, bool], list[Change]] = {}
    for change in moved:
        renames = _renames(change.deck_was, change.deck) if change.guid in stayed else ()
        whole = (
            (old, new, True)
            for old, new in renames
            if count[old, new] == size_before[old] and not size_after[old] and not size_before[new]
        )
        moves.setdefault(next(whole, (change.deck_was, change.deck, False)), []).append(change)
    return tuple(
        DeckMove(old, new, rename, tuple(change.guid for change in changes), _common_path(changes))
        for (old, new, rename), changes in moves.items()
    )


def _common_path(moved: list[Change]) -> str:
    paths = {change.path if change.path_was else "" for change in moved}
    return paths.pop() if len(paths) == 1 else ""


def _sizes(decks: Iterable[str]) -> Counter[str]:
    """Give how many cards lie in each deck with all its subdecks."""
    return Counter(prefix for deck in decks for prefix in accumulate(deck.split(_SEPARATOR), _joined))


def _joined(one: str, other: str) -> str:
    return f"{one}{_SEPARATOR}{other}"


def _renames(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Give the renames of a deck that turn one path into the other, that of the outermost deck first."""
    ours, theirs = old.split(_SEPARATOR), new.split(_SEPARATOR)
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(ours), reversed(theirs), strict=False))
    )
    for kept in range(min(same, len(ours) - 1, len(theirs) - 1), -1, -1):
        yield _SEPARATOR.join(ours[: len(ours) - kept]), _SEPARATOR.join(theirs[: len(theirs) - kept])
