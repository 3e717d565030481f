"""The review file: which questions with options made automatically there are, for their author to tick and to mend."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from askdown.identity.fingerprints import fingerprint

_INTRODUCTION = (
    "# Options made automatically",
    "Each question below was made of a card, with the answers of other cards as wrong options (✓ is the right one).",
    "It stands in exams and exports only if you tick it: `- [x]`. Look first whether a wrong option is right too.",
    "Options can be changed, added and deleted; without wrong options there is no question. What you ticked or changed",
    "stays as it is, all else is made anew by each run with `--auto-options`.",
)
_ORPHANS = "## Cards that are gone"
_ENTRY = re.compile(
    r"[-*+]\s+\[(?P<tick>[ xX])\]\s+(?P<stem>.*?)\s*<!--\s*(?P<id>\S+)\s+(?P<asked>\S+)\s+(?P<made>\S+)\s*-->\s*"
)
_OPTION = re.compile(r"\s+[-*+]\s+(?P<right>✓\s*)?(?P<text>.*\S)\s*")


class Entry(msgspec.Struct, frozen=True):
    """One question in the file: its options as Markdown, and lines of the author's below it.

    `asked` and `made` digest the question with its right answer and the wrong options as they were when it was made.
    """

    id: str
    asked: str
    made: str
    ticked: bool
    stem: str
    right: str
    wrong: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    line: int = 0

    @property
    def edited(self) -> bool:
        """Whether its wrong options are no longer those that were made."""
        return digest(self.wrong) != self.made


class Review(msgspec.Struct, frozen=True):
    """What the file says, and lines of the author's above its first question."""

    entries: tuple[Entry, ...] = ()
    remarks: tuple[str, ...] = ()


def digest(parts: object) -> str:
    """Give eight characters that are equal for equal parts."""
    return fingerprint(parts)[:8]


def read_review(text: str) -> Review:
    """Read the file; every line that is none of ours belongs to the entry above it, as a remark."""
    remarks: list[str] = []
    entries: list[Entry] = []
    lines: list[str] = []  # of the entry at hand
    for number, line in enumerate(text.splitlines(), 1):
        found = _ENTRY.fullmatch(line)
        if found:
            _close(entries, lines)
            entries.append(_entry(found, number))
        elif line.strip() and not line.startswith("## ") and line not in _INTRODUCTION:
            (lines if entries else remarks).append(line)
    _close(entries, lines)
    return Review(tuple(entries), tuple(remarks))


def _entry(found: re.Match[str], line: int) -> Entry:
    ticked = found["tick"] != " "
    return Entry(found["id"], found["asked"], found["made"], ticked, found["stem"], "", (), line=line)


def _close(entries: list[Entry], lines: list[str]) -> None:
    """Give the last entry the lines that were found below it."""
    if entries:
        options = [found for line in lines if (found := _OPTION.fullmatch(line))]
        right = next((found["text"] for found in options if found["right"]), "")
        wrong = tuple(found["text"] for found in options if not found["right"])
        remarks = tuple(line for line in lines if not _OPTION.fullmatch(line))
        entries[-1] = msgspec.structs.replace(entries[-1], right=right, wrong=wrong, remarks=remarks)
    lines.clear()


def write_review(entries: Sequence[Entry], orphans: Sequence[Entry], remarks: Iterable[str] = ()) -> str:
    """Give the text of the file: entries by deck, and below them those whose cards are gone."""
    return "\n".join(_lines(entries, orphans, tuple(remarks))) + "\n"


def _lines(entries: Sequence[Entry], orphans: Sequence[Entry], remarks: tuple[str, ...]) -> Iterator[str]:
    yield from (_INTRODUCTION[0], "", *_INTRODUCTION[1:])
    yield from ("", *remarks) if remarks else ()
    deck: tuple[str, ...] | None = None
    for entry in entries:
        if entry.deck != deck:
            deck = entry.deck
            yield from ("", f"## {' › '.join(' '.join(name.split()) for name in deck)}", "")
        yield from _written(entry)
    yield from ("", _ORPHANS, "") if orphans else ()
    for entry in orphans:
        yield from _written(entry)


def _written(entry: Entry) -> Iterator[str]:
    yield f"- [{'x' if entry.ticked else ' '}] {entry.stem} <!-- {entry.id} {entry.asked} {entry.made} -->"
    yield f"  - ✓ {entry.right}"
    yield from (f"  - {option}" for option in entry.wrong)
    yield from entry.remarks
