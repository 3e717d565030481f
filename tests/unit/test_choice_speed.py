"""Holds how long thousands of choice questions take against a plain rendering of the same files."""

import runpy
import time
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.model import ChoiceCard
from askdown.readers.reading import read

BENCH = runpy.run_path(str(Path(__file__).resolve().parents[2] / "bench/choices.py"))
CARDS = 3_000
# 9,000 cards in ten seconds are 4.3 times the rendering, on the machine where rendering takes 2.3 seconds; with room
# for other work on shared processors. Programs take a second to begin.
TIMES, START = 6.0, 1.0


def rendering() -> float:
    """Give the seconds of processor time that a plain rendering of the generated files takes."""
    texts = list(BENCH["markdown"](CARDS))
    plain = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    start = time.process_time()
    for text in texts:
        plain.render(text)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("command", ["anki", "moodle", "gift", "qti", "csv", "exam"])
def test_choice_questions_are_written_in_a_few_times_of_their_rendering(command: str, tmp_path: Path) -> None:
    BENCH["write_project"](tmp_path, CARDS)
    assert BENCH["seconds"](tmp_path, command) < TIMES * rendering() + START


def test_generated_choice_questions_are_read_as_such() -> None:
    """Show that the measure is one: every card has options, and half of them say why."""
    sources = [decode("1.md", text.encode(), fail) for text in BENCH["markdown"](200)]
    cards = [card for source in sources for card in read(source, fail).cards]
    assert len(cards) == 200
    assert all(isinstance(card, ChoiceCard) and len(card.options) == 4 for card in cards)
    assert (
        sum(isinstance(card, ChoiceCard) and all(option.feedback for option in card.options) for card in cards) == 100
    )


def fail(found: Diagnostic) -> None:
    """Take no diagnostic."""
    raise AssertionError(found)
