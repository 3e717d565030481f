"""How fast files are read: Askdown's reader beside markdown-it-py rendering the same files, in one process.

usage: python bench/reading.py [FOLDER…] [--rounds N]   (default: the project's own source/, and real files of others
                                                         where they stand beside the checkout)
       python bench/reading.py --kinds [WORDS] [--rounds N]

Prints characters per second of both and their ratio, folder by folder; the rounds alternate, and the best of each
counts. With `--kinds`: seconds for a megabyte of each kind of file in `reading_kinds.py` (those with these words in
their name), made of cards as small as they come, with all passes over one file.
"""

import argparse
import gc
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt
from reading_kinds import KINDS, text_of

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.readers.reading import read
from askdown.source import SourceFile
from askdown.stock.facts import Settled, read_file

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT / "source", ROOT.parent / "shared" / "corpora" / "data")
WANTED = 0.60
WANTED_SECONDS = 3.0  # for a megabyte
SIZE = 300_000  # characters of a file of one kind


def _ignore(_: Diagnostic) -> None:
    pass


def sources_of(folder: Path) -> list[SourceFile]:
    """Decode all Markdown files below a folder."""
    return [decode(path.name, path.read_bytes(), _ignore) for path in sorted(folder.rglob("*.md"))]


def seconds(work: Callable[[SourceFile], object], sources: list[SourceFile]) -> float:
    """Time one round over all files, in seconds of this process: what else the machine does is not counted."""
    start = time.process_time()
    for source in sources:
        work(source)
    return time.process_time() - start


def compared(sources: list[SourceFile], rounds: int) -> tuple[float, float]:
    """Give the best seconds of reading and of rendering over alternating rounds."""
    plain = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reading: list[float] = []
    rendering: list[float] = []
    for _ in range(rounds):
        reading.append(seconds(lambda source: read(source, _ignore), sources))
        rendering.append(seconds(lambda source: plain.render(source.text), sources))
    return min(reading), min(rendering)


def print_comparison(folder: Path, rounds: int) -> None:
    """Print how fast the files of a folder are read, and how fast they are rendered."""
    sources = sources_of(folder)
    size = sum(len(source.text) for source in sources)
    reading, rendering = compared(sources, rounds)
    print(f"{folder.name}: {len(sources)} files, {size:,} characters, best of {rounds}")
    print(f"  askdown reads          {size / reading:12,.0f} characters/s")
    print(f"  markdown-it-py renders {size / rendering:12,.0f} characters/s")
    print(f"  ratio {rendering / reading:.0%} (wanted: {WANTED:.0%})")


def print_kinds(words: str, rounds: int) -> None:
    """Print how long a megabyte takes, kind for kind, and what a plain rendering of it takes."""
    gc.set_threshold(100_000, 20, 100)  # as in cli/program.py
    plain = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    print(f"{'kind':36} {'dialect':8} {'bytes a card':>12} {'s/MB':>6} {'rendering':>9}")
    slowest = 0.0
    for name in (name for name in KINDS if words in name):
        sources = [decode("kind.md", text_of(name, SIZE, first).encode(), _ignore) for first in range(1, rounds + 1)]
        size = len(sources[0].text.encode())
        deck = read(sources[0], _ignore)
        taken = min(seconds(_read_file, [source]) for source in sources) * 1e6 / size
        rendering = seconds(lambda source: plain.render(source.text), sources[:1]) * 1e6 / size
        print(f"{name:36} {deck.dialect:8} {size / max(len(deck.cards), 1):12,.0f} {taken:6.2f} {rendering:9.2f}")
        slowest = max(slowest, taken)
    print(f"slowest: {slowest:.2f} s/MB (wanted: {WANTED_SECONDS:.2f})")


def _read_file(source: SourceFile) -> object:
    return read_file(source, Settled("Bench"))


def main() -> None:
    """Print the comparisons, or the table of kinds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[folder for folder in FOLDERS if folder.exists()])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kinds", nargs="?", const="", metavar="WORDS")
    chosen = parser.parse_args()
    if chosen.kinds is not None:
        print_kinds(chosen.kinds, chosen.rounds)
    else:
        for folder in chosen.folders:
            print_comparison(folder, chosen.rounds)


if __name__ == "__main__":
    main()
