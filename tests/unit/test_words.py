"""No word of any file is lost: it is in a card, in metadata, or among what was left out."""

from pathlib import Path

import pytest

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.readers.reading import read
from tests.conservation import lost_words
from tests.spec.cases import cases_of, spec_files

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
OWN = sorted((ROOT / "source").rglob("*.md")) + sorted((ROOT / "docs").glob("*.md"))
CORPORA = [*sorted((SHARED / "seeds").glob("*")), *sorted((SHARED / "corpora" / "data").rglob("*.md"))]
INPUTS = [(case, each) for file in spec_files() for case in cases_of(file) for each in case.inputs]


def lost_of(path: str, data: bytes) -> list[tuple[int, str]]:
    found: list[Diagnostic] = []
    source = decode(path, data, found.append)
    return lost_words(source.text, read(source, found.append))


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_no_word_of_the_projects_own_files_is_lost(path: Path) -> None:
    assert lost_of(path.name, path.read_bytes()) == []


@pytest.mark.parametrize("case", INPUTS, ids=lambda case: case[0].id)
def test_no_word_of_a_spec_file_is_lost(case: tuple) -> None:  # type: ignore[type-arg]  # a pair of a case and its input
    assert lost_of(case[1].path, case[1].data) == []


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA, reason="the corpora stand beside the checkout, where there are any")
@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.name)
def test_no_word_of_real_files_is_lost(path: Path) -> None:
    assert lost_of(path.name, path.read_bytes()) == []


def test_a_lost_word_is_found() -> None:
    found: list[Diagnostic] = []
    source = decode("a.md", b"# Q1. What is it?\n\nAns: A thing.\n", found.append)
    deck = read(source, found.append)
    assert lost_words(source.text, deck) == []
    assert lost_words(source.text.replace("thing", "thing elsewhere"), deck) == [(3, "elsewhere")]
