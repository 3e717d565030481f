"""Files of tests whose keys count the bullets above them: `- Rye`, `- Salt`, then `Correct answer: 2`."""

from collections.abc import Sequence

import msgspec

from askdown.content import List as ListBlock
from askdown.content import Paragraph
from askdown.model import BasicCard, ChoiceCard, Option, Region
from askdown.readers.cards.keyless_tests import are_nearly_all, has_label
from askdown.readers.cards.making import Made
from askdown.readers.pieces.option_signs import LONGEST_OPTION
from askdown.rendering.plain import plain_text

_FEWEST = 3
_OPTIONS = range(3, 8)


def have_counted_keys(made: Sequence[Made]) -> Sequence[bool]:
    """Tell of each card whether bullets end its question, and its labelled answer is the number of one."""
    return [_counted(one) > 0 for one in made]


def with_counted_keys(made: Sequence[Made], tests: Sequence[bool]) -> Sequence[Made]:
    """Take those bullets for options, where nearly all answers of a file are such.

    In a single card the number may be the answer: how many of these are right?
    """
    if not are_nearly_all(made, tests, _FEWEST):
        return made
    return [_chosen(one) if test else one for one, test in zip(made, tests, strict=True)]


def _counted(made: Made) -> int:
    """Give the number that the key of a card says, 0 without one."""
    card = made.card
    if not isinstance(card, BasicCard) or len(card.answer) != 1 or not card.question or not has_label(made):
        return 0
    options, key = card.question[-1], card.answer[0]
    if not isinstance(options, ListBlock) or options.start is not None or not isinstance(key, Paragraph):
        return 0
    texts = [plain_text(item.children).strip() for item in options.items]
    plain = all(0 < len(text) <= LONGEST_OPTION and not text.isdigit() for text in texts)
    if len(texts) not in _OPTIONS or not plain or any(item.checked is not None for item in options.items):
        return 0
    said = plain_text((key,)).strip(" \n.()")
    return int(said) if said.isdecimal() and len(said) == 1 and 0 < int(said) <= len(texts) else 0


def _chosen(made: Made) -> Made:
    card = made.card
    number = _counted(made)
    if not isinstance(card, BasicCard) or not isinstance(block := card.question[-1], ListBlock):
        return made
    options = tuple(
        Option(item.children, correct=place == number, feedback=(), line=item.line)
        for place, item in enumerate(block.items, 1)
    )
    key = card.answer[0]
    chosen = ChoiceCard(card.origin, card.question[:-1], options, (), extra=card.extra)
    mark = Region(key.line, key.end_line, "marker")
    marks = () if mark in made.metadata else (mark,)
    return msgspec.structs.replace(made, card=chosen, metadata=(*made.metadata, *marks))
