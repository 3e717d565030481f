"""How long builds take, side by side with public tools on the same cards; the table of docs/benchmarks.md.

usage: python bench/build.py [PART…] [--rounds N] [--write]
       PART: start, cold, same, edit, watch, large   (default: all; together some ten minutes)

Everything is made anew in a temporary folder. Beside each other, in alternating rounds of which the best counts: the
floor (build_floor.py: markdown-it-py, Pygments and genanki on the same notes), ankdown 0.7.1 with highlighting (from
PyPI, in an environment of its own), and `python -c "import click"`. With --write the table goes into the document.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from build_measure import Spent, best
from build_table import Row, seconds, table, write_into
from build_worlds import ROOT, Peers, World, empty, installed_ankdown
from generated import Corpus

THOUSAND, TEN, HUNDRED = 1_000, 10_000, 100_000
_MEGABYTE = 1 << 20
_LARGE_RATIO = 11


class Bench:
    """The measurements, with a folder for them and the number of rounds."""

    def __init__(self, folder: Path, rounds: int) -> None:
        self._folder, self._rounds = folder, rounds
        self._ankdown: Path | None = None
        self._empty = best([empty() for _ in range(3 * rounds)])

    def start(self) -> Iterator[Row]:
        """Measure the help, and the time that Python takes for itself."""
        yield Row(
            '`python -c "import click"`', time=seconds(self._empty.wall), processor=seconds(self._empty.processor)
        )
        world = self._world(Corpus(1, rich=False, files=1))
        yield self._against_empty("`--help`", world, 0.15, 0, "--help")

    def cold(self) -> Iterator[Row]:
        """Measure builds that find nothing to build on."""
        for corpus in (Corpus(THOUSAND), Corpus(TEN, rich=False), Corpus(TEN, files=1), Corpus(TEN)):
            world, peers = self._world(corpus), Peers(corpus, self._fresh())
            ours, floor, peer = [], [], []
            for _ in range(self._rounds):
                world.forget()
                ours.append(world.run("anki", "-q"))
                floor.append(peers.floor())
                peer.append(peers.ankdown(self._program()))
            yield _cold_row(corpus, best(ours), best(floor), best(peer))

    def same(self) -> Iterator[Row]:
        """Measure builds and plans where nothing changed."""
        world = self._built(Corpus(TEN))
        for target in ("anki", "json", "gift", "print cheatsheet"):
            words = target.split()
            world.run(*words, "-q")
            yield self._against_empty(f"`{target}`, no change", world, 0.35, 6, *words, "-q")
        yield self._against_empty("`plan`, no change", world, 0.35, 6, "plan")

    def edit(self) -> Iterator[Row]:
        """Measure builds from the shell after one card was edited."""
        for files, wanted in ((100, 1.0), (1, 2.0)):
            world = self._built(Corpus(TEN, files=files))
            runs = []
            for _ in range(self._rounds + 1):
                world.edit()
                runs.append(world.run("anki", "-q"))
            took = best(runs[1:])
            yield _timed("one card edited", world.corpus, took, wanted=wanted)

    def watch(self) -> Iterator[Row]:
        """Measure from the save of a file to the new package, in watch mode."""
        for files, options, wanted in ((100, (), 0.6), (100, ("--split",), 0.25), (1, (), 1.2)):
            world = self._built(Corpus(TEN, files=files), *options)
            with world.watched("anki", "-q", *options):
                world.seconds_after_edit()
                took = min(world.seconds_after_edit() for _ in range(self._rounds))
            words = " ".join(("one card edited, `watch`", *(f"`{option}`" for option in options)))
            yield _timed(words, world.corpus, Spent(took, 0.0), wanted=wanted)

    def large(self) -> Iterator[Row]:
        """Measure how time and memory grow with the number of cards."""
        worlds = {size: self._world(Corpus(size)) for size in (TEN, HUNDRED)}
        took = {}
        for size, world in worlds.items():
            took[size] = world.run("anki", "-q")
            yield _timed("cold, once", world.corpus, took[size])
        ratio = took[HUNDRED].wall / took[TEN].wall
        wanted = f"≤ {_LARGE_RATIO}"
        yield Row("100,000 cards to 10,000", ratio=f"{ratio:.1f}", wanted=wanted, reached=ratio <= _LARGE_RATIO)
        one_file = self._world(Corpus(TEN, files=1))
        for world, limit in ((worlds[TEN], 250), (one_file, 250), (worlds[HUNDRED], 1000)):
            world.forget()
            peak = world.memory("anki", "-q") / _MEGABYTE
            words = _words(world.corpus)
            yield Row("memory, all processes", words, f"{peak:,.0f} MB", wanted=f"< {limit} MB", reached=peak < limit)

    def _against_empty(self, what: str, world: World, wanted: float, times: int, *words: str) -> Row:
        """Measure a run; wanted is less than so many seconds, or than so many empty programs if that is more."""
        took = best([world.run(*words) for _ in range(3 * self._rounds)])
        limit = max(wanted, times * self._empty.wall)
        more = f" or {times} ×" if times else ""
        return Row(
            what,
            _words(world.corpus) if times else "",
            seconds(took.wall),
            seconds(took.processor),
            f"`import click` {seconds(self._empty.wall)}",
            f"{took.wall / self._empty.wall:.1f}",
            f"< {wanted} s{more}",
            took.wall < limit,
        )

    def _fresh(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._folder))

    def _world(self, corpus: Corpus) -> World:
        return World(corpus, self._fresh())

    def _built(self, corpus: Corpus, *options: str) -> World:
        world = self._world(corpus)
        world.run("anki", "-q", *options)
        return world

    def _program(self) -> Path:
        self._ankdown = self._ankdown or installed_ankdown(self._folder / "ankdown")
        return self._ankdown


def _cold_row(corpus: Corpus, ours: Spent, floor: Spent, peer: Spent) -> Row:
    wanted = "≤ 1.00 of the floor" if corpus == Corpus(TEN) else ""
    return Row(
        "cold",
        _words(corpus),
        seconds(ours.wall),
        seconds(ours.processor),
        f"floor {seconds(floor.wall)}, ankdown {seconds(peer.wall)}",
        f"{ours.wall / floor.wall:.2f}, {ours.wall / peer.wall:.2f} "
        f"(processor {ours.processor / floor.processor:.2f}, {ours.processor / peer.processor:.2f})",
        wanted,
        ours.wall <= floor.wall if wanted else None,
    )


def _timed(what: str, corpus: Corpus, took: Spent, wanted: float | None = None) -> Row:
    return Row(
        what,
        _words(corpus),
        seconds(took.wall),
        seconds(took.processor) if took.processor else "",
        wanted=f"< {wanted} s" if wanted else "",
        reached=took.wall < wanted if wanted else None,
    )


def _words(corpus: Corpus) -> str:
    files = "one file" if corpus.files == 1 else f"{corpus.files} files"
    return f"{corpus.cards:,} {'rich' if corpus.rich else 'plain'} in {files}"


def main() -> None:
    """Measure, print the table, and write it into its document if that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="askdown-bench-") as folder:
        bench = Bench(Path(folder), chosen.rounds)
        parts: dict[str, Callable[[], Iterator[Row]]] = {
            part.__name__: part for part in (bench.start, bench.cold, bench.same, bench.edit, bench.watch, bench.large)
        }
        for name in chosen.parts or parts:
            for row in parts[name]():
                rows.append(row)
                print(row.what, row.cards, row.time, row.processor, row.ratio, sep="\t", file=sys.stderr)
    print(table(rows))
    if chosen.write:
        write_into(ROOT / "docs" / "benchmarks.md", table(rows))


if __name__ == "__main__":
    main()
