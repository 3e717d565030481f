"""Portions of a large file that can be read apart: where it is cut, and what of the rest each has to see."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from zlib import crc32

import msgspec

from askdown import front_matter
from askdown.readers.words.vocabulary import answer_label
from askdown.source import SourceFile
from askdown.stock.landmarks import LABELLED, RULED, Mark, Unsure, headings_in, labelled_lines, lines_behind_rules

LARGE = 1_000_000  # characters from which on a file is cut: below, to read it whole takes less than a second
_USUAL = 48_000  # characters of a portion, on average
_FEWEST = 24  # headings of a portion: fewer would not show how questions are written
_SAMPLE = 200  # characters behind a cut that decide on it


class Portion(msgspec.Struct, frozen=True):
    """Some lines of a file that begin with a heading, as a text that can be read by itself.

    In front of its own lines stand `before` lines: front matter, the file's link definitions, the headings under which
    it stands, and the card before; behind them the card that follows, so that both ends look as in the file. `first` is
    the line of the file on which its own lines begin, `titled` tells that one heading stands over all its questions.

    Its own lines are those from `start` to `end` of `file`, the text of the whole file, so that many portions of a file
    take no more room than it.
    """

    path: str
    file: str
    start: int
    end: int
    head: str
    tail: str
    before: int
    lines: int
    first: int
    titled: bool
    ruled: bool  # it was cut behind a rule

    @property
    def text(self) -> str:
        """What is read."""
        return f"{self.head}{self.file[self.start : self.end]}{self.tail}"

    def alone(self) -> "Portion":
        """Give the same portion without the rest of its file, to be sent elsewhere."""
        text = self.text
        return msgspec.structs.replace(self, file=text, start=0, end=len(text), head="", tail="")

    @property
    def by(self) -> int:
        """What makes a line of the file of a line of the text."""
        return self.first - self.before - 1

    def owns(self, line: int) -> bool:
        """Tell whether a line of the text is one of its own."""
        return self.before < line <= self.before + self.lines


def portions_of(source: SourceFile) -> tuple[Portion, ...]:
    """Cut a large file at lines that seem to open its questions; nothing where it has to be whole.

    Cuts are chosen by what stands behind them, so that an edit moves the cuts beside it at most. What might reach over
    a cut (footnotes, formulas and declarations that do not end) keeps the file whole.
    """
    text = source.text
    if len(text) < LARGE or (any(sign in text for sign in _REACHING_SIGNS) and _REACHING.search(text)):
        return ()
    end_of_front = front_matter.read(source, lambda _: None).end_line
    try:
        headings, definitions = headings_in(text, end_of_front)
    except Unsure:
        return ()
    marks = _with_openers(headings, text, end_of_front)
    level = max(mark.level for mark in marks) if marks else 0
    cuts = list(_cuts(text, [mark for mark in marks if mark.level == level]))
    return _portions(source, marks, cuts, definitions, end_of_front) if cuts else ()


def _with_openers(headings: list[Mark], text: str, end_of_front: int) -> list[Mark]:
    """Give the lines at which questions seem to open, which have the deepest level, and the headings above them.

    Those are the lines behind rules, or the headings of the topmost level with enough of them, or labelled lines.
    """
    wanted = max(2, 2 * len(text) // _USUAL)
    openers = lines_behind_rules(text, end_of_front)
    if len(openers) < wanted:
        for level in range(1, 7):
            texts = [mark.text for mark in headings if mark.level == level]
            if len(texts) >= wanted and not all(map(_is_of_answer, texts[:_FEWEST])):
                return [mark for mark in headings if mark.level == level or _is_above(mark, level)]
        openers = labelled_lines(text, end_of_front, wanted)
    if not openers:
        return []
    starts = {mark.start for mark in openers}
    above = (mark for mark in headings if mark.start not in starts and _is_above(mark, LABELLED))
    return sorted((*openers, *above), key=lambda mark: mark.start)


def _is_above(mark: Mark, level: int) -> bool:
    return mark.level < level and not _is_of_answer(mark.text)


def _is_of_answer(heading: str) -> bool:
    return answer_label(heading.strip("# \t")) is not None


_REACHING_SIGNS = ("[^", "<?", "<!")  # without one of them there is nothing to search for
_REACHING = re.compile(r"^[^\n]{0,40}\[\^[^\]\n]+\]:|^ {0,3}<(?:\?|!\[|![A-Z])", re.MULTILINE)


def _cuts(text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Give the headings before which to cut: those whose text says so, and another where a portion grows too long."""
    one_of = 1 << max(0, (_USUAL * len(marks) // len(text)).bit_length() - 1)
    start, count = 0, 0
    for mark in marks:
        count += 1
        if count <= _FEWEST or not mark.free:
            continue
        says_so = crc32(text[mark.start : mark.start + _SAMPLE].encode()) % one_of == 0
        if says_so or mark.start - start > 3 * _USUAL:
            yield mark
            start, count = mark.start, 1


def _portions(
    source: SourceFile, marks: Sequence[Mark], cuts: Sequence[Mark], definitions: Sequence[str], end_of_front: int
) -> tuple[Portion, ...]:
    text = source.text
    front = text.split("\n", end_of_front)[:end_of_front]
    titled = _is_titled(marks, cuts[0].level)
    ruled = cuts[0].level == RULED
    portions: list[Portion] = []
    start, first = 0, 1
    head: list[str] = []
    for cut in (*_joints(text, marks, cuts), None):
        end = cut.start - 1 if cut else len(text)
        if _leaves_formula_open(text[start:end]):
            return ()
        # Nothing may get between the last line and the heading: a list has the empty lines behind it.
        tail = [cut.after] if cut else []
        if not portions:
            tail += ["", *definitions]
        parts = ("".join(f"{one}\n" for one in head), "".join(f"\n{one}" for one in tail))
        lines = text.count("\n", start, end) + 1
        own = (start, end, *parts, parts[0].count("\n"), lines, first, titled, ruled)
        portions.append(Portion(source.path, text, *own))
        if cut:
            head = [*front, "", *definitions, "", *cut.above, cut.before]
            start, first = cut.start, cut.line
    return tuple(portions)


class _Joint(msgspec.Struct, frozen=True):
    """A cut with the cards before and after it, and the headings under which the one before stands."""

    start: int
    line: int
    above: tuple[str, ...]
    before: str
    after: str


def _joints(text: str, marks: Sequence[Mark], cuts: Sequence[Mark]) -> Iterator[_Joint]:
    level = cuts[0].level
    wanted = {cut.start for cut in cuts}
    over: list[Mark] = []  # the headings over the questions
    last = 0  # where the card before begins
    above: tuple[str, ...] = ()
    for mark, after in zip_longest(marks, marks[1:]):
        if mark.start in wanted:
            end = after.start if after else len(text)
            yield _Joint(mark.start, mark.line, above, text[last : mark.start - 1], text[mark.start : end])
        if mark.level == level:
            last, above = mark.start, tuple(f"{one.text}\n" for one in over)
        else:
            over = [*(one for one in over if one.level < mark.level), mark]


def _is_titled(marks: Sequence[Mark], level: int) -> bool:
    """Tell whether all headings of a level stand under one heading of the topmost level, or under none."""
    top = min(mark.level for mark in marks)
    if top >= level:
        return True
    titles: set[int] = set()
    title = 0
    for mark in marks:
        if mark.level == top:
            title = mark.line
        elif mark.level == level:
            titles.add(title)
    return len(titles) == 1


def _leaves_formula_open(text: str) -> bool:
    """Tell a text in which a display formula may begin that ends behind it."""
    if text.count("$$") % 2 or text.rfind("\\[") > text.rfind("\\]"):
        return True
    depths: dict[str, int] = {}
    for mark in _ENVIRONMENT.finditer(text) if "\\begin{" in text else ():
        depths[mark[2]] = depths.get(mark[2], 0) + (1 if mark[1] == "begin" else -1)
        if depths[mark[2]] < 0:
            return True
    return any(depths.values())


_ENVIRONMENT = re.compile(r"\\(begin|end)\{([A-Za-z]+\*?)\}")
