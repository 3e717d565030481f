"""Cards as the quiz asks them: which there are, of what kind each is, and its parts as HTML."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

import msgspec
from markupsafe import Markup

from askdown.answers.judge import alternatives
from askdown.answers.questions import questions_of
from askdown.answers.tasks import ChoiceTask, NumberTask, Question, TextTask, TrueFalseTask, question_of
from askdown.content import Content, Paragraph, Text
from askdown.content_walk import walk
from askdown.diagnostics import Report
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Option, is_derived
from askdown.quiz.quiz_html import QuizRenderer, is_typable
from askdown.readers.pieces.option_signs import is_pinned
from askdown.rendering.attributes import attributes_html
from askdown.rendering.notes import shown_order
from askdown.rendering.plain import plain_text

Kind: TypeAlias = Literal["recall", "choice", "several", "typed", "number", "gaps", "formula"]
"""What its taker does: say it to oneself, pick one, pick all that are right, type, type a number, fill gaps, fill a
formula's."""

_LONGEST_TYPED = 80  # characters of an answer that somebody may be expected to type


class QuizOption(NamedTuple):
    """An option: its text, and what to say to whoever picks it."""

    html: Markup
    correct: bool
    feedback: Markup


class QuizItem(msgspec.Struct, frozen=True):
    """A card as templates get it. `id` is its identity, by which progress is kept.

    `answer` is shown with the solution, `explanation` below it, `extra` (lines of metadata) in small below both.
    `accepted` holds the texts that count when the answer is typed, `bounds` the ends of the range of numbers. `pinned`
    options at the end keep their place, all of them where they are `fixed`; options that nobody wrote are `made`.
    `parent` is the anchor of the card whose answer is this one's explanation. `attributes` tell the scripts of it.
    """

    anchor: str
    id: str
    kind: Kind
    question: Markup
    answer: Markup = Markup()
    explanation: Markup = Markup()
    extra: Markup = Markup()
    options: tuple[QuizOption, ...] = ()
    fixed: bool = False
    pinned: int = 0
    made: bool = False
    accepted: tuple[str, ...] = ()
    bounds: tuple[float, float] | None = None
    parent: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    lang: str = ""
    dir: str = ""
    author: str = ""
    licence: str = ""
    attributes: Markup = Markup()


def quiz_questions(cards: Iterable[Card], report: Report) -> list[Question]:
    """Give the questions of cards that have their GUIDs, in their order: all of `questions_of`, and formula clozes.

    A cloze is left out with the card that it was made of. Reports what is left out (X001, X002).
    """
    known = list(cards)
    asked = {question.card.origin.guid: question for question in questions_of(known, is_pinned, report)}
    return [question for card in known if (question := _question(card, asked))]


def _question(card: Card, asked: dict[str, Question]) -> Question | None:
    if card.origin.duplicate_of is not None:
        return None
    if isinstance(card, ClozeCard) and is_derived(card):
        return question_of(card, is_pinned) if card.parent in asked else None
    return asked.get(card.origin.guid)


class Place(msgspec.Struct, frozen=True):
    """Where a question comes to stand: its anchor, those of the page's cards by identity, language and direction."""

    anchor: str
    anchors: Mapping[str, str]
    lang: str = ""
    dir: str = ""


def item_of(question: Question, place: Place, renderer: QuizRenderer) -> QuizItem:
    """Render a question."""
    item = _rendered(question, place.anchor, place.anchors, renderer)
    attributes = attributes_html((name, text) for name, text in _attributes(item, place) if text is not None)
    return _replaced(item, attributes=Markup(attributes))  # noqa: S704 - escaped there


def _attributes(item: QuizItem, place: Place) -> Iterator[tuple[str, str | None]]:
    """Give names and values; None for what need not be said, "" for what is said by its name alone."""
    yield "id", item.anchor
    yield "data-id", item.id
    yield "data-kind", item.kind
    yield "data-tags", " ".join(item.tags) or None
    yield "data-accept", msgspec.json.encode(item.accepted).decode() if item.accepted else None
    yield "data-bounds", f"{item.bounds[0]!r} {item.bounds[1]!r}" if item.bounds else None
    yield "data-fixed", "" if item.fixed else None
    yield "data-made", "" if item.made else None
    yield "data-pinned", str(item.pinned) if item.pinned else None
    yield "data-parent", item.parent or None
    yield "lang", item.lang if item.lang != place.lang and item.lang else None
    yield "dir", item.dir if item.dir != place.dir and item.dir else None


def _rendered(question: Question, anchor: str, anchors: Mapping[str, str], renderer: QuizRenderer) -> QuizItem:
    card = question.card
    if isinstance(card, ClozeCard):
        made = _cloze(card, anchor, anchors, renderer)
    elif isinstance(question.task, ChoiceTask | TrueFalseTask):
        made = _choice(question, anchor, renderer)
    else:
        made = _written(question, anchor, renderer)
    origin = card.origin
    return msgspec.structs.replace(
        made,
        extra=Markup() if isinstance(card, ClozeCard) else renderer.html(card.extra),
        section=" › ".join(origin.section),
        tags=origin.tags,
        lang=origin.lang,
        dir=origin.dir,
        author=origin.author,
        licence=origin.licence,
    )


def _cloze(card: ClozeCard, anchor: str, anchors: Mapping[str, str], renderer: QuizRenderer) -> QuizItem:
    parent = anchors.get(card.parent or "", "")
    question = renderer.html((*card.heading, *card.lead, *card.text))
    kind: Kind = "formula" if any(getattr(node, "gaps", ()) for node in walk(card.text)) else "gaps"
    explanation = Markup() if parent else renderer.html(card.extra)
    return QuizItem(anchor, card.origin.guid, kind, question, explanation=explanation, parent=parent)


def _choice(question: Question, anchor: str, renderer: QuizRenderer) -> QuizItem:
    card, task = question.card, question.task
    several = isinstance(task, ChoiceTask) and task.multiple
    fixed = not isinstance(task, ChoiceTask) or task.numbered
    return QuizItem(
        anchor,
        card.origin.guid,
        "several" if several else "choice",
        renderer.html(question.stem),
        explanation=renderer.html(_explanation(question)),
        options=tuple(
            QuizOption(renderer.html(option.content), option.correct, renderer.html(option.feedback))
            for option in _options(question, fixed=fixed)
        ),
        fixed=fixed,
        made=is_derived(card),
        pinned=task.pinned if isinstance(task, ChoiceTask) else 0,
    )


def _options(question: Question, *, fixed: bool) -> Sequence[Option]:
    """Give the options as a reader without scripts sees them: shuffled, unless their order means something."""
    card, task = question.card, question.task
    if isinstance(card, ChoiceCard) and isinstance(task, ChoiceTask) and not fixed:
        free = len(task.options) - task.pinned
        shuffled = shown_order(task.options[:free], card.origin.guid, lambda _: False)
        return [*shuffled, *task.options[free:]]
    if isinstance(card, ChoiceCard):
        return card.options
    right = isinstance(task, TrueFalseTask) and task.correct
    return [Option(_words("True"), correct=right), Option(_words("False"), correct=not right)]


def _words(text: str) -> Content:
    return (Paragraph((Text(text),), tight=True),)


def _written(question: Question, anchor: str, renderer: QuizRenderer) -> QuizItem:
    """Give a question whose answer is typed, or said to oneself."""
    card, task = question.card, question.task
    made = QuizItem(anchor, card.origin.guid, "recall", renderer.html(question.stem))
    explanation = renderer.html(_explanation(question))
    if isinstance(task, NumberTask):
        low, high = task.number.low, task.number.high
        around = "" if low == high else f"{low:.12g} … {high:.12g}"
        value = "" if task.number.interval else f"{task.number.value:.12g}"
        shown = f"{value} ({around})" if value and around else value or around
        return _replaced(
            made, kind="number", answer=Markup("<p>{}</p>").format(shown), explanation=explanation, bounds=(low, high)
        )
    if isinstance(task, TextTask):
        shown = explanation or Markup("<p>{}</p>").format(task.accepted[0])
        return _replaced(made, kind="typed", answer=shown, accepted=task.accepted)
    answer = card.answer if isinstance(card, BasicCard) else ()
    return _replaced(made, answer=renderer.html(answer), explanation=explanation, accepted=typable(answer))


def _explanation(question: Question) -> Content:
    """Give what is said once it is done, without the card's metadata, which stands at its end."""
    extra = () if isinstance(question.card, ClozeCard) else question.card.extra
    return question.explanation[: len(question.explanation) - len(extra)]


_replaced: Callable[..., QuizItem] = msgspec.structs.replace


def typable(answer: Content) -> tuple[str, ...]:
    """Give the texts that count for a recall card when its taker wants to type: for short plain answers only."""
    match answer:
        case (Paragraph(children=children),) if is_typable(children):
            text = plain_text(answer)
            return alternatives(text) if "\n" not in text and len(text) <= _LONGEST_TYPED else ()
        case _:
            return ()
