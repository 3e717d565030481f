"""What git knows of a source folder: where it lies in its repository, and the address of that."""

import subprocess
from pathlib import Path

import msgspec


class Repository(msgspec.Struct, frozen=True):
    """A repository's address (that of `origin`) and the source folder in it, with `/`; empty where there is none."""

    remote: str = ""
    folder: str = ""


def repository_of(root: Path) -> Repository:
    """Look for the repository that holds a source folder (a real path); asks git, where it is installed."""
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), None)
    if top is None:
        return Repository()
    folder = root.relative_to(top).as_posix()
    return Repository(remote=_origin(top), folder="" if folder == "." else folder)


def _origin(top: Path) -> str:
    command = ["git", "-C", str(top), "config", "--get", "remote.origin.url"]
    try:
        asked = subprocess.run(  # noqa: S603  (a fixed command)
            command, capture_output=True, text=True, check=False, timeout=10, encoding="utf-8", errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()
