"""A project with a card of every kind, and a preview of it that runs."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#07c"/></svg>'
)
FILES = {
    "askdown.toml": 'id = "5d0f1c5e-0f52-4c0e-8a3e-0c9a5c9f7a10"\ndeck = "Cells"\n',
    "source/animals/cells.md": r"""# Animals

## What is a cell?
The smallest unit that lives. ![A cell](../pictures/cell.svg)

#basics

## How many cells has a body of mass $m$?
About
$$N = \frac{m}{m_0}$$
of them, with $m_0$ the mass of one.

## Which of these is no cell?
- [ ] Neuron
- [x] Virus
- [ ] Egg

## What prints this?
```python
print("cell" * 2)
```
It prints `cellcell`.

#code
""",
    "source/plants/leaves.md": r"""# Plants

## What do leaves need to make sugar?
==Light==, water and ==carbon dioxide==.

## What is wrong here: $\frac{1}{$?
It is never closed.

## What is this?
""",
    "source/plants/words.md": "## ما هي الورقة؟\n\nعضو في النبات.\n",
}


class World:
    """A project on disk, and the preview of it as a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            self.write(name, text)
        (folder / "source" / "pictures").mkdir()
        (folder / "source" / "pictures" / "cell.svg").write_bytes(PICTURE)
        self.start()

    def start(self, *words: str) -> None:
        """Start the preview, on a port that is free."""
        command = [sys.executable, str(ROOT / "build.py"), "preview", *(words or ("--port", "0"))]
        environment = {**os.environ, "XDG_CACHE_HOME": str(self.folder / "cache")}
        self.process = subprocess.Popen(
            command, cwd=self.folder, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert self.process.stderr is not None
        first = self.process.stderr.readline()
        found = re.search(r"http://\S+", first)
        assert found, first
        self.address = found[0]

    def stop(self) -> int:
        """End it as Ctrl-C does; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(30)
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code

    def write(self, name: str, text: str) -> None:
        """Write a file of the project."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Show a fresh project."""
    made = World(tmp_path)
    yield made
    if made.process.poll() is None:
        made.stop()
