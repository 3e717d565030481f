"""Portions of a large file that can be read apart: where it is cut, and what of the rest each has to see."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from zlib import crc32

import msgspec

from askdown import front_matter
from askdown.readers.vocabulary import answer_label
from askdown.source import SourceFile

LARGE = 250_000  # characters from which on a file is cut
_USUAL = 48_000  # characters of a portion, on average
_FEWEST = 24  # headings of a portion: fewer would not show how questions are written
_SAMPLE = 200  # characters behind a cut that decide on it


class Portion(msgspec.Struct, frozen=True):
    """Some lines of a file that begin with a heading, as a text that can be read by itself.

    In front of its own lines stand `before` lines: front matter, the file's link definitions, the headings under which
    it stands, and the card before; behind them the card that follows, so that both ends look as in the file. `first` is
    the line of the file on which its own lines begin, `titled` tells that one heading stands over all its questions.
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
    if len(text) < LARGE or (any(sign in text for sign in _REACHING_SIGNS) and _REACHING.search(text)):
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


_REACHING_SIGNS = ("[^", "<?", "<!")  # without one of them there is nothing to search for
_REACHING = re.compile(r"^[^\n]{0,40}\[\^[^\]\n]+\]:|^ {0,3}<(?:\?|!\[|![A-Z])", re.MULTILINE)
_LINE = re.compile(
    r"^(?:(?P<level>\#{1,6})[ \t][^\n]*"
    r"|\ {0,3}<h(?P<html>[1-6])\b[^\n]*</h(?P=html)>[ \t]*"
    r"|\ {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)"
    r"|[ \t>*+\d.)-]*\[(?P<label>[^\]\n]+)\]:(?P<address>[^\n]*))$",
    re.MULTILINE | re.VERBOSE,
)


def _scanned(text: str, skipped: int) -> tuple[list[_Mark], list[str]] | None:
    """Give headings and link definitions outside of fences, from behind `skipped` lines on.

    None where a definition might be none, or one might come before another of its label.
    """
    start = 0
    for _ in range(skipped):
        start = text.find("\n", start) + 1
    marks: list[_Mark] = []
    definitions: dict[str, str] = {}
    fence, line, counted, defined = "", skipped + 1, start, -1
    for place in _telling_lines(text, start):
        found = _LINE.match(text, place)
        if found is None:
            continue
        if found["fence"]:
            fence = _fence_after(fence, found)
        elif fence:
            continue
        elif found["level"] or found["html"]:
            line, counted = line + text.count("\n", counted, found.start()), found.start()
            marks.append(_Mark(found.start(), line, len(found["level"] or "") or int(found["html"]), found[0]))
        else:
            label = " ".join(found["label"].split()).casefold()
            begins = found.start() == defined + 1 or text.endswith("\n\n", 0, found.start()) or not found.start()
            if not begins or label in definitions or not _DEFINITION.fullmatch(found[0]):
                return None
            definitions[label], defined = found[0], found.end()
    return marks, list(definitions.values())


_DEFINITION = re.compile(r" {0,3}\[[^\[\]\\\n]+\]:[ \t]*[^\s<>]+(?:[ \t]+\"[^\"\n]*\")?[ \t]*")


def _telling_lines(text: str, start: int) -> list[int]:
    """Give where the lines begin that may be headings, fences or definitions; to search for signs passes over the rest."""
    lines = {start}
    for sign in ("\n#", "```", "~~~", "<h", "]:"):
        place = text.find(sign, start)
        while place >= 0:
            lines.add(text.rfind("\n", 0, place + 1) + 1)
            place = text.find(sign, place + 1)
    return sorted(lines)


def _fence_after(fence: str, found: re.Match[str]) -> str:
    """Give the marks of the fence that is open behind this line, "" for none."""
    marks, info = found["fence"], found["info"]
    if not fence:
        return "" if marks[0] == "`" and "`" in info else marks
    return "" if marks.startswith(fence) and not info.strip() else fence


def _question_level(marks: Sequence[_Mark], length: int) -> int:
    """Give the topmost level with enough headings to cut at that do not stand over answers, 0 for none."""
    wanted = max(2, 2 * length // _USUAL)
    for level in range(1, 7):
        texts = [mark.text for mark in marks if mark.level == level]
        if len(texts) >= wanted and not all(map(_is_of_answer, texts[:_FEWEST])):
            return level
    return 0


def _is_of_answer(heading: str) -> bool:
    return answer_label(heading.strip("# \t")) is not None


def _cuts(text: str, marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """Give the headings before which to cut: those whose text says so, and another where a portion grows too long."""
    one_of = 1 << max(0, (_USUAL * len(marks) // len(text)).bit_length() - 1)
    start, count = 0, 0
    for mark in marks:
        count += 1
        if count <= _FEWEST or not text.startswith("\n\n#", mark.start - 2):
            continue
        says_so = crc32(text[mark.start : mark.start + _SAMPLE].encode()) % one_of == 0
        if says_so or mark.start - start > 3 * _USUAL:
            yield mark
            start, count = mark.start, 1


def _portions(
    source: SourceFile, marks: Sequence[_Mark], cuts: Sequence[_Mark], definitions: Sequence[str], end_of_front: int
) -> tuple[Portion, ...]:
    text = source.text
    front = text.split("\n", end_of_front)[:end_of_front]
    titled = _is_titled(marks, cuts[0].level)
    portions: list[Portion] = []
    start, first = 0, 1
    head: list[str] = []
    for cut in (*_joints(text, marks, cuts), None):
        own = text[start : cut.start - 1 if cut else None]
        if _leaves_formula_open(own):
            return ()
        # Nothing may get between the last line and the heading: a list has the empty lines behind it.
        tail = [cut.after] if cut else []
        if not portions:
            tail += ["", *definitions]
        whole = "\n".join((*head, own, *tail))
        portions.append(
            Portion(source.path, whole, "\n".join(head).count("\n") + bool(head), own.count("\n") + 1, first, titled)
        )
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


def _joints(text: str, marks: Sequence[_Mark], cuts: Sequence[_Mark]) -> Iterator[_Joint]:
    level = cuts[0].level
    wanted = {cut.start for cut in cuts}
    over: list[_Mark] = []  # the headings over the questions
    last = 0  # where the card before begins
    above: tuple[str, ...] = ()
    kept = [mark for mark in marks if mark.level == level or (mark.level < level and not _is_of_answer(mark.text))]
    for mark, after in zip_longest(kept, kept[1:]):
        if mark.start in wanted:
            end = after.start if after else len(text)
            yield _Joint(mark.start, mark.line, above, text[last : mark.start - 1], text[mark.start : end])
        if mark.level == level:
            last, above = mark.start, tuple(f"{one.text}\n" for one in over)
        else:
            over = [*(one for one in over if one.level < mark.level), mark]


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
