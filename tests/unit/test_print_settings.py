import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from askdown.cli.program import program
from askdown.diagnostics import Diagnostic
from askdown.front_matter import read
from askdown.printing.settings import PrintSettingError, print_settings
from askdown.source import SourceFile


def test_settings_are_known_by_their_names() -> None:
    given = {"paper": "letter", "font-size": 9, "per_page": 4, "fold": True, "answers": "end"}
    assert print_settings(given) == (
        ("paper", "Letter"),
        ("font_size", 9.0),
        ("per_page", 4),
        ("fold", True),
        ("answers", "end"),
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [("paper", "B7"), ("columns", 9), ("columns", True), ("font-size", "big"), ("fold", "yes"), ("paperr", "A4")],
)
def test_wrong_settings_are_named(key: str, value: object) -> None:
    with pytest.raises(PrintSettingError) as raised:
        print_settings({key: value})
    assert raised.value.key == key


def test_front_matter_settles_the_page_and_is_checked_at_its_line() -> None:
    found: list[Diagnostic] = []
    text = "---\nlang: en\nprint:\n  paper: A5\n  columns: 2\n---\n\ntext\n"
    assert read(SourceFile("a.md", text), found.append).settings.print == (("paper", "A5"), ("columns", 2))
    assert found == []
    wrong = text.replace("columns: 2", "columns: many")
    assert read(SourceFile("a.md", wrong), found.append).settings.print == ()
    assert [(one.rule.code, one.line) for one in found] == [("F003", 5)]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "source" / "one").mkdir(parents=True)
    (tmp_path / "askdown.toml").write_text('deck = "Course: a/b"\n[print]\npaper = "Letter"\ncolumns = 2\n')
    (tmp_path / "source" / "one" / "a.md").write_text(
        "---\nprint:\n  columns: 1\n---\n\n### Q: What is a?\n\nA thing, $a = b + c$.\n"
    )
    (tmp_path / "source" / "two.md").write_text("### Q: What is b?\n\nB.\n")
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(program, ["print", *words])
    return result.exit_code, result.output


def names(project: Path) -> list[str]:
    folder = project / "dist" / "print"
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def test_the_command_line_comes_before_front_matter_and_that_before_the_configuration(project: Path) -> None:
    code, output = run("cheatsheet")
    assert code == 0
    assert output.startswith("2 cards from 2 files in dist/print/Course_ a_b - one - cheatsheet.html, dist/print/")
    assert run()[1].startswith("2 cards from 2 files in dist/print\n")
    page = (project / "dist" / "print" / "Course_ a_b - one - cheatsheet.html").read_text(encoding="utf-8")
    assert "size: 215.9mm 279.4mm" in page
    assert "column-count: 1;" in page
    run("cheatsheet", "--columns", "3", "--paper", "A4", "--deck", "one")
    page = (project / "dist" / "print" / "Course_ a_b - one - cheatsheet.html").read_text(encoding="utf-8")
    assert "size: 210mm 297mm" in page
    assert "column-count: 3;" in page


def test_one_layout_leaves_the_sheets_of_another_alone(project: Path) -> None:
    run("cheatsheet", "--together")
    run("booklet", "--together")
    assert names(project) == ["Course_ a_b - booklet.html", "Course_ a_b - cheatsheet.html"]
    run("booklet", "--deck", "two")
    assert names(project) == ["Course_ a_b - cheatsheet.html", "Course_ a_b - two - booklet.html"]


def test_nothing_to_print_is_said(project: Path) -> None:
    code, output = run("cheatsheet", "--kind", "choice")
    assert code == 0
    assert "P004" in output
    assert names(project) == []


def test_a_deck_that_is_not_there_is_refused_and_the_last_sheets_stay(project: Path) -> None:
    run("cheatsheet", "--deck", "two")
    before = names(project)
    code, output = run("cheatsheet", "--deck", "five")
    assert (code, "no question is in a deck 'five'; there are: one" in output) == (2, True)
    assert names(project) == before != []


def test_no_engine_is_a_warning_with_advice_and_the_html_is_there(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKDOWN_CHROMIUM", str(project / "gone"))
    code, output = run("cheatsheet", "--pdf", "--engine", "chromium", "--messages", "full")
    assert code == 0
    assert "P001" in output
    assert "prints from any browser" in output
    assert len(names(project)) == 2


@pytest.mark.slow
def test_a_pdf_beside_the_html(project: Path) -> None:
    if not shutil.which("chromium"):
        pytest.skip("there is no Chromium")
    code, output = run("booklet", "--pdf", "--deck", "one")
    assert code == 0, output
    assert names(project) == ["Course_ a_b - one - booklet.html", "Course_ a_b - one - booklet.pdf"]
    assert (project / "dist" / "print" / "Course_ a_b - one - booklet.pdf").read_bytes().startswith(b"%PDF")
