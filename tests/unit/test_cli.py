"""The command line around the work: help, mistakes in typing, projects, messages, exit codes."""

import errno
import os
import re
import subprocess
import sys
import time
import tomllib
import uuid
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from askdown.artifact import Artifact
from askdown.cli.program import program
from askdown.publishing import publish

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str) -> Result:
    return CliRunner().invoke(program, list(words))


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run where no project is, without what the caller's terminal wants."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_command_there_is_a_short_help() -> None:
    result = run()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == run("--help").stdout
    assert len(result.stdout.splitlines()) < 40
    assert all(name in result.stdout for name in program.commands)


@pytest.mark.parametrize("name", program.commands)
def test_every_command_has_help_for_a_person(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    command = program.commands[name]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
    assert "  -h, --help" in result.stdout


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (["claen"], "Did you mean 'clean'?"),
        (["qqqq"], "There are: new, "),
        (["--source", "x", "clean"], "Options stand after the command, as in 'anki --source notes'."),
        (["clean", "--sorce", "x"], "--source"),
        (["clean", "--source", "nowhere"], "does not exist"),
        (["anki", "notes.md"], "named with --source notes.md"),
        (["explain", "S01"], "Did you mean S001?"),
        (["explain", "qqqq"], "There are: C001, "),
        (["new"], "Missing argument 'FOLDER'"),
        (["plan", "--json", "--markdown"], "--json and --markdown cannot both be: choose one"),
        (["plan", "--markdown", "--json"], "cannot both be: choose one"),
        (["anki", "-q", "--verbose"], "--quiet and --verbose cannot both be: choose one"),
        (["doctor", "-vq"], "--quiet and --verbose cannot both be: choose one"),
        (["ids", "--write", "--recover", __file__], "--write and --recover cannot both be: choose one"),
    ],
)
def test_a_mistake_in_typing_is_answered_with_advice(words: list[str], advice: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert advice in result.stderr


def test_help_may_be_asked_for_as_a_command() -> None:
    assert run("help").stdout == run("--help").stdout
    assert run("help", "anki").stdout == run("anki", "--help").stdout
    assert "Did you mean 'anki'?" in run("help", "akni").stderr


def test_explain_takes_code_and_name() -> None:
    result = run("explain", "s001")
    assert result.exit_code == 0
    assert result.stdout.startswith("S001 not-utf8 (warning: exit code 1 with --strict)\n")
    assert run("explain", "not-utf8").stdout == result.stdout


def test_new_lays_a_small_project(tmp_path: Path) -> None:
    result = run("new", 'deep/my "deck"')
    assert result.exit_code == 0, result.output
    folder = tmp_path / "deep" / 'my "deck"'
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {"askdown.toml", "source/first-steps.md", ".gitignore", ".gitattributes"}
    settings = tomllib.loads((folder / "askdown.toml").read_text(encoding="utf-8"))
    assert settings["deck"] == 'my "deck"'
    assert uuid.UUID(settings["id"]).version == 4
    assert "cards.lock merge=union" in (folder / ".gitattributes").read_text(encoding="utf-8")
    assert run("new", "other").exit_code == 0
    assert settings["id"] not in (tmp_path / "other" / "askdown.toml").read_text(encoding="utf-8")


def test_new_leaves_a_folder_alone_that_holds_anything(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.md").touch()
    result = run("new", "full")
    assert result.exit_code == 2
    assert "full is not empty" in result.stderr
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.md"]
    (tmp_path / "fresh" / ".git").mkdir(parents=True)
    assert run("new", "fresh").exit_code == 0


def test_new_says_in_a_sentence_why_it_cannot(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("new", "file/deck")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: cannot write ")
    assert result.stderr.count("\n") == 1


def test_a_configuration_that_may_not_be_read_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "deck")

    def refuse(file: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(file))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run("check", "--source", "deck/source")
    assert result.exit_code == 2
    assert result.stderr == f"Error: cannot read {tmp_path / 'deck' / 'askdown.toml'}: permission denied\n"


def test_clean_removes_what_was_built_and_nothing_else(tmp_path: Path) -> None:
    run("new", "deck")
    dist = tmp_path / "deck" / "dist"
    publish({"json": [Artifact("cards.json", b"{}")], "anki": [Artifact("anki/a.apkg", b"1")]}, dist)
    (dist / "anki" / "mine.txt").touch()
    result = run("clean", "--source", "deck/source")
    assert result.exit_code == 0
    assert result.stderr == f"Removed 2 files from {Path('deck', 'dist')}\n"
    assert [path.relative_to(dist).as_posix() for path in sorted(dist.rglob("*"))] == ["anki", "anki/mine.txt"]
    assert (tmp_path / "deck" / "source" / "first-steps.md").exists()


def test_clean_keeps_what_was_changed_by_hand(tmp_path: Path) -> None:
    run("new", "deck")
    dist = tmp_path / "deck" / "dist"
    publish({"json": [Artifact("cards.json", b"{}")]}, dist)
    (dist / "cards.json").write_bytes(b"mine")
    summary = run("clean", "--source", "deck/source").stderr
    assert summary == f"Removed 0 files from {Path('deck', 'dist')}, kept what was changed by hand: cards.json\n"
    assert (dist / "cards.json").read_bytes() == b"mine"


def test_mistakes_in_the_configuration_are_all_shown_and_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "askdown.toml").write_text('license = "x"\nsplit = 3\n', encoding="utf-8")
    result = run("clean")
    assert result.exit_code == 2
    assert result.stdout == (
        "askdown.toml:1:1: C002 unknown setting `license`\naskdown.toml:2:9: C003 `split` must be true or false\n"
    )
    assert result.stderr == "Error: nothing was built: the configuration has mistakes\n"


def test_there_must_be_sources(tmp_path: Path) -> None:
    result = run("clean")
    assert result.exit_code == 2
    assert "there is no folder source: name your questions with --source, or start with: new FOLDER" in result.stderr
    (tmp_path / "source").mkdir()
    for dist in ("source", "."):
        result = run("clean", "--dist", dist)
        assert result.exit_code == 2
        assert "outputs need a folder of their own" in result.stderr


@pytest.mark.slow
def test_help_is_quick_and_imports_no_work() -> None:
    code = "import sys; from askdown.cli import main; print(*sorted(sys.modules))"
    modules = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert not {"msgspec", "markdown_it", "rich", "jinja2", "pygments", "genanki", "difflib"} & set(
        modules.stdout.split()
    )
    floor = quickest("-c", "import click")
    # 0.15 s on a quiet machine; on a busy one its clock runs slower for everybody.
    assert quickest("build.py", "--help") < max(0.15, 2.5 * floor)


def quickest(*words: str) -> float:
    """Give the least time of five runs of Python, in seconds."""
    times = []
    for _ in range(5):
        start = spent()
        subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True)
        times.append(spent() - start)
    return min(times)


def spent() -> float:
    """Give a clock of the processor's time of started programs, which holds on a busy machine too (not on Windows)."""
    used = os.times()
    return time.perf_counter() if sys.platform == "win32" else used.children_user + used.children_system


@pytest.mark.slow
def test_the_package_runs_as_a_module_and_from_the_root() -> None:
    for words in (["-m", "askdown.cli"], ["build.py"]):
        command = [sys.executable, *words, "--version"]
        shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        assert re.fullmatch(r"askdown \d+\.\S+\n", shown.stdout)
