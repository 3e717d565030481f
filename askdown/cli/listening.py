"""Which files a piece of work reads: heard from Python itself, so that nothing that reads can be forgotten."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from askdown.crew.frames import WORKER

_LEFT_OUT = tuple(
    {os.path.join(os.path.realpath(folder), "") for folder in (sys.prefix, sys.base_prefix, "/proc", "/sys", "/dev")}  # noqa: PTH118  (as texts, which audit events have)
)


class Heard(msgspec.Struct):
    """What was heard: the files that were opened for reading, found or not, and whether other programs were asked."""

    files: set[str]
    programs: bool = False


_ears: list[Heard] = []
_hooked: list[bool] = []


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear what is read while the work goes on; what lies in Python's own folders does not count."""
    if not _hooked:
        sys.addaudithook(_hear)  # for good: there is no way to take one off, and without ears it does nothing
        _hooked.append(True)
    heard = Heard(set())
    _ears.append(heard)
    try:
        yield heard
    finally:
        _ears.remove(heard)


def _hear(event: str, details: tuple[object, ...]) -> None:
    if not _ears:
        return
    if event == "open":
        path, mode, flags = details
        reads = not (flags & (os.O_WRONLY | os.O_RDWR)) if isinstance(flags, int) else mode in {"r", "rb"}
        if reads and isinstance(path, str | bytes):
            name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  (this is called for every file that is opened)
            if not name.startswith(_LEFT_OUT):
                for heard in _ears:
                    heard.files.add(name)
    elif event in {"subprocess.Popen", "os.system", "os.posix_spawn"} and WORKER not in str(details[1:2]):
        for heard in _ears:
            heard.programs = True
