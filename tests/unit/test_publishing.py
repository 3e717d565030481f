"""What happens to dist/ when artifacts are published, when that fails, and when nothing changed."""

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.artifact import Artifact
from askdown.manifest import NAME, Manifest, Written, dump_manifest, parse_manifest, stays_below
from askdown.publishing import Publication, publish, read_manifest, remove_own, sweep, sweep_temporary
from askdown.writing import PublishingError, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class InUse(PermissionError):  # noqa: N818  (it stands for an error of Windows, which other systems cannot raise)
    winerror = 32


def files(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder but for the manifest, temporary ones included."""
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != NAME]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def writing(data: bytes) -> "Callable[[Path], None]":
    """Give what writes a file, with another one beside it as long as it works."""

    def write(place: Path) -> None:
        beside = place.with_name(f"{place.name}.part")
        beside.write_bytes(data)
        place.write_bytes(beside.read_bytes())
        beside.unlink()

    return write


def test_artifacts_arrive_at_their_paths(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    outputs = {
        "json": [Artifact("cards.json", b"{}")],
        "anki": [Artifact("anki/Ünï.apkg", write=writing(b"zip"))],
    }
    assert publish(outputs, dist) == Publication(written=("cards.json", "anki/Ünï.apkg"))
    assert files(dist) == {"cards.json": b"{}", "anki/Ünï.apkg": b"zip"}
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (dist / "cards.json", dist / "anki" / "Ünï.apkg")}
    assert len(modes) == 1


def test_nothing_makes_no_folder(tmp_path: Path) -> None:
    assert publish({"print booklet": []}, tmp_path / "dist") == Publication()
    assert not (tmp_path / "dist").exists()


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    publish({"a": [Artifact("a/one", b"1"), Artifact("a/two", write=writing(b"2"))]}, dist)
    for path in ("one", "two"):
        os.utime(dist / "a" / path, (7, 7))
    again = {"a": [Artifact("a/one", b"1"), Artifact("a/two", write=writing(b"2"))]}
    assert publish(again, dist) == Publication(unchanged=("a/one", "a/two"))
    assert [(dist / "a" / path).stat().st_mtime for path in ("one", "two")] == [7, 7]


def test_a_target_removes_what_it_no_longer_makes_and_nothing_else(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    publish({"a": [Artifact("a/old", b"1"), Artifact("a/edited", b"1"), Artifact("a/x/deep", b"1")]}, dist)
    publish({"b": [Artifact("b/kept", b"1")]}, dist)
    (dist / "a" / "edited").write_bytes(b"by hand")
    (dist / "a" / "foreign").write_bytes(b"mine")
    assert publish({"a": [Artifact("a/new", b"1")]}, dist) == Publication(
        written=("a/new",), removed=("a/old", "a/x/deep")
    )
    assert set(files(dist)) == {"a/new", "a/edited", "a/foreign", "b/kept"}
    assert set(read_manifest(dist).files) == {"a/new", "b/kept"}
    assert not (dist / "a" / "x").exists()


def test_a_writer_that_breaks_leaves_everything_as_it_was(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    publish({"a": [Artifact("a", b"old")]}, dist)

    def breaking() -> "Iterator[Artifact]":
        yield Artifact("a", b"new")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish({"a": breaking()}, dist)
    assert files(dist) == {"a": b"old"}


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no space left for "),
        (OSError(errno.EROFS, "Read-only file system"), "its file system is read-only (--dist writes elsewhere)"),
        (PermissionError(errno.EACCES, "Permission denied"), "may not write "),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_a_full_or_broken_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    dist = tmp_path / "dist"
    publish({"a": [Artifact("a/1", b"old")]}, dist)

    def fail(_: int) -> NoReturn:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    changed = {"a": [Artifact("a/1", b"new"), Artifact("a/2", write=writing(b"new"))]}
    with pytest.raises(PublishingError) as told:
        publish(changed, dist)
    assert sentence in str(told.value)
    assert str(dist / "a" / "1") in str(told.value)
    assert files(dist) == {"a/1": b"old"}


def test_a_file_open_elsewhere_is_told_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish({"a": [Artifact("a", b"old")]}, tmp_path)

    def fail(*_: object) -> NoReturn:
        raise InUse(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PublishingError, match="is open in another program: close it there"):
        publish({"a": [Artifact("a", b"new")]}, tmp_path)
    assert files(tmp_path) == {"a": b"old"}


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(PublishingError, match="in the way"):
        publish({"a": [Artifact("a", b"1")]}, tmp_path)
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(PublishingError, match=r"c: .*b is no folder"):
        publish({"a": [Artifact("b/c", b"1")]}, tmp_path)
    assert files(tmp_path) == {"b": b""}


def test_a_dist_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "link"):
        with pytest.raises(PublishingError, match=f"{name} is no folder"):
            publish({"a": [Artifact("b/c/d", b"1")]}, tmp_path / name)


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "C:/x", "a\\..\\x", "", ".", "a\0"])
def test_no_artifact_leaves_dist(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishingError, match="refusing"):
        publish({"a": [Artifact(path, b"1")]}, tmp_path / "dist")
    assert files(tmp_path) == {}


@pytest.mark.parametrize(
    ("path", "data", "recorded", "foreign"),
    [
        ("cards.json", b'{"mine": 1}', False, True),
        ("cards.json", b'{"mine": 1}', True, True),
        ("cards.json", b"", True, False),  # nothing is lost
        ("cards.json", b'{\n "version": 0\n}\n', False, False),  # of another version, or its record was lost
        ("cards.json", b'{\n "version": 0\n}\n', True, False),
        ("quiz/Bio.html", b"my notes", True, True),
        ("quiz/Bio.html", b"<!doctype html>old", False, False),
        ("quiz/Bio.html", b"<!doctype html>of another tool", True, True),
        ("anki/Bio.apkg", b"PKold", False, False),
        ("anki/Bio.apkg", b"mine", False, True),
        ("csv/Bio.csv", b"mine", True, True),
        ("csv/Bio.csv", b"perhaps mine", False, False),
        ("csv/Bio.csv", b"new", True, False),  # what would be written
    ],
)
def test_a_file_of_somebody_else_is_not_replaced(
    path: str, data: bytes, tmp_path: Path, *, recorded: bool, foreign: bool
) -> None:
    dist = tmp_path / "dist"
    if recorded:
        publish({"print": [Artifact("other.txt", b"x")]}, dist)
    (dist / path).parent.mkdir(parents=True, exist_ok=True)
    (dist / path).write_bytes(data)
    before = files(dist)
    outputs = {"gift": [Artifact("gift/first.gift", b"1")], "some": [Artifact(path, b"new")]}
    if foreign:
        with pytest.raises(PublishingError, match="did not write: move it away"):
            publish(outputs, dist)
        assert files(dist) == before
        sweep(dist)
        assert (dist / path).read_bytes() == data
    else:
        publish(outputs, dist)
        assert (dist / path).read_bytes() == b"new"


def test_an_output_under_another_name_of_its_file_is_ours(tmp_path: Path) -> None:
    """As `bio.csv` is `Bio.csv` on some systems; here a second link to the file stands for that."""
    publish({"csv": [Artifact("csv/Bio.csv", b"old")]}, tmp_path)
    (tmp_path / "csv" / "bio.csv").hardlink_to(tmp_path / "csv" / "Bio.csv")
    assert publish({"csv": [Artifact("csv/bio.csv", b"new")]}, tmp_path).written == ("csv/bio.csv",)


def test_put_writes_once(tmp_path: Path) -> None:
    place = tmp_path / "cards.lock"
    assert put(place, b"1")
    assert not put(place, b"1")
    assert put(place, b"2")
    assert files(tmp_path) == {"cards.lock": b"2"}


def test_names_as_long_as_the_system_allows_are_written(tmp_path: Path) -> None:
    name = "é" * 127
    publish({"a": [Artifact(name, b"1"), Artifact(name[1:] + "ab", b"2")]}, tmp_path)
    assert len(files(tmp_path)) == 2


def test_removing_looks_at_what_is_there(tmp_path: Path) -> None:
    dist, outside = tmp_path / "dist", tmp_path / "outside"
    publish({"a": [Artifact("a", b"1")]}, dist)
    written = read_manifest(dist).files["a"]
    outside.write_bytes(b"1")
    (dist / "link").symlink_to(outside)
    assert not remove_own(dist, "link", written)
    assert not remove_own(dist, "gone", written)
    assert outside.exists()
    assert remove_own(dist, "a", written)


@given(st.dictionaries(st.text(), st.builds(Written, target=st.text(), sha256=st.text())))
def test_a_manifest_survives_but_for_paths_that_leave(entries: dict[str, Written]) -> None:
    expected = {path: written for path, written in entries.items() if stays_below(path)}
    assert parse_manifest(dump_manifest(Manifest(files=entries))).files == expected


@pytest.mark.parametrize("data", [b"", b"[]", b'{"files": 1}', b'{"files": {}, "version": 99}', b"\xff"])
def test_a_manifest_that_cannot_be_read_claims_nothing(data: bytes) -> None:
    assert parse_manifest(data) == Manifest()


def test_a_file_that_was_made_of_the_same_is_not_made_again(tmp_path: Path) -> None:
    def fail(_: Path) -> NoReturn:
        raise AssertionError

    publish({"a": [Artifact("a/big", write=writing(b"1"), key="of this")]}, tmp_path)
    assert publish({"a": [Artifact("a/big", write=fail, key="of this")]}, tmp_path) == Publication((), ("a/big",))
    changed = {"a": [Artifact("a/big", write=writing(b"2"), key="of that")]}
    assert publish(changed, tmp_path) == Publication(("a/big",))
    (tmp_path / "a" / "big").write_bytes(b"somebody else's")
    assert publish(changed, tmp_path) == Publication(("a/big",))
    assert files(tmp_path) == {"a/big": b"2"}


def test_a_build_that_stops_between_two_moves_knows_both_files_for_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish({"a": [Artifact("a/1", b"old"), Artifact("a/2", b"old")]}, tmp_path)
    replace = Path.replace

    def stopping(self: Path, target: Path) -> Path:
        if target.name == "2":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stopping)
    with pytest.raises(KeyboardInterrupt):
        publish({"a": [Artifact("a/1", b"new"), Artifact("a/2", b"new"), Artifact("a/3", b"new")]}, tmp_path)
    monkeypatch.undo()
    assert files(tmp_path) == {"a/1": b"new", "a/2": b"old"}
    assert publish({"a": []}, tmp_path).removed == ("a/1", "a/2")
    assert files(tmp_path) == {}


def test_what_a_killed_build_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    publish({"a": [Artifact("a/b/1", b"1"), Artifact("a/2", b"2")]}, tmp_path)
    for left in (".askdown-0-1.tmp", "a/.askdown-0-1.tmp", "a/b/.askdown-0-1.tmp", "a/.askdown-0-1.tmp.db"):
        (tmp_path / left).write_bytes(b"half")
    (tmp_path / "a" / "askdown-0-1.tmp").write_bytes(b"mine")
    sweep_temporary(tmp_path)
    assert files(tmp_path) == {"a/b/1": b"1", "a/2": b"2", "a/askdown-0-1.tmp": b"mine"}
