"""Takes the pictures of printed sheets in docs/images: `python tools/sheet_pictures.py`, with Chromium and poppler."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[1]
DECK = "foundations"
DPI = 80
PAGES = {  # which pages of which layout stand beside each other
    "cheatsheet": (1,),
    "formulas": (1,),
    "flashcards": (1, 2),
    "booklet": (2, 3),
}


def main() -> None:
    """Print the sheets of one deck and put pages of each layout into one picture."""
    with tempfile.TemporaryDirectory() as folder:
        dist = Path(folder)
        words = ["print", "--pdf", "--engine", "chromium", "--deck", DECK, "--dist", str(dist)]
        subprocess.run([sys.executable, "build.py", *words], cwd=ROOT, check=True)
        for layout, pages in PAGES.items():
            (pdf,) = (dist / "print").glob(f"*{layout}.pdf")
            beside([page_of(pdf, page, dist) for page in pages]).save(
                ROOT / "docs" / "images" / f"print-{layout}.png", optimize=True
            )


def page_of(pdf: Path, page: int, folder: Path) -> Image.Image:
    """Draw a page with a thin frame around it."""
    target = folder / f"{pdf.stem}-{page}"
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", "-r", str(DPI), "-f", str(page), "-l", str(page), str(pdf), str(target)],
        check=True,
    )
    with Image.open(target.with_suffix(".png")) as picture:
        return ImageOps.expand(picture.convert("RGB"), 1, "#bbb")


def beside(pages: list[Image.Image]) -> Image.Image:
    """Put pages beside each other."""
    gap = 12
    width = sum(page.width for page in pages) + gap * (len(pages) - 1)
    picture = Image.new("RGB", (width, pages[0].height), "white")
    left = 0
    for page in pages:
        picture.paste(page, (left, 0))
        left += page.width + gap
    return picture.quantize(32)


if __name__ == "__main__":
    main()
