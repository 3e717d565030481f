"""Portions of a large file that can be read apart: where it is cut, and what of the rest each has to see."""

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

import msgspec

from askdown import front_matter
from askdown.source import SourceFile

LARGE = 250_000  # characters from which on a file is cut
_USUAL = 48_000  # characters of a portion, on average
_FEWEST = 24  # headings of a portion: fewer would not show how questions are written
_SAMPLE = 200  # characters behind a cut that decide on it


class Portion(msgspec.Struct, frozen=True):
    """Some lines of a file that begin with a heading, as a text that can be read by itself.

    In front of its own lines stand `before` lines: front matter, and the headings under which it stands, down to the
    question before. Behind them stand the heading that follows and the file's link definitions. `first` is the line
    of the file on which its own lines begin, `titled` tells that one heading stands over all questions of the file.
    """

    path: str
    text: str
    before: int
    lines: int
    first: int
    titled: bool

    @property
    def by(self) -> int:
        """What makes a line of the file of a line of the text."""
        return self.first - self.before - 1

    def owns(self, line: int) -> bool:
        """Tell whether a line of the text is one of its own."""
        return self.before < line <= self.before + self.lines


class _Mark(msgspec.Struct, frozen=True):
    """A heading of the file: where it begins, on which line, and which level it has."""

    start: int
    line: int
    level: int
    text: str


def portions_of(source: SourceFile) -> tuple[Portion, ...]:
    """Cut a large file at headings of the level that its questions seem to have; nothing where it has to be whole.

    Cuts are chosen by what stands behind them, so that an edit moves the cuts beside it at most. What might reach over
    a cut (footnotes, formulas and declarations that do not end) keeps the file whole.
    """
    text = source.text
    if len(text) < LARGE or _REACHING.search(text):
        return ()
    end_of_front = front_matter.read(source, lambda _: None).end_line
    found = _scanned(text, end_of_front)
    if found is None:
        return ()
    marks, definitions = found
    level = _question_level(marks, len(text))
    cuts = list(_cuts(text, [mark for mark in marks if mark.level == level])) if level else []
    if not cuts:
        return ()
    return _portions(source, marks, cuts, definitions, end_of_front)


_REACHING = re.compile(r"^[^\n]{0,40}\[\^[^\]\n]+\]:|^ {0,3}<(?:\?|!\[|![A-Z])", re.MULTILINE)
_LINE = re.compile(
    r"^(?:(?P<level>\#{1,6})[ \t][^\n]*"
    r"|\ {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)"
    r"|[ \t>*+\d.)-]*\[(?P<label>[^\]\n]+)\]:(?P<address>[^\n]*))$",
    re.MULTILINE | re.VERBOSE,
)


def _scanned(text: str, skipped: int) -> tuple[list[_Mark], dict[str, str]] | None:
    """Give headings and link definitions outside of fences, from behind `skipped` lines on.

    None where a definition might be none, or one might come before another of its label.
    """
    start = 0
    for _ in range(skipped):
        start = text.find("\n", start) + 1
    marks: list[_Mark] = []
    definitions: dict[str, str] = {}
    fence, line, counted, defined = "", skipped + 1, start, -1
    for found in _LINE.finditer(text, start):
        if found["fence"]:
            fence = _fence_after(fence, found)
        elif fence:
            continue
        elif found["level"]:
            line, counted = line + text.count("\n", counted, found.start()), found.start()
            marks.append(_Mark(found.start(), line, len(found["level"]), found[0]))
        else:
            label = " ".join(found["label"].split()).casefold()
            begins = found.start() == defined + 1 or text.endswith("\n\n", 0, found.start()) or not found.start()
            if not begins or label in definitions or not _DEFINITION.fullmatch(found[0]):
                return None
            definitions[label], defined = found[0], found.end()
    return marks, definitions


_DEFINITION = re.compile(r" {0,3}\[[^\[\]\\\n]+\]:[ \t]*[^\s<>]+(?:[ \t]+\"[^\"\n]*\")?[ \t]*")


def _fence_after(fence: str, found: re.Match[str]) -> str:
    """Give the marks of the fence that is open behind this line, "" for none."""
    marks, info = found["fence"], found["info"]
    if not fence:
        return "" if marks[0] == "`" and "`" in info else marks
    return "" if marks.startswith(fence) and not info.strip() else fence


def _question_level(marks: Sequence[_Mark], length: int) -> int:
    """Give the topmost level with enough headings to cut at, 0 for none."""
    wanted = max(2, 2 * length // _USUAL)
    return next((level for level in range(1, 7) if sum(mark.level == level for mark in marks) >= wanted), 0)


def _cuts(text: str, marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """Give the headings before which to cut: those whose text says so, and another where a portion grows too long."""
    one_of = 1 << max(0, (_USUAL * len(marks) // len(text)).bit_length() - 1)
    start, count = 0, 0
    for mark in marks:
        count += 1
        if count <= _FEWEST or not text.endswith("\n\n", 0, mark.start):
            continue
        says_so = crc32(text[mark.start : mark.start + _SAMPLE].encode()) % one_of == 0
        if says_so or mark.start - start > 3 * _USUAL:
            yield mark
            start, count = mark.start, 1


def _portions(
    source: SourceFile, marks: Sequence[_Mark], cuts: Sequence[_Mark], definitions: dict[str, str], end_of_front: int
) -> tuple[Portion, ...]:
    front = source.text.split("\n", end_of_front)[:end_of_front]
    titled = _is_titled(marks, cuts[0].level)
    above = _above(marks, cuts)
    portions: list[Portion] = []
    start, first = 0, 1
    for place, cut in enumerate((*cuts, None)):
        own = source.text[start : cut.start if cut else None].removesuffix("\n")
        if _leaves_formula_open(own):
            return ()
        head = [*front, *(line for heading in above[place - 1] for line in ("", heading)), ""] if place else []
        tail = [*((cut.text,) if cut else ()), "", *definitions.values()]
        lines = own.count("\n") + 1
        portions.append(Portion(source.path, "\n".join((*head, own, *tail)), len(head), lines, first, titled))
        if cut:
            start, first = cut.start, cut.line
    return tuple(portions)


def _above(marks: Sequence[_Mark], cuts: Sequence[_Mark]) -> list[list[str]]:
    """Give for each cut the headings that stand above it: the last of its own level before it, and all over both."""
    level = cuts[0].level
    wanted = {cut.start for cut in cuts}
    above: list[list[str]] = []
    path: list[_Mark] = []  # over all headings of that level
    stands: list[_Mark] = []  # above the next of them
    for mark in marks:
        if mark.start in wanted:
            above.append([one.text for one in stands])
        if mark.level == level:
            stands = [*path, mark]
        elif mark.level < level:
            path = [*(one for one in path if one.level < mark.level), mark]
            stands = [*stands, mark]
    return above


def _is_titled(marks: Sequence[_Mark], level: int) -> bool:
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
