"""How a run ends: messages, summary, exit code, and what is said when something breaks."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from askdown.cli.options import DIST, MESSAGES, SOURCE, command
from askdown.diagnostics import Diagnostic, Rule, Severity
from askdown.templating import TemplateProblemError
from askdown.writing import PublishingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from askdown.cli.run import Run

RULES = {severity: Rule(f"X00{number}", f"x-{severity}", severity, "") for number, severity in enumerate(Severity)}


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "source").mkdir()
    for name in ("10.md", "9.md"):
        (tmp_path / "source" / name).write_text("one\ntwo 问 three\n", encoding="utf-8")


def perform(work: "Callable[[Run], str]", *words: str, prints: bool = False) -> Result:
    return CliRunner().invoke(command(SOURCE, MESSAGES, DIST, prints=prints)(work), list(words))


def reporting(*problems: tuple[Severity, str, int]) -> "Callable[[Run], str]":
    def work(run: "Run") -> str:
        for severity, path, line in problems:
            run.report(Diagnostic(RULES[severity], f"{severity} there", path, line, 5, "mend it"))
        return "Done"

    return work


@pytest.mark.parametrize(
    ("severity", "words", "expected"),
    [
        ("error", [], 1),
        ("warning", [], 0),
        ("note", [], 0),
        ("error", ["--strict"], 1),
        ("warning", ["--strict"], 1),
        ("note", ["--strict"], 0),
        ("error", ["-q"], 1),
        ("warning", ["-q", "--strict"], 1),
    ],
)
def test_the_worst_message_decides_the_exit_code(severity: str, words: list[str], expected: int) -> None:
    assert perform(reporting((Severity(severity), "9.md", 1)), *words).exit_code == expected


def test_strict_can_be_configured_and_taken_back(tmp_path: Path) -> None:
    (tmp_path / "askdown.toml").write_text("strict = true\nmessages = 'github'\n", encoding="utf-8")
    work = reporting((Severity.WARNING, "9.md", 1))
    result = perform(work)
    assert result.exit_code == 1
    assert result.stdout.startswith("::warning file=source/9.md,line=1")
    assert perform(work, "--no-strict", "--messages", "concise").exit_code == 0


def test_messages_come_in_the_order_of_the_cards() -> None:
    problems = [
        (Severity.WARNING, "10.md", 1),
        (Severity.ERROR, "9.md", 20),
        (Severity.ERROR, "9.md", 3),
        (Severity.WARNING, "", 0),
        (Severity.NOTE, "9.md", 1),
    ]
    result = perform(reporting(*problems))
    assert result.stdout.splitlines() == [
        "source: X001 warning there",
        "source/9.md:3:5: X000 error there",
        "source/9.md:20:5: X000 error there",
        "source/10.md:1:5: X001 warning there",
    ]
    assert result.stderr == "Done; 2 errors, 2 warnings, 1 note (-v shows them)\n"
    verbose = perform(reporting(*problems), "-v")
    assert verbose.stdout.splitlines()[1] == "source/9.md:1:5: X002 note there"
    assert verbose.stderr == "Done; 2 errors, 2 warnings, 1 note\n"
    quiet = perform(reporting(*problems), "-q")
    assert (len(quiet.stdout.splitlines()), quiet.stderr) == (2, "")


def test_json_has_every_message_and_nothing_else_on_standard_output() -> None:
    result = perform(reporting((Severity.NOTE, "9.md", 1), (Severity.ERROR, "", 0)), "--messages", "json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(line["severity"], line["path"], line["line"]) for line in lines] == [
        ("error", "source", 0),
        ("note", "source/9.md", 1),
    ]


def test_full_messages_show_the_line_also_of_files_that_are_gone() -> None:
    problems = [(Severity.ERROR, "9.md", 2), (Severity.ERROR, "gone.md", 2), (Severity.ERROR, "10.md", 99)]
    result = perform(reporting(*problems), "--messages", "full")
    assert "2 | two 问 three\n  |     ^\n" in result.stdout
    assert result.stdout.count("hint: mend it") == 3


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    work = reporting((Severity.ERROR, "9.md", 2))
    assert "\x1b" not in perform(work).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in perform(work).stdout
    assert "\x1b" not in perform(work, "--messages", "json").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in perform(work).stdout


def test_a_command_that_prints_has_standard_output_for_itself() -> None:
    def work(run: "Run") -> str:
        print("plan")  # noqa: T201  (what is tested)
        return reporting((Severity.ERROR, "9.md", 2))(run)

    result = perform(work, prints=True)
    assert result.stdout == "plan\n"
    assert "source/9.md:2:5" in result.stderr


def test_sources_are_read_in_order_and_what_cannot_be_read_is_reported(tmp_path: Path) -> None:
    (tmp_path / "source" / "gone.md").symlink_to(tmp_path / "source" / "nowhere")
    (tmp_path / "source" / "old.txt").write_bytes(b"caf\xe9")

    def work(run: "Run") -> str:
        return " ".join(source.path for source in run.sources())

    result = perform(work)
    assert result.stderr == "9.md 10.md old.txt; 1 error, 1 warning\n"
    assert result.exit_code == 1
    assert perform(work, "--source", "source/9.md").stderr == "9.md\n"


def test_dist_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "x.md").touch()

    def work(run: "Run") -> str:
        return " ".join(source.path for source in run.sources())

    assert perform(work, "--source", ".").stderr == "source/9.md source/10.md\n"
    assert perform(work, "--source", ".", "--dist", "source").stderr == "dist/x.md\n"


def test_a_break_down_names_the_file_and_shows_no_traceback() -> None:
    def work(run: "Run") -> str:
        for source in run.sources():
            run.report(Diagnostic(RULES[Severity.NOTE], "seen", source.path, 1))
            raise ValueError(source.text[:3])
        return ""

    result = perform(work, "-v")
    assert result.exit_code == 2
    assert "source/9.md:1: X002 seen" in result.stdout
    assert result.stderr.startswith("Error: askdown broke on source/9.md (ValueError: one). This is a mistake in")
    assert "Traceback" not in result.output
    assert "Traceback" in perform(work, "-vv").stderr


@pytest.mark.skipif(sys.platform == "win32", reason="names there are always Unicode")
def test_a_name_that_the_locale_cannot_write_is_told(tmp_path: Path) -> None:
    (tmp_path / "ä ö").mkdir()
    (tmp_path / "ä ö" / "a.md").write_text("## What is it?\n\nThis.\n", encoding="utf-8")
    command = [sys.executable, "-m", "askdown", "anki", "--source", "ä ö"]
    root = str(Path(__file__).resolve().parents[2])
    plain = {**os.environ, "PYTHONPATH": root, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    told = subprocess.run(command, env={**plain, "PYTHONUTF8": "0"}, check=False, capture_output=True)
    assert told.returncode == 2
    assert b"PYTHONUTF8=1" in told.stderr
    assert b"askdown broke" not in told.stderr
    assert not (tmp_path / "ä ö" / "cards.lock").exists()
    subprocess.run(command, env={**plain, "PYTHONUTF8": "1"}, check=True, capture_output=True)
    assert (tmp_path / "dist" / "anki" / "ä ö.apkg").exists()


def test_a_reader_that_has_seen_enough_is_no_break_down() -> None:
    def work(_run: "Run") -> str:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    result = perform(work)
    assert (result.exit_code, result.stderr) == (1, "")  # click's own answer to `… | head`


def typed(words: str) -> subprocess.CompletedProcess[str]:
    command = ["sh", "-c", f"{sys.executable} -m askdown {words}"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
def test_a_full_disk_under_the_output_is_told() -> None:
    for words in ("doctor", "explain R001"):
        result = typed(f"{words} > /dev/full")
        assert (result.returncode, result.stderr) == (2, "Error: cannot print: No space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="a way of shells on Unix")
def test_a_closed_output_is_as_good_as_none() -> None:
    result = typed("check >&-")
    assert (result.returncode, result.stderr.startswith("Checked")) == (0, True)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PublishingError("x.apkg is open in another program"), "Error: x.apkg is open in another program\n"),
        (TemplateProblemError("front.html", 3, "unexpected '}'"), "Error: front.html:3: unexpected '}'\n"),
    ],
)
def test_a_refusal_is_one_sentence(error: Exception, said: str) -> None:
    def work(run: "Run") -> str:
        reporting((Severity.WARNING, "9.md", 2))(run)
        raise error

    result = perform(work)
    assert (result.exit_code, result.stderr) == (2, said)
    assert "source/9.md:2:5" in result.stdout
