"""Projects for tests of commands: made anew, stood in, and the commands run in them."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from askdown.cli.program import program

DECK = "dist/anki/biology.apkg"
CARDS = {"a.md": ("cell", "tissue", "organ"), "b.md": ("gene", "protein", "enzyme")}


def run(*words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(program, list(words))


def well(*words: str) -> str:
    """Run a command that must succeed without a message; gives its summary."""
    result = run(*words)
    assert (result.exit_code, result.stdout) == (0, ""), result.output
    return result.stderr


def write(file: Path, *words: str) -> None:
    """Write a source file with a question about each word."""
    file.write_text(questions(*words), encoding="utf-8")


def questions(*words: str) -> str:
    """Give a question about each word."""
    return "".join(f"## What is a {word}?\n\nThe {word} of a body.\n\n" for word in words)


def biology(folder: Path, patch: pytest.MonkeyPatch, files: Mapping[str, str] | None = None) -> Path:
    """Stand in a new project `biology` below a folder, with these source files, or with six cards in two files."""
    project = folder / "biology"
    assert run("new", str(project)).exit_code == 0
    patch.chdir(project)
    patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    (project / "source" / "first-steps.md").unlink()
    sources = files or {name: questions(*words) for name, words in CARDS.items()}
    for name, text in sources.items():
        (project / "source" / name).write_text(text, encoding="utf-8")
    return project


def files(folder: Path) -> set[str]:
    """Give the files below a folder, by their paths in it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
