"""Large files of one kind each: reading takes a few times what markdown-it-py's rendering takes, at any size."""

import runpy
import time
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.readers.reading import read

BENCH = runpy.run_path(str(Path(__file__).resolve().parents[2] / "bench/reading_kinds.py"))
SMALL, LARGE = 40_000, 320_000  # characters
TIMES = 9.0  # of the rendering; two to four are usual, and processors are shared
GROWTH = 4.0  # of the time for a character, from small to large; what grows with the square takes eight times


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
