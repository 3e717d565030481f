"""A small project on the disk and Askdown on it as a process, as a user starts it."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from askdown.manifest import NAME

ROOT = Path(__file__).resolve().parents[2]
TARGETS = ("anki", "json", "gift", "csv", "quiz")
CARD = "## What is {name}?\n\nIt is {answer}, as $x_{{{answer}}}$ says.\n\n$$\ny = {answer} x\n$$\n"


class Home:
    """A project in a folder, its caches beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 1_700_000_000.0  # what a build in a fork takes for the time
        self.source = folder / "source"
        self.dist = folder / "dist"
        self.ledger = self.source / "cards.lock"
        self.environment = {
            **os.environ,
            "XDG_CACHE_HOME": str(folder / "cache"),
            "LOCALAPPDATA": str(folder / "cache"),
            "PYTHONPATH": str(ROOT),
        }
        self.source.mkdir(parents=True)
        (folder / "askdown.toml").write_text(
            'id = "6b1f0a3e-5d0c-4c39-9c55-0f6f1f3c2a00"\ndeck = "Home"\n', encoding="utf-8"
        )

    def write(self, cards: Mapping[str, str], path: str = "a.md") -> None:
        """Write a file of cards: what is asked for, and the answer."""
        file = self.source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(CARD.format(name=name, answer=answer) for name, answer in cards.items())
        file.write_text(text, encoding="utf-8")

    def start(self, *words: str) -> "subprocess.Popen[str]":
        """Start the program on the project."""
        return subprocess.Popen(
            [sys.executable, str(ROOT / "build.py"), *words],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str) -> tuple[int, str]:
        """Run the program; gives the exit code and all that it said."""
        process = self.start(*words)
        out, err = process.communicate(timeout=120)
        return process.returncode, out + err

    def files(self) -> dict[str, str]:
        """Give all files below dist/ and the ledger with their digests; the manifest and temporary files too."""
        found = [*self.dist.rglob("*"), *self.source.glob("*.lock"), *self.folder.rglob(".askdown-*")]
        return {str(path.relative_to(self.folder)): _digest(path) for path in found if path.is_file()}

    def outputs(self) -> dict[str, str]:
        """Give all files below dist/ but the manifest."""
        return {path: digest for path, digest in self.files().items() if "dist" in path and not path.endswith(NAME)}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
