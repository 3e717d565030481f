"""Explicit ids as cards carry them: one id is one card's."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules import identity as rules
from askdown.identity.board import Seen, grouped
from askdown.identity.ledger import Entry


def without_doubled(cards: Sequence[Seen], entries: Iterable[Entry], report: Report) -> list[Seen]:
    """Give the cards, where two had the same explicit id only one of them with it.

    It stays with the card whose question the ledger knows under it, else with the first.
    """
    doubled = {
        name: group for name, group in grouped(cards, lambda card: card.explicit_id or None).items() if len(group) > 1
    }
    if not doubled:
        return list(cards)
    known = {(name, entry.question) for entry in entries for name in (entry.id, entry.guid)}
    losers: dict[int, Seen] = {}
    for name, group in doubled.items():
        keeper = next((card for card in group if (name, card.question) in known), group[0])
        losers |= {card.index: keeper for card in group if card is not keeper}
    for card in cards:
        if card.index in losers:
            report(_twice(card, losers[card.index]))
    return [replace(card, explicit_id="") if card.index in losers else card for card in cards]


def _twice(card: Seen, keeper: Seen) -> Diagnostic:
    place = f"{keeper.path}:{keeper.line}"
    return Diagnostic(
        rule=rules.ID_TWICE,
        message=f"the id {card.explicit_id} is also that of the card at {place}",
        path=card.path,
        line=card.line,
        hint="give this card an id of its own, or none",
        others=(place,),
    )
