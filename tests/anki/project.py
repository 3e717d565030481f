"""A project of files in a folder, edited and built with the real commands at a clock of its own."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import msgspec
from click.testing import CliRunner, Result

from askdown.cli import building
from askdown.cli.program import program
from askdown.identity.ledger import Entry, Ledger
from askdown.identity.ledger_file import read_ledger

NOW = 1_700_000_000  # long before today: what a learner edits in Anki is always newer
MINUTE = 60
PROJECT = "0a0a0a0a-0000-4000-8000-000000000001"


class Planned(msgspec.Struct, frozen=True):
    """What `plan --json` says: GUIDs by group, and the whole of it."""

    new: frozenset[str]
    updated: frozenset[str]
    removed: frozenset[str]
    same: int
    data: dict[str, Any]

    def questions(self, group: str) -> list[str]:
        """Give the questions of a group's cards, in the plan's order."""
        return [item["question"] for item in self.data[group]]


class Built(msgspec.Struct, frozen=True):
    """A build: its packages, kept where no later build overwrites them, and what was reported.

    `package` is that of the whole deck (with `--split`, any), `removed` the one of removed cards, None without any.
    """

    packages: dict[str, Path]
    reported: list[dict[str, Any]]
    output: str

    @property
    def package(self) -> Path:
        return next(path for name, path in self.packages.items() if not name.endswith(".removed.apkg"))

    @property
    def removed(self) -> Path | None:
        return next((path for name, path in self.packages.items() if name.endswith(".removed.apkg")), None)

    @property
    def messages(self) -> list[str]:
        """The names of the rules that were reported."""
        return [item["name"] for item in self.reported]


class Project:
    """A folder with a configuration and sources; edits are made to files, as their authors make them."""

    def __init__(
        self, folder: Path, *, project_id: str = PROJECT, deck: str = "Deck", settings: Mapping[str, str] | None = None
    ) -> None:
        """Begin a project; further settings go into its configuration."""
        self.folder, self.now, self._builds = folder, NOW, 0
        self.source.mkdir(parents=True)
        self.configure(id=project_id, deck=deck, **(settings or {}))

    @property
    def source(self) -> Path:
        """The folder with the questions."""
        return self.folder / "source"

    @property
    def lock(self) -> Path:
        """The file of the ledger."""
        return self.source / "cards.lock"

    @property
    def ledger(self) -> Ledger:
        """The ledger as the last build left it."""
        return read_ledger(self.lock.read_text(encoding="utf-8"), "cards.lock", _never)

    def entry(self, question: str) -> Entry:
        """Give the ledger's entry of the only card with that question, removed ones included."""
        (found,) = (entry for entry in self.ledger.entries if entry.question == question)
        return found

    def configure(self, **settings: object) -> None:
        """Write the configuration anew."""
        lines = (f"{name} = {json.dumps(value)}\n" for name, value in settings.items())
        (self.folder / "askdown.toml").write_text("".join(lines), encoding="utf-8")

    def write(self, path: str, *texts: str) -> None:
        """Write a file below the sources (below the project's folder with a leading `/`): the texts one by one."""
        file = self._file(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(texts), encoding="utf-8")

    def read(self, path: str) -> str:
        """Give the text of a file."""
        return self._file(path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace a passage that stands once in a file."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def move(self, old: str, new: str) -> None:
        """Rename a file or a folder."""
        self._file(new).parent.mkdir(parents=True, exist_ok=True)
        self._file(old).rename(self._file(new))

    def delete(self, path: str) -> None:
        """Delete a file or a folder."""
        file = self._file(path)
        shutil.rmtree(file) if file.is_dir() else file.unlink()

    def _file(self, path: str) -> Path:
        return self.folder / path[1:] if path.startswith("/") else self.source / path

    def run(self, *words: str, source: str = "") -> Result:
        """Run a command on this project, or on a file or folder of it, at its present time."""
        clock = SimpleNamespace(time=lambda: self.now)
        with patch.object(building, "time", clock):
            return CliRunner().invoke(program, [*words, "--source", str(self.source / source)])

    def git(self, *words: str) -> None:
        """Run git in the project's folder, with nothing of the person's own settings."""
        names = {
            f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **names}
        subprocess.run(
            ["git", *words], cwd=self.folder, check=True, env={**os.environ, **settings}, capture_output=True
        )

    def build(self, *options: str, after: int = MINUTE, code: int = 0, source: str = "") -> Built:
        """Build the deck, or that of one file or folder, `after` so many seconds since the last build.

        `code` is the exit code that is right.
        """
        self.now += after
        result = self.run("anki", "--messages", "json", "-v", *options, source=source)
        assert result.exit_code == code, result.output
        return Built(self._kept(), _reported(result.stdout), result.output)

    def _kept(self) -> dict[str, Path]:
        self._builds += 1
        kept = self.folder / "released" / str(self._builds)
        kept.mkdir(parents=True)
        packages = sorted((self.folder / "dist" / "anki").glob("*.apkg"))
        return {file.name: Path(shutil.copy(file, kept)) for file in packages}

    def plan(self) -> Planned:
        """Say what the next build, made a minute later, would do; nothing may be written for that."""
        before = _contents(self.folder)
        result = self.run("plan", "--json", "-q")
        assert result.exit_code in {0, 1}, result.output
        assert _contents(self.folder) == before
        data = json.loads(result.stdout)
        of = {name: frozenset(item["guid"] for item in data[name]) for name in _GROUPS}
        updated = of["edited"] | of["rerendered"] | of["returned"]
        return Planned(of["added"], updated, of["removed"], data["same"], data)

    def dump(self) -> dict[str, Any]:
        """Give what `json` writes."""
        result = self.run("json", "-q")
        assert result.exit_code in {0, 1}, result.output
        data: dict[str, Any] = json.loads((self.folder / "dist" / "cards.json").read_text(encoding="utf-8"))
        return data


_GROUPS = ("added", "edited", "rerendered", "returned", "removed")


def _never(problem: object) -> None:
    raise AssertionError(problem)


def _reported(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def cards(answers: Mapping[str, str]) -> str:
    """Write questions with their answers as plain headings."""
    return "\n".join(f"## {question}\n\n{answer}\n" for question, answer in answers.items())


def labelled(answers: Mapping[str, str]) -> str:
    """Write the same as lines with `Q:` and `A:`."""
    return "\n".join(f"Q: {question}\nA: {answer}\n" for question, answer in answers.items())


def numbered(answers: Iterable[tuple[str, str]], first: int = 1, step: int = 1) -> str:
    """Write the same as headings with a label and a number."""
    texts: Sequence[tuple[str, str]] = list(answers)
    return "\n".join(
        f"## Q{first + step * place}. {question}\n\n{answer}\n" for place, (question, answer) in enumerate(texts)
    )
