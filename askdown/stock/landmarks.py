"""Lines of a large file at which it might be cut, found without parsing it: headings, labelled lines, rules."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from askdown.readers.words.vocabulary import question_label

LABELLED, RULED = 7, 8  # below all levels of headings
_FENCES = ("```", "~~~")


class Mark(msgspec.Struct, frozen=True):
    """A line that may open something: where it begins, its number, and its level if it is a heading.

    `free` tells that nothing of Markdown's can be open before it but what a file may leave open at its end.
    """

    start: int
    line: int
    level: int
    text: str
    free: bool


class Unsure(Exception):  # noqa: N818  (a finding, and no error)
    """What a text might define cannot be told without parsing it."""


def headings_in(text: str, skipped: int) -> tuple[list[Mark], list[str]]:
    """Give headings and link definitions outside of fences, from behind `skipped` lines on.

    Raises Unsure where a definition might be none, or one might come before another of its label.
    """
    marks: list[Mark] = []
    definitions: dict[str, str] = {}
    lines = _Lines(text, skipped)
    defined = -1
    for start in _outside_fences(text, lines.start, ("\n#", "<h", "]:")):
        found = _HEADING_OR_DEFINITION.match(text, start)
        if found is None:
            continue
        if found["label"] is None:
            level = len(found["level"] or "") or int(found["html"])
            marks.append(Mark(start, lines.number(start), level, found[0], text.startswith("\n\n#", start - 2)))
            continue
        label = " ".join(found["label"].split()).casefold()
        begins = start in {0, defined + 1} or text.endswith("\n\n", 0, start)
        if not begins or label in definitions or not _DEFINITION.fullmatch(found[0]):
            raise Unsure
        definitions[label], defined = found[0], found.end()
    return marks, list(definitions.values())


_HEADING_OR_DEFINITION = re.compile(
    r"""(?:(?P<level>\#{1,6})[ \t][^\n]*
    |\ {0,3}<h(?P<html>[1-6])\b[^\n]*</h(?P=html)>[ \t]*
    |[ \t>*+\d.)-]*\[(?P<label>[^\]\n]+)\]:[^\n]*)$""",
    re.MULTILINE | re.VERBOSE,
)
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\\\n]+\]:[ \t]*[^\s<>]+(?:[ \t]+\"[^\"\n]*\")?[ \t]*")


def labelled_lines(text: str, skipped: int, fewest: int) -> list[Mark]:
    """Give the lines that begin a paragraph with the label of a question, of those labels that stand so often."""
    lines = _Lines(text, skipped)
    starts: dict[str, list[int]] = {}
    for start in _outside_fences(text, lines.start, ("\n\n",)):
        if text.startswith("\n", start - 1) and (found := _LABEL.match(text, start)):
            starts.setdefault(found["word"] or "**", []).append(start)
    often = {word: places for word, places in starts.items() if len(places) >= fewest and _asks(text, places)}
    return [
        Mark(start, lines.number(start), LABELLED, _line(text, start), free=True)
        for start in sorted(start for places in often.values() for start in places)
    ]


_LABEL = re.compile(
    r"(?:\*\*|__)(?=\d)\d{1,5}[.:：)）、]|(?:\*\*|__)?(?P<word>[^\W\d_]{1,20})\s?\d{0,5}[ \t]?[.:：)）、]"
)


def _asks(text: str, places: Iterable[int]) -> bool:
    line = _line(text, min(places)).strip("*_ ")
    return line[:1].isdigit() or question_label(line) is not None


def lines_behind_rules(text: str, skipped: int) -> list[Mark]:
    """Give the lines that follow a rule, where lines of one sign part front and back in between."""
    if not any(sign in text for sign in ("\n?\n", "\n??\n", "\n%\n")):
        return []
    lines = _Lines(text, skipped)
    marks: list[Mark] = []
    for start in _outside_fences(text, lines.start, ("\n---\n", "\n***\n", "\n___\n")):
        if text[start : start + 4] in _RULES and (found := _WORDS.search(text, start + 4)):
            begin = text.rfind("\n", 0, found.start()) + 1
            marks.append(Mark(begin, lines.number(begin), RULED, _line(text, begin), free=True))
    return marks


_RULES = frozenset({"---\n", "***\n", "___\n"})
_WORDS = re.compile(r"\S")


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


class _Lines:
    """Numbers of lines, for places that come one after the other."""

    def __init__(self, text: str, skipped: int) -> None:
        self.start = 0
        for _ in range(skipped):
            self.start = text.find("\n", self.start) + 1
        self._text, self._place, self._number = text, self.start, skipped + 1

    def number(self, place: int) -> int:
        self._number += self._text.count("\n", self._place, place)
        self._place = place
        return self._number


def _outside_fences(text: str, start: int, signs: Iterable[str]) -> Iterator[int]:
    """Give where the lines begin that have one of these signs (or begin behind it, if it ends a line)."""
    places = {start}
    for sign in (*signs, *_FENCES):
        behind = len(sign) if sign == "\n\n" else 0
        place = text.find(sign, start)
        while place >= 0:
            places.add(place + behind if behind else text.rfind("\n", 0, place + 1) + 1)
            place = text.find(sign, place + 1)
    fence = ""
    for place in sorted(places):
        if found := _FENCE.match(text, place):
            fence = _fence_after(fence, found["marks"], found["info"])
        elif not fence:
            yield place


_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})(?P<info>[^\n]*)")


def _fence_after(fence: str, marks: str, info: str) -> str:
    """Give the marks of the fence that is open behind such a line, "" for none."""
    if not fence:
        return "" if marks[0] == "`" and "`" in info else marks
    return "" if marks.startswith(fence) and not info.strip() else fence
