"""One file under examination: its dialect with the signs for it and for others, its cards, and what is in none."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import msgspec

from askdown import front_matter
from askdown.content import Content, Heading, List
from askdown.diagnostics import Report
from askdown.markdown.parsing import parse
from askdown.model import BasicCard, Card, Deck, FileSettings, Region
from askdown.readers.cutting.chosen import Chosen
from askdown.readers.cutting.parts import choose
from askdown.readers.dialects.dialect import Dialect
from askdown.readers.dialects.table import DIALECTS
from askdown.readers.layout.wrappers import unwrapped
from askdown.readers.pieces.flattening import Piece, pieces_of
from askdown.readers.reading import opened, read
from askdown.source import SourceFile

_SHOWN = 60  # characters of a line that was left out
_PLAIN_HEADINGS = "h-plain"
_FEWEST = 2  # headings of a level that are worth a suggestion


class Sign(msgspec.Struct, frozen=True):
    """A dialect of which a file shows signs: the lines at which it would open questions.

    A dialect's id may stand in several rows of the table of choice, for surer and fainter signs.
    """

    dialect: str
    name: str
    lines: tuple[int, ...]
    taken: bool = False


class Passage(msgspec.Struct, frozen=True):
    """Lines that are in no card: why, and how they begin."""

    line: int
    end_line: int
    why: str
    text: str = ""


class Advice(msgspec.Struct, frozen=True):
    """What to write into front matter, and what that would do."""

    settings: tuple[str, ...]
    effect: str


class Examination(msgspec.Struct, frozen=True):
    """What the doctor says of a file. `signs` stand in the order of choice; `reason` is a sentence."""

    path: str
    dialect: str
    name: str
    reason: str
    answered: int
    unanswered: int
    signs: tuple[Sign, ...]
    metadata: tuple[Passage, ...]
    left_out: tuple[Passage, ...]
    advice: tuple[Advice, ...]
    front_matter: bool  # whether the file has one already


def examine(source: SourceFile, report: Report) -> Examination:
    """Read a file and say how and why; the problems of reading are reported."""
    deck = read(source, report)
    front = front_matter.read(source, lambda _: None)
    lines = source.lines
    blocks = unwrapped(opened(parse(front.source, lambda _: None).blocks, front.source.text))
    written = _in_toml if any(map(_TOML.match, lines[: front.end_line])) else _in_yaml
    chosen, *others = (part.chosen for part in choose(blocks, front.settings, source.path, lambda _: None))
    signs = tuple(_signs(blocks, [part.dialect for part in (chosen, *others)]))
    answered = sum(map(_is_answered, deck.cards))
    return Examination(
        path=source.path,
        dialect=deck.dialect,
        name=chosen.dialect.name if chosen.dialect else "no questions",
        reason=_reason(deck, (chosen, *others), front.settings, signs),
        answered=answered,
        unanswered=len(deck.cards) - answered,
        signs=signs,
        metadata=tuple(_passage(lines, region, quote=False) for region in deck.metadata),
        left_out=tuple(_passage(lines, region, quote=True) for region in deck.left_out),
        advice=tuple(_advice(deck, signs, blocks, written)),
        front_matter=bool(front.end_line),
    )


def _is_answered(card: Card) -> bool:
    return not isinstance(card, BasicCard) or bool(card.answer)


def _signs(blocks: Content, taken: Sequence[Dialect | None]) -> Iterator[Sign]:
    """Ask each dialect in the order of choice for what it would take as questions."""
    views: dict[Callable[[List], bool], tuple[Piece, ...]] = {}
    for dialect in DIALECTS:
        if dialect.take_apart not in views:
            views[dialect.take_apart] = pieces_of(blocks, dialect.take_apart)
        pieces = views[dialect.take_apart]
        found = dialect.find(pieces)
        if found:
            lines = tuple(pieces[place].line for place in sorted(found))
            yield Sign(dialect.id, dialect.name, lines, taken=dialect in taken)


def _reason(deck: Deck, parts: Sequence[Chosen], settings: FileSettings, signs: tuple[Sign, ...]) -> str:
    """Say in a sentence why the file is read as it is."""
    chosen, *others = parts
    if settings.dialect and deck.dialect == settings.dialect.lower():
        level = f" and `question_level: {settings.question_level}`" if settings.question_level else ""
        return f"its front matter says `dialect: {settings.dialect}`{level}"
    if chosen.dialect is None:
        return "nothing in it is marked or worded as a question"
    taken = next((sign for sign in signs if sign.name == chosen.dialect.name), None)
    own = set(taken.lines) if taken else set()
    level = f" on level {settings.question_level}, as its front matter says" if settings.question_level else ""
    further = sum(chosen.pieces[place].line not in own for place in chosen.openings) if not level else 0
    reason = f"it has {chosen.dialect.name} ({len(own) if taken and not level else len(chosen.openings)}){level}"
    names = [f"{other.dialect.name} ({len(other.openings)})" for other in others if other.dialect]
    if names:
        return f"{reason}; other sections have {' and '.join(names)}"
    if taken is not None and not signs[0].taken:
        return f"{reason}; surer signs are too few to decide, but read as well"
    if further:
        reason += f", and questions of another kind ({further}) in sections without them"
    fainter = len({sign.dialect for sign in signs} - {deck.dialect})
    return reason + ("; that is the surest sign in this file" if fainter else "")


def _passage(lines: Sequence[str], region: Region, *, quote: bool) -> Passage:
    said = (line.strip() for line in lines[region.line - 1 : region.end_line])
    text = next(filter(None, said), "") if quote else ""
    return Passage(region.line, region.end_line, region.why, text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def _advice(
    deck: Deck, signs: tuple[Sign, ...], blocks: Content, written: Callable[[str, str | int], str]
) -> Iterator[Advice]:
    """Suggest the other dialects, other levels of headings, and no cards at all; each is tried before."""
    for dialect in dict.fromkeys(sign.dialect for sign in signs if sign.dialect != deck.dialect):
        name, count = _tried(deck, blocks, dialect)
        if count:
            yield Advice((written("dialect", dialect),), f"{name}: {count}")
    asked = {card.origin.line for card in deck.cards}
    headings = [block for block in blocks if isinstance(block, Heading)]
    used = {heading.level for heading in headings if heading.line in asked}
    for level, many in sorted(Counter(heading.level for heading in headings).items()):
        if many >= _FEWEST and level not in used and (count := _tried(deck, blocks, _PLAIN_HEADINGS, level)[1]):
            settings = (written("dialect", _PLAIN_HEADINGS), written("question_level", level))
            yield Advice(settings, f"each heading of level {level} is a question: {count}")
    if deck.cards:
        yield Advice((written("dialect", "none"),), "no questions")


def _tried(deck: Deck, blocks: Content, dialect: str, level: int = 0) -> tuple[str, int]:
    """Give what the file would be read as with these settings, and how many questions it would have."""
    settings = msgspec.structs.replace(deck.settings, dialect=dialect, question_level=level)
    parts = choose(blocks, settings, deck.path, lambda _: None)
    first = parts[0].chosen.dialect
    return (first.name, sum(len(part.chosen.openings) for part in parts)) if first else ("", 0)


def _in_yaml(name: str, value: str | int) -> str:
    return f"{name}: {value}"


def _in_toml(name: str, value: str | int) -> str:
    return f'{name} = "{value}"' if isinstance(value, str) else f"{name} = {value}"


_TOML = re.compile(r"\s*[\w-]+\s*=")
