"""What the commands do with the ledger: when it is written, refused, lost and found, and ids in the sources."""

import shutil
import subprocess
from pathlib import Path
from unittest.mock import Mock

import pytest

from askdown.identity.ledger_file import read_ledger
from tests.unit.command_world import CARDS, DECK, biology, run, well, write


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return biology(tmp_path, monkeypatch)


def test_locked_refuses_a_build_that_would_change_the_ledger(project: Path) -> None:
    result = run("anki", "--locked")
    assert result.exit_code == 2
    assert "cards.lock would change, and --locked forbids it" in result.stderr
    assert not (project / "dist").exists()
    well("anki")
    well("anki", "--locked")
    ledger = project / "source" / "cards.lock"
    ledger.write_bytes(ledger.read_bytes().replace(b"\n", b"\r\n"))
    well("anki", "--locked")
    write(project / "source" / "b.md", "gene", "protein")
    assert run("anki", "--locked").exit_code == 2


def test_many_removals_at_once_are_asked_about(project: Path) -> None:
    write(project / "source" / "b.md", *(f"protein{number}" for number in range(9)))
    well("anki")
    ledger, deck = (project / "source" / "cards.lock").read_bytes(), (project / DECK).read_bytes()
    (project / "source" / "b.md").unlink()
    result = run("anki")
    assert result.exit_code == 2
    assert "9 of 12 cards have vanished (What is a protein" in result.stderr
    assert "--allow-removals" in result.stderr
    assert (ledger, deck) == ((project / "source" / "cards.lock").read_bytes(), (project / DECK).read_bytes())
    assert run("plan").exit_code == 0
    assert well("anki", "--allow-removals").endswith(": 9 removed, 3 as they were\n")


def test_a_build_after_which_decks_are_to_be_renamed_says_so_once(project: Path) -> None:
    well("anki")
    (project / "source" / "a.md").rename(project / "source" / "cells.md")
    advice = "; before importing, rename in Anki the deck “biology::a” to “biology::cells” (3 cards)"
    assert advice in well("anki")
    assert advice not in well("anki")


def test_ids_are_listed(project: Path) -> None:
    well("anki")
    lines = [line.split("\t") for line in run("ids").stdout.splitlines()]
    assert [line[0] for line in lines[:2]] == ["source/a.md:1", "source/a.md:5"]
    assert lines[0][2] == "What is a cell?"
    assert lines[0][1] in (project / "source" / "cards.lock").read_text(encoding="utf-8")


def test_ids_are_written_into_sources_and_change_no_identity(project: Path) -> None:
    well("anki")
    listed = [line.split("\t")[1] for line in run("ids").stdout.splitlines()]
    file = project / "source" / "a.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert run("ids", "--write").stderr == "Wrote ids into 2 files\n"
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    assert listed[0].encode() in data.splitlines()[0]
    assert [line.split("\t")[1] for line in run("ids").stdout.splitlines()] == listed
    assert well("anki").endswith(": 6 as they were\n")
    assert run("ids", "--write").stderr == "Every card that can have an id has one\n"


def test_a_lost_ledger_comes_back_from_a_package(project: Path) -> None:
    well("anki")
    ledger = project / "source" / "cards.lock"
    result = run("ids", "--recover", DECK)
    assert result.exit_code == 2
    assert "exists: move it away first" in result.stderr
    ledger.unlink()
    shutil.copy(project / DECK, project / "released.apkg")
    assert run("ids", "--recover", "released.apkg").stderr.startswith(f"Recovered 6 cards into {Path('source')}")
    assert well("anki").endswith(": 6 as they were\n")
    ledger.unlink()
    (project / "broken.apkg").write_bytes(b"PK")
    broken = run("ids", "--recover", "broken.apkg")
    assert (broken.exit_code, ledger.exists()) == (2, False)


def test_a_ledger_that_cannot_be_used_stops_the_build(project: Path) -> None:
    ledger = project / "source" / "cards.lock"
    for data in (b'{"askdown":"ledger","version":99,"project":"x"}\n', b"\xff\xfe", b"no ledger\n"):
        ledger.write_bytes(data)
        result = run("anki")
        assert (result.exit_code, (project / "dist").exists()) == (2, False)
        assert str(Path("cards.lock")) in result.stderr
        assert "broke" not in result.stderr
        assert ledger.read_bytes() == data


def test_a_ledger_that_cannot_be_written_stops_the_build_before_the_outputs(project: Path) -> None:
    result = run("anki", "--ledger", "askdown.toml/cards.lock")
    assert result.exit_code == 2
    assert not (project / "dist").exists()


def test_without_an_id_there_is_a_warning_and_git_can_give_one(project: Path) -> None:
    (project / "askdown.toml").unlink()
    result = run("anki")
    assert result.exit_code == 0
    assert "the project has no id" in result.stdout
    assert run("json").stdout == ""
    (project / "source" / "cards.lock").unlink()
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "remote", "add", "origin", "https://example.org/me/biology.git"], check=True)
    assert "the project has no id" not in run("anki").stdout


def test_a_ledger_that_was_just_written_is_not_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Mock(side_effect=read_ledger)
    monkeypatch.setattr("askdown.cli.building.read_ledger", read)
    well("anki")
    read.reset_mock()
    write(project / "source" / "b.md", "gene", "protein", "enzyme", "virus")
    assert "1 added" in well("anki")
    assert {len(call.args[0].splitlines()) for call in read.call_args_list} == {1}  # the project's id, and no card
    ledger = project / "source" / "cards.lock"
    ledger.write_bytes(ledger.read_bytes().replace(b"\n", b"\r\n"))
    write(project / "source" / "b.md", "gene", "protein", "enzyme")
    assert "1 removed" in well("anki")
    assert max(len(call.args[0].splitlines()) for call in read.call_args_list) > len(CARDS)
    assert b"\r" not in ledger.read_bytes()
