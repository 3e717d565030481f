"""How fast files are read: Askdown's reader beside markdown-it-py rendering the same files, in one process.

usage: python bench/reading.py [FOLDER…] [--rounds N]   (default: the project's own source/)

Prints characters per second of both and their ratio; the rounds alternate, and the best of each counts.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.readers.reading import read
from askdown.source import SourceFile

ROOT = Path(__file__).resolve().parents[1]
WANTED = 0.60


def _ignore(_: Diagnostic) -> None:
    pass


def sources_of(folders: list[Path]) -> list[SourceFile]:
    """Decode all Markdown files below the folders."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*.md"))]
    return [decode(path.name, path.read_bytes(), _ignore) for path in paths]


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


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "source"])
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    sources = sources_of(chosen.folders)
    size = sum(len(source.text) for source in sources)
    reading, rendering = compared(sources, chosen.rounds)
    print(f"{len(sources)} files, {size:,} characters, best of {chosen.rounds}")
    print(f"  askdown reads          {size / reading:12,.0f} characters/s")
    print(f"  markdown-it-py renders {size / rendering:12,.0f} characters/s")
    print(f"  ratio {rendering / reading:.0%} (wanted: {WANTED:.0%})")


if __name__ == "__main__":
    main()
