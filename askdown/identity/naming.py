"""GUIDs for cards that no entry of the ledger is."""

from collections import Counter

from askdown.identity.board import Board, Seen
from askdown.identity.guid import is_guid, new_guid


def name_new(board: Board, project: str, taken: set[str]) -> dict[int, str]:
    """Give the GUIDs of the cards that still wait, by their places, and add them to those that are `taken`.

    A question that no other card has is all that goes into its GUID, so that it comes out the same again if the
    ledger is lost. Twins take their answers in, all of them: what tells them apart may not be which stands first.
    """
    if not board.waiting:
        return {}
    twins = Counter((card.kind, card.question) for card in board.cards)
    named: dict[int, str] = {}
    for card in board.waiting.values():
        guid = _guid(card, project, taken, alone=twins[card.kind, card.question] == 1)
        taken.add(guid)
        named[card.index] = guid
    return named


def _guid(card: Seen, project: str, taken: set[str], *, alone: bool) -> str:
    if is_guid(project, card.explicit_id) and card.explicit_id not in taken:
        return card.explicit_id  # written into the source by `ids --write`, and the ledger is lost
    answer = "\n".join(card.deletions) if card.parent else card.answer
    longest = (card.parent, answer, card.explicit_id)
    attempts: list[tuple[str, ...]] = [longest] if card.parent else [(answer,), longest]
    if alone and not card.parent:
        attempts.insert(0, ())
    for discriminators in attempts:
        if (guid := new_guid(project, card.kind, card.question, *discriminators)) not in taken:
            return guid
    count = 2
    while (guid := new_guid(project, card.kind, card.question, *longest, str(count))) in taken:
        count += 1
    return guid
