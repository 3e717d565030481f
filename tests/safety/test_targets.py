"""What every target leaves in dist/: nothing without a source, nothing touched that is as it was, no file of others."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from askdown.cli import records
from askdown.cli.options import WorkCommand
from askdown.cli.program import program
from askdown.cli.run import attempt, choices_from
from askdown.manifest import NAME

CARD = "## What is {name}?\n\n- [x] {name} itself\n- [ ] something else\n"
# Targets that make a file for each top-level deck, with what makes them do so.
TARGETS: dict[str, dict[str, object]] = {
    "anki": {"split": True},
    "gift": {"split": True},
    "moodle": {"split": True},
    "qti": {"split": True},
    "csv": {"split": True},
    "print": {},
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project of two decks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(records, "_TICK", -(10**10))
    (tmp_path / "askdown.toml").write_text('id = "6b1f0a3e-5d0c-4c39-9c55-0f6f1f3c2a00"', encoding="utf-8")
    for deck, names in {"one": ["padding", "pooling"], "two": ["stride", "batch"]}.items():
        (tmp_path / "source" / deck).mkdir(parents=True)
        text = "\n".join(CARD.format(name=name) for name in names)
        (tmp_path / "source" / deck / "a.md").write_text(text, encoding="utf-8")
    return tmp_path


def builder(target: str) -> Callable[[], None]:
    """Give what builds a target as the command line does."""
    command = program.commands[target]
    assert isinstance(command, WorkCommand)

    def build() -> None:
        made = attempt(choices_from({"quiet": True, "allow_removals": True, **TARGETS[target]}), command.work)
        assert made.refusal is None, made.refusal

    return build


def outputs(home: Path) -> set[Path]:
    return {file for file in (home / "dist").rglob("*") if file.is_file() and file.name != NAME}


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_outputs_come_and_go_with_their_sources(home: Path, target: str) -> None:
    build = builder(target)
    build()
    both = outputs(home)
    assert any("one" in file.name for file in both)
    assert any("two" in file.name for file in both)
    for file in both:
        os.utime(file, (7, 7))
    foreign = home / "dist" / target / "two of somebody.txt"
    foreign.write_text("mine", encoding="utf-8")
    source = home / "source" / "one" / "a.md"
    source.write_text(source.read_text(encoding="utf-8").replace("itself", "alone"), encoding="utf-8")
    build()
    touched = {file.name for file in outputs(home) - {foreign} if file.stat().st_mtime != 7}
    assert touched
    assert not any("two" in name for name in touched)
    (home / "source" / "two" / "a.md").unlink()
    build()
    left = outputs(home)
    assert foreign in left
    assert not any("two" in file.name for file in left - {foreign} if "removed" not in file.name)
    mine = next(file for file in left if "one" in file.name)
    mine.write_bytes(b"changed by hand")
    (home / "source" / "two" / "a.md").write_text(CARD.format(name="stride"), encoding="utf-8")
    (home / "source" / "one" / "a.md").unlink()
    build()
    assert mine.read_bytes() == b"changed by hand"
