"""Several options on one line: `(a) 3 (b) 6 (c) 9`, also behind a label: `Options: A. Yes  B. No`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from askdown.content import Break, Content, Paragraph
from askdown.readers.options.keys import ALPHABETS
from askdown.readers.pieces.inline_lines import Line, until, without_prefix
from askdown.readers.words.phrases import is_one_of
from askdown.rendering.plain import inline_text

_FIRST = re.compile(r"\s*(?P<open>[(\[（]?)(?P<letter>[^\W\d_])(?P<close>[)\]）.:：、．])\s*(?=\S)")
_LABEL = re.compile(r"\W*+(?P<word>[^\W\d_][^:：]{1,30}?)[^\w:：]*+[:：]\W*+(?=[(\[（]?[^\W\d_][)\]）.:：、．]|$)")
_is_options_label = is_one_of("options_labels")
_CLOSED = frozenset(")]）")  # signs that nothing but a mark ends with
_FEWEST, _SURE = 2, 3
_APART = 2  # spaces


def label_of_options(text: str) -> int:
    """Give the length of `Options:` at the beginning of a line; 0 if it has another beginning."""
    label = _LABEL.match(text) if ":" in text or "：" in text else None
    return label.end() if label and _is_options_label(label["word"]) else 0


def marks_in(text: str, letters: str) -> list[tuple[int, int]]:
    """Give where the marks of the letters begin and end that stand in a line, all in one style; two at least, or none.

    A full stop or a colon ends other things as well: there have to be three such marks, or spaces that set them apart.
    """
    first = _FIRST.match(text)
    if first is None or first["letter"].upper() != letters[:1]:
        return []
    marks = [(0, first.end())]
    upper = first["letter"].isupper()
    apart = True
    for letter in letters[1:]:
        mark = f"{first['open']}{letter if upper else letter.lower()}{first['close']}"
        start = _find(text, mark, marks[-1][1])
        if start < 0:
            break
        end = start + len(mark)
        marks.append((start, end + len(text[end:]) - len(text[end:].lstrip())))
        apart = apart and text[start - _APART : start].isspace()
    sure = len(marks) >= _SURE or (len(marks) >= _FEWEST and (apart or first["close"] in _CLOSED))
    return marks if sure else []


def _find(text: str, mark: str, start: int) -> int:
    """Find a mark behind a space, with text behind it."""
    at = text.find(mark, start + 1)
    while at >= 0 and not (text[at - 1].isspace() and text[at + len(mark) :].strip()):
        at = text.find(mark, at + 1)
    return at


def with_options_below(question: Content) -> Content:
    """Give a question that goes on with its options on the same line with these below: `Which? (a) 3 (b) 6 (c) 9`."""
    last = question[-1] if question else None
    if not isinstance(last, Paragraph):
        return question
    text = inline_text(last.children)
    marks = list(_INSIDE.finditer(text)) if ")" in text or "）" in text or "]" in text else []
    letters = next((each for each in ALPHABETS if each[0] == marks[-1]["letter"].upper()), "") if marks else ""
    if not letters or len(marks_in(text[marks[-1].end() :], letters)) < _SURE:
        return question
    mark = marks[-1]
    lines = (*until(last.children, mark.start()), Break(last.end_line), *without_prefix(last.children, mark.end()))
    return (*question[:-1], msgspec.structs.replace(last, children=lines))


_FIRST_LETTERS = "".join(letters[0] for letters in ALPHABETS)
_INSIDE = re.compile(rf"(?<=\S)\s+(?=[(\[（]?(?P<letter>(?i:[{_FIRST_LETTERS}]))[)\]）]\s*\S)")


def apart(lines: Sequence[Line], letters: str) -> list[Line]:
    """Give lines with those that hold several options cut at their marks; a label before them is left away."""
    parts: list[Line] = []
    count = 0  # options so far
    for line in lines:
        text = inline_text(line.children)
        label = label_of_options(text)
        text = text[label:]
        marks = marks_in(text, letters[count:])
        count += len(marks) or _begins(text, letters[count : count + 1])
        nodes = without_prefix(line.children, label) if marks else line.children
        parts += _cut(line._replace(children=tuple(nodes)), text, [start for start, _ in marks])
    return parts


def _begins(text: str, letter: str) -> bool:
    first = _FIRST.match(text)
    return first is not None and first["letter"].upper() == letter


def _cut(line: Line, text: str, starts: Sequence[int]) -> Iterator[Line]:
    if not starts:
        yield line
    for start, end in pairwise([*starts, len(text)]):
        part = until(line.children, end)
        yield Line(line.line, without_prefix(part, start) if start else part, line.hard and not start)


def is_label_alone(block: object) -> bool:
    """Tell a paragraph that says `Options:` and no more."""
    if not isinstance(block, Paragraph):
        return False
    text = inline_text(block.children)
    return bool(length := label_of_options(text)) and length == len(text)
