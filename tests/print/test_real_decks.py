"""The project's own deck and a real file of four hundred questions: all layouts in both engines, without a finding."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from askdown.pdf.engine import PdfEngine
from askdown.printing.cutting import grid_of
from askdown.printing.names import LAYOUTS
from askdown.printing.setup import PageSetup
from tests.print.conftest import printed
from tests.print.pages import PdfPage, Word, pdf_pages, pictures
from tests.print.test_cutting import is_inside

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "corpora" / "data"
REACT = DATA / "sudheerj__reactjs-interview-questions" / "README.md"
DECKS = [  # with formulas, tables, code, emoji, choices; in English, Chinese, Thai and French
    "alexeygrigorev__data-science-interviews/theory.md",
    "iamtodor__data-science-interview-questions-and-answers/README.md",
    "Devinterview-io__neural-networks-interview-questions/README.md",
    "datascienceinterviews__datascienceinterviews.github.io/docs/Interview-Questions/LangGraph.md",
    "wdndev__llm_interview_note/05.有监督微调/1.微调/1.微调.md",
    "dniamsaard4codework__CV_FINAL/thai_example.md",
    "1998x-stack__interview_hashcards/KnowledgeCards/algo/02-ML/机器学习.md",
    "cocosberlucens__hashcards-deck/cards/LinearAlgebra.md",
    "Ebazhanov__linkedin-skill-assessments-quizzes/machine-learning/machine-learning-quiz-fr.md",
    "kojino__120-Data-Science-Interview-Questions/statistical-inference.md",
    "nikitagupta17__GenAI_QnA/01_Artificial_Neural_Network.md",
    "Ebazhanov__linkedin-skill-assessments-quizzes/ai-ml/ai_ml_basics_quiz.md",
]


def findings(name: str, pdf: bytes, per_page: int = 8) -> Iterator[str]:
    """Tell what is wrong with the pages of a PDF."""
    grid = grid_of(PageSetup(per_page=per_page))
    for number, page in enumerate(pdf_pages(pdf), 1):
        if not page.words and "booklet" not in name:
            yield f"page {number} is empty"
        for word in page.words:
            if name.endswith("flashcards") and not is_inside(word, grid.card_width, grid.card_height):
                yield f"page {number}: {word} leaves its card"
            if not _is_on(page, word):
                yield f"page {number}: {word} leaves the page"


def spilled(pdf: bytes, per_page: int) -> Iterator[str]:
    """Tell where ink that is no text, as of formulas, tables and images, lies at the edge of a card."""
    grid = grid_of(PageSetup(per_page=per_page))
    width, height = grid.card_width, grid.card_height
    for number, page in enumerate(pictures(pdf), 1):
        for place in range(grid.across * grid.down):
            left, top = (
                grid.spot(place % grid.across, place // grid.across).left,
                grid.spot(0, place // grid.across).top,
            )
            strips = (
                (left + 0.8, top + 0.8, left + 2.6, top + height - 0.8),
                (left + width - 2, top + 0.8, left + width - 0.8, top + height - 0.8),
                (left + 0.8, top + 0.8, left + width - 0.8, top + 2.6),
                (left + 0.8, top + height - 1.6, left + width - 0.8, top + height - 0.6),
            )
            if any(page.dark(*strip, 160) for strip in strips):
                yield f"page {number}: something lies at the edge of card {place + 1}"


def _is_on(page: PdfPage, word: Word) -> bool:
    return word.left >= 3 and word.top >= 3 and word.right <= page.width - 3 and word.bottom <= page.height - 3


def test_all_layouts_of_the_projects_deck(engine: PdfEngine, tmp_path: Path) -> None:
    made = printed(engine, tmp_path, ROOT / "source")
    assert {name.rpartition(" - ")[2] for name in made} == set(LAYOUTS)
    assert {name: list(findings(name, pdf))[:5] for name, pdf in made.items() if any(findings(name, pdf))} == {}


@pytest.mark.parametrize("layout", ["cheatsheet", "flashcards", "booklet"])
def test_a_real_file_with_four_hundred_questions(engine: PdfEngine, tmp_path: Path, layout: str) -> None:
    if not REACT.exists():
        pytest.skip("the real files are not beside this checkout")
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "react.md").write_bytes(REACT.read_bytes())
    ((name, pdf),) = printed(engine, tmp_path / "dist", tmp_path / "source", layout).items()
    assert list(findings(name, pdf))[:5] == []
    if layout == "booklet":
        text = re.sub(r"\W+", "", "".join(word.text for page in pdf_pages(pdf) for word in page.words))
        assert "WhatisReact" in text


@pytest.mark.parametrize("deck", DECKS)
def test_no_card_of_a_real_deck_is_clipped(engine: PdfEngine, tmp_path: Path, deck: str) -> None:
    """Sixteen cards a page leave the least room, so that estimates of how wide text is matter most."""
    if not (DATA / deck).exists():
        pytest.skip("the real files are not beside this checkout")
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "deck.md").write_bytes((DATA / deck).read_bytes())
    ((name, pdf),) = printed(engine, tmp_path / "dist", tmp_path / "source", "flashcards", "--per-page", "16").items()
    assert [*findings(name, pdf, 16), *spilled(pdf, 16)][:5] == []


def test_no_card_of_the_projects_deck_is_clipped(engine: PdfEngine, tmp_path: Path) -> None:
    made = printed(engine, tmp_path, ROOT / "source", "flashcards", "--together", "--per-page", "16")
    ((name, pdf),) = made.items()
    assert [*findings(name, pdf, 16), *spilled(pdf, 16)][:5] == []
