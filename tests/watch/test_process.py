"""`watch` as a process, with real files and real events."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0  # seconds, for a machine that has other work
QUIET = 1.5  # seconds without a line: nothing more comes
CELL = "## What is a cell?\n\nThe smallest unit that lives.\n"


class Watching:
    """A project with one card, and `watch` at work on it; `lines` are those of its builds."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.folder = folder
        self.write("askdown.toml", 'id = "5d0f1c5e-0f52-4c0e-8a3e-0c9a5c9f7a10"\ndeck = "Cells"\n')
        self.write("source/cells.md", CELL)
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / ".cache")}
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "build.py"), "watch", *words],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: list[str] = []
        self.fresh = threading.Semaphore(0)
        self.ear = threading.Thread(target=self._listen, daemon=True)
        self.ear.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self.lines.append(line.rstrip("\n"))
                self.fresh.release()

    def next(self) -> str:
        """Wait for a line."""
        assert self.fresh.acquire(timeout=PATIENCE), self.lines
        return self.lines[-1 - self.fresh._value]

    def until(self, words: str) -> str:
        """Wait for a line with these words."""
        while words not in (line := self.next()):
            pass
        return line

    def rest(self) -> list[str]:
        """Give the lines that come until nothing comes any more."""
        lines = []
        while self.fresh.acquire(timeout=QUIET):
            lines.append(self.lines[-1 - self.fresh._value])
        return lines

    def write(self, name: str, text: str) -> None:
        """Write a file of the project as most programs do: emptied first."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def stop(self) -> int:
        """Press Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """Let nothing be left over."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self.ear.join(PATIENCE)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    made = Watching(tmp_path)
    made.until("Watching source")
    yield made
    made.close()


def card(number: int) -> str:
    return f"## What is thing number {number}?\n\nThe thing that is number {number}.\n\n"


def test_a_save_is_one_line_with_what_changed_and_how_long_it_took(watching: Watching) -> None:
    watching.write("source/cells.md", CELL + card(1))
    line = watching.next()
    assert re.match(
        r"\d\d:\d\d:\d\d cells\.md changed → anki in \d+\.\d\d s: 2 cards .*: 1 added, 1 as they were", line
    )
    assert watching.rest() == []  # neither dist/ nor the ledger starts another one
    assert watching.stop() == 0
    assert watching.until("Stopped.")


def test_an_editor_that_saves_by_renaming_is_followed_again_and_again(watching: Watching) -> None:
    for number in range(3):
        watching.write("source/.cells.md.new", CELL + "".join(map(card, range(number + 1))))
        os.replace(watching.folder / "source/.cells.md.new", watching.folder / "source/cells.md")  # noqa: PTH105  (the very call of editors)
        assert "cells.md changed" in watching.until(f"{number + 2} cards")


def test_a_file_that_is_written_slowly_is_built_when_it_is_complete(watching: Watching) -> None:
    with (watching.folder / "source/cells.md").open("w", encoding="utf-8") as file:
        for part in (CELL, *map(card, range(5))):
            file.write(part)
            file.flush()
            time.sleep(0.03)
    lines = [watching.next(), *watching.rest()]
    assert "6 cards" in lines[-1]
    assert not any("removed" in line for line in lines)


def test_a_checkout_of_a_thousand_files_is_one_build(watching: Watching) -> None:
    for number in range(1000):
        watching.write(f"source/part{number % 20}/{number}.md", card(number))
    assert "and 998 more added" in watching.until("1001 cards")
    assert watching.rest() == []
    shutil.rmtree(watching.folder / "source/part3")
    assert "951 cards" in watching.until("and 48 more removed")
    (watching.folder / "source/part4").rename(watching.folder / "source/part3")
    assert "951 cards" in watching.until("and 98 more changed")


def test_a_source_folder_that_is_gone_for_a_while_costs_nothing(watching: Watching) -> None:
    package = watching.folder / "dist/anki/Cells.apkg"
    before = package.read_bytes()
    (watching.folder / "source").rename(watching.folder / "away")
    assert "the last outputs stay" in watching.until("not built")
    assert package.read_bytes() == before
    (watching.folder / "away").rename(watching.folder / "source")
    assert "1 card from 1 file" in watching.until("→ anki in")
    watching.write("source/cells.md", CELL + card(1))
    assert "2 cards" in watching.until("cells.md changed")


def test_a_mistake_is_shown_once_and_its_end_as_well(watching: Watching) -> None:
    watching.write("source/more.md", "## What is wrong in $\\frac{1}{$?\n\nIt is never closed.\n")
    assert "M011" in watching.next()
    assert "1 error" in watching.until("more.md added")
    watching.write("source/cells.md", CELL + card(1))
    assert "cells.md changed" in watching.next()  # the same error is not shown again
    watching.write("source/more.md", "## What is right?\n\nThis.\n")
    assert "error" not in watching.until("more.md changed")


def test_settings_templates_and_macros_count_too(watching: Watching) -> None:
    watching.write("askdown.toml", 'id = "5d0f1c5e-0f52-4c0e-8a3e-0c9a5c9f7a10"\ndeck = 3\n')
    assert "the configuration has mistakes" in watching.until("not built")
    watching.write("askdown.toml", 'id = "5d0f1c5e-0f52-4c0e-8a3e-0c9a5c9f7a10"\ndeck = "Bodies"\n')
    assert "Bodies.apkg" in watching.until("askdown.toml changed")
    style = '[% extends "askdown/anki/style.css" %][% block own %].card { color: red; }[% endblock %]\n'
    watching.write("templates/anki/style.css", style)
    watching.until("style.css")
    watching.write("source/macros.tex", "\\newcommand{\\R}{\\mathbb{R}}\n")
    watching.until("macros.tex added")
    watching.write("pictures/cell.png", "not shown yet")
    watching.write("source/cells.md", CELL + "![A cell](../pictures/cell.png)\n")
    watching.until("cells.md")
    watching.rest()
    watching.write("pictures/cell.png", "another picture")
    assert "1 re-rendered" in watching.until("cell.png")


def test_several_targets_are_built_and_other_words_are_none(tmp_path: Path) -> None:
    watching = Watching(tmp_path, "json", "check")
    watching.until("Watching source")
    watching.write("source/cells.md", CELL + card(1))
    assert "json, check in" in watching.next()
    assert '"What is thing number 1?"' in (tmp_path / "dist/cards.json").read_text()
    assert watching.stop() == 0
    watching.close()
    wrong = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "watch", "nothing"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert wrong.returncode == 2


def test_another_build_and_the_watching_do_not_get_into_each_others_way(watching: Watching) -> None:
    other = [sys.executable, str(ROOT / "build.py"), "anki", "--quiet"]
    for number in range(3):
        builds = [subprocess.Popen(other, cwd=watching.folder) for _ in range(2)]
        watching.write("source/cells.md", CELL + "".join(map(card, range(number + 1))))
        assert [build.wait(60) for build in builds] == [0, 0]
        watching.until(f"{number + 2} cards")
    watching.rest()
    assert watching.stop() == 0
    assert subprocess.run([*other, "--locked"], cwd=watching.folder, check=False).returncode == 0
