"""The cards that --deck, --tag and --kind choose; a name that fits none is refused, before anything is replaced."""

from collections.abc import Iterable

from askdown.cli.refusal import RefusalError
from askdown.diagnostics.nearest import nearest
from askdown.model import Card, Library
from askdown.printing.selection import Selection, selected

_NAMED = 20  # decks or tags


def chosen_cards(library: Library, selection: Selection) -> list[Card]:
    """Give the selected cards in source order. Raises RefusalError where a deck or a tag that is named has no card."""
    for deck in selection.decks:
        if not selected(library, Selection(decks=(deck,))):
            decks = ("::".join(card.origin.deck[1:]) or library.name for card in library.cards)
            raise RefusalError(f"no question is in a deck {deck!r}; {_advice(deck, decks)}")
    for tag in selection.tags:
        if not selected(library, Selection(tags=(tag,))):
            tags = (tag for card in library.cards for tag in card.origin.tags)
            raise RefusalError(f"no question has a tag {tag!r}; {_advice(tag, tags)}")
    return selected(library, selection)


def _advice(name: str, known: Iterable[str]) -> str:
    names = sorted(set(known))
    near = nearest(name, names)
    if near:
        return f"did you mean {near!r}?"
    more = ["…"] if len(names) > _NAMED else []
    return f"there are: {', '.join([*names[:_NAMED], *more])}" if names else "there are none"
