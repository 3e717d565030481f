"""Large files of one kind each: reading takes a few times what markdown-it-py's rendering takes, at any size."""

import runpy
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import overload

import pytest
from markdown_it import MarkdownIt

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.markdown.parsing import parse
from askdown.readers.dialects.table import DIALECTS
from askdown.readers.layout.wrappers import unwrapped
from askdown.readers.pieces.flattening import Piece, pieces_of
from askdown.readers.reading import read

BENCH = runpy.run_path(str(Path(__file__).resolve().parents[2] / "bench/reading_kinds.py"))
SMALL, LARGE = 40_000, 320_000  # characters
TIMES = 9.0  # of the rendering; two to four are usual, and processors are shared
GROWTH = 4.0  # of the time for a character, from small to large; what grows with the square takes eight times

COUNTED = 100_000  # characters of a file in which is counted, not timed
LOOKS = 40  # at each piece, by one dialect; ten are usual, and one look at each other piece is hundreds


def _ignore(_: Diagnostic) -> None:
    pass


def _seconds(text: str) -> float:
    source = decode("long.md", text.encode(), _ignore)
    start = time.process_time()
    read(source, _ignore)
    return time.process_time() - start


@cache
def _of_large(kind: str) -> float:
    return _seconds(BENCH["text_of"](kind, LARGE))


@pytest.mark.slow
@pytest.mark.parametrize("kind", BENCH["KINDS"])
def test_reading_a_large_file_takes_a_few_times_its_rendering(kind: str) -> None:
    text = BENCH["text_of"](kind, LARGE)
    start = time.process_time()
    MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    rendering = time.process_time() - start
    assert _of_large(kind) < TIMES * rendering


@pytest.mark.slow
@pytest.mark.parametrize("kind", BENCH["KINDS"])
def test_a_character_of_a_large_file_takes_no_longer_than_one_of_a_small(kind: str) -> None:
    # Other numbers in each round: what is remembered of a text must not make the small ones quick.
    of_small = min(_seconds(BENCH["text_of"](kind, SMALL, first)) for first in (3_001, 5_001, 7_001)) / SMALL
    assert _of_large(kind) / LARGE < GROWTH * of_small


class Watched(Sequence[Piece]):
    """Pieces that count how often they are looked at; a slice looks at all that it copies."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self.looks = 0

    def __len__(self) -> int:
        return len(self._pieces)

    @overload
    def __getitem__(self, place: int) -> Piece: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Piece]: ...
    def __getitem__(self, place: int | slice) -> Piece | Sequence[Piece]:
        self.looks += 1 if isinstance(place, int) else len(range(*place.indices(len(self._pieces))))
        return self._pieces[place]

    def __iter__(self) -> Iterator[Piece]:
        for piece in self._pieces:
            self.looks += 1
            yield piece


@pytest.mark.slow
@pytest.mark.parametrize("kind", BENCH["KINDS"])
def test_no_dialect_looks_at_all_pieces_for_each_of_them(kind: str) -> None:
    blocks = unwrapped(parse(decode("long.md", BENCH["text_of"](kind, COUNTED).encode(), _ignore), _ignore).blocks)
    looks = {}
    for take_apart in {dialect.take_apart for dialect in DIALECTS}:
        pieces = pieces_of(blocks, take_apart)
        for dialect in (dialect for dialect in DIALECTS if dialect.take_apart is take_apart):
            watched = Watched(pieces)
            dialect.find(watched)
            looks[dialect.id, dialect.name] = watched.looks / len(pieces)
    assert {dialect: times for dialect, times in looks.items() if times > LOOKS} == {}
