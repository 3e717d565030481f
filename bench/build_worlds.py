"""What is measured: a project with caches of its own, the floor, ankdown, and an empty program."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from build_measure import USUAL, Command, Spent, peak_memory, spent, until
from generated import Corpus, write_ankdown, write_fields, write_project

ROOT = Path(__file__).resolve().parents[1]
_FLOOR = Path(__file__).with_name("build_floor.py")
_ANKDOWN = "ankdown==0.7.1"
_EMPTY = (sys.executable, "-c", "import click")


class World:
    """A project of Askdown's, built from the shell; `options` stand behind the command."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self.corpus, self.folder = corpus, folder
        self.files = write_project(corpus, folder)
        self._cache = folder / "cache"
        self._edits = count(1)
        self._environment = {"XDG_CACHE_HOME": str(self._cache), "LOCALAPPDATA": str(self._cache)}

    def forget(self) -> None:
        """Take away whatever builds left behind."""
        for folder in (self.folder / "dist", self._cache):
            shutil.rmtree(folder, ignore_errors=True)
        (self.folder / "source" / "cards.lock").unlink(missing_ok=True)

    def command(self, *words: str) -> Command:
        """Give the command line for some of Askdown's words."""
        return (sys.executable, ROOT / "build.py", *words)

    def run(self, *words: str) -> Spent:
        """Run Askdown."""
        return spent(self.command(*words), self.folder, self._environment)

    def memory(self, *words: str) -> int:
        """Run Askdown and give its bytes at the peak."""
        return peak_memory(self.command(*words), self.folder, self._environment)

    def edit(self) -> None:
        """Change one card in the middle of the file in the middle: a word that was not there before."""
        file = self.files[len(self.files) // 2]
        text = file.read_text(encoding="utf-8")
        place = text.index("\nHere ", len(text) // 2)
        end = text.index(" ", place + 6)
        file.write_text(f"{text[: place + 6]}edit{next(self._edits)}{text[end:]}", encoding="utf-8")

    @contextmanager
    def watched(self, *words: str) -> Iterator[None]:
        """Have Askdown watch the project for a while."""
        process = subprocess.Popen(
            [str(word) for word in self.command("watch", *words)],
            cwd=self.folder,
            env={**USUAL, **self._environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait()

    def packages(self) -> tuple[tuple[str, int], ...]:
        """Give what tells that packages were replaced: they are other files then."""
        found = sorted((self.folder / "dist" / "anki").glob("*.apkg"))
        return tuple((file.name, file.stat().st_ino) for file in found)

    def seconds_after_edit(self) -> float:
        """Edit a card of a project that is watched, and give the seconds until its package was replaced."""
        return until(self.edit, self.packages)


def empty() -> Spent:
    """Run Python with nothing but click."""
    return spent(_EMPTY, Path.cwd(), {})


class Peers:
    """The floor and ankdown on the cards of a corpus."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._folder = folder / f"peers {corpus.cards} {corpus.rich}"
        self._fields = self._folder / "fields.json"
        self._decks = self._folder / "ankdown"
        self._folder.mkdir(parents=True)
        write_fields(corpus, self._fields)
        write_ankdown(corpus, self._decks)

    def floor(self) -> Spent:
        """Render, highlight and write the notes, and no more."""
        return spent((sys.executable, _FLOOR, self._fields, self._folder / "floor.apkg"), self._folder, {})

    def ankdown(self, program: Path) -> Spent:
        """Have ankdown, installed at `program`, make its package."""
        words = ("-r", self._decks, "-p", self._folder / "ankdown.apkg", "--highlight")
        return spent((program, *words), self._folder, {})


def installed_ankdown(folder: Path) -> Path:
    """Install ankdown in an environment of its own, if that is not done yet, and give its program."""
    place = folder / ("Scripts" if os.name == "nt" else "bin") / "ankdown"
    if not place.exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([place.with_name("python"), "-m", "pip", "install", "--quiet", _ANKDOWN], check=True)
    return place
