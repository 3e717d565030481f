"""Multiple choice in every manner: openers, forms of options and forms of keys, each with each."""

from collections.abc import Callable
from itertools import product
from textwrap import indent

import pytest

from askdown.model import ChoiceCard
from askdown.readers.reading import read
from askdown.source import SourceFile

QUESTIONS = (
    ("Which planet is closest to the sun?", ("Venus", "Mercury", "Mars", "Earth")),
    ("Which gas do plants take in?", ("Oxygen", "Carbon dioxide", "Nitrogen", "Helium")),
    ("What is the capital of Peru?", ("Quito", "Lima", "Bogotá", "La Paz")),
)
RIGHT = 1
OPENERS: dict[str, str] = {
    "numbered heading": "## {n}. {q}\n\n",
    "labelled heading": "### Q{n}: {q}\n\n",
    "plain heading": "### {q}\n\n",
    "heading without text": "## Question {n}\n\n{q}\n\n",
    "bold label": "**Question {n}:** {q}\n\n",
    "bold number": "**{n}. {q}**\n",
    "plain label": "Q{n}. {q}\n",
    "item": "{n}. {q}\n",
    "bold item": "{n}. **{q}**\n\n",
    "item with a bracket": "{n}) {q}\n\n",
}
IN_ITEMS = {"item": 3, "bold item": 3, "item with a bracket": 3}  # spaces
OPTIONS: dict[str, Callable[[int, str], str]] = {
    "A)": lambda place, text: f"{'ABCD'[place]}) {text}  \n",
    "- A)": lambda place, text: f"- {'ABCD'[place]}) {text}\n",
    "a)": lambda place, text: f"{'abcd'[place]}) {text}  \n",
    "(a)": lambda place, text: f"({'abcd'[place]}) {text}  \n",
    "* A:": lambda place, text: f"* {'ABCD'[place]}: {text}\n",
    "A) with empty lines": lambda place, text: f"{'ABCD'[place]}) {text}\n\n",
}
MARKED: dict[str, Callable[[int, str], str]] = {
    "boxes": lambda place, text: f"- [{'x' if place == RIGHT else ' '}] {text}\n",
    "a tick": lambda place, text: f"- {text}{' ✅' if place == RIGHT else ''}\n",
}
KEYS = (
    "Answer: B\n",
    "**Answer:** B\n",
    "**Answer: B**\n",
    "Ans: B\n",
    "**Correct answer:** B) {right}\n",
    "Answer: b. {right}\n",
    "**Answer:** {right}\n",
    "The correct answer is B.\n",
    "✅ **Answer: B**\n",
    "#### Answer: B\n",
    "<details><summary>Answer</summary>\n\nB\n\n</details>\n",
    "<details>\n<summary>Show answer</summary>\n\n**B. {right}**\n\nBecause it is so.\n\n</details>\n",
    "<details>\n<summary>Answer</summary>\n\nA: B\n\n</details>\n",
    "<details><summary>Click</summary>\n\nQ1: B) {right}\n\n</details>\n",
    "**B) {right}**\n",
    "> **Correct:** B\n",
    "> [!NOTE]\n> **Answer:** B\n",
    "> [!note] Answer: B\n",
    "> [!success]- Answer\n> A: B\n",
    "> [!success]-\n> B\n",
    '!!! note "Answer"\n\n    B\n',
    '!!! success "Answer: B"\n',
    "!!! tip\n\n    Answer: B\n",
    "::: details Answer\nB\n:::\n",
    "::: tip Answer\n\nA: B\n\n:::\n",
    ":::tip\n\nAnswer: B\n\n:::\n",
)


def _file(opener: str, option: Callable[[int, str], str], key: str) -> str:
    parts = ["# A quiz\n\n"]
    for number, (question, options) in enumerate(QUESTIONS, 1):
        body = "".join(option(place, text) for place, text in enumerate(options))
        body += f"\n{key.format(right=options[RIGHT])}\n" if key else "\n"
        parts.append(OPENERS[opener].format(n=number, q=question) + indent(body, " " * IN_ITEMS.get(opener, 0)))
    return "".join(parts)


def _assert_all_are_choices(text: str) -> None:
    cards = read(SourceFile("quiz.md", text), lambda _: None).cards
    asked = [row for row, line in enumerate(text.split("\n"), 1) for question, _ in QUESTIONS if question in line]
    assert [card.origin.line for card in cards] == [row - 2 * ("## Question" in text) for row in asked]
    for card in cards:
        assert isinstance(card, ChoiceCard)
        assert [option.correct for option in card.options] == [False, True, False, False]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("opener", "option"), list(product(OPENERS, OPTIONS)))
def test_a_key_names_the_right_option(opener: str, option: str, key: str) -> None:
    _assert_all_are_choices(_file(opener, OPTIONS[option], key))


@pytest.mark.parametrize(("opener", "option"), list(product(OPENERS, MARKED)))
def test_marks_name_the_right_option(opener: str, option: str) -> None:
    _assert_all_are_choices(_file(opener, MARKED[option], ""))
