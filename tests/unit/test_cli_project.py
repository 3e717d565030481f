"""Which folders and settings a run works with, from wherever it is started."""

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askdown.cli.choices import Choices
from askdown.cli.project import Project, open_project
from askdown.cli.repository import Repository, repository_of

if TYPE_CHECKING:
    from askdown.diagnostics import Diagnostic


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder of projects: `bio` is configured, `notes` is not."""
    for folder in ("bio/source/01-cells", "bio/elsewhere", "notes/source"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "bio" / "askdown.toml").write_text('dist = "out"\n', encoding="utf-8")
    (tmp_path / "bio" / "source" / "a.md").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def opened(source: str | None = None, *, dist: Path | None = None, ledger: Path | None = None) -> Project:
    found: list[Diagnostic] = []
    choices = Choices(source=Path(source) if source else None, dist=dist, ledger=ledger)
    project = open_project(choices, found.append)
    assert found == []
    return project


def configure(home: Path, text: str) -> None:
    (home / "bio" / "askdown.toml").write_text(text, encoding="utf-8")


def test_the_source_folder_decides_which_configuration_counts(home: Path) -> None:
    project = opened("bio/source")
    assert project.root == home / "bio" / "source"
    assert project.configuration.folder == home / "bio"
    assert (project.dist, project.ledger) == (Path("bio/out"), Path("bio/source/cards.lock"))
    assert project.name == "bio"
    assert project.only is None


def test_from_within_a_project_nothing_needs_to_be_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("bio", "bio/source", "bio/source/01-cells"):
        monkeypatch.chdir(home / folder)
        project = opened()
        assert project.root == home / "bio" / "source"
        assert (home / folder / project.dist).resolve() == home / "bio" / "out"


def test_a_configured_source_is_found(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(home, 'source = "elsewhere"\nledger = "ids.lock"\ndeck = "Cells"\n')
    monkeypatch.chdir(home / "bio")
    project = opened()
    assert project.root == home / "bio" / "elsewhere"
    assert (project.dist, project.ledger, project.name) == (Path("dist"), Path("ids.lock"), "Cells")


def test_a_project_may_be_named_by_its_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = opened("bio")
    assert (project.root, project.only) == (home / "bio" / "source", None)
    assert (project.ledger, project.name) == (Path("bio/source/cards.lock"), "bio")
    configure(home, 'source = "gone"\n')
    assert opened("bio").root == home / "bio"
    configure(home, 'source = "."\n')
    assert opened("bio").root == home / "bio"
    monkeypatch.chdir(home / "bio" / "source")
    configure(home, "")
    assert opened("..").root == home / "bio" / "source"


def test_without_configuration_outputs_lie_in_the_current_folder() -> None:
    project = opened("notes/source")
    assert (project.dist, project.ledger) == (Path("dist"), Path("notes/source/cards.lock"))
    assert project.name == "notes"
    assert opened("notes").name == "notes"


def test_options_count_from_here() -> None:
    project = opened("bio/source", dist=Path("x"), ledger=Path("y.lock"))
    assert (project.dist, project.ledger) == (Path("x"), Path("y.lock"))


def test_one_file_is_a_project_of_its_folder(home: Path) -> None:
    project = opened("bio/source/a.md")
    assert (project.root, project.only) == (home / "bio" / "source", Path("bio/source/a.md"))
    assert project.shown("a.md") == "bio/source/a.md"
    (home / "loose.md").touch()
    assert opened("loose.md").name == "loose"
    assert opened("loose.md").shown("loose.md") == "loose.md"


@pytest.mark.parametrize("part", ["01-cells", "01-cells/b.md"])
def test_a_part_of_the_sources_belongs_to_the_whole(home: Path, part: str) -> None:
    (home / "bio" / "source" / "01-cells" / "b.md").touch()
    project = opened(f"bio/source/{part}")
    assert (project.root, project.only) == (home / "bio" / "source", Path("bio/source") / part)
    assert project.ledger == Path("bio/source/cards.lock")
    assert project.shown("01-cells/b.md") == "bio/source/01-cells/b.md"


def test_paths_are_shown_as_seen_from_here(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened("bio/source").shown("01-cells/x.md") == "bio/source/01-cells/x.md"
    assert opened("bio/source").shown("../askdown.toml") == "bio/askdown.toml"
    assert opened("bio/source").shown("") == "bio/source"
    monkeypatch.chdir(home / "notes" / "source")
    assert opened("..").shown("a.md") == "../a.md"
    assert opened(".").shown("a.md") == "a.md"
    assert opened(str(home / "notes")).shown("a.md") == (home / "notes" / "a.md").as_posix()


def test_a_mistake_in_the_configuration_is_reported_once_and_in_its_file(home: Path) -> None:
    configure(home, "dist = 3\n")
    found: list[Diagnostic] = []
    project = open_project(Choices(source=Path("bio/source")), found.append)
    assert [(project.shown(item.path), item.line, item.column) for item in found] == [("bio/askdown.toml", 1, 8)]


def test_git_tells_where_the_sources_are(home: Path) -> None:
    assert repository_of(home / "bio" / "source") == Repository()
    subprocess.run(["git", "init", "-q", "bio"], cwd=home, check=True)
    assert repository_of(home / "bio" / "source") == Repository("", "source")
    address = "git@example.org:me/bio.git"
    subprocess.run(["git", "remote", "add", "origin", address], cwd=home / "bio", check=True)
    assert repository_of(home / "bio" / "source") == Repository(address, "source")
    assert repository_of(home / "bio") == Repository(address, "")
