"""Where keys and values stand in a TOML text, which the standard library's parser does not tell."""

import re
import tomllib
from typing import TypeAlias

import msgspec

_KEY_PART = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*'""")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")' + r"|'''.*?'{3,5}(?!')" + r'|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'", re.DOTALL
)
_BARE = re.compile(r"[^\s,\]}#][^,\]}#\n]*")

KeyPath: TypeAlias = tuple[str, ...]


class Place(msgspec.Struct, frozen=True):
    """Where a key stands and where its value begins: lines and columns from 1, columns in characters."""

    line: int
    column: int
    value_line: int
    value_column: int


def key_places(text: str) -> dict[KeyPath, Place]:
    """Find every key of a valid TOML text, by its full path of names; a table's header is a key as well.

    What `tomllib` refuses must not be passed in: the walk leans on the text being well formed. Of an array of
    tables the last one stays.
    """
    walk = _Walk(text)
    walk.document()
    return walk.places


class _Walk:
    """One pass over the text; `at` is the offset of the character that comes next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[KeyPath, Place] = {}

    def document(self) -> None:
        table: KeyPath = ()
        while self._skip_blank():
            if self._next() == "[":
                start = self.at
                self.at += 2 if self.text.startswith("[[", self.at) else 1
                table = self._key()
                self.at = self.text.index("]", self.at) + 1
                self.at += self._next() == "]"
                self._note(table, start, start)
            else:
                self._pair(table)

    def _pair(self, table: KeyPath) -> None:
        start = self.at
        path = table + self._key()
        self.at = self.text.index("=", self.at) + 1
        self._skip_blank()
        self._note(path, start, self.at)
        self._value(path)

    def _key(self) -> KeyPath:
        parts: list[str] = []
        while True:
            self._skip_blank()
            match = _KEY_PART.match(self.text, self.at)
            if not match:
                return tuple(parts)
            parts.append(_unquoted(match[0]))
            self.at = match.end()
            self._skip_blank()
            if self._next() != ".":
                return tuple(parts)
            self.at += 1

    def _value(self, path: KeyPath) -> None:
        if self._next() == "[":
            self._items("]", path)
        elif self._next() == "{":
            self._items("}", path)
        else:
            match = _STRING.match(self.text, self.at) or _BARE.match(self.text, self.at)
            self.at = match.end() if match else self.at + 1

    def _items(self, end: str, path: KeyPath) -> None:
        self.at += 1
        while self._skip_blank() and self._next() != end:
            if self._next() == ",":
                self.at += 1
            elif end == "}":
                self._pair(path)
            else:
                self._value(path)
        self.at += 1

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def _skip_blank(self) -> bool:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at < len(self.text)

    def _note(self, path: KeyPath, key_at: int, value_at: int) -> None:
        self.places[path] = Place(*self._position(key_at), *self._position(value_at))

    def _position(self, offset: int) -> tuple[int, int]:
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


def _unquoted(part: str) -> str:
    if part[0] not in "\"'":
        return part
    return str(tomllib.loads(f"key = {part}")["key"])
