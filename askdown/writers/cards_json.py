"""cards.json: the whole library as data."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias, assert_never

import msgspec

from askdown.artifact import Artifact
from askdown.content import Content
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck, Library, Option, is_derived
from askdown.passes.formulas import formulas_of
from askdown.rendering.html import render_html
from askdown.rendering.notes import answered
from askdown.rendering.plain import plain_text
from askdown.tex.verdict import Formula, Verdict
from askdown.writers import dump

Verdicts: TypeAlias = Mapping[Formula, Verdict]


def write_json(library: Library, diagnostics: Sequence[Diagnostic], verdicts: Verdicts) -> Iterator[Artifact]:
    """Give the one artifact `cards.json`; `verdicts` are those of formulas as written."""
    data = dump.Dump(
        version=dump.VERSION,
        files=[_file(deck) for deck in library.decks],
        cards=[_card(card, verdicts) for card in library.cards],
        diagnostics=[_diagnostic(found) for found in diagnostics],
    )
    yield Artifact("cards.json", msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n")


def _file(deck: Deck) -> dump.FileEntry:
    own = [card for card in deck.cards if not is_derived(card)]
    with_answer = sum(map(answered, own))
    return dump.FileEntry(
        path=deck.path,
        dialect=deck.dialect,
        answered=with_answer,
        unanswered=len(own) - with_answer,
        metadata=[dump.MetadataEntry(region.line, region.end_line, region.why) for region in deck.metadata],
        left_out=[dump.LeftOutEntry(region.line, region.end_line, region.why) for region in deck.left_out],
    )


def _card(card: Card, verdicts: Verdicts) -> dump.CardEntry:
    origin = card.origin
    question, answer = _sides(card)
    copied = origin.duplicate_of is not None
    return dump.CardEntry(
        # A card that was pasted twice shares its note with the first; as an entry it needs an id of its own.
        id=f"{origin.guid}@{origin.path}:{origin.line}" if copied else origin.guid,
        parent=(card.parent or origin.guid) if isinstance(card, ClozeCard) else None,
        duplicate_of=origin.duplicate_of,
        kind=_kind(card),
        deck=list(origin.deck),
        tags=list(origin.tags),
        source=dump.PlaceEntry(origin.path, origin.line, origin.answer_line, origin.end_line),
        question=_side(question),
        answer=_side(answer),
        options=[_option(option) for option in _options(card)],
        accepted=list(card.accepted) if isinstance(card, BasicCard) else [],
        formulas=list(_formulas(card, verdicts)),
    )


def _sides(card: Card) -> tuple[Content, Content]:
    """Give what the two sides show; lines of metadata stand under the question, so that no word is missing here."""
    match card:
        case BasicCard() | ChoiceCard():
            return (*card.question, *card.extra), card.answer
        case ClozeCard():
            return (*card.heading, *card.lead, *card.text), card.extra
        case _:
            assert_never(card)


def _kind(card: Card) -> Literal["basic", "choice", "cloze"]:
    match card:
        case BasicCard():
            return "basic"
        case ChoiceCard():
            return "choice"
        case ClozeCard():
            return "cloze"


def _options(card: Card) -> tuple[Option, ...]:
    return card.options if isinstance(card, ChoiceCard) else ()


def _side(content: Content) -> dump.SideEntry:
    return dump.SideEntry(plain_text(content), render_html(content))


def _option(option: Option) -> dump.OptionEntry:
    text, html = plain_text(option.content), render_html(option.content)
    return dump.OptionEntry(text, html, option.correct, plain_text(option.feedback))


def _formulas(card: Card, verdicts: Verdicts) -> Iterator[dump.FormulaEntry]:
    for placed in formulas_of(card):
        verdict = verdicts[placed.tex, placed.display]
        yield dump.FormulaEntry(
            placed.written, placed.display, placed.line, placed.column, verdict.status, verdict.message
        )


def _diagnostic(found: Diagnostic) -> dump.DiagnosticEntry:
    return dump.DiagnosticEntry(
        code=found.rule.code,
        name=found.rule.name,
        severity=found.rule.severity.value,
        path=found.path,
        line=found.line,
        column=found.column,
        message=found.message,
        hint=found.hint,
    )
