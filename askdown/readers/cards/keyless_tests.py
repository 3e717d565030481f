"""Files of tests without a key: what stands below nearly every question is options, none of which is marked."""

from collections.abc import Sequence

import msgspec

from askdown.content import List as ListBlock
from askdown.content import Paragraph
from askdown.model import BasicCard
from askdown.readers.cards.making import Made
from askdown.readers.options.alone import only_asks
from askdown.readers.options.letter_marks import may_begin_options
from askdown.readers.options.lettered import find_lettered
from askdown.readers.pieces.option_signs import LONGEST_OPTION
from askdown.rendering.plain import plain_text

_FEWEST = 3
_OPTIONS = range(2, 7)
_MOST_BEFORE = 5  # blocks


def have_options(made: Sequence[Made]) -> Sequence[bool]:
    """Tell of each card whether its answer is nothing but options, none of which is marked."""
    return list(map(_is_test, made)) if len(made) >= _FEWEST else [False] * len(made)


def without_keys(made: Sequence[Made], tests: Sequence[bool]) -> Sequence[Made]:
    """Take the options for a part of the question, where nearly all answers of a file are nothing else.

    In a single card three lines with letters may well be the answer.
    """
    if not are_nearly_all(made, tests, _FEWEST):
        return made
    return [_unanswered(one) if test else one for one, test in zip(made, tests, strict=True)]


def are_nearly_all(made: Sequence[Made], tests: Sequence[bool], fewest: int) -> bool:
    """Tell whether so many cards, and four fifths of the answered ones, are tests of a kind."""
    answered = sum(not isinstance(one.card, BasicCard) or bool(one.card.answer) for one in made)
    return sum(tests) >= fewest and sum(tests) * 5 >= answered * 4


def has_label(made: Made) -> bool:
    """Tell a card whose answer a label or a summary marks."""
    return any(region.why in {"marker", "summary"} for region in made.metadata)


def _is_test(made: Made) -> bool:
    card = made.card
    if not isinstance(card, BasicCard) or not card.answer or not isinstance(card.answer[-1], Paragraph | ListBlock):
        return False
    if has_label(made) or not any(map(may_begin_options, card.answer[:_MOST_BEFORE])):
        return False  # an answer
    found = find_lettered(card.answer)
    if found is None or found.after or not only_asks(found.before) or len(found.options) not in _OPTIONS:
        return False
    return all(0 < len(plain_text(content).strip()) <= LONGEST_OPTION for content, _ in found.options)


def _unanswered(made: Made) -> Made:
    if not isinstance(card := made.card, BasicCard):
        return made
    origin = msgspec.structs.replace(card.origin, answer_line=None)
    asked = BasicCard(origin, (*card.question, *card.answer), (), card.extra)
    return msgspec.structs.replace(made, card=asked)
