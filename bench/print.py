"""How long printing takes beside its engine: a booklet of 250 pages with 3,500 formulas, contents and an index.

usage: python bench/print.py [chromium|weasyprint] [times]

Times are those of the processors, all programs together, so that others at work on the machine do not count.
"""

import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from askdown.pdf.engine import EngineName, Missing, PdfEngine
from askdown.pdf.engines import find_engine
from askdown.pdf.page_numbers import page_numbers

ROOT = Path(__file__).resolve().parents[1]
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
FILES, CARDS = 7, 100  # cards are those of each file
FORMULAS = 5  # on each card; a seventh of them are different ones
TAGS = ("easy", "hard", "loss", "gradients", "rates", "data")
WORDS = "the loss falls while its gradient keeps a direction that most of the data agree upon "


def main() -> None:
    """Print once to fill the caches, then measure the command, and the engine on the HTML that it made, in turn."""
    wanted: EngineName = "weasyprint" if "weasyprint" in sys.argv[1:] else "chromium"
    times = int(next((word for word in sys.argv[1:] if word.isdigit()), "1"))
    engine = find_engine(wanted, os.environ)
    if isinstance(engine, Missing):
        sys.exit(engine.why)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SUBREAPER, 1)  # what a browser leaves behind is this process's to count
    with tempfile.TemporaryDirectory() as folder:
        write_sources(Path(folder) / "source" / "bench")
        print_booklet(Path(folder))
        measured = [measure(engine, wanted, Path(folder)) for _ in range(times)]
        (pdf,) = (Path(folder) / "dist" / "print").glob("*.pdf")
        made = pdf.read_bytes()
        pages = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    count = next(line.split()[1] for line in pages.splitlines() if line.startswith("Pages"))
    whole, single = (median(times) for times in zip(*measured, strict=True))
    print(f"{count} pages, {FILES * CARDS * FORMULAS} formulas, {len(page_numbers(made))} anchors, {engine.name}")
    print(f"command {whole:.1f} s, engine alone {single:.1f} s, ratio {whole / single:.2f}")


def spent() -> float:
    """Give the seconds that the processors have spent on this process and on those that it started and have ended."""
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.05)
        except ChildProcessError:
            break
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def measure(engine: PdfEngine, wanted: EngineName, folder: Path) -> tuple[float, float]:
    """Give the seconds of the command, and of the engine with the HTML that the command has written."""
    before = spent()
    print_booklet(folder, "--pdf", "--engine", wanted)
    start = spent()
    (html,) = (folder / "dist" / "print").glob("*.html")
    page = html.read_text(encoding="utf-8")
    engine.pdf(page)
    return start - before, spent() - start


def print_booklet(folder: Path, *more: str) -> None:
    """Run the command."""
    words = ["print", "booklet", "-q", "--source", str(folder / "source"), "--dist", str(folder / "dist"), *more]
    subprocess.run([sys.executable, str(ROOT / "build.py"), *words], cwd=ROOT, check=True)


def write_sources(folder: Path) -> None:
    """Write files of cards under headings."""
    folder.mkdir(parents=True)
    for file in range(FILES):
        numbers = range(file * CARDS, (file + 1) * CARDS)
        text = "\n".join(
            (f"## Part {number // 20}\n\n" if number % 20 == 0 else "") + card(number) for number in numbers
        )
        (folder / f"file-{file}.md").write_text(f"# File {file}\n\n{text}", encoding="utf-8")


def card(number: int) -> str:
    """Give a question with formulas in a page's third of text."""
    tex = [
        rf"\sum_{{i=1}}^{{n}} \frac{{\partial L_{{{(number * FORMULAS + place) % 500}}}}}{{\partial w_i}} = \lambda w"
        for place in range(FORMULAS)
    ]
    inline = " ".join(f"{WORDS}${one}$ {WORDS * 2}" for one in tex[1:])
    tags = f"#{TAGS[number % len(TAGS)]} #{TAGS[number // 9 % len(TAGS)]}"
    return f"### Q{number + 1}. What is number {number}?\n\n{tags}\n\n{inline}\n\n$$\n{tex[0]}\n$$\n\n{WORDS * 4}\n"


if __name__ == "__main__":
    main()
