"""What stands in brackets behind the label of a question and is none of it: its points, how hard it is."""

import re
from collections.abc import Sequence

from askdown.content import Inline, Paragraph
from askdown.readers.cards.facts import NOTHING, Facts, tag
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import until, without_prefix
from askdown.readers.words.phrases import is_one_of
from askdown.rendering.plain import inline_text

_BRACKETS = re.compile(r"\s*[(\[（【](?P<said>[^()\[\]（）【】]{1,60})[)\]）】][\s:：.,–—-]*")
_OPENING = ("(", "[", "（", "【")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?\s*[-–]?\s*(?=\D)")
_BETWEEN = re.compile(r"[,;/|·，、–—]")
_is_worth = is_one_of("worth_words")
_is_level = is_one_of("level_words")


def take_worth(nodes: Sequence[Inline], line: int) -> tuple[tuple[Inline, ...], Facts]:
    """Take `(5 points)`, `[medium]` off the beginning of a question: a level is a tag, all of it small print."""
    begins = inline_text(nodes[:1]).lstrip().startswith(_OPENING)
    found = _BRACKETS.match(inline_text(nodes)) if begins else None
    parts = [part.strip() for part in _BETWEEN.split(found["said"])] if found else []
    levels = list(filter(_is_level, parts))
    if found is None or not all(part in levels or _says_worth(part) for part in parts):
        return tuple(nodes), NOTHING
    said = Paragraph(until(nodes, found.end("said") + 1), line, line)
    tags = tuple(f"difficulty::{tag(level).lower()}" for level in levels)
    return without_prefix(nodes, found.end()), Facts(tags, lines=(Piece("line", said, line, line),))


def _says_worth(part: str) -> bool:
    number = _NUMBER.match(part)
    return number is not None and _is_worth(part[number.end() :])
