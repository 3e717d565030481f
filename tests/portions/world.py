"""Long files in several manners, both ways of reading them, and what differs."""

import random
from collections.abc import Callable
from functools import partial

import msgspec
import pytest

from askdown.model import Deck
from askdown.source import SourceFile
from askdown.stock import portions
from askdown.stock.facts import FileFacts, Settled, read_file
from askdown.stock.joining import Joined, Places, fit, joined_facts
from askdown.stock.portion_reading import read_portion

SETTLED = Settled("Root")
_MANNERS: tuple[Callable[[int], str], ...] = (
    lambda number: f"## Q{number}. What is thing {number}?",
    lambda number: f"## {number}. What is thing {number}?",
    lambda number: f"### {number}) Explain thing {number}",
    lambda number: f"## What is thing number {number}?",
    lambda number: f"### Question {number}\n\nWhat of thing {number}?",
    lambda number: f"Q: What is thing {number}?\nA: It is thing {number}.",
    lambda number: f"**Q{number}. What is thing {number}?**",
    lambda number: f"**{number}. What is thing {number}?**",
    lambda number: f"---\n\nWhat is thing {number}?\n?\nIt is thing {number}.",
)
_TAME = (
    "Some text that answers.",
    "- a list\n- of things",
    "```sh\n# no heading\nls\n```",
    "$$\na = b\n$$",
    "See [this] and [that][1].",
    "<details>\n<summary>Answer</summary>\n\nIt was hidden.\n\n</details>",
    "**Answer:** yes",
    "### Remark\n\nBelow the question's level.",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "- [ ] one\n- [x] two",
    "![x](y.png)",
    "• one\n• other",
    "1. one\n2. two",
    "tags: a, b",
    "Bad $\\frac{1}$ formula.",
    "* * *\n\nThat was all.",
)
_WILD = (
    "```",
    "</details>",
    "<details>\n<summary>Answer</summary>",
    "<!--",
    "-->",
    "$$",
    "\\[\nq = r\n\n\\]",
    "<div>",
    "</div>",
    "[^1]: a note",
    "Text.[^1]",
    "## Answers",
    "Setext\n======",
    "A) one\nB) two\n\nAnswer: B",
    "{{c1::Hidden}} words.",
    "---",
)
_ASIDES = ("# Chapter", "# Part two", "## Contents", "# License", "## Section", "# References")


def long_file(seed: int, *, wild: float = 0.0) -> SourceFile:
    """Give a file of some dozens of questions; `wild` is the share of its blocks that may reach from card to card."""
    chance = random.Random(seed)  # noqa: S311  (the same files each time)
    manner = chance.choice(_MANNERS)
    blocks = chance.sample(_TAME, 5)
    parts = ["---\ntags: [front]\n---"] if chance.random() < 0.3 else []
    parts += [chance.choice(("# Interview questions", "# Notes", "<h1>Title</h1>"))] if chance.random() < 0.7 else []
    for number in range(1, chance.randint(20, 60)):
        if chance.random() < 0.05:
            parts.append(chance.choice(_ASIDES))
        parts.append(manner(number))
        for _ in range(chance.randint(1, 3)):
            parts.append(chance.choice(_WILD if chance.random() < wild else blocks))
    parts.append("[this]: https://a.example\n[1]: https://b.example")
    return SourceFile("long.md", chance.choice(("\n\n", "\n\n", "\n\n\n")).join(parts) + "\n")


def cut_small(monkeypatch: pytest.MonkeyPatch, usual: int = 600, fewest: int = 6) -> None:
    """Cut files that are not large at all."""
    monkeypatch.setattr(portions, "LARGE", 2 * usual)
    monkeypatch.setattr(portions, "_USUAL", usual)
    monkeypatch.setattr(portions, "_FEWEST", fewest)


def difference(source: SourceFile) -> list[str] | None:
    """Give what differs between a file read in portions and read whole; None where it is not read in portions."""
    cut = portions.portions_of(source)
    read = [read_portion(portion, SETTLED) for portion in cut]
    facts = [one for one, _ in read]
    if not cut or not fit(cut, facts):
        return None
    places = Places(facts)
    joined = Joined(cut, places, [partial(_itself, deck) for _, deck in read])
    whole_facts, whole_deck = read_file(source, SETTLED)
    pairs = ((_comparable(whole_facts), _comparable(joined_facts(cut, facts, places))), (whole_deck, joined.deck()))
    return [
        f"{name}: {getattr(whole, name)} is not {getattr(portioned, name)}"
        for whole, portioned in pairs
        for name in whole.__struct_fields__
        if getattr(whole, name) != getattr(portioned, name)
    ]


def _itself(deck: Deck) -> Deck:
    return deck


def _comparable(facts: FileFacts) -> FileFacts:
    """Give facts without digests, which small files lack, and with messages in the order of their lines."""
    found = sorted(facts.found, key=lambda one: (one.line, one.column, one.code, one.message))
    return msgspec.structs.replace(facts, digests=(), found=tuple(found))
