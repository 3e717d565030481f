"""The command `quiz`: which files it makes, of which cards, and what it remembers."""

from pathlib import Path

import pytest

from askdown.cli.quizzing import distinct_names
from askdown.quiz.scheduler import scheduler
from tests.unit.command_world import biology, run


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with two decks."""
    cells = "---\ntags: [exam]\n---\n\nQ: What is a cell?\nA: A unit.\n"
    organs = "Q: What is a heart?\nA: A muscle.\n\n$$ p = f v $$\n\nQ: Why?\n"
    return biology(tmp_path, monkeypatch, {"cells.md": cells, "organs.md": organs})


def pages(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in (folder / "dist" / "quiz").iterdir()}


def test_there_is_a_page_for_each_deck_and_the_ledger_knows_its_cards(project: Path) -> None:
    result = run("quiz")
    assert result.exit_code == 0, result.output
    made = pages(project)
    assert set(made) == {"biology - cells.html", "biology - organs.html"}
    lock = (project / "source" / "cards.lock").read_text(encoding="utf-8")
    ids = [part.partition('"')[0] for html in made.values() for part in html.split(' data-id="')[1:]]
    assert len(ids) == 3  # with the cloze of the equation, without the question that nobody answered
    assert all(guid in lock for guid in ids)
    assert "unchanged" in run("quiz").stderr


def test_all_decks_can_be_one_page(project: Path) -> None:
    run("quiz", "--all")
    assert list(pages(project)) == ["biology.html"]


@pytest.mark.parametrize(
    ("words", "count"),
    [(("--deck", "cells"), 1), (("--tag", "exam"), 1), (("--kind", "cloze"), 1), (("--kind", "question"), 2), ((), 3)],
)
def test_cards_are_chosen_by_deck_tag_and_kind(project: Path, words: tuple[str, ...], count: int) -> None:
    run("quiz", "--all", *words)
    assert pages(project)["biology.html"].count("<article") == count


def test_a_cloze_without_its_card_brings_the_whole_answer(project: Path) -> None:
    run("quiz", "--all", "--kind", "cloze")
    html = pages(project)["biology.html"]
    assert ' data-parent="' not in html
    assert "A muscle." in html


def test_a_choice_of_nothing_is_said(project: Path) -> None:
    result = run("quiz", "--deck", "organs", "--tag", "exam", "--kind", "cloze")
    assert result.exit_code == 0
    assert "Q003 there is no card to ask" in result.stdout
    assert not list((project / "dist").rglob("*.html"))


def test_a_tag_that_no_card_has_is_refused_and_the_last_pages_stay(project: Path) -> None:
    run("quiz")
    before = pages(project)
    result = run("quiz", "--tag", "exams")
    assert (result.exit_code, result.stderr) == (2, "Error: no question has a tag 'exams'; did you mean 'exam'?\n")
    assert pages(project) == before != {}


def test_a_missing_scheduler_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askdown.cli.quizzing.scheduler", lambda: "")
    result = run("quiz")
    assert "Q001 the page has no Study mode" in result.stdout
    assert all("data-studies" not in html for html in pages(project).values())


def test_the_scheduler_comes_with_its_licence(tmp_path: Path) -> None:
    assert scheduler(tmp_path) == ""
    (tmp_path / "ts-fsrs.js").write_text("run();")
    (tmp_path / "ts-fsrs.LICENSE.txt").write_text("MIT */ License")
    assert scheduler(tmp_path) == "/*!\nMIT * / License\n*/\nrun();"


def test_names_that_are_one_file_on_some_systems_are_told_apart() -> None:
    assert distinct_names(["Cells", "cells", "a/b", "CELLS"]) == ["Cells", "cells 2", "a_b", "CELLS 3"]
