"""Full disks, read-only folders, vanishing files: a clear word, all as it was, and the next build is right."""

import errno
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("resource")  # no such limits on Windows

from askdown.manifest import NAME
from tests.safety.faults import GROWS, at_every_write, at_reading, at_write, build, no_file_above
from tests.safety.world import Home

CARDS = {"padding": "zero", "pooling": "max", "stride": "two"}
MORE = CARDS | {f"layer {number}": f"thing{number}" for number in range(40)}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Give a project that was built and then edited."""
    home = Home(tmp_path / "home")
    home.write(CARDS)
    home.write({"batch": "many"}, "b/b.md")
    assert build(home, "anki").code == 0
    home.write(MORE)
    home.now += 100
    return home


def expect_as_before_and_then_right(home: Home, broken: Callable[[], int]) -> None:
    """Expect that a build that cannot write leaves all as it was, and that the next does what it should have done."""
    before = home.files()
    assert broken() == 2
    assert home.files() == before
    end = build(home, "anki")
    assert end.code == 0
    assert "40 added" in end.said or "80 added" in end.said, end.said


def fails(home: Home, fault: Callable[[], None], *words: str) -> Callable[[], int]:
    """Give a build to which something happens, and which says one of these words."""

    def broken() -> int:
        end = build(home, "anki", fault=fault)
        assert any(word in end.said for word in words), end.said
        assert "mistake in askdown" not in end.said
        return end.code

    return broken


def test_a_disk_that_is_full_from_the_first_write_on(home: Home) -> None:
    fault = at_every_write(home.folder, OSError(errno.ENOSPC, "No space left on device"))
    expect_as_before_and_then_right(home, fails(home, fault, "no space left for"))


@pytest.mark.parametrize("folder", ["dist", "source"])
def test_a_folder_that_is_read_only(home: Home, folder: str) -> None:
    fault = at_every_write(home.folder / folder, PermissionError(errno.EACCES, "Permission denied"))
    expect_as_before_and_then_right(home, fails(home, fault, "may not write"))


@pytest.mark.parametrize("size", [0, 20_000, 100_000])
def test_a_file_that_cannot_be_written_to_its_end(home: Home, size: int) -> None:
    expect_as_before_and_then_right(home, fails(home, no_file_above(size), "cannot write", "no space left"))


@pytest.mark.slow
def test_a_disk_that_gets_full_at_any_write(home: Home, tmp_path: Path) -> None:
    shutil.copytree(home.folder, tmp_path / "saved")
    reached = tmp_path / "reached"

    def full() -> None:
        reached.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    before = home.files()
    assert build(home, "anki").code == 0
    after = home.files()
    for count in range(1, 500):
        shutil.rmtree(home.folder)
        shutil.copytree(tmp_path / "saved", home.folder)
        reached.unlink(missing_ok=True)
        end = build(home, "anki", fault=at_write(count, home.folder, full, GROWS))
        assert "mistake in askdown" not in end.said
        if end.code:
            assert "no space left for" in end.said
            assert all(
                digest in {before.get(path), after.get(path)}
                for path, digest in home.files().items()
                if not path.endswith(NAME)
            )
        assert build(home, "anki").code == 0
        assert home.files() == after
        if not reached.exists():
            assert count > 10
            return
    pytest.fail("no build came to its end")


@pytest.mark.slow
def test_a_real_full_disk(tmp_path: Path) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "none", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount a small disk here")
    try:
        home = Home(place / "home")
        home.environment["XDG_CACHE_HOME"] = str(tmp_path / "cache")
        home.write(CARDS)
        assert build(home, "anki").code == 0
        before = home.files()
        home.write({f"layer {number}": f"thing{number} " * 20 for number in range(120)} | CARDS)
        end = build(home, "anki")
        assert (end.code, "no space left for" in end.said) == (2, True), end.said
        assert home.files() == before
        home.write(CARDS)
        assert build(home, "anki").code == 0
        assert set(home.files()) == set(before)
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("gone", ["file", "folder"])
def test_a_source_that_vanishes_while_it_is_read_costs_no_card(home: Home, gone: str) -> None:
    file = home.source / "b" / "b.md"
    kept = home.source.parent / "kept"
    before = home.ledger.read_text(encoding="utf-8")

    def vanish() -> None:
        (file if gone == "file" else file.parent).rename(kept)

    end = build(home, "anki", fault=at_reading(file, vanish))
    assert end.code == 1
    assert "cannot be read" in end.said
    assert "removed" not in end.said
    lines = [line for line in before.splitlines() if '"b/b.md"' in line]
    assert lines
    assert all(line in home.ledger.read_text(encoding="utf-8") for line in lines)
    kept.rename(file if gone == "file" else file.parent)
    end = build(home, "anki")
    assert (end.code, "removed" in end.said, "added" in end.said) == (0, False, False), end.said
