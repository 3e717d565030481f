"""Exams on paper: what stands on each page of a PDF."""

import io
import os

import pytest
from pypdf import PdfReader

from askdown.exam.paper import paper
from askdown.pdf.engine import Missing
from askdown.pdf.engines import find_engine
from tests.unit.question_world import asked
from tests.unit.test_exam import by_id, manifest, press

QUESTIONS = (
    "".join(
        f"### Which of these has the number {number}?\n\n"
        + "".join(
            f"- [{'x' if sign == 'b' else ' '}] "
            + "some words that fill a line and then go on in the next one " * (number % 4)
            + f"end{number}{sign}\n"
            for sign in "abcde"
        )
        + "\n"
        for number in range(1, 31)
    )
    + "### Why is the sky blue?\n\n"
    + "Rayleigh scattering is stronger for short waves. " * 12
    + "\n"
)


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """Print a paper of thirty questions with Chromium, and give the text of each page."""
    engine = find_engine("chromium", os.environ)
    if isinstance(engine, Missing):
        pytest.skip(engine.why)
    questions = asked(QUESTIONS).questions
    made = manifest(questions, questions=99, variants=2, sheet=True)
    html = paper(made.variants[1], by_id(questions), made, press(questions))
    return [page.extract_text() for page in PdfReader(io.BytesIO(engine.pdf(html))).pages]


@pytest.mark.slow
def test_each_page_says_whose_it_is_which_variant_and_how_many_there_are(pages: list[str]) -> None:
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert all(word in page for word in ("Name", "Date", "-B", f"{number} / {len(pages)}"))


@pytest.mark.slow
def test_no_question_is_split_over_pages(pages: list[str]) -> None:
    for number in range(1, 31):
        ends = {f"end{number}{sign}" for sign in "abcde"}
        (page,) = [page for page in pages if f"has the number {number}?" in " ".join(page.split())]
        assert ends <= set(page.split())


@pytest.mark.slow
def test_the_answer_sheet_is_a_page_of_its_own_at_the_end(pages: list[str]) -> None:
    assert ["Answer sheet" in page for page in pages] == [False] * (len(pages) - 1) + [True]
