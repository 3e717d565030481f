r"""How MathJax reads arguments off a string, with places that survive macro expansion (after TexParser.ts of 3.2.2)."""

import re

from askdown.tex.commands import table

# What JavaScript's \s is; Python's own class is another one.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_SPACES = re.compile(f"[{SPACE}]*")
_CONTROL_SEQUENCE = re.compile("([A-Za-z]+) ?|[^\n]")
_BRACES = re.compile(r"\\.?|[{}]", re.DOTALL)
_BRACKETS = re.compile(r"\\.?|[{}\]]", re.DOTALL)
_UNIT = r"(pt|em|ex|mu|px|mm|cm|in|pc)"
_NUMBER = r"[-+]?(?:[.,]\d+|\d+(?:[.,]\d*)?)"
_DIMENSION = re.compile(rf"[{SPACE}]*({_NUMBER})[{SPACE}]*{_UNIT}[{SPACE}]*\Z", re.ASCII)
_LEADING_DIMENSION = re.compile(rf"[{SPACE}]*({_NUMBER})[{SPACE}]*{_UNIT} ?", re.ASCII)

_TRIMMED = "".join(
    chr(code)
    for code in (*range(9, 14), 32, 160, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF)
)


class TexError(Exception):
    """The error at which MathJax gives up: its name of it, its message, and the offset in the formula."""

    def __init__(self, kind: str, message: str, offset: int) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.offset = offset


def trim(text: str) -> str:
    """Strip a text as MathJax does: a space that a trailing backslash escapes stays."""
    trimmed = text.strip(_TRIMMED)
    return trimmed + " " if trimmed.endswith("\\") and text.endswith(" ") else trimmed


def is_dimension(text: str) -> bool:
    """Tell whether the whole text is a number with a unit."""
    return _DIMENSION.match(text) is not None


class Reader:
    """A string being read, at `i`; characters that came out of a macro all lie where the macro was used.

    `start` is the index at which the content of the argument read last begins, `command` the control sequence whose
    arguments are being read, `at` the index of the token being looked at.
    """

    def __init__(self, string: str, origin: int = 0) -> None:
        self.string = string
        self.i = 0
        self.at = 0
        self.start = 0
        self.command = ""
        self._expanded = 0  # so many characters at the beginning came out of a macro …
        self._expanded_at = origin  # … used at this offset
        self._origin = origin  # the offset of the first character behind them

    def offset(self, index: int) -> int:
        """Return the offset in the formula of an index into the string."""
        return self._expanded_at if index < self._expanded else self._origin + index - self._expanded

    def adopt(self, parent: "Reader", start: int) -> None:
        """Place this string where it was cut out of its parent's, at index `start`."""
        self._expanded = max(0, parent._expanded - start)  # noqa: SLF001 - of the same class
        self._expanded_at = parent._expanded_at  # noqa: SLF001  (of the same class)
        self._origin = parent._origin if self._expanded else parent.offset(start)  # noqa: SLF001  (of the same class)

    def replace(self, text: str, at: int | None = None) -> None:
        """Put `text` in the place of everything read so far; its characters lie at index `at` (default: the token)."""
        place = self.offset(self.at if at is None else at)
        kept = max(0, self._expanded - self.i)
        if not kept:
            self._origin += self.i - self._expanded
        self.string = text + self.string[self.i :]
        self._expanded, self._expanded_at = len(text) + kept, place
        self.i = self.at = 0

    def fail(self, kind: str, message: str, at: int | None = None) -> TexError:
        """Return an error at an index (default: the token being looked at)."""
        return TexError(kind, message, self.offset(self.at if at is None else at))

    def next(self) -> str:
        """Step over space; return the character there, empty at the end."""
        if found := _SPACES.match(self.string, self.i):
            self.i = found.end()
        return self.string[self.i : self.i + 1]

    def control_sequence(self) -> str:
        """Read the name behind a backslash; at the end of the string, and before a line break, it is a space."""
        found = _CONTROL_SEQUENCE.match(self.string, self.i)
        if not found:
            self.i += 1
            return " "
        self.i = found.end()
        return found.group(1) or found.group()

    def argument(self, *, optional: bool = False) -> str:
        """Read a group without its braces, a control sequence, or a single character."""
        c = self.next()
        if c in {"", "}"} and optional:
            return ""
        if not c:
            raise self.fail("MissingArgFor", f"Missing argument for {self.command}")
        if c == "}":
            raise self.fail(
                "ExtraCloseMissingOpen", f"Missing argument for {self.command}, or extra close brace", self.i
            )
        self.start = self.i
        self.i += 1
        if c == "{":
            return self._group()
        return c + self.control_sequence() if c == "\\" else c

    def _group(self) -> str:
        opening, depth = self.i - 1, 1
        self.start = self.i
        for found in _BRACES.finditer(self.string, self.i):
            if found.group() == "{":
                depth += 1
            elif found.group() == "}":
                depth -= 1
                if not depth:
                    self.i = found.end()
                    return self.string[self.start : found.start()]
        raise self.fail("MissingCloseBrace", "Missing close brace", opening)

    def brackets(self) -> str | None:
        """Read an optional argument without its brackets; None where there is none."""
        if self.next() != "[":
            return None
        self.start = self.i + 1
        depth = 0
        for found in _BRACKETS.finditer(self.string, self.start):
            match found.group():
                case "{":
                    depth += 1
                case "}":
                    if not depth:
                        raise self.fail("ExtraCloseLooking", "Extra close brace while looking for ']'", found.start())
                    depth -= 1
                case "]" if not depth:
                    self.i = found.end()
                    return self.string[self.start : found.start()]
        raise self.fail(
            "MissingCloseBracket", f"Could not find closing ']' for argument to {self.command}", self.start - 1
        )

    def delimiter(self, *, braces: bool = False) -> str:
        r"""Read a delimiter, `(` or `\langle`; in braces where that is allowed."""
        c = self.next()
        self.i += len(c)
        if c == "\\":
            c += self.control_sequence()
        elif c == "{" and braces:
            self.i -= 1
            c = self.argument().strip(_TRIMMED)
        if c and c in table().delimiters and self.i <= len(self.string):
            return c
        raise self.fail("MissingOrUnrecognizedDelim", f"Missing or unrecognized delimiter for {self.command}")

    def delimiter_argument(self) -> str:
        """Read an argument that is a delimiter or empty."""
        c = trim(self.argument())
        if c and c not in table().delimiters:
            raise self.fail("MissingOrUnrecognizedDelim", f"Missing or unrecognized delimiter for {self.command}")
        return c

    def dimension(self) -> str:
        """Read a dimension, in braces or not."""
        if self.next() == "{":
            text = self.argument()
            found = _DIMENSION.match(text)
        else:
            found = _LEADING_DIMENSION.match(self.string, self.i)
            self.i = found.end() if found else self.i
        if not found:
            raise self.fail("MissingDimOrUnits", f"Missing dimension or its units for {self.command}")
        return found.group(1) + found.group(2)

    def up_to(self, token: str) -> str:
        """Read everything before a character or control sequence outside braces, and that too."""
        self.next()
        begin, depth = self.i, 0
        while self.i < len(self.string):
            before = self.i
            c = self.next()
            self.i += len(c)
            if c == "\\":
                c += self.control_sequence()
            elif c == "{":
                depth += 1
            elif c == "}":
                if not depth:
                    raise self.fail("ExtraCloseLooking", f"Extra close brace while looking for {token}", self.i - 1)
                depth -= 1
            if not depth and c == token:
                self.start = begin
                return self.string[begin:before]
        raise self.fail("TokenNotFoundForCommand", f"Could not find {token} for {self.command}")

    def star(self) -> bool:
        """Read a star if there is one."""
        starred = self.next() == "*"
        self.i += starred
        return starred
