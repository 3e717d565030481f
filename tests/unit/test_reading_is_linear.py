"""Large files of one kind each: reading takes a few times what markdown-it-py's rendering takes, at any size."""

import time

import pytest
from markdown_it import MarkdownIt

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.readers.reading import read

# What is repeated, with its number, and what stands before it.
KINDS = {
    "labelled headings": ("", "## Q{0}. What is thing {0}?\n\nIt is *this*, and `that`.\n\n"),
    "questions in a list, answers outside of it": ("", "{0}. **What is thing {0}?**\n\n    It is *this*.\n\n"),
    "numbers that begin again": ("", "## Part {0}\n\n1. What is a thing?\n2. What is another?\n\n"),
    "numbered headings of two levels": ("", "## {0}. What is thing {0}?\n\n### {0}. Why is it so?\n\nSo.\n\n"),
    "plain questions": ("", "What is thing {0} good for?\n\nIt is good for that, *usually*.\n\n"),
    "bullets": ("", "- What is thing {0} good for?\n"),
    "titles alone": ("", "## The title of part {0}\n\n"),
    "options with letters": ("", "### {0}. What is it?\n\nA) one\nB) two {0}\nC) three\n\n**Answer:** B\n\n"),
    "lines of one answer": ("## Why?\n\n", "This is line {0} of a paragraph.\n"),
    "items of one answer": ("## Why?\n\n", "- This is item {0} of a list.\n"),
    "tags of one card": ("## Why?\n\n", "**Tags:** a{0}, b{0}\n\n"),
    "comments of one card": ("## Why?\n\n", "<!-- tags: a{0} -->\n\n"),
}
SMALL, LARGE = 60_000, 480_000  # characters
TIMES = 12.0  # of the rendering; three to six are usual, and processors are shared
GROWTH = 4.0  # of the time for a character, from small to large; what grows with the square takes eight times


def _text(kind: str, size: int, first: int = 1) -> str:
    before, repeated = KINDS[kind]
    many = size // len(repeated.format(1000))
    return before + "".join(repeated.format(number) for number in range(first, first + many))


def _ignore(_: Diagnostic) -> None:
    pass


def _seconds(text: str) -> float:
    source = decode("long.md", text.encode(), _ignore)
    start = time.process_time()
    read(source, _ignore)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_reading_a_large_file_takes_a_few_times_its_rendering(kind: str) -> None:
    text = _text(kind, LARGE)
    start = time.process_time()
    MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    rendering = time.process_time() - start
    assert _seconds(text) < TIMES * rendering


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_character_of_a_large_file_takes_no_longer_than_one_of_a_small(kind: str) -> None:
    # Other numbers in each round: what is remembered of a text must not make the small ones quick.
    of_small = min(_seconds(_text(kind, SMALL, first)) for first in (100_001, 200_001, 300_001)) / SMALL
    large = _text(kind, LARGE)
    assert _seconds(large) / len(large) < GROWTH * of_small
