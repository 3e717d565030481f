"""PDFs as tests look at them: words with their boxes, pages as grey pictures; poppler's programs do the work."""

import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from lxml import etree

POINT = 25.4 / 72  # mm


class Word(NamedTuple):
    """A word with its box in mm from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class PdfPage(NamedTuple):
    """The size of a page in mm, and its words in the order of the file."""

    width: float
    height: float
    words: list[Word]


def pdf_pages(pdf: bytes) -> list[PdfPage]:
    """Read all words of a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(pdf)
        made = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True).stdout
    root = etree.fromstring(made, etree.XMLParser(recover=True))
    return [_page(page) for page in root.iter("{*}page")]


def _page(page: etree._Element) -> PdfPage:
    words = [
        Word(_mm(word, "xMin"), _mm(word, "yMin"), _mm(word, "xMax"), _mm(word, "yMax"), word.text or "")
        for word in page
    ]
    return PdfPage(_mm(page, "width"), _mm(page, "height"), words)


def _mm(element: etree._Element, name: str) -> float:
    return float(element.get(name, "0")) * POINT


class Picture(NamedTuple):
    """A page as grey pixels, `scale` of them to a millimetre."""

    width: int
    height: int
    pixels: bytes
    scale: float

    def dark(self, left: float, top: float, right: float, bottom: float, limit: int = 128) -> int:
        """Count pixels darker than `limit` in a box in mm."""
        first, last = max(0, round(left * self.scale)), min(self.width, round(right * self.scale))
        rows = range(max(0, round(top * self.scale)), min(self.height, round(bottom * self.scale)))
        lines = (self.pixels[row * self.width + first : row * self.width + last] for row in rows)
        return sum(1 for line in lines for pixel in line if pixel < limit)


def pictures(pdf: bytes, dpi: int = 60, first: int = 1, last: int | None = None) -> list[Picture]:
    """Draw pages of a PDF."""
    pages = ["-f", str(first), *(["-l", str(last)] if last else [])]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(pdf)
        command = ["pdftoppm", "-gray", "-r", str(dpi), *pages, str(file), str(Path(folder) / "p")]
        subprocess.run(command, check=True, capture_output=True)
        return [_picture(picture.read_bytes(), dpi) for picture in sorted(Path(folder).glob("p*.pgm"))]


def _picture(data: bytes, dpi: int) -> Picture:
    _, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    return Picture(width, height, pixels, dpi / 25.4)
