"""A key on one line: `Answers: 1-b, 2-d, 3-c`, in one paragraph of as many lines as it takes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from askdown.content import Inline, Text
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import text_of, until, without_prefix
from askdown.readers.words.vocabulary import answer_label, key_label

_FEWEST = 2
# A number with a sign behind it, at the beginning or behind a comma, a dot in the middle, a space.
_NUMBER = re.compile(r"(?<![^\s,;，；、·|/])[(（]?[Qq]?(?P<number>\d{1,3})\s?[-–—.:：)）=→]+\s*(?=\S)")


def key_lines(body: Sequence[Piece], mark: int) -> Sequence[Piece]:
    """Give the lines of the paragraph that begins with the mark."""
    paragraph = body[mark].paragraph
    return [piece for piece in body[mark:] if piece.kind == "line" and piece.paragraph == paragraph]


def answers_in(lines: Sequence[Piece], *, labelled: bool = True) -> Iterator[tuple[int, tuple[Inline, ...]]]:
    """Give the answers that such a key holds, each with its number; nothing where the numbers do not follow.

    `labelled` says that a label has to stand before them; below a heading there is none.
    """
    nodes: list[Inline] = []
    for line in lines:
        nodes += [*line.inline, Text(" ")]
    text = text_of(tuple(nodes))
    label = (answer_label(lines[0].text) or key_label(lines[0].text)) if labelled else None
    if labelled and (label is None or label.alone):
        return
    start = label.length if label else 0
    found = list(_following(text, start))
    if len(found) < _FEWEST or text[start : found[0].start()].strip("*_ "):
        return
    ends = [*(after.start() for _, after in pairwise(found)), len(text)]
    for match, end in zip(found, ends, strict=True):
        length = len(text[match.end() : end].rstrip(" ,;，；、·|/"))
        yield int(match["number"]), until(without_prefix(nodes, match.end()), length)


def _following(text: str, start: int) -> Iterator[re.Match[str]]:
    """Give the numbers that count on from the first one."""
    number = -1
    for match in _NUMBER.finditer(text, start):
        if number < 0 or int(match["number"]) == number + 1:
            number = int(match["number"])
            yield match
