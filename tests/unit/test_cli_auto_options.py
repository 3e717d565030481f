"""The option --auto-options: what is made, what waits for its author, and what leaves the house."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from askdown.cli.program import program

BONES = {"upper arm": "Humerus", "thigh": "Femur", "shin": "Tibia", "forearm": "Radius", "calf": "Fibula"}


def run(*words: str) -> Result:
    result = CliRunner().invoke(program, list(words))
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with five short answers and one long one."""
    folder = tmp_path / "biology"
    run("new", str(folder))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (folder / "source" / "first-steps.md").unlink()
    text = "".join(f"### Which bone is in the {place}?\n\n{bone}\n\n" for place, bone in BONES.items())
    text += "### Why do bones heal?\n\nTheir cells divide. " + "They build bone as long as it is needed. " * 4
    (folder / "source" / "bones.md").write_text(text, encoding="utf-8")
    return folder


def tick(project: Path, place: str) -> str:
    """Tick a question in the review file, and give the file's text."""
    review = project / "source" / "cards.options.md"
    line = f"- [ ] Which bone is in the {place}?"
    text = review.read_text(encoding="utf-8")
    assert line in text
    review.write_text(text.replace(line, line.replace("[ ]", "[x]")), encoding="utf-8")
    return review.read_text(encoding="utf-8")


def test_without_the_option_nothing_is_made(project: Path) -> None:
    run("gift")
    assert not (project / "source" / "cards.options.md").exists()


def test_where_nothing_is_made_there_is_nothing_to_review(project: Path) -> None:
    (project / "source" / "bones.md").write_text("### Why do bones heal?\n\nTheir cells divide.\n", encoding="utf-8")
    run("gift", "--auto-options")
    assert not (project / "source" / "cards.options.md").exists()


def test_the_review_file_is_no_source(project: Path) -> None:
    first = run("gift", "--auto-options")
    assert "6 cards from 1 file" in first.stderr
    assert "6 cards from 1 file" in run("gift", "--auto-options").stderr
    assert "6 cards from 1 file" in run("anki").stderr
    assert (project / "source" / "cards.options.md").read_text(encoding="utf-8").count("- [ ] Which bone") == 5


@pytest.mark.parametrize(("target", "name"), [("gift", "biology.txt"), ("moodle", "biology.xml")])
def test_exports_hold_what_is_ticked(project: Path, target: str, name: str) -> None:
    result = run(target, "--auto-options", "-v")
    said = "X011 5 questions with options made automatically are not ticked, and left out"
    assert f"source/cards.options.md: {said}" in result.stdout
    file = project / "dist" / target / name
    assert "-options" not in file.read_text(encoding="utf-8")
    before = tick(project, "thigh")
    run(target, "--auto-options")
    assert file.read_text(encoding="utf-8").count("-options") == 2  # its identity, and its tag
    assert file.read_text(encoding="utf-8").count("auto-options") == 1
    assert (project / "source" / "cards.options.md").read_text(encoding="utf-8") == before


def test_no_recall_card_is_moved_by_it(project: Path) -> None:
    run("anki")
    package = (project / "dist" / "anki" / "biology.apkg").read_bytes()
    lock = (project / "source" / "cards.lock").read_bytes()
    run("gift", "--auto-options")
    tick(project, "thigh")
    run("gift", "--auto-options")
    run("anki")
    assert (project / "source" / "cards.lock").read_bytes() == lock
    assert (project / "dist" / "anki" / "biology.apkg").read_bytes() == package


def test_an_exam_asks_a_ticked_question_in_place_of_its_card(project: Path) -> None:
    run("exam", "--auto-options", "--questions", "6")
    tick(project, "thigh")
    run("exam", "--auto-options", "--questions", "6", "--seed", "3")
    paper = (project / "dist" / "exam" / "variant-A.html").read_text(encoding="utf-8")
    assert paper.count("Which bone is in the thigh?") == 1
    assert "Femur" in paper  # as one of the options
    assert "Humerus" not in paper or "Which bone is in the upper arm?" in paper
    run("exam", "--auto-options", "--questions", "6", "--kind", "choice")
    paper = (project / "dist" / "exam" / "variant-A.html").read_text(encoding="utf-8")
    assert paper.count("Which bone") == 1


def test_an_exam_with_ticked_questions_is_made_again(project: Path) -> None:
    run("exam", "--auto-options", "--questions", "6")
    tick(project, "thigh")
    run("exam", "--auto-options", "--questions", "6")
    exam = project / "dist" / "exam"
    first = {file.name: file.read_bytes() for file in exam.iterdir()}
    (project / "kept.json").write_bytes(first["manifest.json"])
    run("exam", "--questions", "2")
    result = run("exam", "--again", "kept.json")
    assert "X010" not in result.stdout
    assert {file.name: file.read_bytes() for file in exam.iterdir()} == first


def test_a_part_of_the_project_leaves_the_file_alone(project: Path) -> None:
    run("gift", "--auto-options")
    (project / "source" / "more.md").write_text("### What is a cell?\n\nA unit\n", encoding="utf-8")
    text = tick(project, "thigh")
    run("gift", "--auto-options", "--source", "source/more.md")
    assert (project / "source" / "cards.options.md").read_text(encoding="utf-8") == text


def test_a_changed_question_loses_its_tick(project: Path) -> None:
    run("gift", "--auto-options")
    tick(project, "thigh")
    source = project / "source" / "bones.md"
    source.write_text(source.read_text(encoding="utf-8").replace("Femur", "Femora"), encoding="utf-8")
    result = run("gift", "--auto-options")
    changed = "X012 the question has changed since its options were ticked"
    assert f"source/bones.md:5: {changed}" in result.stdout
    assert "- [x]" not in (project / "source" / "cards.options.md").read_text(encoding="utf-8").partition("## ")[2]
