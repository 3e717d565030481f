"""A command says again what it said when nothing changed, and does its work as soon as anything did."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from askdown.cli import records
from askdown.cli.commands.anki import anki
from askdown.cli.commands.json import json
from askdown.cli.commands.plan import plan
from askdown.cli.options import WorkCommand
from askdown.cli.run import Attempt, attempt, choices_from

CARDS = "## What is padding?\n\nZeros around the input. ![a](a.png)\n\n## What is pooling?\n\nTaking the greatest.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project in which no file counts as one that has just changed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / f"{tmp_path.name} cache"))
    monkeypatch.setattr(records, "_TICK", -(10**10))
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.md").write_text(CARDS, encoding="utf-8")
    (tmp_path / "source" / "a.png").write_bytes(b"png")
    (tmp_path / "askdown.toml").write_text(
        'deck = "Home"\nid = "6b1f0a3e-5d0c-4c39-9c55-0f6f1f3c2a00"', encoding="utf-8"
    )
    return tmp_path


def call(command: WorkCommand, **chosen: object) -> Attempt:
    """Do a command's work as the command line does."""
    return attempt(choices_from({"quiet": True, **chosen}), command.work)


def worked(command: WorkCommand, **chosen: object) -> bool:
    """Call a command twice and tell whether the second call did its work."""
    again = call(command, **chosen)
    return not again.run.recalled


@pytest.mark.parametrize("command", [anki, json, plan])
def test_the_second_call_says_what_a_call_that_works_would_say(
    home: Path, command: WorkCommand, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "source" / "b.md").write_text(f"{CARDS}\n## What is padding?\n\n![b](no.png)\n", encoding="utf-8")
    call(command)
    capsys.readouterr()
    second = call(command)
    said = capsys.readouterr().out
    monkeypatch.setenv("XDG_CACHE_HOME", str(home.parent / f"{home.name} other cache"))
    third = call(command)
    assert (second.run.recalled, third.run.recalled) == (True, False)
    assert second.summary == third.summary
    assert sorted(map(repr, second.run.found)) == sorted(map(repr, third.run.found))
    assert second.run.exit_code() == third.run.exit_code()
    assert said == capsys.readouterr().out


def _edit(home: Path) -> None:
    (home / "source" / "a.md").write_text(CARDS.replace("Zeros", "Nulls"), encoding="utf-8")


def _same_size_and_time(home: Path) -> None:
    file = home / "source" / "a.md"
    before = file.stat()
    _edit(home)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _template(home: Path) -> None:
    folder = home / "templates" / "anki"
    folder.mkdir(parents=True)
    (folder / "style.css").write_text(".card { color: red; }", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "an edit": _edit,
    "an edit that time and size do not show": _same_size_and_time,
    "another file": lambda home: (home / "source" / "b.md").write_text(CARDS, encoding="utf-8"),
    "a file renamed": lambda home: (home / "source" / "a.md").rename(home / "source" / "b.md"),
    "a picture": lambda home: (home / "source" / "a.png").write_bytes(b"new"),
    "a picture gone": lambda home: (home / "source" / "a.png").unlink(),
    "settings": lambda home: (home / "askdown.toml").write_text('deck = "Other"', encoding="utf-8"),
    "macros": lambda home: (home / "source" / "macros.tex").write_text(r"\newcommand{\x}{y}", encoding="utf-8"),
    "something ignored": lambda home: (home / "source" / ".gitignore").write_text("a.md", encoding="utf-8"),
    "a template": _template,
    "the ledger": lambda home: (home / "source" / "cards.lock").unlink(),
    "the package": lambda home: next((home / "dist" / "anki").glob("*.apkg")).write_bytes(b"spoilt"),
    "the package gone": lambda home: next((home / "dist" / "anki").glob("*.apkg")).unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_anything_that_counts_is_seen(home: Path, change: str) -> None:
    call(anki)
    assert not worked(anki)
    CHANGES[change](home)
    assert worked(anki)
    assert not worked(anki) or change == "a file renamed"


def test_a_missing_picture_that_comes_is_seen(home: Path) -> None:
    (home / "source" / "a.png").unlink()
    call(anki)
    assert not worked(anki)
    (home / "source" / "a.png").write_bytes(b"png")
    assert worked(anki)


@pytest.mark.usefixtures("home")
def test_other_options_are_another_call() -> None:
    call(anki)
    assert worked(anki, strict=True)
    assert not worked(anki, strict=True)
    assert not worked(anki)


@pytest.mark.usefixtures("home")
def test_a_file_that_changes_while_it_is_built_leaves_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_TICK", 10**10)
    call(anki)
    assert worked(anki)


def test_a_broken_record_is_none(home: Path) -> None:
    call(anki)
    for record in (home.parent / f"{home.name} cache" / "askdown" / "builds").iterdir():
        record.write_bytes(record.read_bytes()[:-3])
    assert worked(anki)
    assert not worked(anki)


def test_a_removed_cache_is_made_again(home: Path) -> None:
    call(anki)
    for record in (home.parent / f"{home.name} cache" / "askdown" / "builds").iterdir():
        record.unlink()
    assert worked(anki)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_names_that_are_no_text_do_not_stop_a_build(home: Path) -> None:
    home.joinpath(os.fsdecode(b"caf\xe9.txt")).write_text("x", encoding="utf-8")
    assert call(json).summary
    assert not worked(json)


def test_a_folder_of_very_many_files_is_not_looked_through(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_MOST", 2)
    assert home.is_dir()
    assert call(json).summary
    assert worked(json)
