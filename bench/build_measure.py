"""What a program costs: wall time, processor time of all its processes, and their memory at the peak."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

# Python compiles its modules once, as it does for everybody who did not forbid it.
USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_TICK = 0.02  # seconds between two looks at the memory


class Spent(msgspec.Struct, frozen=True):
    """Seconds of one run: on the clock, and of the processors in all processes that it started and waited for."""

    wall: float
    processor: float


Command = Sequence[str | Path]


def spent(command: Command, folder: Path, environment: Mapping[str, str]) -> Spent:
    """Run a command in a folder and give what it took; ends the program where the command fails."""
    start = time.perf_counter()
    process = _started(command, folder, environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    _expect_success(process, command)
    return Spent(wall, usage.ru_utime + usage.ru_stime)


def peak_memory(command: Command, folder: Path, environment: Mapping[str, str]) -> int:
    """Run a command and give the most bytes that its processes held together, shared pages counted once (Linux)."""
    process = _started(command, folder, environment)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_proportional_bytes, _family(process.pid))))
        time.sleep(_TICK)
    _expect_success(process, command)
    return peak


def until(change: Callable[[], None], seen: Callable[[], object], patience: float = 60.0) -> float:
    """Do something and give the seconds until what is seen differs from what was seen before."""
    before = seen()
    start = time.perf_counter()
    change()
    while seen() == before:
        time.sleep(0.001)
        if time.perf_counter() - start > patience:
            sys.exit(f"nothing happened for {patience:.0f} s")
    return time.perf_counter() - start


def best(runs: Sequence[Spent]) -> Spent:
    """Give the least wall time and the least processor time of several runs."""
    return Spent(min(run.wall for run in runs), min(run.processor for run in runs))


def _started(command: Command, folder: Path, environment: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    words = [str(word) for word in command]
    return subprocess.Popen(
        words, cwd=folder, env={**USUAL, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _expect_success(process: "subprocess.Popen[bytes]", command: Command) -> None:
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with exit code {process.returncode}")


def _family(process: int) -> list[int]:
    """Give a process and all that come from it."""
    family = [process]
    for parent in family:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            family += [int(child) for child in _text(task).split()]
    return family


def _proportional_bytes(process: int) -> int:
    lines = _text(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except OSError:  # it has ended
        return ""
