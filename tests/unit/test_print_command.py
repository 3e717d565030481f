"""Choosing what is printed on the command line: decks, tags, kinds, and what has changed since a revision."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from askdown.cli.program import program

FILES = {
    "training/optimizers.md": "### Q: What is a1?\n\n#hard\n\nA thing.\n\n### Q: What is a2?\n\n#easy\n\nAnother.\n",
    "training/losses.md": "### Q: Which is a3?\n\n- [ ] this\n- [x] that\n\n### Q: What is a4?\n\nFour.\n",
    "other/more.md": "### Q: What is a5?\n\n#hard\n\nFive.\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "askdown.toml").write_text('deck = "Course"\n')
    for path, text in FILES.items():
        file = tmp_path / "source" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def git(folder: Path, *words: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(folder), *names, *words], check=True, capture_output=True)


def printed(project: Path, *words: str) -> str:
    """Print a booklet; gives the numbers of the questions that are in it."""
    result = CliRunner().invoke(program, ["print", "booklet", "--together", "-q", *words])
    assert result.exit_code == 0, result.output
    pages = [file.read_text(encoding="utf-8") for file in (project / "dist").rglob("*.html")]
    return " ".join(f"a{number}" for number in range(1, 6) if any(f"is a{number}?" in page for page in pages))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "a1 a2 a3 a4 a5"),
        ("--deck training", "a1 a2 a3 a4"),
        ("--deck training::losses --deck other", "a3 a4 a5"),
        ("--tag hard", "a1 a5"),
        ("--tag hard --tag easy --deck training", "a1 a2"),
        ("--kind choice", "a3"),
        ("--kind question --deck losses", "a4"),
        ("--kind cloze", ""),
    ],
)
def test_cards_are_chosen_by_deck_tag_and_kind(project: Path, words: str, expected: str) -> None:
    assert printed(project, *words.split()) == expected


def test_cards_are_chosen_by_what_has_changed_since_a_revision(project: Path) -> None:
    git(project, "init", "-q")
    git(project, "add", "source", "askdown.toml")
    git(project, "commit", "-qm", "one")
    assert printed(project, "--only-changed-since", "HEAD") == ""
    file = project / "source" / "training" / "optimizers.md"
    file.write_text(FILES["training/optimizers.md"].replace("Another.", "Another thing."), encoding="utf-8")
    (project / "source" / "other" / "new.md").write_text("### Q: What is a3?\n\nNew.\n", encoding="utf-8")
    assert printed(project, "--only-changed-since", "HEAD") == "a2 a3"
    git(project, "add", ".")
    git(project, "commit", "-qm", "two")
    assert printed(project, "--only-changed-since", "HEAD") == ""
    assert printed(project, "--only-changed-since", "HEAD~1") == "a2 a3"
    refused = CliRunner().invoke(program, ["print", "--only-changed-since", "no-such-revision"])
    assert refused.exit_code == 2
    assert "no-such-revision" in refused.output


@pytest.mark.usefixtures("project")
def test_where_nothing_is_made_the_folder_is_named() -> None:
    result = CliRunner().invoke(program, ["print", "formulas"])
    assert result.stderr.splitlines()[-1].startswith(f"5 cards from 3 files in {Path('dist')} (unchanged)")
