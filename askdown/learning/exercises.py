"""Questions as they are put in a terminal: what is shown, what can be typed, and whether it is right."""

from collections.abc import Collection, Sequence
from typing import Literal, TypeAlias

import msgspec

from askdown.answers.judge import Judgement, judge
from askdown.answers.numbers import NumberRange
from askdown.answers.questions import name_of
from askdown.answers.tasks import BlanksTask, ChoiceTask, NumberTask, Question, TextTask, TrueFalseTask
from askdown.content import Content, Paragraph, Text
from askdown.learning.chance import shuffled
from askdown.model import BasicCard, ChoiceCard, ClozeCard, Option, Origin
from askdown.quiz.items import typable
from askdown.readers.pieces.option_signs import is_pinned
from askdown.rendering.notes import shown_order

Kind: TypeAlias = Literal["recall", "choice", "several", "typed", "number", "gaps"]
"""What its taker does: say it to oneself, pick one, pick all that are right, type, type a number, fill gaps."""

_NAME = 70  # characters


class Exercise(msgspec.Struct, frozen=True):
    """A card as it is asked. `id` is its identity, by which progress is kept; `name` its question on one line.

    `answer` is shown with the solution, and `explanation` below it. `options` are as the page shows them without
    scripts: `movable` of them, from the first on, may be shuffled. `accepted` are texts that count, `blanks` those of
    each gap; a recall card has some where its answer is short enough to be typed.
    """

    id: str
    kind: Kind
    name: str
    origin: Origin
    question: Content
    answer: Content = ()
    explanation: Content = ()
    options: tuple[Option, ...] = ()
    movable: int = 0
    accepted: tuple[str, ...] = ()
    blanks: tuple[tuple[str, ...], ...] = ()
    number: NumberRange | None = None

    @property
    def is_typed(self) -> bool:
        """Whether there is a text to be judged."""
        return self.kind in {"typed", "number"} or bool(self.accepted or self.blanks)


def exercise_of(question: Question) -> Exercise:
    """Make an exercise of a question."""
    card, task = question.card, question.task
    made = Exercise(card.origin.guid, "recall", name_of(question, _NAME), card.origin, question.stem)
    if isinstance(card, ClozeCard):
        blanks = task.blanks if isinstance(task, BlanksTask) else ()
        shown = (*card.heading, *card.lead, *card.text)
        return _with(made, kind="gaps", question=shown, answer=card.text, explanation=card.extra, blanks=blanks)
    if isinstance(task, ChoiceTask | TrueFalseTask):
        return _with(made, explanation=question.explanation, **_choice(question, task))
    if isinstance(task, NumberTask):
        answer = _line(_range_text(task.number))
        return _with(made, kind="number", answer=answer, explanation=question.explanation, number=task.number)
    if isinstance(task, TextTask):
        answer = question.explanation or _line(task.accepted[0])
        return _with(made, kind="typed", answer=answer, accepted=task.accepted)
    answer = card.answer if isinstance(card, BasicCard) else ()
    return _with(made, answer=answer, explanation=question.explanation, accepted=typable(answer))


def ordered_options(exercise: Exercise, seed: int) -> list[Option]:
    """Give the options in the order in which the page shows them for a seed."""
    free = shuffled(range(exercise.movable), f"{seed}/{exercise.id}")
    return [exercise.options[at] for at in (*free, *range(exercise.movable, len(exercise.options)))]


def judge_picked(options: Sequence[Option], picked: Collection[int]) -> Judgement:
    """Judge which options were picked: all that are right, and no other."""
    return "right" if all(option.correct == (at in picked) for at, option in enumerate(options)) else "wrong"


def judge_typed(exercise: Exercise, typed: Sequence[str]) -> Judgement:
    """Judge what was typed, a text for each gap or one text: near where one is near and none is wrong."""
    accepted = exercise.blanks or (exercise.accepted,)
    found = {judge(text, texts, exercise.number) for text, texts in zip(typed, accepted, strict=True)}
    return "wrong" if "wrong" in found else "near" if "near" in found else "right"


def _choice(question: Question, task: ChoiceTask | TrueFalseTask) -> dict[str, object]:
    card = question.card
    if isinstance(task, TrueFalseTask):
        return {"kind": "choice", "options": _truths(card.options if isinstance(card, ChoiceCard) else (), task)}
    written = card.options if isinstance(card, ChoiceCard) else task.options
    options = written if task.numbered else tuple(shown_order(written, card.origin.guid, is_pinned))
    movable = 0 if task.numbered else len(options) - task.pinned
    return {"kind": "several" if task.multiple else "choice", "options": options, "movable": movable}


def _truths(options: tuple[Option, ...], task: TrueFalseTask) -> tuple[Option, ...]:
    if options:
        return options
    return Option(_line("True"), correct=task.correct), Option(_line("False"), correct=not task.correct)


def _range_text(number: NumberRange) -> str:
    return f"{number.value:.12g}" if number.low == number.high else f"{number.low:.12g} … {number.high:.12g}"


def _line(text: str) -> Content:
    return (Paragraph((Text(text),), tight=True),)


def _with(exercise: Exercise, **changes: object) -> Exercise:
    return msgspec.structs.replace(exercise, **changes)
