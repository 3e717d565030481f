"""What is kept between builds: whole or not at all, thrown away when broken, and not for ever."""

import os
from pathlib import Path

import pytest

from askdown.cache import store as room
from askdown.cache.keys import folder_key, key_of
from askdown.cache.store import Store
from askdown.cache.warm import Warm


def stored(folder: Path) -> tuple[Store, list[str]]:
    broken: list[str] = []
    return Store(folder, broken.append), broken


def entries(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "pruned")


def test_what_is_kept_is_there_for_the_next_process(tmp_path: Path) -> None:
    one, _ = stored(tmp_path)
    assert one.get("key") is None
    assert one.put("key", b"content")
    other, broken = stored(tmp_path)
    assert other.get("key") == b"content"
    assert broken == []


@pytest.mark.parametrize(
    "damage", [lambda _: b"", lambda data: data[:-1], lambda data: data + b"x", lambda _: b"\0" * 99]
)
def test_a_broken_entry_is_told_and_thrown_away(damage: object, tmp_path: Path) -> None:
    one, broken = stored(tmp_path)
    one.put("key", b"content")
    (file,) = entries(tmp_path)
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]  # one of the four above
    assert one.get("key") is None
    assert broken == ["key"]
    assert entries(tmp_path) == []


def test_a_folder_that_cannot_be_written_to_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    one, broken = stored(tmp_path / "file")
    assert not one.put("key", b"content")
    assert one.get("key") is None
    one.prune()
    assert broken == []


def test_what_was_not_used_for_long_goes(tmp_path: Path) -> None:
    one, _ = stored(tmp_path)
    one.put("old", b"content")
    one.put("young", b"content")
    old = next(file for file in entries(tmp_path) if file.name == "old")
    os.utime(old, (1, 1))
    one.prune()
    assert [file.name for file in entries(tmp_path)] == ["young"]


def test_when_there_is_too_much_the_least_used_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, _ = stored(tmp_path)
    for place, name in enumerate(("first", "second", "third")):
        one.put(name, bytes(100))
        file = next(file for file in entries(tmp_path) if file.name == name)
        now = file.stat().st_mtime
        os.utime(file, (now + place, now + place))
    monkeypatch.setattr(room, "_LARGEST", 250)
    one.prune()
    assert {file.name for file in entries(tmp_path)} == {"second", "third"}


def test_keys_tell_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a") == key_of(b"a")
    assert key_of("1:a") != key_of("a")


def test_the_key_of_a_folder_is_that_of_what_is_in_it(tmp_path: Path) -> None:
    empty = folder_key(tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.html").write_text("1")
    one = folder_key(tmp_path)
    (tmp_path / "deep" / "a.html").write_text("2")
    assert len({empty, one, folder_key(tmp_path), folder_key(tmp_path / "gone")}) == 3


def test_what_nobody_asks_for_is_not_held_for_ever() -> None:
    warm = Warm()
    warm.put("key", bytes, b"value")
    for _ in range(3):
        warm.forget(2)
        assert warm.get("key", bytes) == b"value"
    for _ in range(4):
        warm.forget(2)
    assert warm.get("key", bytes) is None
