"""Files of tests without letters whose right options are in bold: nearly every answer is a list with some in bold."""

from collections.abc import Sequence

import msgspec

from askdown.content import Inline, Item, Paragraph, Quote, Styled
from askdown.content import List as ListBlock
from askdown.content_walk import walk
from askdown.model import BasicCard, ChoiceCard, Option, Region
from askdown.readers.cards.keyless_tests import has_label
from askdown.readers.cards.making import Made
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.option_signs import LONGEST_OPTION
from askdown.rendering.plain import inline_text

_FEWEST = 3
_OPTIONS = range(3, 8)


def have_bold_options(made: Sequence[Made]) -> Sequence[bool]:
    """Tell of each card whether its answer begins with a list of which some items are bold as a whole, others never."""
    return list(map(_has_bold_options, made))


def with_bold_options(made: Sequence[Made], tests: Sequence[bool]) -> Sequence[Made]:
    """Take the bold items for the right options, where nearly all answers of a file are such.

    In a single card a list with an item in bold may well be the answer.
    """
    answered = sum(isinstance(one.card, BasicCard) and bool(one.card.answer) for one in made)
    if sum(tests) < _FEWEST or sum(tests) * 5 < answered * 4:
        return made
    return [_chosen(one) if test else one for one, test in zip(made, tests, strict=True)]


def _has_bold_options(made: Made) -> bool:
    card = made.card
    first = card.answer[0] if isinstance(card, BasicCard) and card.answer else None
    if not isinstance(first, ListBlock) or len(first.items) not in _OPTIONS:
        return False
    if has_label(made):
        return False  # an answer
    lines = [_line(item) for item in first.items]
    bold = sum(map(is_all_bold, lines))
    return all(lines) and 0 < bold < len(lines) and not any(map(_is_partly_bold, lines))


def _line(item: Item) -> tuple[Inline, ...]:
    """Give what an item says, if that is a short line and the item has no box."""
    only = item.children[0] if len(item.children) == 1 and item.checked is None else None
    nodes = only.children if isinstance(only, Paragraph) else ()
    return nodes if len(inline_text(nodes)) <= LONGEST_OPTION else ()


def _is_partly_bold(nodes: tuple[Inline, ...]) -> bool:
    return not is_all_bold(nodes) and any(isinstance(node, Styled) and node.tag == "strong" for node in walk(nodes))


def _chosen(made: Made) -> Made:
    card = made.card
    block = card.answer[0] if isinstance(card, BasicCard) else None
    if not isinstance(card, BasicCard) or not isinstance(block, ListBlock):
        return made
    options = tuple(_option(item) for item in block.items)
    behind = tuple(
        inner for each in card.answer[1:] for inner in (each.children if isinstance(each, Quote) else (each,))
    )
    several = sum(option.correct for option in options) > 1
    chosen = ChoiceCard(card.origin, card.question, options, behind, block.start is not None, several, card.extra)
    marks = tuple(Region(option.line, option.line, "marker") for option in options if option.correct)
    return msgspec.structs.replace(made, card=chosen, metadata=(*made.metadata, *marks))


def _option(item: Item) -> Option:
    nodes = _line(item)
    if not is_all_bold(nodes):
        return Option(item.children, correct=False, feedback=(), line=item.line)
    inside = (inner for node in nodes if isinstance(node, Styled) for inner in _without_bold(node))
    return Option(
        (Paragraph(tuple(inside), item.line, item.line, tight=True),), correct=True, feedback=(), line=item.line
    )


def _without_bold(node: Styled) -> tuple[Inline, ...]:
    """Give what is in bold type, also within other type: `***text***`."""
    if node.tag == "strong":
        return node.children
    inside = (inner for each in node.children if isinstance(each, Styled) for inner in each.children)
    return (msgspec.structs.replace(node, children=tuple(inside)),)
