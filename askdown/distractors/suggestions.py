"""Suggestions: a choice question for each fact, with the wrong options that the author or the siblings give."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

from askdown.answers.normal_form import normal_form
from askdown.content import Inline, Paragraph, Text
from askdown.distractors.choosing import WANTED, chosen
from askdown.distractors.facts import Fact, facts_of
from askdown.distractors.inline_markdown import inline_of
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Library, Option
from askdown.rendering.plain import inline_text

TAG = "auto-options"
OptionText: TypeAlias = tuple[Inline, ...]


class Suggestion(msgspec.Struct, frozen=True):
    """A fact with wrong options (none: it stays without choices), and whether the author has ticked it."""

    fact: Fact
    wrong: tuple[OptionText, ...] = ()
    ticked: bool = False


def suggested(cards: Iterable[Card]) -> tuple[Suggestion, ...]:
    """Give a suggestion for each fact of cards that have their GUIDs, in their order."""
    facts = tuple(facts_of(cards))
    siblings = chosen(facts)
    return tuple(Suggestion(fact, tuple(_wrong(fact, siblings[fact.id]))) for fact in facts)


def _wrong(fact: Fact, siblings: tuple[Fact, ...]) -> Iterator[OptionText]:
    """Give the wrong options: the author's, and then siblings' answers as long as there are too few."""
    given = usable(fact, map(inline_of, fact.wrong))
    said = {normal_form(inline_text(option)) for option in given}
    more = [other.right for other in siblings if not other.accepted & said]
    yield from (*given, *more[: max(0, WANTED - len(given))])


def usable(fact: Fact, options: Iterable[OptionText]) -> tuple[OptionText, ...]:
    """Give the options that are wrong and differ from each other, in their order."""
    kept: dict[str, OptionText] = {}
    for option in options:
        kept.setdefault(normal_form(inline_text(option)), option)
    return tuple(option for said, option in kept.items() if said and said not in fact.accepted)


def with_choices(library: Library, suggestions: Iterable[Suggestion]) -> Library:
    """Give a library with the choice questions of suggestions, each right behind the card that it was made of."""
    made: dict[str, list[ChoiceCard]] = {}
    for suggestion in suggestions:
        if suggestion.wrong:
            made.setdefault(suggestion.fact.card.origin.guid, []).append(choice_card(suggestion))
    decks = tuple(
        msgspec.structs.replace(deck, cards=tuple(_with_own(deck.cards, made))) if made else deck
        for deck in library.decks
    )
    return msgspec.structs.replace(library, decks=decks)


def _with_own(cards: Iterable[Card], made: dict[str, list[ChoiceCard]]) -> Iterator[Card]:
    for card in cards:
        yield card
        if isinstance(card, BasicCard | ClozeCard) and card.origin.duplicate_of is None:
            yield from made.pop(card.origin.guid, ())


def choice_card(suggestion: Suggestion) -> ChoiceCard:
    """Make the card of a suggestion. It is marked: it has a parent, and a tag."""
    fact = suggestion.fact
    tags = tuple(dict.fromkeys((*fact.card.origin.tags, TAG)))
    origin = msgspec.structs.replace(
        fact.card.origin, guid=fact.id, tags=tags, explicit_id=None, reverse=False, marks=()
    )
    options = (_option(fact.right, correct=True), *(_option(option, correct=False) for option in suggestion.wrong))
    explanation = fact.card.extra if isinstance(fact.card, ClozeCard) else ()
    return ChoiceCard(origin, fact.stem, options, explanation, parent=fact.card.origin.guid)


def _option(nodes: OptionText, *, correct: bool) -> Option:
    return Option((Paragraph(without_stop(nodes), tight=True),), correct)


def without_stop(nodes: OptionText) -> OptionText:
    """Take a full stop off the end of an option: among others without one it would tell."""
    last = nodes[-1] if nodes else None
    if not isinstance(last, Text) or not last.text.rstrip().endswith(".") or last.text.rstrip().endswith(".."):
        return nodes
    return (*nodes[:-1], Text(last.text.rstrip()[:-1]))
