"""The commands for exports and exams: what lies where afterwards, what is remembered, what is reported."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.unit.command_world import biology, run

QUESTIONS = "".join(
    f"### Which organ has the number {number}?\n\n- [x] heart{number}\n- [ ] lung{number}\n- [ ] liver{number}\n\n"
    for number in range(1, 7)
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with six questions and one that nobody has answered."""
    open_one = "Q: Why?\n\nQ: What is a cell?\nA: A unit.\n"
    return biology(tmp_path, monkeypatch, {"organs.md": QUESTIONS, "open.md": open_one})


@pytest.mark.parametrize(
    ("target", "names"),
    [
        ("moodle", {"biology.xml"}),
        ("gift", {"biology.txt"}),
        ("qti", {"biology.zip"}),
        ("csv", {"biology.anki.txt", "biology.quizlet.txt"}),
    ],
)
def test_an_export_writes_its_files_and_the_ledger(project: Path, target: str, names: set[str]) -> None:
    result = run(target, "-v")
    assert result.exit_code == 0, result.output
    assert {file.name for file in (project / "dist" / target).iterdir()} == names
    assert "source/open.md:1: X001 left out: there is no answer" in result.stdout
    ledger = (project / "source" / "cards.lock").read_bytes()
    assert ledger.count(b"Which organ") == 6
    first = {file: file.read_bytes() for file in (project / "dist" / target).iterdir()}
    assert "unchanged" in run(target).stderr
    assert first == {file: file.read_bytes() for file in first}


def test_ids_are_those_of_the_anki_deck(project: Path) -> None:
    run("anki")
    run("moodle")
    lock = (project / "source" / "cards.lock").read_text(encoding="utf-8")
    text = (project / "dist" / "moodle" / "biology.xml").read_text(encoding="utf-8")
    ids = [part.partition("</idnumber>")[0] for part in text.split("<idnumber>")[1:]]
    assert len(ids) == 7
    assert all(guid in lock for guid in ids)


def test_split_makes_a_file_of_each_top_level_deck(project: Path) -> None:
    run("qti", "--split")
    names = {file.name for file in (project / "dist" / "qti").iterdir()}
    assert names == {"biology - organs.zip", "biology - open.zip"}
    with zipfile.ZipFile(project / "dist" / "qti" / "biology - organs.zip") as archive:
        assert archive.testzip() is None


def exam(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "dist" / "exam").iterdir()}


def test_an_exam_is_made_again_from_its_manifest(project: Path) -> None:
    assert run("exam", "--questions", "4", "--variants", "2", "--seed", "42", "--kind", "choice").exit_code == 0
    first = exam(project)
    assert first.keys() == {"variant-A.html", "variant-B.html", "key.html", "manifest.json"}
    kept = project / "kept.json"
    kept.write_bytes(first["manifest.json"])
    run("exam", "--questions", "2", "--seed", "1")
    assert exam(project).keys() == {"variant-A.html", "key.html", "manifest.json"}
    assert run("exam", "--again", "kept.json").exit_code == 0
    assert exam(project) == first
    record = json.loads(first["manifest.json"])
    assert (record["setup"]["seed"], len(record["variants"][0]["questions"])) == (42, 4)


def test_what_changed_since_an_exam_is_reported(project: Path) -> None:
    run("exam", "--questions", "6", "--kind", "choice")
    source = project / "source" / "organs.md"
    source.write_text(QUESTIONS.replace("heart3", "the heart"), encoding="utf-8")
    result = run("exam", "--again", "dist/exam/manifest.json")
    assert result.stdout.splitlines() == ["source/organs.md:13: X010 this question of the exam has changed since"]


def test_too_few_questions_are_reported(project: Path) -> None:  # noqa: ARG001 - it is the place
    result = run("exam", "--questions", "50", "--deck", "organs")
    assert "X009 50 questions wanted, there are 6" in result.stdout
    assert run("exam", "--deck", "organs").stdout == ""  # nobody has said how many


def test_an_exam_without_questions_is_refused_and_the_last_one_stays(project: Path) -> None:
    run("exam")
    before = exam(project)
    mistyped = run("exam", "--deck", "organ")
    assert (mistyped.exit_code, mistyped.stderr) == (
        2,
        "Error: no question is in a deck 'organ'; did you mean 'organs'?\n",
    )
    nothing = run("exam", "--deck", "organs", "--kind", "cloze")
    assert (nothing.exit_code, "there is no question to ask" in nothing.stderr) == (2, True)
    assert exam(project) == before


def test_what_is_no_manifest_is_refused(project: Path) -> None:
    (project / "kept.json").write_text("{}", encoding="utf-8")
    result = run("exam", "--again", "kept.json")
    assert result.exit_code == 2
    assert "kept.json cannot be used: it is no record of an exam" in result.stderr
