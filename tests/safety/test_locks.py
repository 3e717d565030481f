"""Two builds of one project: the second waits, says so, and is let in when the first ends, however it ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from askdown.cli import locking
from askdown.cli.locking import alone_on
from askdown.cli.progress_store import ProgressStore
from askdown.cli.refusal import RefusalError
from askdown.learning.records import Record
from tests.safety.world import ROOT, Home

HOLD = """
import sys, time
from pathlib import Path
from askdown.cli.locking import alone_on
with alone_on(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


RECORD = Record(1, outcome="wrong")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@contextmanager
def holder(place: Path) -> "Iterator[subprocess.Popen[str]]":
    """Have a process hold the lock on a place."""
    words = [sys.executable, "-c", HOLD, str(place)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_lock_leaves_nothing_behind(tmp_path: Path, cache: Path) -> None:
    with alone_on(tmp_path / "a", tmp_path / "b"), alone_on(tmp_path / "c"):
        assert len(list((cache / "askdown" / "locks").iterdir())) == 3
    assert list((cache / "askdown" / "locks").iterdir()) == []


def test_the_second_waits_with_a_word_until_the_first_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_WORD_AFTER", 0.1)
    said: list[str] = []
    with holder(tmp_path) as first:

        def say(text: str) -> None:
            said.append(text)
            first.terminate()

        with alone_on(tmp_path, say=say):
            assert first.wait() is not None
    assert said == ["Waiting for another run of askdown on this project …"]


def test_a_killed_build_holds_no_lock(tmp_path: Path) -> None:
    with holder(tmp_path) as first:
        os.kill(first.pid, signal.SIGKILL)
    start = time.monotonic()
    with alone_on(tmp_path):
        assert time.monotonic() - start < 0.3


def test_one_that_never_ends_is_not_waited_for_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_PATIENCE", 0.1)
    with holder(tmp_path), pytest.raises(RefusalError, match="still at work"), alone_on(tmp_path):
        pass


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        (("check", "--fix"), True),
        (("check",), False),
        (("ids", "--write"), True),
        (("ids",), False),
        (("ask", "--mode", "practice"), True),
        (("anki",), True),
    ],
)
def test_what_writes_waits_for_another_run_and_says_so(words: tuple[str, ...], tmp_path: Path, *, waits: bool) -> None:
    home = Home(tmp_path / "home")
    home.environment["XDG_CACHE_HOME"] = str(tmp_path / "cache")  # where locks are
    home.write({"padding": "zero"})
    before = home.source.joinpath("a.md").read_bytes()
    with holder(home.ledger) as first:
        started = home.start(*words)
        if waits:
            assert started.stderr is not None
            said = next(line for line in started.stderr if "Waiting" in line)
            assert said == "Waiting for another run of askdown on this project …\n"
            assert started.poll() is None
            assert home.source.joinpath("a.md").read_bytes() == before
            first.kill()
        assert started.communicate(timeout=60) is not None
        assert (started.returncode, first.poll() is None) == (0, not waits)


def test_two_that_keep_progress_do_it_one_after_the_other(tmp_path: Path) -> None:
    place = tmp_path / "progress.json"
    store = ProgressStore(place, "deck")
    store.open()
    with holder(place) as first:
        Timer(0.3, first.kill).start()
        start = time.monotonic()
        store.save({"a": RECORD})
        assert time.monotonic() - start > 0.2
    assert ProgressStore(place, "deck").open() == {"a": RECORD}


def test_other_projects_do_not_wait(tmp_path: Path) -> None:
    with alone_on(tmp_path / "a"), alone_on(tmp_path / "b"):
        pass


def test_without_a_folder_for_locks_builds_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_folder", lambda: None)
    with alone_on(tmp_path), alone_on(tmp_path):
        pass


@pytest.mark.slow
def test_many_builds_at_once_end_as_one_after_the_other(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.write({"padding": "zero", "pooling": "max"})
    ends = [home.start("anki", *(("--split",) if place % 2 else ())) for place in range(6)]
    assert [process.wait() for process in ends] == [0] * 6
    code, said = home.run("anki")
    assert (code, "4 as they were" in said) == (0, True)
    assert sorted(home.outputs()) == ["dist/anki/Home.apkg"]
    for process in ends:
        process.communicate()
