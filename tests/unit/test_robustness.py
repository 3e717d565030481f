"""Files that nobody meant: mutated, generated, or made to be slow. No traceback, no hang, no word lost."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askdown.content import Break, Comment, Heading, Paragraph
from askdown.content_walk import walk
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.model import Deck
from askdown.readers.reading import read
from askdown.rendering.html import HtmlRenderer
from tests.conservation import lost_words
from tests.spec.cases import cases_of, spec_files

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [path.read_text("utf-8") for path in sorted((ROOT / "source").rglob("*.md"))]
TEXTS += [
    each.data.decode("utf-8", "replace") for file in spec_files() for case in cases_of(file) for each in case.inputs
]
LINES = sorted({line for text in TEXTS for line in text.split("\n")})
MANY = 100_000
FEW = 10_000

# What a writer may leave open, or repeat without end. Each is read as one text.
SLOW = {
    "stars": "*" * MANY,
    "open strong": "**a " * FEW,
    "open code": "`a" * MANY,
    "open links": "[" * MANY,
    "open links with text": "[a" * FEW,
    "open images": "![" * FEW,
    "links without an end": "[a](" * FEW,
    "nested brackets": "[" * FEW + "a" + "]" * FEW,
    "nested quotes": ">" * FEW + " a",
    "nested lists": "- " * FEW + "a",
    "open inline math": "\\(a " * MANY,
    "open display math": "\\[ a\n" * FEW,
    "open display math between empty lines": "\\[\n\n" * FEW,
    "dollars": "$a " * FEW,
    "double dollars": "$$a" * FEW,
    "open environments": "\\begin{a}\n" * FEW,
    "open tags": "<b>" * FEW,
    "angles": "<" * MANY,
    "tags without an end": "<a " * MANY,
    "open comments": "<!--\n" * FEW,
    "open character data": "x<![CDATA[" * FEW,
    "open details": "<details>\n" * FEW,
    "open deletions": "{{c1::" * MANY,
    "nested deletions": "{{c1::" * FEW + "}}" * FEW,
    "equal signs": "=" * MANY,
    "colons": ":" * MANY,
    "fences": "```\n" * FEW,
    "headings": "## a\n" * FEW,
    "empty headings": "# \n" * FEW,
    "rules": "a\n\n---\n" * FEW,
    "labelled lines": "Q: a?\nA: b\n\n" * (FEW // 2),
    "bold lines": "**a?**\n" * FEW,
    "lines of separators": "?\n" * FEW,
    "lettered lines": "A) b\n" * FEW,
    "headings and items in turn": "".join(f"## {n}. Why?\n\n{n + 1}. Why?\n\n" for n in range(1, FEW // 2, 2)),
    "footnotes": "".join(f"[^{n}]: a[^{n + 1}]\n\n" for n in range(FEW // 4)),
    "bullets": "•\ta\n" * FEW,
    "one long word": "a" * MANY * 10,
    "question marks": "?" * MANY,
    "question marks in an answer": "Q: a?\nA: " + "?" * MANY,
    "wide question marks": "？" * MANY,
    "question marks and spaces": "Q: a?\nA: " + "? " * MANY,
    "bold labels in one line": "**Q1:** " * FEW,
    "an open brace and dots": "## What is {" + "." * MANY,
    "an open brace and names": "## What is {" + ".a" * MANY,
    "one long word as a formula": f"## What is ${'a' * MANY} b$?\n\nIt is.",
    "spaces in a question": "## What is" + " " * MANY + "it?\n\nIt is.",
    "spaces behind a label": "Q1" + " " * MANY + "a\n\nQ2. What?\n",
    "signs behind a word": "Q: a?\nA: b" + "!:" * MANY,
    "hyphens at an end": "- **a** " + "-" * MANY + " b\n",
}


def read_text(text: str) -> tuple[str, Deck]:
    found: list[Diagnostic] = []
    source = decode("notes.md", text.encode("utf-8", "surrogatepass"), found.append)
    deck = read(source, found.append)
    lines = len(source.lines)
    assert all(0 <= each.line <= lines and each.column >= 0 for each in found)
    return source.text, deck


def check(text: str) -> None:
    read_as, deck = read_text(text)
    lines = read_as.count("\n") + 1
    for card in deck.cards:
        assert 1 <= card.origin.line <= card.origin.end_line <= lines
        HtmlRenderer().content(getattr(card, "question", ()))
    for region in (*deck.metadata, *deck.left_out):
        assert 1 <= region.line <= region.end_line <= lines
    for node in walk(tuple(getattr(card, "answer", ()) for card in deck.cards)):
        if isinstance(node, Paragraph | Heading | Comment):
            assert 1 <= node.line <= lines
        elif isinstance(node, Break):
            assert node.line <= lines


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Give a text of ours with lines dropped, doubled, swapped, indented, quoted or cut."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "double", "swap", "indent", "quote", "cut", "foreign"])):
            case "drop" if len(lines) > 1:
                del lines[place]
            case "double":
                lines.insert(place, lines[other])
            case "swap":
                lines[place], lines[other] = lines[other], lines[place]
            case "indent":
                lines[place] = draw(st.sampled_from(["  ", "    ", "\t", "     "])) + lines[place]
            case "quote":
                lines[place] = "> " + lines[place]
            case "cut":
                lines[place] = lines[place][: draw(st.integers(0, len(lines[place])))]
            case _:
                lines.insert(place, draw(st.sampled_from(LINES)))
    return "\n".join(lines)


SPARSE = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@SPARSE
@given(mutated())
def test_a_mutated_file_is_read_without_a_traceback_and_whole(text: str) -> None:
    check(text)
    read_as, deck = read_text(text)
    assert lost_words(read_as, deck) == []


@SPARSE
@given(st.lists(st.sampled_from(LINES), max_size=25).map("\n".join))
def test_any_lines_in_any_order_are_read(text: str) -> None:
    check(text)


@SPARSE
@given(st.text(alphabet="#*_`~[](){}<>$\\|:-=+!?&;.\"' \t\n01aAQ•é", max_size=120))
def test_any_signs_are_read(text: str) -> None:
    check(text)


@SPARSE
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=12))
def test_flipped_bytes_are_read(text: str, flips: list[tuple[int, int]]) -> None:
    data = bytearray(text.encode())
    for place, byte in flips:
        data[place % len(data)] = byte
    found: list[Diagnostic] = []
    read(decode("notes.md", bytes(data), found.append), found.append)


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_what_is_made_to_be_slow_is_read_in_time(name: str) -> None:
    """Linear work on the longest takes about a second; quadratic work would take minutes."""
    read_text("# Q1. a\n\nAns: b\n")  # compiles what is compiled once
    start = time.process_time()
    read_text(SLOW[name])
    assert time.process_time() - start < 4


@pytest.mark.slow
def test_ten_megabytes_are_read_in_half_a_minute() -> None:
    text = "\n\n".join(TEXTS[:19])
    text *= 10_000_000 // len(text) + 1
    start = time.process_time()
    _, deck = read_text(text)
    assert time.process_time() - start < 30
    assert deck.cards
