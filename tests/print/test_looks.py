"""Reference pages look as they did; `--accept` takes how they look now for right."""

import subprocess
from pathlib import Path

import pytest

from askdown.pdf.engine import PdfEngine
from tests.print.conftest import printed
from tests.print.looks import difference, look_of, read_looks, written_looks
from tests.print.pages import Picture, pictures

pytestmark = pytest.mark.slow

REFERENCES = Path(__file__).parent / "references.txt"
PAGE = ["--paper", "A5", "--landscape", "--columns", "2", "--full", "--font-size", "10"]  # so that columns are full
TOLERATED = 0.06  # of the ink


def needs_fonts() -> None:
    """Skip where text is set in other fonts than on the references."""
    for family in ("Noto Sans", "Liberation Mono"):
        found = subprocess.run(["fc-match", "-f", "%{family}", family], capture_output=True, text=True, check=False)
        if family not in found.stdout:
            pytest.skip(f"the references are set in {family}, which is not installed")


@pytest.fixture(scope="module")
def pages(engine: PdfEngine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Picture]:
    """Print the reference deck in all layouts; gives each page by its name."""
    needs_fonts()
    folder = tmp_path_factory.mktemp("looks")
    made = printed(engine, folder, Path(__file__).parent / "deck", "--together", "--lang", "en", *PAGE)
    initial = "w" if engine.looks_pages_up else "c"
    return {
        f"{initial} {name.rpartition(' - ')[2]} {number}": page
        for name, pdf in made.items()
        for number, page in enumerate(pictures(pdf, dpi=50), 1)
    }


def test_pages_look_as_they_did(pages: dict[str, Picture], request: pytest.FixtureRequest) -> None:
    looks = {name: look_of(page) for name, page in pages.items()}
    known = read_looks(REFERENCES.read_text()) if REFERENCES.exists() else {}
    initial = next(iter(looks))[0]
    if request.config.getoption("--accept"):
        others = {name: look for name, look in known.items() if name[0] != initial}
        REFERENCES.write_text(written_looks(others | looks))
        return
    assert set(looks) == {name for name in known if name[0] == initial}
    assert {name: moved for name, look in looks.items() if (moved := difference(known[name], look)) > TOLERATED} == {}


def test_what_moved_by_three_millimetres_would_be_noticed(pages: dict[str, Picture]) -> None:
    for name, page in pages.items():
        before = look_of(page)
        assert difference(before, look_of(moved(page, 3))) > TOLERATED, name
        assert difference(before, look_of(moved(page, 0))) == 0
    column = next(page for name, page in pages.items() if "cheatsheet" in name)
    middle = round(column.width / 2)
    assert difference(look_of(column), look_of(moved(column, 3, after=middle))) > TOLERATED


def moved(page: Picture, millimetres: float, after: int = 0) -> Picture:
    """Move what stands right of a pixel column to the right."""
    by = round(millimetres * page.scale)
    rows = [page.pixels[start : start + page.width] for start in range(0, len(page.pixels), page.width)]
    shifted = [row[:after] + b"\xff" * by + row[after : page.width - by] for row in rows]
    return Picture(page.width, page.height, b"".join(shifted), page.scale)
