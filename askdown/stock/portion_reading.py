"""A portion of a file, read as a file of its own, and how its ends were read, to be held against its neighbours."""

import re
from collections.abc import Sequence

import msgspec

from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.html import UNCLOSED
from askdown.diagnostics.rules.reading import UNCLOSED_CONTAINER, UNCLOSED_FENCE
from askdown.model import Card, Deck
from askdown.readers.reading import Traits, read_with_traits
from askdown.source import SourceFile
from askdown.stock.facts import FileFacts, Seam, Settled, facts_of, passed
from askdown.stock.portions import Portion


def read_portion(portion: Portion, settled: Settled) -> tuple[FileFacts, Deck]:
    """Read a portion of a file as a file of its own; lines are those of the portion's text. Never raises on content."""
    found: list[Diagnostic] = []
    source = SourceFile(portion.path, portion.text)
    whole, traits = read_with_traits(source, found.append)
    own = _own(portion, whole)
    reaching = any(one.rule in _REACHING for one in found) or _may_end_in_farewell(portion, whole.cards, source)
    seam = _seam(portion, traits, whole.cards, own.cards, local=not reaching)
    deck, clozes = passed(own, settled, found.append, titled=portion.titled)
    facts = facts_of(deck, clozes, [one for one in found if portion.owns(one.line)], many=True)
    return msgspec.structs.replace(facts, seam=seam), deck


def _own(portion: Portion, deck: Deck) -> Deck:
    """Give the deck without what was read of lines that are not the portion's own."""
    return msgspec.structs.replace(
        deck,
        cards=tuple(card for card in deck.cards if portion.owns(card.origin.line)),
        metadata=tuple(region for region in deck.metadata if portion.owns(region.line)),
        left_out=tuple(region for region in deck.left_out if portion.owns(region.line)),
    )


def _seam(portion: Portion, traits: Traits, cards: Sequence[Card], own: Sequence[Card], *, local: bool) -> Seam:
    sections = dict(traits.outline) | {card.origin.line: ("?", *card.origin.section) for card in cards}
    return Seam(
        dialect=traits.dialect,
        levels=traits.levels,
        local=local and traits.local and traits.ruled <= portion.ruled,
        begin=sections.get(portion.before + 1),
        end=sections.get(portion.before + portion.lines + 1),
        titles=frozenset(card.origin.section[:1] for card in own),
    )


def _may_end_in_farewell(portion: Portion, cards: Sequence[Card], source: SourceFile) -> bool:
    """Tell a portion whose first card seems to be the file's, from which no farewell is taken, and may have one."""
    if not portion.before or not cards or cards[0].origin.line <= portion.before:
        return False
    return any(map(_RULE.fullmatch, source.lines[cards[0].origin.line : cards[0].origin.end_line]))


_RULE = re.compile(r"[ \t]*(?:\*[ \t]*){3,}|[ \t]*(?:-[ \t]*){3,}|[ \t]*(?:_[ \t]*){3,}")
_REACHING = frozenset({UNCLOSED, UNCLOSED_FENCE, UNCLOSED_CONTAINER})
