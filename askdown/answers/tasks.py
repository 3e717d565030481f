"""What a card asks its taker to do: pick options, say true or false, type a number or a text, fill blanks, write."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar, assert_never

import msgspec

from askdown.answers.judge import alternatives
from askdown.answers.normal_form import normal_form
from askdown.answers.numbers import NumberRange, read_range
from askdown.content import Cloze, Code, Content, Math, MathBlock, Paragraph, Styled, Text
from askdown.content_walk import rewritten, walk
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Option
from askdown.rendering.plain import inline_text, plain_text


class ChoiceTask(msgspec.Struct, frozen=True):
    """Pick one of the options, or all that are right where it is `multiple`.

    Their order is to be kept where it is `fixed`: because they are `numbered` in the source, or because the last ones
    (as many as `pinned` says) speak of those before them.
    """

    options: tuple[Option, ...]
    multiple: bool
    fixed: bool
    numbered: bool = False
    pinned: int = 0


class TrueFalseTask(msgspec.Struct, frozen=True):
    """Say whether a statement is true; with what to tell those who say that it is, or is not."""

    correct: bool
    feedback_true: Content = ()
    feedback_false: Content = ()


class NumberTask(msgspec.Struct, frozen=True):
    """Type a number."""

    number: NumberRange


class TextTask(msgspec.Struct, frozen=True):
    """Type one of the accepted texts; the first is the one to show."""

    accepted: tuple[str, ...]


class BlanksTask(msgspec.Struct, frozen=True):
    """Fill in the deletions of the question's text; for each in its order, the accepted texts."""

    blanks: tuple[tuple[str, ...], ...]


class OpenTask(msgspec.Struct, frozen=True):
    """Write freely; `answer` is the model answer. `hidden` tells a cloze whose deletions are no plain text."""

    answer: Content
    hidden: bool = False


Task: TypeAlias = ChoiceTask | TrueFalseTask | NumberTask | TextTask | BlanksTask | OpenTask


class Question(msgspec.Struct, frozen=True):
    """A card as a question: what is asked, what is to be done, what is said once it is done."""

    card: Card
    stem: Content
    task: Task
    explanation: Content = ()


def question_of(card: Card, pinned: Callable[[Option], bool]) -> Question:
    """Make a question of a card; options that are `pinned` come last."""
    match card:
        case ChoiceCard():
            return Question(card, card.question, _choice(card, pinned), (*card.answer, *card.extra))
        case ClozeCard():
            return _cloze(card)
        case BasicCard():
            return _basic(card)
        case _:
            assert_never(card)


# The words for true and false in one language, as they stand in options and after "true or false".
_TRUTHS = (
    ("true", "false"), ("wahr", "falsch"), ("richtig", "falsch"), ("vrai", "faux"), ("verdadero", "falso"),
    ("verdadeiro", "falso"), ("vero", "falso"), ("prawda", "fałsz"), ("верно", "неверно"), ("doğru", "yanlış"),
)  # fmt: skip
_TRUE_AND_FALSE = 2


def _choice(card: ChoiceCard, pinned: Callable[[Option], bool]) -> Task:
    truth = _truth_of_options(card.options)
    if truth is not None:
        return truth
    last = [option for option in card.options if pinned(option)]
    options = (*(option for option in card.options if option not in last), *last) if last else card.options
    multiple = card.multiple or sum(option.correct for option in options) > 1
    fixed = card.ordered or bool(last)
    return ChoiceTask(options, multiple, fixed, numbered=card.ordered, pinned=len(last))


def _truth_of_options(options: Sequence[Option]) -> TrueFalseTask | None:
    if len(options) != _TRUE_AND_FALSE:
        return None
    said = {normal_form(plain_text(option.content)): option for option in options}
    for yes, no in _TRUTHS:
        if set(said) == {yes, no} and said[yes].correct != said[no].correct:
            return TrueFalseTask(said[yes].correct, said[yes].feedback, said[no].feedback)
    return None


def _basic(card: BasicCard) -> Question:
    first = next(iter(card.accepted), "")
    number = read_range(first[1:]) if first.startswith("=") else None
    if number is not None:
        said = {first, first[1:].strip()}
        rest = tuple(block for block in card.answer if plain_text((block,)) not in said)
        return Question(card, card.question, NumberTask(number), (*rest, *card.extra))
    if card.accepted:
        accepted = tuple(dict.fromkeys((*_short_answer(card.answer), *card.accepted)))
        return Question(card, card.question, TextTask(accepted), (*card.answer, *card.extra))
    truth = _truth_of_answer(plain_text(card.question), plain_text(card.answer))
    if truth is not None:
        return Question(card, card.question, TrueFalseTask(truth), (*card.answer, *card.extra))
    return Question(card, card.question, OpenTask(card.answer), card.extra)


_LONGEST_TYPED = 80  # characters of an answer that somebody may be expected to type


def _short_answer(answer: Content) -> tuple[str, ...]:
    text = plain_text(answer)
    short = len(answer) == 1 and isinstance(answer[0], Paragraph) and "\n" not in text
    return alternatives(text) if short and text and len(text) <= _LONGEST_TYPED else ()


def _truth_of_answer(question: str, answer: str) -> bool | None:
    asked = " ".join(re.findall(r"\w+", question.casefold()))
    first = next(iter(re.findall(r"\w+", answer.casefold())), "")
    for yes, no in _TRUTHS:
        if first in {yes, no} and re.search(rf"\b{yes} \w{{1,4}} {no}\b", asked):
            return first == yes
    return None


def _cloze(card: ClozeCard) -> Question:
    before = (*card.heading, *card.lead)
    deletions = [node for node in walk(card.text) if isinstance(node, Cloze)]
    if deletions and all(map(_is_plain, deletions)) and not any(map(_gaps, walk(card.text))):
        blanks = tuple(alternatives(inline_text(deletion.children)) for deletion in deletions)
        return Question(card, (*before, *card.text), BlanksTask(blanks), card.extra)
    covered = rewritten(rewritten(rewritten(card.text, Cloze, _covered), Math, _without_gaps), MathBlock, _without_gaps)
    return Question(card, (*before, *covered), OpenTask(card.text, hidden=True), card.extra)


def _is_plain(deletion: Cloze) -> bool:
    """Tell a deletion that can be typed: words of one line, whatever their emphasis."""
    nodes = list(walk(deletion.children))
    return bool(inline_text(deletion.children).strip()) and all(
        isinstance(node, Text | Code | Styled) for node in nodes
    )


def _covered(deletion: Cloze) -> Cloze:
    return msgspec.structs.replace(deletion, children=(Text(f"[{deletion.hint or '…'}]"),))


def _gaps(node: object) -> bool:
    return isinstance(node, Math | MathBlock) and bool(node.gaps)


_Formula = TypeVar("_Formula", Math, MathBlock)


def _without_gaps(formula: _Formula) -> _Formula:
    tex = formula.tex
    for gap in sorted(formula.gaps, key=lambda gap: gap.start, reverse=True):
        tex = rf"{tex[: gap.start]}{{\ldots}}{tex[gap.end :]}"
    return msgspec.structs.replace(formula, tex=tex, gaps=())
