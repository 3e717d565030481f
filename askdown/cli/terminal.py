"""The terminal as `ask` uses it: text with styles goes out, lines come in; a pipe does as well."""

import sys
from contextlib import suppress
from importlib import import_module
from typing import TextIO

from rich.console import Console
from rich.text import Text

_WIDEST = 100  # columns: longer lines are hard to read


class Terminal:
    """Shows text and reads lines. Colours come where a terminal has them and NO_COLOR does not forbid them.

    What comes from a pipe is shown after its prompt, so that a transcript can be read.
    """

    def __init__(self, lines: TextIO | None = None, screen: TextIO | None = None) -> None:
        self._lines = lines or sys.stdin
        self.has_keyboard = self._lines.isatty()
        self._console = Console(file=screen or sys.stdout, highlight=False, markup=False, emoji=False)
        self._console.width = min(self._console.width, _WIDEST)

    def show(self, text: Text | str = "", style: str = "") -> None:
        """Print a text with a line end; a terminal wraps it at words, a pipe gets it as it is."""
        self._console.print(text, style=style or None, soft_wrap=not self._console.is_terminal)

    def ask(self, prompt: str) -> str:
        """Show a prompt and give the line that is typed, without blanks at its ends. Raises EOFError at the end."""
        if self.has_keyboard:
            return _typed_line(f"{prompt} ")
        self._console.print(Text(f"{prompt} "), end="", soft_wrap=True)
        line = self._lines.readline()
        self._console.print(Text(line.strip()), soft_wrap=True)
        if not line:
            raise EOFError
        return line.strip()


def _typed_line(prompt: str) -> str:
    with suppress(ImportError):  # on Windows the console itself lets lines be edited
        import_module("readline")
    return input(prompt).strip()
