"""What `ask` keeps of a round, takes back, takes over from a page, and refuses to touch."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askdown.cli.program import program
from askdown.cli.progress_store import ProgressStore, default_place, state_folder
from askdown.learning.records import Record
from tests.learning.ask_world import CELLS, PROJECT, ask, biology, kept


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return biology(tmp_path, monkeypatch)


def test_what_was_undone_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    ask("cells", "--questions", "1", "--progress", str(file), lines="\n3\n:q\n")
    before = kept(file)
    result = ask("cells", "--questions", "1", "--mode", "practice", "--progress", str(file), lines="\n1\n:q\n")
    assert "0 of 1 right" in result.stdout
    assert kept(file) != before
    file.write_text(json.dumps({"format": "askdown-progress", "version": 1, "cards": before}), encoding="utf-8")
    ask("cells", "--mode", "practice", "--progress", str(file), lines="\n1\n:u\n:q\n")
    assert kept(file) == before


def test_the_end_of_the_lines_ends_the_round_and_keeps_what_was_answered() -> None:
    result = ask("cells", "--mode", "practice", lines="\n2\n")
    assert result.exit_code == 0
    assert "1 of 1 right (100 %)" in result.stdout
    assert len(kept()) == 1


def test_ctrl_c_keeps_what_was_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = iter(["", "2"])

    def interrupted(*_: object) -> str:
        for line in lines:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr("askdown.cli.terminal.Terminal.ask", interrupted)
    result = ask("cells", "--mode", "practice")
    assert result.exit_code == 130
    assert "1 of 1 right (100 %)" in result.stdout
    assert "Stopped." in result.stderr
    assert len(kept()) == 1


def test_two_terminals_do_not_overwrite_each_other(tmp_path: Path) -> None:
    place = tmp_path / "mine.json"
    one, other = ProgressStore(place, "x"), ProgressStore(place, "x")
    mine, theirs = one.open(), other.open()
    mine = one.save(mine | {"a": Record(1), "b": Record(1)})
    theirs = other.save(theirs | {"c": Record(2)})
    assert theirs.keys() == {"a", "b", "c"}
    del mine["b"]  # undone
    assert one.save(mine).keys() == {"a", "c"}
    assert other.save(theirs | {"a": Record(3)}) == {"a": Record(3), "c": Record(2)}
    assert kept(place).keys() == {"a", "c"}


def test_progress_of_a_page_is_taken_over(tmp_path: Path) -> None:
    ask("cells", "--mode", "practice", lines="\n1\n:q\n")
    page = tmp_path / "Biology.progress.json"
    page.write_bytes(default_place(PROJECT).read_bytes())
    default_place(PROJECT).unlink()
    result = ask("--import", str(page), "--wrong", "--mode", "practice", lines=":q\n")
    assert result.stdout.startswith("Progress of 1 card taken over from Biology.progress.json, of 1.\n")
    assert "What is the powerhouse" in result.stdout
    assert len(kept()) == 1
    assert "Progress of 0 cards taken over" in ask("--import", str(page)).stdout
    assert "there is no file nosuch.json" in ask("--import", "nosuch.json").stderr


def test_an_edited_question_keeps_its_progress(project: Path) -> None:
    assert CliRunner().invoke(program, ["anki"]).exit_code == 0
    ledger = (project / "source" / "cards.lock").read_bytes()
    ask("cells", "--mode", "practice", lines="\n1\n:q\n")
    edited = CELLS.replace("What is the **powerhouse** of a `cell`?", "What powers a cell?")
    (project / "source" / "cells.md").write_text(edited, encoding="utf-8")
    assert "What powers a cell?" in ask("--wrong", lines=":q\n").stdout
    assert (project / "source" / "cards.lock").read_bytes() == ledger


def test_nothing_but_progress_is_written(project: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in project.rglob("*")}
    ask("--mode", "practice", lines="\n2\n")
    assert {file: file.stat().st_mtime_ns for file in project.rglob("*")} == before


def test_cards_without_a_lasting_id_are_asked_and_nothing_is_kept(project: Path) -> None:
    (project / "askdown.toml").unlink()
    result = ask("cells", "--mode", "practice", lines="\n2\n")
    assert "Progress is not kept: the project has no id yet." in result.stdout
    assert "1 of 1 right" in result.stdout
    assert not state_folder().joinpath("progress").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("hello", "is no file of progress; it was left as it is"),
        ("[]", "is no file of progress"),
        ('{"format": "askdown-progress", "version": 9, "cards": {}}', "was written by a later version of askdown"),
    ],
)
def test_a_strange_file_is_refused_and_left_alone(tmp_path: Path, content: str, words: str) -> None:
    file = tmp_path / "strange.json"
    file.write_text(content, encoding="utf-8")
    for option in ("--progress", "--import"):
        result = ask(option, str(file), lines="\n")
        assert result.exit_code == 2
        assert words in result.stderr
    assert file.read_text(encoding="utf-8") == content


def test_broken_records_are_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    text = '{"format": "askdown-progress", "version": 1, "cards": {"a": {"changed": 5}, "b": {}}}'
    file.write_text(text, encoding="utf-8")
    ask("--progress", str(file), lines=":q\n")
    assert kept(file) == {"a": {"changed": 5, "right": 0, "wrong": 0}}
    assert (tmp_path / "mine.broken.json").read_text(encoding="utf-8") == text


def test_a_place_that_cannot_be_written_is_said_before_the_first_question(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = ask("--progress", str(tmp_path / "file" / "mine.json"), lines="\n2\n")
    assert result.exit_code == 2
    assert "cannot be" in result.stderr
    assert "1 of" not in result.stdout
