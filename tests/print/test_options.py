"""What is chosen for pages is what they have: paper, columns, type, cards a page, and answers where they should be."""

import pytest

from askdown.printing.names import PAPERS, Layout
from tests.print.conftest import MakePdf
from tests.print.decks import deck
from tests.print.pages import pdf_pages

pytestmark = pytest.mark.slow

DECK = deck(60, 60)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("landscape", [False, True])
def test_pages_have_the_size_of_the_paper(pdf: MakePdf, paper: str, landscape: bool) -> None:  # noqa: FBT001  (a parameter)
    wanted = PAPERS[paper][::-1] if landscape else PAPERS[paper]
    for layout in ("flashcards", "formulas"):
        pages = pdf_pages(pdf(layout, DECK, paper=paper, landscape=landscape))
        assert all((page.width, page.height) == pytest.approx(wanted, abs=0.5) for page in pages)


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
@pytest.mark.parametrize("layout", ["cheatsheet", "formulas"])
def test_text_stands_in_as_many_columns(pdf: MakePdf, layout: Layout, columns: int) -> None:
    pages = pdf_pages(pdf(layout, deck(200, 60), columns=columns, full=True))
    page = pages[0]
    lefts = [word.left for word in page.words if word.text == "What" and word.top > 20]
    found = {round((left - 8) / (page.width - 16) * columns, 1) // 1 for left in lefts}
    assert found == set(range(columns))
    for word in page.words:  # and nothing crosses from one to the next
        if word.top > 25 and word.bottom < page.height - 15:
            width = (page.width - 2 * (8 if layout == "cheatsheet" else 12)) / columns
            edge = (8 if layout == "cheatsheet" else 12) + ((word.left - 7.5) // width + 1) * width
            assert word.right <= edge + 3.5, word


def test_type_has_the_size_that_was_chosen(pdf: MakePdf) -> None:
    for layout in ("cheatsheet", "booklet"):
        heights = [
            next(word.bottom - word.top for word in page.words if word.text == "w3x1")
            for size in (6.0, 12.0)
            for page in pdf_pages(pdf(layout, DECK, font_size=size, full=True))
            if "w3x1" in [word.text for word in page.words]
        ]
        assert heights[1] == pytest.approx(2 * heights[0], rel=0.05)


@pytest.mark.parametrize("per_page", [1, 2, 3, 4, 6, 8, 9, 10, 12, 16])
def test_as_many_cards_are_on_a_page(pdf: MakePdf, per_page: int) -> None:
    (fronts, *_) = pdf_pages(pdf("flashcards", DECK, per_page=per_page))
    assert [word.text for word in fronts.words].count("What") == per_page


def test_answers_stand_where_they_should(pdf: MakePdf) -> None:
    for answers in ("under", "end"):
        places = {
            word.text: number
            for number, page in enumerate(pdf_pages(pdf("booklet", DECK, answers=answers)), 1)
            for word in page.words
        }
        if answers == "under":
            assert places["e0x"] == places["q0x?"]
        else:
            assert places["e0x"] > places["q59x?"]


def test_a_short_sheet_leaves_out_what_a_full_one_has(pdf: MakePdf) -> None:
    text = "### Q: What?\n\nFirst.\n\nSecond.\n"
    shown = [{word.text for word in pdf_pages(pdf("cheatsheet", text, full=full))[0].words} for full in (False, True)]
    assert "First." in shown[0] & shown[1]
    assert "Second." in shown[1] - shown[0]
