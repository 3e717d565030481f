"""A runner of GitHub's in a folder: a repository, an event, files for outputs, and a `gh` that remembers its calls."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GH = """#!/usr/bin/env python3
import json, os, pathlib, sys
words = sys.argv[1:]
body = json.loads(pathlib.Path(words[words.index("--input") + 1]).read_text()) if "--input" in words else None
with open(os.environ["GH_LOG"], "a") as log:
    log.write(json.dumps({"words": words, "body": body}) + "\\n")
if os.environ.get("GH_FAILS") and words[:1] == ["api"]:
    sys.exit("HTTP 403: Resource not accessible by integration")
if "--paginate" in words:
    print(os.environ.get("GH_COMMENT", ""))
"""


class Runner:
    """One workflow's place of work: `work` is the checkout, `origin` where it is pushed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work, self.origin = folder / "work", folder / "origin.git"
        self.programs = folder / "bin"
        self.programs.mkdir()
        self._program("gh", GH)
        self._program(
            "askdown", f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {shlex.quote(str(ROOT / "build.py"))} "$@"\n'
        )
        (self.programs / "python").symlink_to(sys.executable)
        self.git("init", "-q", "--bare", "-b", "main", str(self.origin), where=folder)
        self.git("clone", "-q", str(self.origin), str(self.work), where=folder)
        self.git("checkout", "-q", "-b", "main")
        self.write("askdown.toml", 'id = "5d0f1c5e-0f52-4c0e-8a3e-0c9a5c9f7a10"\n')
        self.write("source/cells.md", "## What is a cell?\n\nThe smallest unit that lives.\n")
        self.write(".gitignore", "/dist/\n")
        self.commit("Begin")

    def _program(self, name: str, text: str) -> None:
        (self.programs / name).write_text(text)
        (self.programs / name).chmod(0o755)

    def write(self, name: str, text: str) -> None:
        """Write a file of the checkout."""
        (self.work / name).parent.mkdir(parents=True, exist_ok=True)
        (self.work / name).write_text(text, encoding="utf-8")

    def commit(self, message: str) -> None:
        """Commit and push all there is, as its author."""
        self.git("add", "-A")
        self.git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-qm", message)
        self.git("push", "-q", "origin", "HEAD:main")

    def git(self, *words: str, where: Path | None = None) -> str:
        """Ask git; gives what it prints."""
        asked = subprocess.run(["git", *words], cwd=where or self.work, capture_output=True, text=True, check=True)
        return asked.stdout

    def run(self, event: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the step of the action, as an event has started it."""
        ours = {
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "RUNNER_TEMP": str(self.folder),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_EVENT_NAME": event,
            "GITHUB_REPOSITORY": "ada/cells",
            "GITHUB_OUTPUT": str(self.folder / "output.txt"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            "GH_LOG": str(self.folder / "gh.jsonl"),
            "ASKDOWN_MODE": "auto",
            "ASKDOWN_DEFAULT_BRANCH": "main",
            **environment,
        }
        for name in ("output.txt", "summary.md", "gh.jsonl"):
            (self.folder / name).write_text("")
        script = ROOT / ".ci" / "action" / "run.sh"
        return subprocess.run(
            ["bash", str(script)], cwd=self.work, env=ours, capture_output=True, text=True, check=False, timeout=120
        )

    @property
    def calls(self) -> list[dict[str, Any]]:
        """What `gh` was asked in the last run."""
        return [json.loads(line) for line in (self.folder / "gh.jsonl").read_text().splitlines()]

    @property
    def outputs(self) -> dict[str, str]:
        """What the step told later ones."""
        return dict(line.split("=", 1) for line in (self.folder / "output.txt").read_text().splitlines())

    @property
    def summary(self) -> str:
        """What stands on the page of the run."""
        return (self.folder / "summary.md").read_text(encoding="utf-8")
