"""The stages of matching that compare exactly: by id, by question, by answer; and the table of their order."""

from collections import Counter
from collections.abc import Callable

from askdown.identity.board import Board, Key, Seen, is_live, is_removed
from askdown.identity.ledger import Entry
from askdown.identity.sketches import codes

BY_ID, IN_FILE, ELSEWHERE, BY_ANSWER, RETURNED = "id", "question", "moved", "answer", "returned"
# With fewer different words an answer ("Yes", "O(n)") is no name for a card: it needs the question beside it.
_TELLING = 5


def by_id(board: Board) -> None:
    """Pair by explicit id: one that the entry carries, or its GUID itself, which decides an ambiguous case."""
    named = [card for card in board.waiting.values() if card.explicit_id]
    if not named:
        return
    by_name = {entry.guid: entry for entry in board.entries}
    by_name |= {
        entry.id: entry for entry in board.entries if entry.id and (not entry.removed or entry.id not in by_name)
    }
    for card in named:
        entry = by_name.get(card.explicit_id)
        if entry is not None and entry.guid in board.free and entry.kind == card.kind:
            board.pair(card, entry, BY_ID)


def same_in_file(board: Board) -> None:
    """Pair by question and answer in the same file: all that stayed as it was, twins among them."""
    board.pair_alone(IN_FILE, lambda one: (one.kind, one.path, one.question, one.answer), is_live)


def same_twin_elsewhere(board: Board) -> None:
    """Pair by question and answer in any file, where the ledger has the question more than once.

    Before the file decides: twins that swapped files are told apart by what they say.
    """
    if not board.waiting or not board.free:
        return
    asked = {card.question for card in board.waiting.values()}
    count = Counter(
        (entry.kind, entry.question) for entry in board.entries if entry.question in asked and is_live(entry)
    )
    board.pair_alone(ELSEWHERE, lambda one: _said(one) if count[one.kind, one.question] > 1 else None, is_live)


def question_in_file(board: Board) -> None:
    """Pair by question in the same file, where neither the file nor what the ledger has of it holds it twice."""
    board.pair_unique(IN_FILE, _asked_here, is_live)


def same_elsewhere(board: Board) -> None:
    """Pair by question and answer in any file."""
    board.pair_alone(ELSEWHERE, _said, is_live)


def question_elsewhere(board: Board) -> None:
    """Pair by question in any file, where neither the sources nor the ledger hold it twice."""
    board.pair_unique(ELSEWHERE, _asked, is_live)


def returned(board: Board) -> None:
    """Pair cards that come back with their tombstones: by question and answer, then by a question that is unique."""
    board.pair_alone(RETURNED, _said, is_removed)
    board.pair_unique(RETURNED, _asked, is_removed)


def answer_anywhere(board: Board) -> None:
    """Pair by the answer, where it is unique in the sources and in the ledger and long enough to tell cards apart."""
    named = {card.answer: bool(card.explicit_id) for card in board.waiting.values() if card.answer}

    def telling(one: Seen | Entry) -> Key:
        if one.answer not in named:
            return None
        if isinstance(one, Entry) and one.id and named[one.answer]:
            return None  # two ids: the author says that it is another card
        known = board.sketch(one) if isinstance(one, Seen) else one.sketch
        return (one.kind, one.answer) if len(codes(known)) >= _TELLING else None

    board.pair_unique(BY_ANSWER, telling, is_live)


STAGES: tuple[Callable[[Board], None], ...] = (
    by_id,
    same_in_file,
    same_twin_elsewhere,
    question_in_file,
    same_elsewhere,
    question_elsewhere,
    returned,
    answer_anywhere,
)


def contradict(card: Seen, entry: Entry) -> bool:
    """Tell whether a card's explicit id says that it is not this entry's, however alike they look.

    It does where the entry has another id, or was removed before the id came up.
    """
    return bool(card.explicit_id and (entry.id or entry.removed)) and card.explicit_id != entry.id


def _said(one: Seen | Entry) -> Key:
    return one.kind, one.question, one.answer


def _asked_here(one: Seen | Entry) -> Key:
    return (one.kind, one.path, one.question) if one.question else None


def _asked(one: Seen | Entry) -> Key:
    return (one.kind, one.question) if one.question else None
