"""Flash cards: what stands on the front and back of each, and in which size of type it has room there."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias

import msgspec
from markupsafe import Markup

from askdown import content as tree
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.printing import TOO_LARGE_FOR_CARD
from askdown.model import Card, ChoiceCard, ClozeCard
from askdown.printing.cutting import Grid
from askdown.printing.dividing import divided
from askdown.printing.heights import Heights
from askdown.printing.paper_html import Column, PaperRenderer, letter, loosened, sides
from askdown.tex.static_math import StaticMath

PADDING = 3.5  # mm between the edge of a card and its text
LABEL = 4.0  # mm at the foot of a card, for its number
SMALLEST = 7.0  # points: text gets no smaller than this
_STEP = 0.5
_Part: TypeAlias = tuple[tree.Content, float]  # what stands on one card, and the size of its type
POINT = 25.4 / 72  # mm
_SHARES = (0.6, 0.75, 0.88)  # of the height of a card, tried for its parts
_FEW_PARTS, _MOST_PARTS = 12, 60  # pieces of paper for one card: few are made alike, more than the most are too many
_IMAGE = 0.55  # of the height of a card: the most that an image takes


class Side(msgspec.Struct, frozen=True):
    """One side of a card to cut: its HTML and the size of its type in points."""

    html: Markup
    size: float


class CardToCut(msgspec.Struct, frozen=True):
    """A piece of paper: `label` tells which card it is and, of one that goes on, which part."""

    label: str
    deck: str
    front: Side
    back: Side
    lang: str
    dir: str


class Room(msgspec.Struct, frozen=True):
    """What a side has for text, in mm, and the largest type."""

    width: float
    height: float
    size: float

    @property
    def image(self) -> float:
        """The most that an image or a formula may be high, in mm."""
        return self.height * _IMAGE


def room_of(grid: Grid, size: float) -> Room:
    """Give the room on the cards of a grid."""
    return Room(grid.card_width - 2 * PADDING, grid.card_height - 2 * PADDING - LABEL, size)


class Fitter:
    """Finds the type in which content has room, or the parts into which it must be divided."""

    def __init__(self, math: StaticMath, room: Room) -> None:
        self._math, self._room = math, room

    def sizes(self) -> list[float]:
        """Give the sizes to try, the largest first."""
        smallest = min(SMALLEST, self._room.size)
        steps = int((self._room.size - smallest) / _STEP)
        return [self._room.size - step * _STEP for step in range(steps)] + [smallest]

    def fits(self, content: tree.Content, size: float, share: float = 1) -> bool:
        """Tell whether content has room in type of this size, in a share of the height."""
        em = size * POINT
        column = self._room.width / em
        if _is_longer(content, column * self._room.height * share / em * _MOST_IN_EM):
            return False
        heights = Heights(self._math, column, self._room.image / em, self._room.image / em)
        return heights.safe(content, column) * em <= self._room.height * share

    def parts(self, content: tree.Content) -> list[_Part]:
        """Give content with its type; in parts where even the smallest does not help."""
        for size in self.sizes():
            if self.fits(content, size):
                return [(content, size)]
        smallest = self.sizes()[-1]
        return [(part, smallest) for part in self._divided(content, smallest)]

    def _divided(self, content: tree.Content, size: float) -> list[tree.Content]:
        """Give as few parts as can be: with as few tables and code blocks cut as can be, and else of one height."""
        whole = divided(content, partial(self.fits, size=size), _MOST_PARTS)
        if len(whole) > _FEW_PARTS:
            return whole
        found = [divided(content, partial(self.fits, size=size, share=share), _MOST_PARTS) for share in _SHARES]
        fewest = [*(parts for parts in found if len(parts) == len(whole)), whole]
        return min(fewest, key=lambda parts: sum(map(_boxes, parts)))


def _is_longer(content: tree.Content, most: float) -> bool:
    """Tell content with more characters than this, without looking at the others."""
    count = 0
    for node in walk(content):
        count += len(node.text) if isinstance(node, tree.Text | tree.Code | tree.CodeBlock) else 0
        if count > most:
            return True
    return False


_MOST_IN_EM = 5  # characters in an em of a line: none of type is narrower


def _boxes(content: tree.Content) -> int:
    """Count what is one box as long as nothing cuts it."""
    return sum(isinstance(node, tree.Table | tree.CodeBlock) for node in walk(content))


def cards_to_cut(cards: Iterable[Card], column: Column, room: Room, report: Report) -> Iterator[CardToCut]:
    """Give the cards to cut for cards, numbered from 1; reports what is too large for a card."""
    fitter = Fitter(column.math, room)

    def renderer(size: float, prefix: str, *, blank: bool = False) -> PaperRenderer:
        """Smaller type makes a column of more em, and tables go by that."""
        sized = msgspec.structs.replace(column, width=room.width / (size * POINT))
        return PaperRenderer(sized, prefix, blank=blank)

    for number, card in enumerate(cards, 1):
        fronts, backs = fitter.parts(front(card)), fitter.parts(back(card))
        for content, size in (*fronts, *backs):
            if not fitter.fits(content, size):
                origin = card.origin
                report(Diagnostic(TOO_LARGE_FOR_CARD, "too large for a card", origin.path, origin.line, 1))
        blank = isinstance(card, ClozeCard)
        count = max(len(fronts), len(backs), 1)
        for part in range(count):
            yield CardToCut(
                label=f"{number}" if count == 1 else f"{number} · {part + 1}/{count}",
                deck=" › ".join(card.origin.deck[1:]),
                front=_side(fronts, part, partial(renderer, prefix=f"card-{number}-{part}-q", blank=blank)),
                back=_side(backs, part, partial(renderer, prefix=f"card-{number}-{part}-a")),
                lang=card.origin.lang,
                dir=card.origin.dir,
            )


def _side(parts: list[_Part], part: int, renderer: Callable[[float], PaperRenderer]) -> Side:
    if part >= len(parts):
        return Side(Markup(), SMALLEST)
    content, size = parts[part]
    return Side(renderer(size).html(content), size)


def front(card: Card) -> tree.Content:
    """Give what stands on the front: the question, with the options under their letters."""
    question = _bold(loosened(sides(card)[0])) if not isinstance(card, ClozeCard) else sides(card)[0]
    if not isinstance(card, ChoiceCard):
        return question
    options = (_marked(letter(place), option.content) for place, option in enumerate(card.options))
    blocks = tuple(block for option in options for block in option)
    return (*question, tree.Element("div", blocks, (("class", "choices"),)))


def back(card: Card) -> tree.Content:
    """Give what stands on the back: the right options and what is said of each, then the answer."""
    answer = sides(card)[1]
    if not isinstance(card, ChoiceCard):
        return answer
    blocks: list[tree.Block] = []
    for place, option in enumerate(card.options):
        if option.correct:
            blocks += _marked(f"✓ {letter(place)}", option.content)
        if option.feedback:
            blocks += _marked("" if option.correct else letter(place), option.feedback)
    return (*blocks, *answer)


def _marked(mark: str, content: tree.Content) -> tree.Content:
    """Put a mark in bold in front of content."""
    lead = (tree.Styled("strong", (tree.Text(mark),)), tree.Text(" ")) if mark else ()
    match content:
        case (tree.Paragraph(children=children), *rest):
            return (tree.Paragraph((*lead, *children)), *rest)
        case _:
            return (tree.Paragraph(lead), *content) if lead else content


def _bold(content: tree.Content) -> tree.Content:
    """Give a question with its first paragraph in bold."""
    match content:
        case (tree.Paragraph(children=children), *rest):
            return (tree.Paragraph((tree.Styled("strong", children),)), *rest)
        case _:
            return content
