"""How long printing takes beside its engine: a booklet of some 250 pages with 3,500 formulas, and its parts.

usage: python bench/print.py [chromium|weasyprint]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from askdown.pdf.engine import Missing
from askdown.pdf.engines import find_engine
from askdown.pdf.page_numbers import page_numbers

ROOT = Path(__file__).resolve().parents[1]
CARDS = 700
FORMULAS = 5  # on each card; a seventh of them are different ones
WORDS = "the loss falls while its gradient keeps a direction that most of the data agree upon "


def main() -> None:
    """Print once to fill the caches, then measure the command, and the engine on the HTML that it made."""
    wanted = "weasyprint" if sys.argv[1:] == ["weasyprint"] else "chromium"
    engine = find_engine(wanted, os.environ)
    if isinstance(engine, Missing):
        sys.exit(engine.why)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source" / "bench"
        source.mkdir(parents=True)
        (source / "cards.md").write_text("\n".join(map(card, range(CARDS))), encoding="utf-8")
        print_booklet(Path(folder))
        whole = print_booklet(Path(folder), "--pdf", "--engine", wanted)
        (pdf,) = (Path(folder) / "dist" / "print").glob("*.pdf")
        html = pdf.with_suffix(".html").read_text(encoding="utf-8")
        start = time.perf_counter()
        alone = engine.pdf(html)
        single = time.perf_counter() - start
        pages = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
        count = next(line.split()[1] for line in pages.splitlines() if line.startswith("Pages"))
        print(f"{count} pages, {CARDS * FORMULAS} formulas, {len(page_numbers(alone))} anchors, {engine.name}")
        print(f"command {whole:.1f} s, engine alone {single:.1f} s, ratio {whole / single:.2f}")


def print_booklet(folder: Path, *more: str) -> float:
    """Run the command; gives its time in seconds."""
    words = ["print", "booklet", "-q", "--source", str(folder / "source"), "--dist", str(folder / "dist"), *more]
    start = time.perf_counter()
    subprocess.run([sys.executable, str(ROOT / "build.py"), *words], cwd=ROOT, check=True)
    return time.perf_counter() - start


def card(number: int) -> str:
    """Give a question with formulas in a page's third of text."""
    tex = [
        rf"\sum_{{i=1}}^{{n}} \frac{{\partial L_{{{(number * FORMULAS + place) % 500}}}}}{{\partial w_i}} = \lambda w"
        for place in range(FORMULAS)
    ]
    inline = " ".join(f"{WORDS}${one}$ {WORDS * 2}" for one in tex[1:])
    return f"## Q{number + 1}. What is number {number}?\n\n{inline}\n\n$$\n{tex[0]}\n$$\n"


if __name__ == "__main__":
    main()
