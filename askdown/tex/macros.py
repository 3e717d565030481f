r"""The author's own macros: read from a `macros.tex`, and written out in formulas, for outputs that know none."""

import re
from bisect import bisect_right
from collections.abc import Mapping

import msgspec

from askdown.tex.commands import table
from askdown.tex.structure_reader import Reader, TexError, trim

MAX_EXPANSIONS = 1_000
MAX_LENGTH = 20_000

_COMMAND = re.compile(r"%[^\n]*|\\(?:[A-Za-z]+|.)", re.DOTALL)
_PARAMETER = re.compile(r"\\.|#(#|[1-9]?)", re.DOTALL)
_NAME_END = re.compile(r"(?:^|[^\\])(?:\\\\)*\\[A-Za-z]+\Z")
_DEFINITION = re.compile(r"\\(?:(?:re)?newcommand|providecommand|def|DeclareMathOperator)(?![A-Za-z])")
_TEMPLATE = re.compile(r"((?:\s*#[1-9])*)\s*(?=\{)")
# Methods of MathJax that read a formula as argument: a macro there means its whole body.
_TAKING = frozenset(
    {"Accent", "Boldsymbol", "CFrac", "Genfrac", "MathFont", "Overset", "Sqrt", "UnderOver", "Underset"}
)


class Macro(msgspec.Struct, frozen=True):
    r"""A macro: how many arguments (#1 …) its body has, and the default of the first one where that is optional."""

    body: str
    arguments: int = 0
    default: str | None = None


class MacroProblem(msgspec.Struct, frozen=True):
    """What could not be used, and the offset of it in the text that was read."""

    message: str
    offset: int


class Expansion(msgspec.Struct, frozen=True):
    """A formula without macros; `pieces` say where its characters come from, as (offset here, offset there) pairs."""

    tex: str
    pieces: tuple[tuple[int, int, bool], ...]
    problems: tuple[MacroProblem, ...] = ()

    def original(self, offset: int) -> int:
        """Return the offset in the original formula: of the same character, or of the macro that it came out of."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        if index < 0:
            return offset
        here, there, copied = self.pieces[index]
        return there + offset - here if copied else there


def parse_macros(text: str) -> tuple[dict[str, Macro], tuple[MacroProblem, ...]]:
    r"""Read a file of macros: name (without backslash) to macro, and what could not be read.

    `\newcommand`, `\renewcommand`, `\providecommand`, `\def` and `\DeclareMathOperator` are understood, with their
    stars; anything else but comments and space is reported and passed over.
    """
    macros: dict[str, Macro] = {}
    problems: list[MacroProblem] = []
    reader = Reader(re.sub(r"(?<!\\)%[^\n]*", lambda found: " " * len(found.group()), text))
    while reader.next():
        start = reader.i
        try:
            name, macro = _definition(reader)
            macros[name] = macro
        except TexError as error:
            problems.append(MacroProblem(error.message, start))
            following = _DEFINITION.search(reader.string, start + 1)
            reader.i = following.start() if following else len(reader.string)
    return macros, tuple(problems)


def _definition(reader: Reader) -> tuple[str, Macro]:
    reader.at = reader.i
    found = _DEFINITION.match(reader.string, reader.i)
    if not found:
        raise reader.fail("", "This is no definition of a macro")
    reader.i, reader.command = found.end(), found.group()
    starred = reader.star()
    name = trim(reader.argument()).removeprefix("\\")
    if not re.fullmatch("[A-Za-z]+|[^A-Za-z]", name):
        raise reader.fail("", f"'{name}' is no name for a macro")
    if reader.command == r"\DeclareMathOperator":
        return name, Macro(rf"\operatorname{'*' * starred}{{{reader.argument()}}}")
    if reader.command == r"\def":
        template = _TEMPLATE.match(reader.string, reader.i)
        if not template:
            raise reader.fail("", rf"The arguments of \{name} are not #1, #2 … in a row")
        reader.i = template.end()
        return name, _checked(reader, name, Macro(reader.argument(), template.group(1).count("#")))
    count = trim(reader.brackets() or "0")
    default = reader.brackets()
    if not re.fullmatch("[0-9]", count):
        raise reader.fail("", rf"\{name} has no readable number of arguments")
    return name, _checked(reader, name, Macro(reader.argument(), int(count), default))


def _checked(reader: Reader, name: str, macro: Macro) -> Macro:
    used = [found.group(1) for found in _PARAMETER.finditer(macro.body) if found.group(1) not in {None, "#"}]
    if any(not number or int(number) > macro.arguments for number in used):
        raise reader.fail("", rf"The body of \{name} uses an argument that it does not have")
    return macro


def expand(tex: str, macros: Mapping[str, Macro]) -> Expansion:
    """Write out all macros in a formula. What is wrong is reported, with its offset in `tex`, and left as it is."""
    work = _Work(tex)
    if macros:
        while work.step(macros):
            pass
    return Expansion(work.text, tuple(work.runs()), tuple(work.problems))


class _Work:
    """A formula being rewritten from left to right; for each character the offset it came from, or of its macro."""

    def __init__(self, tex: str) -> None:
        self.given = tex
        self.text = tex
        self.origin = list(range(len(tex)))
        self.copied = [True] * len(tex)
        self.done = 0  # everything before this index holds no macro any more
        self.count = 0
        self.problems: list[MacroProblem] = []

    def step(self, macros: Mapping[str, Macro]) -> bool:
        """Expand the next macro in its place; tell whether there was one."""
        while found := _COMMAND.search(self.text, self.done):
            name = found.group()[1:]
            self.done = found.end()
            if not found.group().startswith("%") and name in macros:
                self._expand(found.start(), name, macros[name])
                return True
        return False

    def _expand(self, start: int, name: str, macro: Macro) -> None:
        place = self.origin[start]
        self.count += 1
        if self.count > MAX_EXPANSIONS or len(self.text) > MAX_LENGTH:
            self.problems.append(MacroProblem(rf"\{name} calls itself without end", place))
            self.text, self.done = self.given, len(self.given)
            self.origin, self.copied = list(range(len(self.given))), [True] * len(self.given)
            return
        reader = Reader(self.text)
        reader.i, reader.command = self.done, f"\\{name}"
        try:
            spans = _arguments(reader, macro)
        except TexError as error:
            self.problems.append(MacroProblem(error.message, place))
            return
        self._replace(start, reader.i, macro, spans)

    def _replace(self, start: int, end: int, macro: Macro, spans: list[tuple[int, int] | str]) -> None:
        parts: list[tuple[str, list[int], list[bool]]] = []
        place = self.origin[start]

        def add(text: str, origin: list[int] | None = None, copied: list[bool] | None = None) -> None:
            if parts and text[:1].isalpha() and _NAME_END.search(parts[-1][0]):
                parts.append((" ", [place], [False]))
            parts.append((text, origin or [place] * len(text), copied or [False] * len(text)))

        position = 0
        braces = self._is_argument(start) and len(macro.body) > 1
        add("{" if braces else "")
        for found in _PARAMETER.finditer(macro.body):
            if found.group(1) is None:
                continue
            add(macro.body[position : found.start()])
            position = found.end()
            span = spans[int(found.group(1)) - 1] if found.group(1).isdigit() else "#"
            if isinstance(span, str):
                add(span)
            else:
                a, b = span
                add(self.text[a:b], self.origin[a:b], self.copied[a:b])
        add(macro.body[position:])
        add("}" if braces else self._glue(macro, end))
        self.text = self.text[:start] + "".join(part[0] for part in parts) + self.text[end:]
        self.origin[start:end] = [offset for part in parts for offset in part[1]]
        self.copied[start:end] = [copied for part in parts for copied in part[2]]
        self.done = start

    def _glue(self, macro: Macro, end: int) -> str:
        return " " if self.text[end : end + 1].isalpha() and _NAME_END.search(macro.body) else ""

    def _is_argument(self, start: int) -> bool:
        before = self.text[:start].rstrip()
        if before.endswith(("^", "_")):
            return not before.endswith(("\\^", "\\_"))
        found = re.search(r"\\([A-Za-z]+)\Z", before)
        definition = table().commands.get(found.group(1)) if found else None
        return definition is not None and definition.method in _TAKING

    def runs(self) -> list[tuple[int, int, bool]]:
        """Return the places of the characters as runs of equal kind."""
        runs: list[tuple[int, int, bool]] = []
        for index, (offset, copied) in enumerate(zip(self.origin, self.copied, strict=True)):
            if runs and runs[-1][2] == copied:
                here, there, _ = runs[-1]
                if offset == (there + index - here if copied else there):
                    continue
            runs.append((index, offset, copied))
        runs.append((len(self.text), len(self.given), True))
        return runs


def _arguments(reader: Reader, macro: Macro) -> list[tuple[int, int] | str]:
    """Read the arguments of a macro as spans of the text, an omitted optional one as its default."""
    spans: list[tuple[int, int] | str] = []
    if macro.arguments and macro.default is not None:
        optional = reader.brackets()
        spans.append(macro.default if optional is None else (reader.start, reader.start + len(optional)))
    while len(spans) < macro.arguments:
        argument = reader.argument()
        spans.append((reader.start, reader.start + len(argument)))
    return spans
