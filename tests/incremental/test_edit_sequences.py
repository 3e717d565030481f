"""An incremental build is byte for byte the cold one, whatever was edited, and says the same."""

from pathlib import Path

import pytest

from askdown.cli import workshop
from askdown.stock import facts, parts, portions
from tests.incremental.world import World
from tests.portions.world import cut_small, long_file

_TARGETS = (
    ("anki", "--allow-removals"),
    ("anki", "--split", "--allow-removals"),
    ("json",),
    ("csv", "--allow-removals"),
    ("gift", "--allow-removals"),
    ("moodle", "--allow-removals"),
    ("qti", "--allow-removals"),
    ("exam",),
    ("plan",),
    ("check",),
)
_SLOW_TARGETS = (
    *_TARGETS,
    ("print", "cheatsheet"),
    ("print", "flashcards"),
    ("quiz", "--allow-removals"),
    ("all", "--allow-removals"),
)


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    workshop._warm.cache_clear()


@pytest.mark.parametrize("seed", range(2))
def test_a_few_edits(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(tmp_path, seed, monkeypatch)
    done: list[str] = []
    for step in range(6):
        target = world.chance.choice(_TARGETS) if step else _TARGETS[0]
        kept, cold = world.build_both_ways(*target)
        assert kept.exit_code < 2 or "vanished" in str(kept.said), kept.said
        assert kept == cold, (target, done)
        done.append(world.edit())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 110))
def test_many_edits_of_every_kind_for_every_target(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(tmp_path, seed, monkeypatch)
    done: list[str] = []
    for _ in range(25):
        target = world.chance.choice(_SLOW_TARGETS)
        kept, cold = world.build_both_ways(*target)
        assert kept == cold, (target, done)
        done.append(world.edit())


@pytest.mark.parametrize("seed", range(50, 52))
def test_files_that_are_rendered_in_parts(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_USUAL", 2)
    world = World(tmp_path, seed, monkeypatch)
    for _ in range(4):
        monkeypatch.setattr(facts, "MANY", 1)
        kept, _ = world.build_both_ways("anki", "--allow-removals")
        monkeypatch.setattr(facts, "MANY", 1000)
        assert kept == world.build_again("anki", "--allow-removals")
        world.edit()


@pytest.mark.parametrize("seed", range(60, 62))
def test_files_that_are_read_in_portions(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch, usual=400, fewest=2)
    world = World(tmp_path, seed, monkeypatch)
    for step in range(6):
        (world.source / "long.md").write_text(long_file(seed + step // 3).text.replace("that answers", f"of {step}"))
        target = (("anki", "--allow-removals"), ("json",), ("check",))[step % 3]
        kept, cold = world.build_both_ways(*target)
        assert kept == cold
        monkeypatch.setattr(portions, "LARGE", 1_000_000)
        assert kept == world.build_again(*target)
        cut_small(monkeypatch, usual=400, fewest=2)
        world.edit()


@pytest.mark.slow
def test_with_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "_MUCH", 0)
    world = World(tmp_path, 7, monkeypatch)
    for _ in range(4):
        kept, cold = world.build_both_ways("anki", "--allow-removals", "--jobs", world.chance.choice("123"))
        assert kept == cold
        world.edit()
