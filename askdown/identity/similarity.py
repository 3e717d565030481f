"""The last stage of matching: what was edited, known again by question and answer together."""

from collections.abc import Iterable, Sequence

import msgspec

from askdown.identity.assignment import ACCEPT, assign
from askdown.identity.board import Board, Seen
from askdown.identity.candidates import Index, features
from askdown.identity.exact import contradict
from askdown.identity.ledger import Entry
from askdown.identity.outcome import Doubt
from askdown.identity.sightings import CLOZE
from askdown.identity.sketches import codes, letters_alike, likeness, words

SIMILAR = "similar"

_SAME_FILE = 0.04  # a small preference, less than the margin: it decides nothing alone
_COMPARED = 2000  # characters of a question that are compared: what bounds the work on a whole page of code
_RETURNED = 0.7  # a card is less likely to have come back than to be a new one that looks like a removed one
_UNANSWERED = 0.65  # what a question is worth where there is no answer to compare
_LEAST_ANSWER = 0.2  # articles and the like are common to most answers
_HALF_THE_TEXT = 0.5  # of a cloze; with less in common, the same word in its gap means nothing
_CERTAIN_QUESTION = 0.9  # a question that is nearly the old one is worth a report, even if nothing else is alike


def similar(board: Board) -> tuple[Doubt, ...]:
    """Pair the cards and entries that still wait by likeness, and give the cards about which there is doubt."""
    if not board.waiting or not board.free:
        return ()
    cards, entries = tuple(board.waiting.values()), tuple(board.free.values())
    scores = _scores(board, cards, entries)
    found = assign({pair: score for pair, score in scores.items() if score >= ACCEPT / 2})
    for place, other in found.items():
        board.pair(cards[place], entries[other], SIMILAR)
    free = {pair: score for pair, score in scores.items() if entries[pair[1]].guid in board.free}
    return tuple(_doubts(board, cards, entries, free))


class _Form(msgspec.Struct, frozen=True, gc=False):
    """A card or an entry as it is compared."""

    question: str
    words: list[str]
    asked: frozenset[str]
    answered: list[str]


def _form(question: str, sketch: str) -> _Form:
    folded = question[:_COMPARED].casefold()
    found = words(folded)
    return _Form(folded, found, frozenset(found), codes(sketch))


def _scores(board: Board, cards: Sequence[Seen], entries: Sequence[Entry]) -> dict[tuple[int, int], float]:
    """Give the score of each pair that is worth one, by the places of card and entry."""
    forms = [_form(entry.question, entry.sketch) for entry in entries]
    index = Index([features(form.words, form.answered) for form in forms])
    scores: dict[tuple[int, int], float] = {}
    for place, card in enumerate(cards):
        form = _form(card.question, board.sketch(card))
        for other in index.like(features(form.words, form.answered)):
            entry = entries[other]
            if entry.kind == card.kind and not contradict(card, entry):
                scores[place, other] = _score(card, form, entry, forms[other])
    return scores


def _score(card: Seen, now: _Form, entry: Entry, then: _Form) -> float:
    """Give how alike a card and an entry are, 0 to 1; never much by the question alone."""
    asked = _asked_alike(now, then)
    if card.kind == CLOZE:
        alike = _cloze_likeness(asked, hidden(card), hidden(entry))
    elif card.answer and entry.answer:
        same = card.answer == entry.answer
        alike = _answered_likeness(asked, now.answered, then.answered, same=same)
    else:
        letters = letters_alike(now.question, then.question)
        return _UNANSWERED * letters if asked < 1 else 0.0  # an exact question that came this far is not unique
    score = alike + (_SAME_FILE if alike and card.path == entry.path else 0.0)
    return score if not entry.removed or score >= _RETURNED else 0.0


def _answered_likeness(asked: float, ours: Sequence[str], theirs: Sequence[str], *, same: bool) -> float:
    """Give how alike two cards are whose questions are `asked` alike, with the sketches of their answers."""
    answered = 1.0 if same else likeness(ours, theirs)
    if asked < _least_question(min(len(ours), len(theirs))) or answered < _LEAST_ANSWER:
        return 0.0
    return (asked + answered) / 2


def _cloze_likeness(asked: float, ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Give how alike two clozes are: their text is question and answer in one, and what they hide is the answer."""
    telling = min(len(words(" ".join(texts))) for texts in (ours, theirs))
    if asked < max(_HALF_THE_TEXT, _least_question(telling)):
        return 0.0
    return (asked + hidden_likeness(ours, theirs)) / 2


def hidden(one: Seen | Entry) -> tuple[str, ...]:
    """Give what the deletions of a cloze hide, without those that are gone."""
    if isinstance(one, Seen):
        return one.deletions
    return tuple(deletion.text for deletion in one.deletions if not deletion.gone)


def hidden_likeness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Give how alike the deletions of two clozes are, 0 to 1."""
    return letters_alike("\n".join(ours), "\n".join(theirs))


def _least_question(telling: int) -> float:
    """Give how alike questions must be whose shorter answer has this many words.

    "Yes" or "O(n)" is the answer to many questions; from five words on an answer speaks for itself.
    """
    return max(0.0, 0.9 - 0.18 * telling)


def question_likeness(one: str, other: str) -> float:
    """Give how alike two questions are, 0 to 1: half by their letters in order, half by their words.

    By letters "What is padding?" and "What is pooling?" are nearly the same; by words they are not.
    """
    return _asked_alike(_form(one, ""), _form(other, ""))


def _asked_alike(one: _Form, other: _Form) -> float:
    if one.question == other.question:
        return 1.0
    union = len(one.asked | other.asked)
    shared = len(one.asked & other.asked) / union if union else 1.0
    return (letters_alike(one.question, other.question) + shared) / 2


def _doubts(
    board: Board, cards: Sequence[Seen], entries: Sequence[Entry], scores: dict[tuple[int, int], float]
) -> Iterable[Doubt]:
    """Give the cards that have no entry although some entry that is free might be theirs."""
    ranked: dict[int, list[tuple[float, int]]] = {}
    for (place, other), score in scores.items():
        if score >= ACCEPT or question_likeness(cards[place].question, entries[other].question) >= _CERTAIN_QUESTION:
            ranked.setdefault(place, []).append((-score, other))
    for place in sorted(ranked):
        card = cards[place]
        if card.index in board.waiting and not card.explicit_id:
            yield Doubt(card.index, tuple(entries[other] for _, other in sorted(ranked[place])[:3]))
