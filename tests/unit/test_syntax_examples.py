"""Every example of docs/syntax.md is read as it says; so is every file of the project's own deck."""

import re
from pathlib import Path

import pytest

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Severity
from askdown.model import Deck
from askdown.readers.dialects.table import DIALECTS
from askdown.readers.reading import read

ROOT = Path(__file__).resolve().parents[2]
KNOWN = {dialect.id for dialect in DIALECTS}
EXAMPLE = re.compile(
    r"^<!-- example: (?P<dialect>[\w-]+), cards: (?P<cards>\d+) -->\n"
    r"(?P<fence>`{3,})markdown\n(?P<text>.*?)^(?P=fence)\n",
    re.MULTILINE | re.DOTALL,
)
SYNTAX = (ROOT / "docs/syntax.md").read_text("utf-8")
EXAMPLES = [match for match in EXAMPLE.finditer(SYNTAX) if match["dialect"] in KNOWN]

# What each file of source/ is meant to be. A dialect that no reader knows yet waits for its reader.
OWN_DECK = {
    "01-foundations/01-convolutions.md": ("h-q", 8),
    "01-foundations/02-activation-functions.md": ("h-plain", 7),
    "01-foundations/03-losses.md": ("h-num", 8),
    "01-foundations/04-quick-facts.md": ("sep", 8),
    "02-training/01-overfitting.md": ("h-q", 8),
    "02-training/02-normalization.md": ("b-line", 8),
    "02-training/03-optimizers.md": ("qa-line", 11),
    "02-training/04-initialization.md": ("h-title", 7),
    "02-training/05-data-and-transfer.md": ("l-num", 10),
    "02-training/06-at-scale.md": ("hid", 7),
    "02-training/07-quiz.md": ("h-plain", 6),
    "03-architectures/01-transformers.md": ("h-q", 10),
    "03-architectures/02-sequence-models.md": ("det", 6),
    "03-architectures/03-generative-models.md": ("li-h", 7),
    "03-architectures/04-graphs-and-embeddings.md": ("p-plain", 6),
    "04-practice/01-deployment.md": ("h-plain", 8),
    "04-practice/02-interpretability.md": ("hid", 5),
    "04-practice/03-reinforcement-learning.md": ("sep", 6),
    "04-practice/04-metrics-quiz.md": ("h-num", 5),
    "04-practice/05-in-one-sentence.md": ("cloze", 6),
}


def read_text(path: str, text: str) -> tuple[Deck, list[Diagnostic]]:
    found: list[Diagnostic] = []
    deck = read(decode(path, text.encode(), found.append), found.append)
    return deck, [each for each in found if each.rule.severity is not Severity.NOTE]


def test_every_example_is_found() -> None:
    assert SYNTAX.count("<!-- example:") == len(list(EXAMPLE.finditer(SYNTAX)))
    assert {match["dialect"] for match in EXAMPLES} == KNOWN, "every dialect has an example"


@pytest.mark.parametrize(
    "match", EXAMPLES, ids=lambda match: f"{match['dialect']}:{SYNTAX[: match.start()].count(chr(10)) + 1}"
)
def test_an_example_is_read_as_it_says(match: re.Match[str]) -> None:
    deck, problems = read_text("example.md", match["text"])
    assert (deck.dialect, len(deck.cards)) == (match["dialect"], int(match["cards"]))
    assert (problems, deck.left_out) == ([], ())


def test_the_own_deck_is_listed() -> None:
    files = {path.relative_to(ROOT / "source").as_posix() for path in (ROOT / "source").rglob("*.md")}
    assert files == set(OWN_DECK)


@pytest.mark.parametrize("path", [path for path, (dialect, _) in OWN_DECK.items() if dialect in KNOWN])
def test_a_file_of_the_own_deck_is_read_whole(path: str) -> None:
    deck, problems = read_text(path, (ROOT / "source" / path).read_text("utf-8"))
    assert (deck.dialect, len(deck.cards)) == OWN_DECK[path]
    assert (problems, deck.left_out) == ([], ())
    assert all(getattr(card, "answer", True) or getattr(card, "options", False) for card in deck.cards)
