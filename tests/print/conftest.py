"""The two engines, and the PDFs that several tests look at."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from pypdf import PageObject, PdfReader

from askdown.cli.program import program
from askdown.pdf.engine import EngineName, Missing, PdfEngine
from askdown.pdf.engines import find_engine
from askdown.pdf.numbered import numbered_pdf
from askdown.printing.names import Layout
from askdown.printing.setup import PageSetup
from askdown.tex.engine_bundles import read_manifest
from askdown.writers.sheets import Matter, Pages, sheet
from tests.print.sample import document_of, ignore, matter_of

MakePdf = Callable[..., bytes]


@pytest.fixture(scope="session", params=["chromium", "weasyprint"])
def engine(request: pytest.FixtureRequest) -> PdfEngine:
    """Give each engine in turn."""
    wanted: EngineName = request.param
    found = find_engine(wanted, os.environ)
    if isinstance(found, Missing):
        pytest.skip(found.why)
    if not shutil.which("pdftotext"):
        pytest.skip("poppler-utils are not installed")
    if read_manifest() is None:
        pytest.skip("there is no MathJax in this installation")
    return found


@pytest.fixture(scope="session")
def pdf(engine: PdfEngine) -> MakePdf:
    """Give a function that prints a Markdown text in a layout, once for each engine and setup."""

    @cache
    def make(layout: Layout, text: str, **chosen: object) -> bytes:
        document = document_of(text)
        matter = matter_of(document, PageSetup(**chosen))  # type: ignore[arg-type]  # by name

        def page(matter: Matter, pages: Pages) -> str:
            made = sheet(layout, document, matter, ignore, pages)
            assert made is not None
            return made.html

        if layout != "booklet":
            return engine.pdf(page(matter, {}))
        light = msgspec.structs.replace(matter, draft=True)
        return numbered_pdf(engine, lambda: page(light, {}), lambda pages: page(matter, pages))

    return make


def printed(engine: PdfEngine, folder: Path, source: Path, *words: str) -> dict[str, bytes]:
    """Print as a user does; gives PDFs by their names."""
    name = "weasyprint" if engine.looks_pages_up else "chromium"
    options = ["--pdf", "--engine", name, "--source", str(source), "--dist", str(folder), *words]
    result = CliRunner().invoke(program, ["print", *options])
    assert result.exit_code == 0, result.output
    assert "P0" not in result.output
    return {file.stem: file.read_bytes() for file in sorted((folder / "print").glob("*.pdf"))}


def embedded_fonts(reader: PdfReader) -> Iterator[tuple[str, bool]]:
    """Give the name of each font on the pages of a PDF, and whether it is in the file."""
    for page in reader.pages:
        for font in resources_of(page, "/Font"):
            if font["/Subtype"] == "/Type3":  # its glyphs are drawings in the file
                yield "Type3", True
                continue
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner["/FontDescriptor"]
            yield font["/BaseFont"], any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def resources_of(page: PageObject, kind: str) -> list[Any]:
    """Give the resources of a kind (`/Font`, `/XObject`) of a page."""
    resources: Any = page["/Resources"]
    return [reference.get_object() for reference in (resources.get(kind) or {}).values()]
