"""npm packages for tests, installed from the lock beside this file when a test first asks for one."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent


@cache
def _installed() -> str:
    """Install what the lock names, once; give what went wrong, or nothing."""
    npm = shutil.which("npm")
    if npm is None:
        return "npm is not on PATH"
    lock, done = _FOLDER / "package-lock.json", _FOLDER / "node_modules" / ".package-lock.json"
    if done.is_file() and done.stat().st_mtime >= lock.stat().st_mtime:
        return ""
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]
    run = subprocess.run(command, cwd=_FOLDER, capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else f"npm could not install: {run.stderr.strip()[-200:]}"


def package(name: str) -> Path:
    """Give the folder of an installed package; skips the test where npm or its network is missing."""
    if problem := _installed():
        pytest.skip(problem)
    return _FOLDER / "node_modules" / name
