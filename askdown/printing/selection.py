"""Which cards are printed: those of some decks, tags or kinds, or those whose lines have changed."""

from collections.abc import Callable, Collection, Mapping
from fnmatch import fnmatchcase

import msgspec

from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Library, Origin, is_derived
from askdown.rendering.notes import answered

KINDS = {"question": BasicCard, "choice": ChoiceCard, "cloze": ClozeCard}
Changed = Mapping[str, Collection[range]]


class Selection(msgspec.Struct, frozen=True):
    """What is asked for; an empty part asks for everything, values of one part are alternatives.

    `decks` and `tags` are patterns with `*`; one that names a deck or a tag holds for those below it too. `changed`
    has the changed lines of each changed file (None: not asked for).
    """

    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    changed: Changed | None = None


def selected(library: Library, selection: Selection) -> list[Card]:
    """Give the cards to print, in source order: no second copies, no formulas cut out of other cards."""
    return [card for card in library.cards if _is_original(card) and _is_wanted(card, selection)]


def printable(card: Card) -> bool:
    """Tell whether a card has something to learn: a question without an answer stands in the booklet alone."""
    return answered(card)


def _is_original(card: Card) -> bool:
    return card.origin.duplicate_of is None and not is_derived(card)


def _is_wanted(card: Card, selection: Selection) -> bool:
    origin = card.origin
    return (
        _matches(selection.decks, lambda pattern: _in_deck(origin.deck, pattern))
        and _matches(selection.tags, lambda pattern: any(_below(tag, pattern) for tag in origin.tags))
        and (not selection.kinds or isinstance(card, tuple(KINDS[kind] for kind in selection.kinds)))
        and (selection.changed is None or _has_changed(origin, selection.changed))
    )


def _matches(patterns: tuple[str, ...], test: Callable[[str], bool]) -> bool:
    return not patterns or any(test(pattern) for pattern in patterns)


def _in_deck(deck: tuple[str, ...], pattern: str) -> bool:
    """Tell whether a deck, named from any level on, matches; the root's name may be left out."""
    return any(_below("::".join(deck[start:]), pattern) for start in range(len(deck)))


def _below(name: str, pattern: str) -> bool:
    name, pattern = name.casefold(), pattern.casefold()
    return fnmatchcase(name, pattern) or fnmatchcase(name, f"{pattern}::*")


def _has_changed(origin: Origin, changed: Changed) -> bool:
    card = range(origin.line, origin.end_line + 1)
    return any(lines.start < card.stop and card.start < lines.stop for lines in changed.get(origin.path, ()))
