"""Numbers of cloze deletions: each keeps its own for ever, since in Anki the number is the card."""

from collections.abc import Sequence

from askdown.identity.assignment import assign
from askdown.identity.fingerprints import normalised
from askdown.identity.ledger import Deletion
from askdown.identity.sketches import letters_alike

_ACCEPT = 0.5  # an edited deletion still has half of its letters


def number_deletions(written: Sequence[Deletion], known: Sequence[Deletion]) -> tuple[Deletion, ...]:
    """Give the deletions of a text with their numbers, in the order of the text.

    `known` is what the ledger has of the same note. A deletion with a number written by hand keeps that; another
    takes the number of the known one with the same content, gone ones too, then of one that it clearly resembles,
    and else the next number that was never used.
    """
    if _as_known(written, known):
        return tuple(known)
    texts = [normalised(deletion.text) for deletion in written]
    by_hand = {deletion.number for deletion in written if deletion.number}
    numbers = {place: deletion.number for place, deletion in enumerate(written) if deletion.number}
    pool = [deletion for deletion in known if deletion.number not in by_hand]
    _same(texts, pool, numbers)
    _alike(texts, pool, numbers)
    following = max((deletion.number for deletion in (*known, *written)), default=0)
    for place in range(len(texts)):
        if place not in numbers:
            following += 1
            numbers[place] = following
    return tuple(Deletion(numbers[place], text) for place, text in enumerate(texts))


def _as_known(written: Sequence[Deletion], known: Sequence[Deletion]) -> bool:
    """Tell whether a text has just the deletions that the ledger has, in its order and still without numbers."""
    return len(written) == len(known) and all(
        not one.number and not other.gone and one.text == other.text for one, other in zip(written, known, strict=True)
    )


def remembered(now: Sequence[Deletion], known: Sequence[Deletion]) -> tuple[Deletion, ...]:
    """Give what the ledger keeps: the deletions of now, and those that are gone with the numbers they had."""
    used = {deletion.number for deletion in now}
    gone = [Deletion(old.number, old.text, gone=True) for old in known if old.number not in used]
    return tuple(sorted((*now, *gone), key=lambda deletion: deletion.number))


def _same(texts: Sequence[str], pool: list[Deletion], numbers: dict[int, int]) -> None:
    for place, text in enumerate(texts):
        same = (old for old in pool if old.text == text)
        found = min(same, key=lambda old: (old.gone, old.number), default=None)
        if place not in numbers and found is not None:
            numbers[place] = found.number
            pool.remove(found)


def _alike(texts: Sequence[str], pool: list[Deletion], numbers: dict[int, int]) -> None:
    scores = {
        (place, other): letters_alike(text, old.text)
        for place, text in enumerate(texts)
        if place not in numbers
        for other, old in enumerate(pool)
        if not old.gone
    }
    for place, other in assign(scores, accept=_ACCEPT).items():
        numbers[place] = pool[other].number
