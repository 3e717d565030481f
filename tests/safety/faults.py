"""Builds in a process of their own to which something happens: a kill, a full disk, a file that is gone."""

import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from askdown.cli.program import program
from tests.safety.world import Home

Fault = Callable[[], None]
GROWS = frozenset({"os.rename", "os.mkdir", "sqlite3.connect"})
_WRITES = GROWS | {"os.remove", "os.rmdir"}


class End(msgspec.Struct, frozen=True):
    """How a build ended: its exit code, or minus the signal that ended it, and all that it said."""

    code: int
    said: str


def build(home: Home, *words: str, fault: Fault = lambda: None, kill_after: float | None = None) -> End:
    """Run the program in a fork of this process, after a `fault` was prepared in it, and perhaps kill it in time."""
    reading, writing = os.pipe()  # no file, which could be too large as well
    child = os.fork()
    if not child:
        _be_the_program(home, writing, words, fault)
    os.close(writing)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as output:
        said = output.read().decode()
    _, status = os.waitpid(child, 0)
    return End(os.waitstatus_to_exitcode(status), said)


def _be_the_program(home: Home, output: int, words: tuple[str, ...], fault: Fault) -> None:
    code = 99
    try:
        os.dup2(output, 1)
        os.dup2(output, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        os.environ.update(home.environment)
        os.chdir(home.folder)
        time.time = lambda: home.now
        fault()
        program.main(list(words), prog_name="askdown")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 98
    except BaseException as error:  # noqa: BLE001  (a traceback is what the test is to see)
        os.write(2, repr(error).encode())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def at_write(count: int, folder: Path, happen: Callable[[], None], among: frozenset[str] = _WRITES) -> Fault:
    """Give a fault that happens right before the write of this number (from 1) below a folder.

    A write is: a file opened for writing, and what is `among` these: one moved or removed; a folder made or removed; a
    database opened.
    """
    left = count

    def hear(event: str, details: tuple[object, ...]) -> None:
        nonlocal left
        if _is_write(event, details, folder, among):
            left -= 1
            if left == 0:
                happen()

    def prepare() -> None:
        sys.addaudithook(hear)

    return prepare


def at_every_write(folder: Path, error: OSError) -> Fault:
    """Give a fault by which every write below a folder fails."""

    def hear(event: str, details: tuple[object, ...]) -> None:
        if _is_write(event, details, folder, GROWS):
            raise error

    def prepare() -> None:
        sys.addaudithook(hear)

    return prepare


def at_reading(file: Path, happen: Callable[[], None]) -> Fault:
    """Give a fault that happens right before a file is opened for reading, the first time."""
    done = False

    def hear(event: str, details: tuple[object, ...]) -> None:
        nonlocal done
        if not done and event == "open" and os.path.abspath(str(details[0])) == str(file):  # noqa: PTH100  (inside an audit hook)
            done = True
            happen()

    def prepare() -> None:
        sys.addaudithook(hear)

    return prepare


def no_file_above(size: int) -> Fault:
    """Give a fault by which no file can have more bytes than this: a write fails in its middle, as on a full disk."""

    def prepare() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return prepare


def kill() -> None:
    """End this process at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def _is_write(event: str, details: tuple[object, ...], folder: Path, among: frozenset[str]) -> bool:
    known = event == "open" or event in among
    if not known or not os.path.abspath(str(details[0])).startswith(str(folder)):  # noqa: PTH100  (of every event)
        return False
    if event != "open":
        return True
    flags = details[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
