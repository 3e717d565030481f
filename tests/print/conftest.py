"""The two engines, and the PDFs that several tests look at."""

import os
import shutil
from collections.abc import Callable
from functools import cache

import msgspec
import pytest

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
