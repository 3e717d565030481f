"""Matching of clozes that were derived from cards: by what they hide, among the entries of the same parent."""

from collections.abc import Iterator

from askdown.identity.assignment import assign
from askdown.identity.board import Board, Seen, grouped, is_live, is_removed
from askdown.identity.exact import ELSEWHERE, IN_FILE, RETURNED
from askdown.identity.ledger import Entry
from askdown.identity.similarity import SIMILAR, hidden, hidden_likeness, question_likeness

_ACCEPT = 0.4  # less than among all cards: the parent is known already


def match_derived(board: Board) -> None:
    """Pair derived clozes with their entries: those of the same parent first, exact before alike, then any parent's.

    What is hidden comes before the text, which holds the parent's question and so changes with it.
    """
    for how, among in ((IN_FILE, is_live), (RETURNED, is_removed)):
        board.pair_alone(how, lambda one: (one.parent, hidden(one)), among)
        board.pair_alone(how, lambda one: (one.parent, one.question), among)
    _alike(board)
    board.pair_alone(ELSEWHERE, lambda one: (one.question, hidden(one)), is_live)


def _alike(board: Board) -> None:
    """Pair what was edited, within each parent."""
    cards = grouped(board.waiting.values(), lambda card: card.parent)
    entries = grouped(board.free.values(), lambda entry: entry.parent)
    for parent, ours in cards.items():
        theirs = entries.get(parent, [])
        scores = dict(_scores(ours, theirs))
        for place, other in assign(scores, accept=_ACCEPT).items():
            board.pair(ours[place], theirs[other], SIMILAR)


def _scores(cards: list[Seen], entries: list[Entry]) -> Iterator[tuple[tuple[int, int], float]]:
    for place, card in enumerate(cards):
        for other, entry in enumerate(entries):
            likeness = hidden_likeness(hidden(card), hidden(entry)) + question_likeness(card.question, entry.question)
            yield (place, other), likeness / 2
