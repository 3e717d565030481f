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
    top = repository_top(root)
    if top is None:
        return Repository()
    folder = root.relative_to(top).as_posix()
    return Repository(remote=_origin(top), folder="" if folder == "." else folder)


def repository_top(folder: Path) -> Path | None:
    """Find the folder of the repository that holds `folder` (a real path), or None."""
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def _origin(top: Path) -> str:
    command = ["git", "-C", str(top), "config", "--get", "remote.origin.url"]
    try:
        asked = subprocess.run(  # noqa: S603  (a fixed command)
            command, capture_output=True, text=True, check=False, timeout=10, encoding="utf-8", errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()
