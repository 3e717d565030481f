"""Variants of an exam: the same questions in another order, with their options in another order.

All orders come from hashes of seed, variant and identity, so that a new card elsewhere moves nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence

import msgspec

from askdown.answers.tasks import ChoiceTask, OpenTask, Question
from askdown.exam.setup import ExamSetup
from askdown.model import ChoiceCard
from askdown.rendering.plain import plain_text

_TRIES = 12  # orders of options that are looked at for one in which no letter is the answer too often
_MOST = 0.4  # of the answers that may be the same letter
_IN_A_ROW = 2  # answers one after the other that may be the same letter


class Placed(msgspec.Struct, frozen=True):
    """A question in a variant: identity, digest, points, and its options by their places in the source."""

    id: str
    digest: str
    points: int
    options: tuple[int, ...] = ()


class Variant(msgspec.Struct, frozen=True):
    """The order of questions in one variant; `name` is a letter."""

    name: str
    questions: tuple[Placed, ...]


def picked(questions: Sequence[Question], setup: ExamSetup) -> list[Question]:
    """Give the questions of an exam, drawn by its seed, in source order."""
    drawn = sorted(questions, key=lambda question: _hash(setup.seed, "draw", question.card.origin.guid))
    chosen = {question.card.origin.guid for question in drawn[: setup.questions]}
    return [question for question in questions if question.card.origin.guid in chosen]


def variants_of(questions: Sequence[Question], setup: ExamSetup) -> tuple[Variant, ...]:
    """Give the variants of an exam with these questions."""
    return tuple(_variant(questions, setup, _name(place)) for place in range(setup.variants))


def digest(question: Question) -> str:
    """Give a digest that changes when a question, its options or its answer do, wherever they stand."""
    card, task = question.card, question.task
    texts = [plain_text(question.stem), plain_text(question.explanation), type(task).__name__]
    if isinstance(card, ChoiceCard):
        texts += [f"{option.correct} {plain_text(option.content)}" for option in card.options]
    elif isinstance(task, OpenTask):
        texts.append(plain_text(task.answer))
    else:
        texts.append(repr(task))  # numbers, texts or a truth: nothing that knows its place
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def points_of(question: Question, setup: ExamSetup) -> int:
    """Give what a question counts."""
    return setup.open_points if isinstance(question.task, OpenTask) else setup.points


def _variant(questions: Sequence[Question], setup: ExamSetup, name: str) -> Variant:
    keys: list[int] = []  # the place of the right option in each single choice so far
    placed = []
    for question in sorted(questions, key=lambda one: _hash(setup.seed, name, one.card.origin.guid)):
        options = _options(question, setup, name, keys)
        origin = question.card.origin
        placed.append(Placed(origin.guid, digest(question), points_of(question, setup), options))
    return Variant(name, tuple(placed))


def _options(question: Question, setup: ExamSetup, name: str, keys: list[int]) -> tuple[int, ...]:
    """Give the order of options by their places in the source, and note where the right one came to be."""
    card, task = question.card, question.task
    if not isinstance(card, ChoiceCard):
        return ()
    places = range(len(card.options))
    if not isinstance(task, ChoiceTask) or task.numbered:
        return tuple(places)
    pinned = task.options[len(task.options) - task.pinned :]
    last = {place for place in places if any(card.options[place] is option for option in pinned)}

    def order(attempt: int) -> tuple[int, ...]:
        seeds = (setup.seed, name, card.origin.guid, attempt)
        return tuple(sorted(places, key=lambda place: (place in last, _hash(*seeds, place))))

    if task.multiple:
        return order(0)
    right = next(place for place in places if card.options[place].correct)
    chosen = _balanced([order(attempt) for attempt in range(_TRIES)], right, keys)
    keys.append(chosen.index(right))
    return chosen


def _balanced(orders: Sequence[tuple[int, ...]], right: int, keys: Sequence[int]) -> tuple[int, ...]:
    """Give the first order in which the right option's letter is no hint, else the one with the rarest letter."""
    for order in orders:
        if _is_balanced([*keys, order.index(right)]):
            return order
    return min(orders, key=lambda order: Counter(keys)[order.index(right)])


def _is_balanced(keys: Sequence[int]) -> bool:
    """Tell whether no letter is the answer too often, or too often in a row; few answers are always balanced."""
    in_a_row = len(keys) > _IN_A_ROW and len(set(keys[-_IN_A_ROW - 1 :])) == 1
    return not in_a_row and (len(keys) * _MOST < _IN_A_ROW or Counter(keys)[keys[-1]] <= len(keys) * _MOST)


def _name(place: int) -> str:
    """Give the name of the variant at a place: A to Z, then AA, AB and so on."""
    return (_name(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)  # noqa: PLR2004 - letters


def _hash(*parts: object) -> bytes:
    return hashlib.sha256("/".join(map(str, parts)).encode()).digest()
