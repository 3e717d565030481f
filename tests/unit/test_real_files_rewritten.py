"""Real questions and answers, rewritten in other manners: the same cards on the lines where they stand then."""

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest

from askdown.card_contents import contents_of
from askdown.decoding import decode
from askdown.model import BasicCard, Card
from askdown.readers.reading import read
from askdown.rendering.plain import plain_text
from askdown.source import SourceFile

CORPORA = Path(__file__).parents[2] / "../shared/corpora/data"
FEWEST, MOST = 5, 25  # cards of a file
TWO, FOUR = " " * 2, " " * 4

# Answers that look like another manner themselves cannot be told from it.
_OWN_FORM = re.compile(
    r"\s*(?:#{1,6} |---|___|\*\*\*|<|\?\?\?|:::|\||\?$|\*\*|[-*+] |\d+[.)] |```|~~~|!\[|\$\$|\\\[|>)"
)
_ANSWERED = re.compile(r"(?i)\W*(?:a|ans|answers?|solution|[qa]\d+|\w+ answers?)\W*(?:[.:]|\Z)")


class Plain(NamedTuple):
    """A card of one line that asks and a few paragraphs."""

    question: str
    answer: str


MANNERS: dict[str, Callable[[int, Plain], str]] = {
    "numbered headings": lambda n, card: f"### {n}. {card.question}\n\n{card.answer}\n",
    "headings closed": lambda n, card: f"### {n}) {card.question} ###\n{card.answer}\n",
    "labelled headings": lambda n, card: f"### Q{n} - {card.question}\n\n{card.answer}\n",
    "plain headings": lambda _, card: f"### {card.question}\n\n{card.answer}\n",
    "marked by a line": lambda n, card: f"### {n}. {card.question}\n\n**Answer**\n\n{card.answer}\n",
    "marked by a heading": lambda n, card: f"### {n}. {card.question}\n\n#### Answer\n\n{card.answer}\n",
    "marked by a word": lambda _, card: f"### {card.question}\nAns. {card.answer}\n",
    "titles": lambda n, card: f"### Question {n}\n\n{card.question}\n\n**Solution:**\n\n{card.answer}\n",
    "bold numbers": lambda n, card: f"**{n}. {card.question}**\n\n{card.answer}\n",
    "bold labels": lambda n, card: f"**Q{n}:** {card.question}\n\n**A:** {card.answer}\n",
    "bold without empty lines": lambda n, card: f"**{n}. {card.question}**\n{card.answer}",
    "labelled lines": lambda _, card: f"Q: {card.question}\nA: {card.answer}\n",
    "labels alone": lambda n, card: f"Q{n}. {card.question}\n\n{card.answer}\n",
    "items": lambda n, card: f"{n}. **{card.question}**\n\n{indent(card.answer, '    ')}\n",
    "items left": lambda n, card: f"{n}. **{card.question}**\n\n{card.answer}\n",
    "bullets": lambda _, card: f"- **{card.question}**\n\n{indent(card.answer, '  ')}\n",
    "bullets of bullets": lambda _, card: f"- {card.question}\n{indent(f'- A: {card.answer}', '  ')}\n",
    "summaries": lambda _, card: f"<details>\n<summary>{card.question}</summary>\n\n{card.answer}\n\n</details>\n\n",
    "hidden below items": lambda n, card: f"{n}. {card.question}\n\n{_hidden(card)}",
    "hidden below paragraphs": lambda _, card: f"{card.question}\n\n{_hidden(card)}",
    "boxes": lambda _, card: f'### {card.question}\n\n??? note "Answer"\n\n{indent(card.answer, FOUR)}\n',
    "separators": lambda _, card: f"{card.question}\n?\n{card.answer}\n---\n\n",
}
LAID_OUT: dict[str, tuple[str, str, str]] = {  # what stands before all, before every fifth card, behind each
    "alone": ("", "", ""),
    "with parts": ("# Many questions\n\nAll of them are answered below.\n\n", "## Part {n}\n\n", ""),
    "with ways back": ("# Many questions\n\n{contents}\n\n---\n\n", "", "**[⬆ Back to top](#many-questions)**\n\n"),
}


def _hidden(card: Plain) -> str:
    return f"<details>\n<summary>Answer</summary>\n\n{card.answer}\n\n</details>\n\n"


def _plain_cards(file: Path) -> list[Plain]:
    source = decode(file.name, file.read_bytes(), lambda _: None)
    lines = source.text.split("\n")
    return [card for one in read(source, lambda _: None).cards if (card := _plain(one, lines))][:MOST]


def _plain(card: Card, lines: list[str]) -> Plain | None:
    """Give a card whose answer is a few lines of text, and whose question ends in its mark."""
    if not isinstance(card, BasicCard) or not card.answer or card.origin.answer_line is None:
        return None
    question = plain_text(card.question).strip()
    answer = [line for line in lines[card.origin.answer_line - 1 : card.origin.end_line] if line.strip()]
    clean = not any(_OWN_FORM.match(line) or _ANSWERED.match(line) or "*" in line for line in answer)
    if not clean or not answer or "\n" in question or not re.fullmatch(r"\w[^<>`|*_$\[\]]{8,150}\?", question):
        return None
    return Plain(question, "\n".join(line.strip() for line in answer) + "\n")


def _rewritten(cards: list[Plain], manner: str, layout: str) -> tuple[str, list[int]]:
    before, part, behind = LAID_OUT[layout]
    contents = "\n".join(f"{n}. [{card.question}](#q{n})" for n, card in enumerate(cards, 1))
    text, asked = before.format(contents=contents), list[int]()
    for number, card in enumerate(cards, 1):
        text += part.format(n=number // FEWEST + 1) if number % FEWEST == 1 else ""
        asked.append(text.count("\n") + 1)
        text += MANNERS[manner](number, card) + behind
    return text, asked


def _decks() -> list[list[Plain]]:
    decks = [_plain_cards(file) for file in sorted(CORPORA.rglob("*.md"))]
    return [cards for cards in decks if len(cards) >= FEWEST]


@pytest.fixture(scope="module")
def decks() -> list[list[Plain]]:
    return _decks()


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.is_dir(), reason="no ../shared/corpora beside the checkout")
@pytest.mark.parametrize("layout", LAID_OUT)
@pytest.mark.parametrize("manner", MANNERS)
def test_the_same_cards_in_another_manner(manner: str, layout: str, decks: list[list[Plain]]) -> None:
    assert len(decks) >= FEWEST
    for cards in decks:
        text, asked = _rewritten(cards, manner, layout)
        found = read(SourceFile("a.md", text), lambda _: None).cards
        assert [card.origin.line for card in found] == asked
        for one, card in zip(found, cards, strict=True):
            said = " ".join(plain_text(content) for content in contents_of(one)).split()
            assert " ".join(said[: len(card.question.split())]).endswith(card.question.split()[-1])
            assert isinstance(one, BasicCard)
            assert one.answer
