"""Pages of the quiz for tests: built by the command itself, in a project of their own."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner

from askdown.cli.program import program

CONFIGURATION = """
id = "5b0f37f0-2f8b-4a52-9f8e-0c1d7c1f6a11"
deck = "Geometry"
licence = "CC0"
author = "A. Author"
"""


class World:
    """A project whose quiz can be built again and again; `words` is the language of the page's own words."""

    def __init__(self, folder: Path, files: Mapping[str, str], words: str = "") -> None:
        self.folder = folder
        (folder / "source").mkdir(parents=True)
        configuration = CONFIGURATION + (f'words = "{words}"\n' if words else "")
        (folder / "askdown.toml").write_text(configuration, encoding="utf-8")
        for name, text in files.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        """Write a source file."""
        file = self.folder / "source" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def build(self, *words: str, name: str = "Geometry") -> Path:
        """Build the quiz, and give a page of it: that of all decks, unless other words are given."""
        words = words or ("--all",)
        where = ["--source", str(self.folder / "source"), "--dist", str(self.folder / "dist")]
        result = CliRunner().invoke(program, ["quiz", *where, *words])
        assert result.exit_code == 0, result.output
        return self.folder / "dist" / "quiz" / f"{name}.html"

    def clear(self) -> None:
        """Forget what was built."""
        shutil.rmtree(self.folder / "dist", ignore_errors=True)
