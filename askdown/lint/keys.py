"""What gives the right option away: its length, and its place over a whole file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt

from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import LONGEST_KEY, SKEWED_KEYS
from askdown.lint.subject import Subject, at
from askdown.model import ChoiceCard, Deck
from askdown.rendering.plain import plain_text

_FEWEST_OPTIONS = 3
_LONGER = (1.5, 15)  # times, and characters, by which a key stands out; by a little, a third of all keys are longest
_FEWEST_CARDS = 10
_SURPRISING = 3.0  # standard deviations: less than one file in two hundred by chance


def longest_keys(subject: Subject) -> Iterator[Diagnostic]:
    """Report single right options that are much longer than all others."""
    for card in subject.library.cards:
        if isinstance(card, ChoiceCard) and len(card.options) >= _FEWEST_OPTIONS and _single_key(card) is not None:
            key = max(len(plain_text(option.content)) for option in card.options if option.correct)
            other = max(len(plain_text(option.content)) for option in card.options if not option.correct)
            if key >= other * _LONGER[0] and key >= other + _LONGER[1]:
                message = f"the right option has {key} characters, the longest of the others {other}"
                line = next(option.line for option in card.options if option.correct)
                yield at(card, LONGEST_KEY, message, "shorten it, or make another one as long", line)


def skewed_keys(subject: Subject) -> Iterator[Diagnostic]:
    """Report files in which right options gather at one place."""
    for deck in subject.library.decks:
        cards = [card for card in deck.cards if isinstance(card, ChoiceCard) and _single_key(card) is not None]
        found = _surprise(cards) if len(cards) >= _FEWEST_CARDS else None
        if found:
            place, count = found
            message = f"option {place + 1} is the right one in {count} of {len(cards)} questions"
            yield _at_deck(deck, cards[0], message)


def _at_deck(deck: Deck, card: ChoiceCard, message: str) -> Diagnostic:
    return Diagnostic(SKEWED_KEYS, message, deck.path, card.origin.line, 1, "put right options at other places")


def _single_key(card: ChoiceCard) -> int | None:
    right = [place for place, option in enumerate(card.options) if option.correct]
    return right[0] if len(right) == 1 else None


def _surprise(cards: Sequence[ChoiceCard]) -> tuple[int, int] | None:
    """Give the place that holds far more keys than chance puts there, and how many; None if there is none."""
    counts = Counter(_single_key(card) for card in cards)
    for place, count in counts.most_common(1):
        shares = [1 / len(card.options) for card in cards if place is not None and place < len(card.options)]
        spread = sqrt(sum(share * (1 - share) for share in shares))
        if place is not None and count - sum(shares) > _SURPRISING * spread:
            return place, count
    return None
