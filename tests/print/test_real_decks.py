"""The project's own deck and a real file of four hundred questions: all layouts in both engines, without a finding."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from askdown.cli.program import program
from askdown.pdf.engine import PdfEngine
from askdown.printing.cutting import grid_of
from askdown.printing.names import LAYOUTS
from askdown.printing.setup import PageSetup
from tests.print.pages import PdfPage, Word, pdf_pages, pictures
from tests.print.test_cutting import is_inside

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
REACT = ROOT.parent / "shared" / "corpora" / "data" / "sudheerj__reactjs-interview-questions" / "README.md"
REFERENCES = Path(__file__).parent / "references.txt"
ACROSS, DOWN = 14, 20  # fields of a page of which the ink is compared


def printed(engine: PdfEngine, folder: Path, source: Path, *words: str) -> dict[str, bytes]:
    """Print as a user does; gives PDFs by their names."""
    name = "weasyprint" if engine.looks_pages_up else "chromium"
    options = ["--pdf", "--engine", name, "--source", str(source), "--dist", str(folder), *words]
    result = CliRunner().invoke(program, ["print", *options])
    assert result.exit_code == 0, result.output
    assert "P0" not in result.output
    return {file.stem: file.read_bytes() for file in sorted((folder / "print").glob("*.pdf"))}


def findings(name: str, pdf: bytes) -> Iterator[str]:
    """Tell what is wrong with the pages of a PDF."""
    grid = grid_of(PageSetup())
    for number, page in enumerate(pdf_pages(pdf), 1):
        if not page.words and "booklet" not in name:
            yield f"page {number} is empty"
        for word in page.words:
            if name.endswith("flashcards") and not is_inside(word, grid.card_width, grid.card_height):
                yield f"page {number}: {word} leaves its card"
            if not _is_on(page, word):
                yield f"page {number}: {word} leaves the page"


def _is_on(page: PdfPage, word: Word) -> bool:
    return word.left >= 3 and word.top >= 3 and word.right <= page.width - 3 and word.bottom <= page.height - 3


def test_all_layouts_of_the_projects_deck(engine: PdfEngine, tmp_path: Path) -> None:
    made = printed(engine, tmp_path, ROOT / "source")
    assert {name.rpartition(" - ")[2] for name in made} == set(LAYOUTS)
    assert {name: list(findings(name, pdf))[:5] for name, pdf in made.items() if any(findings(name, pdf))} == {}


@pytest.mark.parametrize("layout", ["cheatsheet", "flashcards", "booklet"])
def test_a_real_file_with_four_hundred_questions(engine: PdfEngine, tmp_path: Path, layout: str) -> None:
    if not REACT.exists():
        pytest.skip("the real files are not beside this checkout")
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "react.md").write_bytes(REACT.read_bytes())
    ((name, pdf),) = printed(engine, tmp_path / "dist", tmp_path / "source", layout).items()
    assert list(findings(name, pdf))[:5] == []
    if layout == "booklet":
        text = re.sub(r"\W+", "", "".join(word.text for page in pdf_pages(pdf) for word in page.words))
        assert "WhatisReact" in text


def test_pages_look_as_they_did(engine: PdfEngine, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    made = printed(engine, tmp_path, ROOT / "tests" / "print" / "deck", "--together", "--lang", "en")
    fields = {f"{'w' if engine.looks_pages_up else 'c'} {name}": _fields(pdf) for name, pdf in made.items()}
    known = dict(line.split(": ") for line in REFERENCES.read_text().splitlines()) if REFERENCES.exists() else {}
    if request.config.getoption("--accept"):
        known |= {name: " ".join(map(str, ink)) for name, ink in fields.items()}
        REFERENCES.write_text("".join(f"{name}: {ink}\n" for name, ink in sorted(known.items())))
    for name, ink in fields.items():
        before = [int(one) for one in known[name].split()]
        assert len(before) == len(ink), name
        assert _likeness(before, ink) > 0.9, name


def _fields(pdf: bytes) -> list[int]:
    """Give the ink in each field of the pages, in thousandths."""
    ink: list[int] = []
    for page in pictures(pdf, dpi=50):
        width, height = page.width / page.scale / ACROSS, page.height / page.scale / DOWN
        full = width * height * page.scale**2
        for place in range(ACROSS * DOWN):
            left, top = place % ACROSS * width, place // ACROSS * height
            ink.append(round(1000 * page.dark(left, top, left + width, top + height, 160) / full))
    return ink


def _likeness(one: list[int], other: list[int]) -> float:
    """Give the cosine between two pages' ink: 1 where it lies alike; fonts move it little, another layout much."""
    product = sum(a * b for a, b in zip(one, other, strict=True))
    size = (sum(a * a for a in one) * sum(b * b for b in other)) ** 0.5
    return product / size if size else 1.0
