"""Line breaks that were meant stay line breaks, wherever a reader takes paragraphs apart and joins them again."""

import pytest

from askdown.content import Break
from askdown.content_walk import walk
from askdown.decoding import decode
from askdown.model import Card, ChoiceCard, ClozeCard
from askdown.readers.reading import read

WRITTEN = {
    "blanks": "one  \ntwo",
    "a backslash": "one\\\ntwo",
    "HTML": "one<br>two",
}
MANNERS = {
    "a heading": "## What is it?\n\n{}\n\n## What else is it?\n\nThis.\n",
    "a labelled answer": "# Q1. What is it?\n\nAns: {}\n\n# Q2. What else is it?\n\nAns: this.\n",
    "a question over lines": "**Q1: What is it, {}?**\n\nAns: this.\n\n**Q2: What else is it?**\n\nAns: that.\n",
    "an item": "1. What is it?\n\n   {}\n\n2. What else is it?\n\n   This.\n",
    "an option": "## Q1. What is it?\n\nA) this\nB) {}\n\nAnswer: A\n\n## Q2. What else is it?\n\nThat.\n",
    "above options": "## Q1. What is it?\n\n{}  \nthree\nA) this\nB) that\n\nAnswer: A\n",
    "accepted answers": "## Q1. What is it?\n\n{}\nAccept: this | that\n\n## Q2. What else is it?\n\nThat.\n",
}


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("written", WRITTEN)
def test_hard_breaks_stay(manner: str, written: str) -> None:
    text = MANNERS[manner].format(WRITTEN[written])
    if manner == "a question over lines" and written != "HTML":
        text = text.replace("**Q1", "Q1").replace("?**\n\nAns: this", "?\n\nAns: this").replace("**", "")
    cards = _cards(text)
    assert cards[0].origin.line == 1
    breaks = [node.hard for node in walk(_parts(cards[0])) if isinstance(node, Break)]
    assert breaks.count(True) == 1 + text.count("  \nthree"), text


def test_soft_breaks_stay_soft() -> None:
    cards = _cards("## What is it?\n\none\ntwo  \nthree\nfour\n")
    assert [node.hard for node in walk(_parts(cards[0])) if isinstance(node, Break)] == [False, True, False]


def _cards(text: str) -> tuple[Card, ...]:
    return read(decode("a.md", text.encode(), lambda _: None), lambda _: None).cards


def _parts(card: Card) -> tuple[object, ...]:
    options = card.options if isinstance(card, ChoiceCard) else ()
    assert not isinstance(card, ClozeCard)
    return (card.question, *(option.content for option in options), card.answer)
