"""A project that is edited at random, and built twice after each edit: with all that was kept, and with nothing."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from askdown.cli import workshop
from askdown.cli.program import program

_WORDS = ("gradient", "kernel", "loss", "layer", "bias", "token", "prior", "sample", "margin", "tensor", "epoch")
_CONFIGURATIONS = (
    "",
    'tags = ["all"]\n',
    'sections = "subdecks"\n',
    'formulas = "all"\n',
    'repository = "https://example.org/x"\n',
)
_TEMPLATE = '[% extends "askdown/anki/fields/question.html" %][% block source %]{}[% endblock %]\n'


class Built(msgspec.Struct):
    """What came of a build: its exit code, what it said, and all outputs with the ledger, by their names."""

    exit_code: int
    said: list[str]
    outputs: dict[str, bytes]


class World:
    """The project below `folder`, the chance that edits it, and what is kept of its builds."""

    def __init__(self, folder: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.chance = random.Random(seed)  # noqa: S311  (nothing is to be kept secret)
        self.folder, self.source = folder / "world", folder / "world" / "source"
        self._patch = monkeypatch
        self._kept, self._number, self._now = folder / "kept", 0, 1_700_000_000
        (self.source / "part").mkdir(parents=True)
        monkeypatch.chdir(self.folder)
        self._configure("")
        for name in ("a.md", "b.md", "part/c.md"):
            (self.source / name).write_text(f"# {name}\n\n" + "".join(self.card() for _ in range(4)))

    def card(self) -> str:
        self._number += 1
        pick, n = self.chance.choice, self._number
        kinds = (
            f"## What is the {pick(_WORDS)} of {n}?\n\nA {pick(_WORDS)} and a {pick(_WORDS)}.\n\n",
            f"## What is ${pick('xyz')}_{n}$?\n\n- one\n- *two* `c{n}`\n\n$$\nE_{n} = m c^{pick('23')}\n$$\n\n",
            f"## Which is {n}?\n\n- [x] {pick(_WORDS)} {n}\n- [ ] none of them\n\n",
            f"## Why {n}?\n\n```python\nx = {n}\n```\n\n![a picture]({pick(('p.png', 'gone.png'))})\n\n",
            f"## Where is {n}?\n\nWrong: $\\frac{{a$ and \\(x {n}\n\n",
            "## The same?\n\nAlways the same, however often it stands here.\n\n$$\nF = m a\n$$\n\n",
            f"## Unanswered {n}?\n\n",
        )
        return self.chance.choice(kinds)

    def edit(self) -> str:
        """Change something; say what."""
        ways: tuple[Callable[[], object], ...] = (
            *(self._edit_text,) * 4, self._insert, self._insert, self._delete, self._move,
            self._rename, self._remove, self._add, self._macros, self._template, self._front, self._media,
            lambda: self._configure(self.chance.choice(_CONFIGURATIONS)), self._spoil_cache, self._lose_cache,
        )  # fmt: skip
        way = self.chance.choice(ways)
        way()
        return way.__name__

    def _file(self) -> Path:
        files = sorted(self.source.rglob("*.md"))
        return self.chance.choice(files) if files else self._add()

    def _cards(self, file: Path) -> list[str]:
        head, *cards = file.read_text().split("## ")
        return [head, *(f"## {card}" for card in cards)]

    def _edit_text(self) -> None:
        file = self._file()
        words = file.read_text().split(" ")
        place = self.chance.randrange(len(words))
        words[place] = words[place] + self.chance.choice(("x", "\n\n", "*", "$", " $q$", "\n- ", "`", "", "<b>"))
        file.write_text(" ".join(words))

    def _insert(self) -> None:
        file = self._file()
        parts = self._cards(file)
        parts.insert(self.chance.randint(1, len(parts)), self.card())
        file.write_text("".join(parts))

    def _delete(self) -> None:
        file = self._file()
        parts = self._cards(file)
        if len(parts) > 2:
            del parts[self.chance.randrange(1, len(parts))]
        file.write_text("".join(parts))

    def _move(self) -> None:
        one, other = self._file(), self._file()
        parts = self._cards(one)
        moved = parts.pop() if len(parts) > 1 else ""
        one.write_text("".join(parts))
        other.write_text(other.read_text() + "\n" + moved)

    def _rename(self) -> None:
        file = self._file()
        file.rename(file.with_name(f"{self.chance.randint(1, 99)}-{file.stem[-9:]}.md"))

    def _remove(self) -> None:
        if len(list(self.source.rglob("*.md"))) > 1:
            self._file().unlink()

    def _add(self) -> Path:
        file = self.source / f"new{self.chance.randint(1, 999)}.md"
        file.write_text(self.card() + self.card())
        return file

    def _macros(self) -> None:
        self.source.joinpath("macros.tex").write_text(f"\\newcommand{{\\q}}{{z_{self.chance.randint(1, 9)}}}\n")

    def _template(self) -> None:
        file = self.folder / "templates" / "anki" / "fields" / "question.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_TEMPLATE.format(self.chance.randint(1, 9)))

    def _front(self) -> None:
        file = self._file()
        text = file.read_text()
        body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
        said = self.chance.choice(("deck: one/two", "tags: [extra]", "reverse: true", "deck: part", "formulas: none"))
        file.write_text(f"---\n{said}\n---\n{body}")

    def _media(self) -> None:
        for name in ("p.png", "part/p.png"):
            self.source.joinpath(name).write_bytes(self.chance.randbytes(9))

    def _configure(self, text: str) -> None:
        self.folder.joinpath("askdown.toml").write_text(f'id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"\n{text}')

    def _entries(self) -> list[Path]:
        return [file for file in sorted((self._kept / "askdown").rglob("*")) if file.is_file()]

    def _spoil_cache(self) -> None:
        workshop._warm.cache_clear()
        for file in self._entries()[:: self.chance.randint(2, 5)]:
            data = file.read_bytes()
            file.write_bytes(self.chance.choice((b"", data[: len(data) // 2], data + b"x", b"\0" * len(data))))

    def _lose_cache(self) -> None:
        workshop._warm.cache_clear()
        for file in self._entries()[:: self.chance.randint(1, 4)]:
            file.unlink()

    def build_both_ways(self, target: str, *options: str) -> "tuple[Built, Built]":
        """Build with what was kept, and then, from the same outputs and ledger, with nothing; give both."""
        self._now += 100
        self._patch.setattr("time.time", lambda: float(self._now))
        before = self._before = self._outputs()
        if self.chance.random() < 0.5:
            workshop._warm.cache_clear()  # as a new process would begin
        kept = self._build(self._kept, target, *options)
        self._restore(before)
        workshop._warm.cache_clear()
        fresh = self._kept.with_name(f"fresh{self._now}")
        cold = self._build(fresh, target, *options)
        shutil.rmtree(fresh, ignore_errors=True)
        return kept, cold

    def build_again(self, target: str, *options: str) -> "Built":
        """Build once more what was built last, from what it was built from, with nothing that was kept."""
        self._restore(self._before)
        workshop._warm.cache_clear()
        fresh = self._kept.with_name(f"again{self._now}")
        built = self._build(fresh, target, *options)
        shutil.rmtree(fresh, ignore_errors=True)
        return built

    def _build(self, cache: Path, target: str, *options: str) -> "Built":
        self._patch.setenv("XDG_CACHE_HOME", str(cache))
        asked = CliRunner().invoke(program, [target, "--messages", "concise", "-v", *options], catch_exceptions=False)
        # What was broken of what was kept is told, and is no part of the result; nor is it counted.
        said = [line for line in asked.output.split("\n") if " E004 " not in line]
        return Built(asked.exit_code, [line.split("; ")[0] for line in said], self._outputs())

    def _outputs(self) -> dict[str, bytes]:
        places = [*(self.folder / "dist").rglob("*"), self.source / "cards.lock"]
        return {os.path.relpath(file, self.folder): file.read_bytes() for file in sorted(places) if file.is_file()}

    def _restore(self, outputs: dict[str, bytes]) -> None:
        shutil.rmtree(self.folder / "dist", ignore_errors=True)
        self.source.joinpath("cards.lock").unlink(missing_ok=True)
        for name, data in outputs.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
