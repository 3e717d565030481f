"""Cards as notes: what Anki stores for each card, rendered through the templates of fields."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, TypeAlias, assert_never

from markupsafe import Markup

from askdown.content import Content
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Library, Note, Option, Origin, is_derived
from askdown.rendering.anki_html import AnkiClozeRenderer, AnkiRenderer
from askdown.rendering.fields import rendered_fields
from askdown.templating import Templates

Unanswered: TypeAlias = Literal["skip", "front-only"]
Values: TypeAlias = dict[str, object]


def render_notes(
    library: Library,
    templates: Templates,
    *,
    unanswered: Unanswered = "skip",
    pinned: Callable[[Option], bool] = lambda _: False,
    permalink: Callable[[str], str] = lambda _: "",
) -> Iterator[Note]:
    """Give the notes of a library, in source order; positions count from 1. See `notes_of`."""
    return notes_of(library.cards, templates, unanswered=unanswered, pinned=pinned, permalink=permalink)


def notes_of(
    cards: Iterable[Card],
    templates: Templates,
    *,
    unanswered: Unanswered = "skip",
    pinned: Callable[[Option], bool] = lambda _: False,
    permalink: Callable[[str], str] = lambda _: "",
) -> Iterator[Note]:
    """Give the notes of cards that have their GUIDs; positions count from 1.

    Duplicates are left out, and cards without an answer unless they are to have an empty back. Options that are
    `pinned` come last ("all of the above"). `permalink` gives the address of a source file, or nothing. Times of
    adding and modification are not set. Raises TemplateProblemError.
    """
    shipped = [card for card in cards if ships(card, unanswered)]
    # All contents first, and then all templates: processors take less time for the same thing many times over.
    contents = [_values(card, pinned) for card in shipped]
    for position, (card, (kind, values)) in enumerate(zip(shipped, contents, strict=True), 1):
        origin = card.origin
        yield Note(
            guid=origin.guid,
            note_type=kind,
            fields=rendered_fields(
                templates, f"anki/fields/{kind}.html", kind, values | _surroundings(origin, permalink)
            ),
            tags=origin.tags,
            deck=origin.deck,
            position=position,
        )


def ships(card: Card, unanswered: Unanswered) -> bool:
    """Tell whether a card becomes a note: the second of two pasted ones never does, one without answer by choice."""
    if card.origin.duplicate_of is not None:
        return False
    return (card.origin.unanswered or unanswered) == "front-only" or answered(card)


def answered(card: Card) -> bool:
    """Tell whether a card has something for its back."""
    match card:
        case BasicCard(answer=answer):
            return bool(answer)
        case ChoiceCard(options=options, answer=answer):
            return bool(answer) or any(option.correct for option in options)
        case ClozeCard():
            return True
        case _:
            assert_never(card)


def shown_order(options: Sequence[Option], seed: str, pinned: Callable[[Option], bool]) -> list[Option]:
    """Give options in an order that looks random, is always the same for a seed, and has the pinned ones last."""

    def place(index: int) -> tuple[bool, bytes]:
        return pinned(options[index]), hashlib.sha256(f"{seed}/{index}".encode()).digest()

    return [options[index] for index in sorted(range(len(options)), key=place)]


def _values(card: Card, pinned: Callable[[Option], bool]) -> tuple[str, Values]:
    guid = card.origin.guid
    match card:
        case BasicCard():
            renderer = AnkiRenderer(guid)
            question, answer = _html(renderer, card.question), _html(renderer, card.answer)
            return "question", _question_values(question, answer) | {"extra": _html(renderer, card.extra)}
        case ChoiceCard():
            renderer = AnkiRenderer(guid)
            question = _html(renderer, card.question)
            order = list(card.options) if card.ordered else shown_order(card.options, guid, pinned)
            options = [_option_values(renderer, option) for option in order]
            values = _question_values(question, Markup())
            multiple = card.multiple or sum(option.correct for option in card.options) > 1
            explained = _html(renderer, card.answer)
            return "question", values | {
                "options": options,
                "explanation": explained,
                "extra": _html(renderer, card.extra),
                "multiple": multiple,
                "ordered": card.ordered,
            }
        case ClozeCard():
            renderer = AnkiClozeRenderer(guid)
            parts = {"heading": card.heading, "lead": card.lead, "text": card.text, "extra": card.extra}
            html: Values = {name: _html(renderer, content) for name, content in parts.items()}
            return "cloze", html | {"derived": is_derived(card)}
        case _:
            assert_never(card)


def _question_values(question: Markup, answer: Markup) -> Values:
    return {
        "question": question,
        "answer": answer,
        "options": [],
        "explanation": Markup(),
        "extra": Markup(),
        "multiple": False,
        "ordered": False,
    }


def _option_values(renderer: AnkiRenderer, option: Option) -> Values:
    return {
        "content": _html(renderer, option.content),
        "correct": option.correct,
        "feedback": _html(renderer, option.feedback),
    }


def _html(renderer: AnkiRenderer, content: Content) -> Markup:
    return Markup(renderer.content(content))  # noqa: S704 - the renderer escapes everything


def _surroundings(origin: Origin, permalink: Callable[[str], str]) -> Values:
    return {
        "source": _source(origin.path, origin.section, permalink(origin.path), origin.author, origin.licence),
        "lang": origin.lang,
        "dir": origin.dir,
        "id": origin.guid,
        "tags": origin.tags,
        "deck": origin.deck,
        "reverse": origin.reverse,
    }


@lru_cache(maxsize=64)  # the cards of a section have one
def _source(path: str, section: tuple[str, ...], url: str, author: str, licence: str) -> Values:
    literal = AnkiRenderer().literal
    return {
        "path": Markup(literal(path)),  # noqa: S704 - escaped by the renderer, as above
        "section": [Markup(literal(heading)) for heading in section],  # noqa: S704 - as above
        "url": url,
        "author": Markup(literal(author)),  # noqa: S704 - as above
        "licence": Markup(literal(licence)),  # noqa: S704 - as above
    }
