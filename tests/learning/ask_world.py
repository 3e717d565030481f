"""A project with a question of every kind, asked in the terminal, and what is kept of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from askdown.cli.program import program
from askdown.cli.progress_store import default_place

PROJECT = "1f0e0d0c-1111-4222-8333-444455556666"


CELLS = """\
# Cells

### What is the **powerhouse** of a `cell`?

The *mitochondrion*, see $E = mc^2$.

| part | count |
|------|-------|
| one  | 1     |

### Which are organelles?

- [x] ribosome
  > It makes proteins.
- [ ] sugar
  > A molecule.
- [x] nucleus

### Which organ pumps blood?

- [x] heart
- [ ] liver
  > It cleans blood.
- [ ] lung

### Which process makes sugar of light?

photosynthesis

Accept: light reaction

### How many chromosomes has a human cell?

= 46

### Water is H2O. True or false?

True
"""


GAPS = """\
The {{c1::cell}} has a {{c2::nucleus::what?}}.
"""


ENERGY = """\
### How is energy computed?

$$E = mc^2$$
"""


def biology(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with three files, without progress; gives its folder."""
    folder = tmp_path / "biology"
    (folder / "source").mkdir(parents=True)
    (folder / "askdown.toml").write_text(f'id = "{PROJECT}"\ndeck = "Biology"\n', encoding="utf-8")
    (folder / "source" / "cells.md").write_text(CELLS, encoding="utf-8")
    (folder / "source" / "gaps.md").write_text(GAPS, encoding="utf-8")
    (folder / "source" / "energy.md").write_text(ENERGY, encoding="utf-8")
    monkeypatch.chdir(folder)
    for variable in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return folder


def ask(*words: str, lines: str = "") -> Result:
    """Run `ask` for somebody who types these lines."""
    return CliRunner().invoke(program, ["ask", *words], input=lines)


def kept(file: Path | None = None) -> dict[str, Any]:
    """Give what a file of progress holds of each card, that of the project where none is named."""
    file = file or default_place(PROJECT)
    cards: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["cards"]
    return cards
