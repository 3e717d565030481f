"""Exams on paper: what stands on each page of a PDF."""

import io
import itertools
import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from askdown.cli.program import program
from askdown.exam.paper import key, paper
from askdown.pdf.engine import Missing, PdfEngine
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


@pytest.fixture(scope="module", params=["chromium", "weasyprint"])
def engine(request: pytest.FixtureRequest) -> PdfEngine:
    """Give each of the engines."""
    found = find_engine(request.param, os.environ)
    if isinstance(found, Missing):
        pytest.skip(found.why)
    return found


@pytest.fixture(scope="module")
def pages(engine: PdfEngine) -> list[str]:
    """Print a paper of thirty questions, and give the text of each page."""
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


@pytest.mark.slow
def test_options_of_a_key_have_the_same_distances(engine: PdfEngine) -> None:
    questions = asked("### Which?\n\n1. [x] alpha\n2. [ ] beta\n3. [ ] gamma\n4. [ ] delta\n").questions
    made = manifest(questions, questions=1, variants=1)
    (page, *_) = PdfReader(io.BytesIO(engine.pdf(key(by_id(questions), made, press(questions))))).pages
    heights: dict[str, float] = {}

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if word := text.strip():
            heights[word] = tm[5] * cm[3] + cm[5]

    page.extract_text(visitor_text=note)
    found = [
        next(height for word, height in heights.items() if name in word) for name in ("alpha", "beta", "gamma", "delta")
    ]
    distances = [abs(one - other) for one, other in itertools.pairwise(found)]
    assert max(distances) < min(distances) * 1.2


@pytest.mark.slow
def test_the_same_exam_is_the_same_pdf_at_another_time(engine: PdfEngine, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.md").write_text("### Which?\n\n- [x] alpha\n- [ ] beta\n", encoding="utf-8")
    made = []
    for moment in ("1", "2"):
        where = ["--source", str(tmp_path / "source"), "--dist", str(tmp_path / moment)]
        result = CliRunner().invoke(program, ["exam", *where, "--pdf", "--engine", engine.name.lower(), "-q"])
        assert result.exit_code == 0, result.output
        made.append((tmp_path / moment / "exam" / "key.pdf").read_bytes())
        time.sleep(1.1)
    assert made[0] == made[1]
    assert PdfReader(io.BytesIO(made[0])).pages[0].extract_text()
