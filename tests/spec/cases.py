"""The form of spec files: a heading, one or more inputs in fences, and the expected dump, which `--accept` rewrites."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

SPEC = Path(__file__).resolve().parent
ELSEWHERE = frozenset({"lint"})  # folders whose files have a form and a runner of their own

_HEADING = re.compile(r"#+ +(?P<title>.+?)\s*")
_FENCE = re.compile(r"(?P<fence>`{3,})(?P<kind>\w*) *(?P<options>.*)")
_CONTROL_PICTURE = re.compile("[\u2400-\u241f]")


class Input(msgspec.Struct, frozen=True):
    """One file of a case: its path and its bytes."""

    path: str
    data: bytes


class Case(msgspec.Struct, frozen=True):
    """One case: `expected_at` are the rows (from 0, end exclusive) of the expected lines in its spec file."""

    file: Path
    title: str
    inputs: tuple[Input, ...]
    expected: str
    expected_at: tuple[int, int]

    @property
    def id(self) -> str:
        """A name for test reports: `reading/labels: A lost label`."""
        return f"{self.file.relative_to(SPEC).with_suffix('').as_posix()}: {self.title}"


def spec_files() -> list[Path]:
    """Give every spec file below this folder that is written in this form."""
    files = sorted(SPEC.rglob("*.md"))
    return [file for file in files if file.relative_to(SPEC).parts[0] not in ELSEWHERE]


def cases_of(file: Path) -> Iterator[Case]:
    """Give the cases of a spec file. Raises ValueError for a heading without both an input and an expectation."""
    title, inputs = "", list[Input]()
    for kind, options, (start, end), lines in _fences(file):
        if kind == "heading":
            if inputs:
                raise ValueError(f"{file.name}: “{title}” expects nothing")
            title = options
        elif kind == "markdown":
            inputs.append(_input(options, lines))
        elif kind == "deck":
            if not inputs:
                raise ValueError(f"{file.name}: “{title}” has no input")
            yield Case(file, title, tuple(inputs), "".join(f"{line}\n" for line in lines), (start, end))
            inputs = []
    if inputs:
        raise ValueError(f"{file.name}: “{title}” expects nothing")


def _fences(file: Path) -> Iterator[tuple[str, str, tuple[int, int], list[str]]]:
    """Give headings and fences in order: kind, title or options, the rows inside, the lines inside."""
    lines = file.read_text("utf-8").split("\n")
    row = 0
    while row < len(lines):
        if heading := _HEADING.fullmatch(lines[row]):
            yield "heading", heading["title"], (row, row), []
        elif fence := _FENCE.fullmatch(lines[row]):
            end = lines.index(fence["fence"], row + 1)  # a ValueError where it is never closed
            yield fence["kind"], fence["options"], (row + 1, end), lines[row + 1 : end]
            row = end
        row += 1


def _input(options: str, lines: list[str]) -> Input:
    """Make the bytes of a file. Options: `path=`, `encoding=` and `ends=` (crlf, cr, none at the end of the file).

    The pictures of control characters (`␀`, `␉`) stand for the characters.
    """
    chosen = dict(option.split("=", 1) for option in options.split())
    text = _CONTROL_PICTURE.sub(lambda picture: chr(ord(picture[0]) - 0x2400), "\n".join(lines))
    ends = chosen.get("ends", "lf")
    text = text if ends == "none" else text + "\n"
    text = text.replace("\n", {"crlf": "\r\n", "cr": "\r"}.get(ends, "\n"))
    return Input(chosen.get("path", "notes.md"), text.encode(chosen.get("encoding", "utf-8")))


def accept(file: Path, dumps: dict[tuple[int, int], str]) -> None:
    """Write new expectations (by the rows of the old ones) into a spec file."""
    lines = file.read_text("utf-8").split("\n")
    for (start, end), dump in sorted(dumps.items(), reverse=True):
        lines[start:end] = dump.rstrip("\n").split("\n")
    file.write_text("\n".join(lines), "utf-8")
