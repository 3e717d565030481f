"""The commands that build, on small projects: what lies where afterwards, what changed, and what is refused."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.unit.command_world import CARDS, DECK, biology, files, run, well, write


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return biology(tmp_path, monkeypatch)


def test_anki_writes_the_package_and_then_the_ledger(project: Path) -> None:
    assert well("anki") == f"6 cards from 2 files in {Path(DECK)}: 6 added; 1 note (-v shows them)\n"
    assert files(project / "dist") == {"anki/biology.apkg", ".askdown.json"}
    ledger = (project / "source" / "cards.lock").read_bytes()
    assert ledger.count(b"What is a ") == 6
    assert b"\r" not in ledger


def test_a_build_without_change_touches_nothing(project: Path) -> None:
    well("anki")
    places = (project / DECK, project / "source" / "cards.lock")
    before = [(place.read_bytes(), place.stat().st_mtime_ns) for place in places]
    assert well("anki") == f"6 cards from 2 files in {Path(DECK)} (unchanged): 6 as they were\n"
    assert [(place.read_bytes(), place.stat().st_mtime_ns) for place in places] == before


def test_the_summary_says_what_changed(project: Path) -> None:
    well("anki")
    write(project / "source" / "b.md", "gene", "protein")
    text = (project / "source" / "a.md").read_text(encoding="utf-8").replace("The cell of", "The smallest part of")
    text += "## Why do leaves fall in autumn?\n\nWithout them a tree loses less water while the ground is frozen.\n"
    (project / "source" / "a.md").write_text(text, encoding="utf-8")
    summary = well("anki").partition(": ")[2]
    assert summary == "1 added, 1 edited, 1 removed, 4 as they were\n"
    assert files(project / "dist") == {"anki/biology.apkg", "anki/biology.removed.apkg", ".askdown.json"}


def test_split_makes_a_package_of_each_deck_and_removes_the_whole(project: Path) -> None:
    well("anki")
    well("anki", "--split")
    assert len(files(project / "dist" / "anki")) == 2
    assert not (project / DECK).exists()
    well("anki")
    assert files(project / "dist" / "anki") == {"biology.apkg"}


def test_a_file_that_cannot_be_read_costs_none_of_its_cards(project: Path) -> None:
    well("anki")
    before = (project / "source" / "cards.lock").read_bytes()
    (project / "source" / "b.md").unlink()
    (project / "source" / "b.md").symlink_to(project / "source" / "nowhere")
    result = run("anki")
    assert result.exit_code == 1
    assert result.stdout.startswith("source/b.md: S003 cannot be read")
    assert (project / "source" / "cards.lock").read_bytes() == before


def test_building_one_file_leaves_the_cards_of_others_alone(project: Path) -> None:
    well("anki")
    before = (project / "source" / "cards.lock").read_bytes()
    summary = well("anki", "--source", "source/a.md")
    assert summary.startswith("3 cards from 1 file ")
    assert "removed" not in summary
    assert (project / "source" / "cards.lock").read_bytes() == before


def test_json_dumps_cards_and_leaves_the_sources_alone(project: Path) -> None:
    assert well("json") == f"6 cards from 2 files in {Path('dist/cards.json')}\n"
    assert files(project / "source") == {"a.md", "b.md"}
    data = json.loads((project / "dist" / "cards.json").read_text(encoding="utf-8"))
    assert [card["question"]["text"] for card in data["cards"]][:2] == ["What is a cell?", "What is a tissue?"]
    assert data["cards"][0]["source"]["path"] == "a.md"


def test_json_knows_the_ids_of_the_ledger_and_all_writes_the_same(project: Path) -> None:
    well("anki", "--ledger", "ids.lock")
    well("json", "--ledger", "ids.lock")
    alone = (project / "dist" / "cards.json").read_bytes()
    ids = {card["id"] for card in json.loads(alone)["cards"]}
    assert all(card_id in (project / "ids.lock").read_text(encoding="utf-8") for card_id in ids)
    well("all", "--ledger", "ids.lock")
    assert (project / "dist" / "cards.json").read_bytes() == alone
    assert files(project / "dist") > {"anki/biology.apkg", "cards.json", ".askdown.json"}
    assert files(project / "source") == {"a.md", "b.md"}


def test_formulas_have_their_verdicts(project: Path) -> None:
    text = "## What is $x^2$?\n\n$$\n\\frac{1}{2\n$$\n\n- [x] $y$\n- [ ] $\\nosuch$\n"
    (project / "source" / "a.md").write_text(text, encoding="utf-8")
    assert run("json").exit_code in {0, 1}
    (card, *_) = json.loads((project / "dist" / "cards.json").read_text(encoding="utf-8"))["cards"]
    verdicts = {formula["tex"].strip(): formula["verdict"] for formula in card["formulas"]}
    assert verdicts["x^2"] == "ok"
    assert verdicts[r"\frac{1}{2"] != "ok"


def test_check_writes_nothing(project: Path) -> None:
    assert well("check") == "Checked 6 cards from 2 files\n"
    assert files(project) == {"askdown.toml", ".gitignore", ".gitattributes", "source/a.md", "source/b.md"}


def test_plan_says_what_would_change_and_writes_nothing(project: Path) -> None:
    well("anki")
    write(project / "source" / "b.md", "gene", "protein", "enzyme", "virus")
    before = files(project), (project / "source" / "cards.lock").read_bytes()
    result = run("plan")
    assert result.exit_code == 0
    assert "What is a virus?" in result.stdout
    assert result.stderr == "Planned for 7 cards from 2 files\n"
    planned = json.loads(run("plan", "--json").stdout)
    assert [change["question"] for change in planned["added"]] == ["What is a virus?"]
    assert (files(project), (project / "source" / "cards.lock").read_bytes()) == before


def test_a_template_of_the_project_wins_and_a_wrong_one_is_told(project: Path) -> None:
    well("anki")
    style = project / "templates" / "anki" / "style.css"
    style.parent.mkdir(parents=True)
    style.write_text("[% if %]", encoding="utf-8")
    result = run("anki")
    assert result.exit_code == 2
    assert "style.css:1: " in result.stderr
    style.write_text(".card { color: teal }", encoding="utf-8")
    before = (project / DECK).read_bytes()
    well("anki")
    assert (project / DECK).read_bytes() != before


@pytest.mark.parametrize("command", ["anki", "print cheatsheet", "preview --port 0", "quiz"])
def test_templates_that_are_named_must_be_there(project: Path, command: str) -> None:
    well("anki")
    with (project / "askdown.toml").open("a", encoding="utf-8") as file:
        file.write('templates = "loook"\n')
    result = run(*command.split())
    assert (result.exit_code, result.stderr) == (2, "Error: there is no folder loook, which `templates` names\n")


def test_the_summary_counts_what_is_read_and_not_shipped(project: Path) -> None:
    text = "## What is a cell?\n\nThe cell of a body.\n\n## What is a virus?\n\n## What is a prion?\n"
    (project / "source" / "c.md").write_text(text, encoding="utf-8")
    summary = run("anki").stderr
    assert summary.startswith("9 cards (2 without an answer and 1 pasted twice: left out) from 3 files in ")
    assert "6 added" in summary


def test_a_part_without_questions_does_not_replace_the_deck(project: Path) -> None:
    (project / "askdown.toml").write_text("", encoding="utf-8")
    run("anki")
    (project / "source" / "words.md").write_text("Just words.\n", encoding="utf-8")
    before = files(project / "dist")
    result = run("anki", "--source", "source/words.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: no cards to ship in source/words.md (1 file)")
    assert files(project / "dist") == before


def test_without_questions_nothing_is_built(project: Path) -> None:
    for name in CARDS:
        (project / "source" / name).write_text("Just words.\n", encoding="utf-8")
    result = run("anki")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: no cards to ship in source (2 files)")
    assert files(project / "dist") == set()
    assert not (project / "source" / "cards.lock").exists()


def test_without_git_links_count_from_the_project(project: Path) -> None:
    with (project / "askdown.toml").open("a", encoding="utf-8") as file:
        file.write('repository = "https://github.com/me/biology"\n')
    own = project / "templates" / "anki" / "fields" / "question.html"
    own.parent.mkdir(parents=True)
    own.write_text(
        '<field name="Question">[[ question ]]</field>'
        "[% if '/blob/HEAD/source/' not in source.url %][[ wrong ]][% endif %]",
        "utf-8",
    )
    well("anki")


def test_settings_reach_the_cards(project: Path) -> None:
    with (project / "askdown.toml").open("a", encoding="utf-8") as file:
        file.write('tags = ["exam"]\nsections = "subdecks"\nexclude = ["b.md"]\ndist = "out"\nlicence = "CC0-1.0"\n')
    text = "# Body\n\n## What is a cell?\n\nSmall.\n\n# Mind\n\n## What is a thought?\n\nFast.\n"
    (project / "source" / "a.md").write_text(text, encoding="utf-8")
    well("json")
    cards = json.loads((project / "out" / "cards.json").read_text(encoding="utf-8"))["cards"]
    assert [card["deck"] for card in cards] == [["biology", "a", "Body"], ["biology", "a", "Mind"]]
    assert all("exam" in card["tags"] for card in cards)


def test_everything_is_everything_that_needs_no_choices(project: Path) -> None:
    well("anki")  # the first build reports what later ones have no reason to
    well("all")
    together = built(project)
    assert {path.partition("/")[0] for path in together} >= {"anki", "cards.json", "quiz", "print"}
    for target in ("anki", "json", "quiz", "print"):
        well("clean")
        well(target)
        assert {path: together[path] for path in built(project)} == built(project)


def built(project: Path) -> dict[str, bytes]:
    """Give what lies in dist/, without the manifest."""
    files = [path for path in (project / "dist").rglob("*") if path.is_file() and not path.name.startswith(".")]
    return {path.relative_to(project / "dist").as_posix(): path.read_bytes() for path in files}


def test_a_repository_can_be_read_from_its_root(project: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    well("all")
    (project / "README.md").write_text("# Biology\n\nQuestions about the body.\n", encoding="utf-8")
    assert run("json", "--source", ".").stderr.startswith("6 cards from 2 files")  # those of the project in it
    (project / "askdown.toml").write_text('source = "."\n', encoding="utf-8")
    result = run("json", "--source", ".", "--dist", "dist")
    assert result.exit_code == 0
    assert result.stderr.startswith("6 cards from 3 files")
