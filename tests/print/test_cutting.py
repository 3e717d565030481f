"""Cheat sheets and flash cards on paper: what is whole, what is clipped, and what lies behind what."""

import re

import pytest

from askdown.printing.cards_to_cut import LABEL, PADDING
from askdown.printing.cutting import MARGIN, grid_of
from askdown.printing.setup import PageSetup
from tests.print.conftest import MakePdf
from tests.print.decks import WIDE, deck
from tests.print.pages import PdfPage, Word, pdf_pages, pictures

pytestmark = pytest.mark.slow
_LABEL = 3.2  # mm: words of labels are lower than this, those of text higher


def test_a_card_that_fits_a_column_is_in_one_column(pdf: MakePdf) -> None:
    places: dict[str, set[tuple[int, int]]] = {}
    for number, page in enumerate(pdf_pages(pdf("cheatsheet", deck(90, 90), full=True))):
        for word in page.words:
            if found := re.fullmatch(r"[qew](\d+)x\d*[.?]?", word.text):
                places.setdefault(found[1], set()).add((number, int(word.left // (page.width / 3))))
    assert len(places) == 90
    assert {card: found for card, found in places.items() if len(found) > 1} == {}
    assert len({place for found in places.values() for place in found}) > 3


def test_headings_are_not_left_behind(pdf: MakePdf) -> None:
    for page in pdf_pages(pdf("cheatsheet", deck(90, 90), full=True)):
        headings = [word for word in page.words if word.text == "Part"]
        for heading in headings:
            below = [word for word in page.words if abs(word.left - heading.left) < 1 and word.top > heading.top + 1]
            assert any(word.text == "What" for word in below)


@pytest.mark.parametrize("per_page", [2, 8, 16])
@pytest.mark.parametrize("text", ["long", "wide"])
def test_no_card_is_clipped(pdf: MakePdf, per_page: int, text: str) -> None:
    made = pdf("flashcards", deck(12, 260) if text == "long" else WIDE, per_page=per_page)
    grid = grid_of(PageSetup(per_page=per_page))
    for page in pdf_pages(made):
        assert page.words
        for word in page.words:
            assert is_inside(word, grid.card_width, grid.card_height), word


def is_inside(word: Word, width: float, height: float) -> bool:
    """Tell whether a word is inside of the padding of the card on which its middle is; labels are in the padding."""
    left = (word.left + word.right) / 2 - MARGIN
    top = (word.top + word.bottom) / 2 - MARGIN
    x, y = MARGIN + left // width * width, MARGIN + top // height * height
    foot = y + height - PADDING - LABEL
    spare = (word.bottom - word.top) * 0.25  # above and below letters; fonts for Chinese have more of it
    is_label = word.top + spare > foot and word.bottom - spare <= y + height - 1 and word.bottom - word.top < _LABEL
    return (
        x + PADDING - 0.7 <= word.left
        and word.right <= x + width - PADDING + 1.3
        and (is_label or (word.top + spare >= y + PADDING - 0.3 and word.bottom - spare <= foot + 0.3))
    )


@pytest.mark.parametrize("setup", [{}, {"duplex": "short-edge"}, {"landscape": True}, {"per_page": 9}])
def test_backs_lie_behind_their_fronts(pdf: MakePdf, setup: dict[str, object]) -> None:
    pages = pdf_pages(pdf("flashcards", deck(11, 20), **setup))
    chosen = PageSetup(**setup)  # type: ignore[arg-type]  # by name
    seen = 0
    for fronts, backs in zip(pages[::2], pages[1::2], strict=True):
        for card in range(11):
            front, back = _label(fronts, card), _label(backs, card)
            assert (front is None) == (back is None)
            if front is None or back is None:
                continue
            seen += 1
            about_upright_edge = (chosen.duplex == "long-edge") != chosen.landscape
            grid = grid_of(chosen)
            if about_upright_edge:
                column = (front.left - MARGIN) // grid.card_width
                wanted = front.left + (grid.across - 1 - 2 * column) * grid.card_width
                assert (back.left, back.top) == pytest.approx((wanted, front.top), abs=1)
            else:
                row = (front.top - MARGIN) // grid.card_height
                lower = front.top + (grid.down - 1 - 2 * row) * grid.card_height
                assert (back.left, back.top) == pytest.approx((front.left, lower), abs=1)
    assert seen == 11


def _label(page: PdfPage, card: int) -> Word | None:
    """Find the number of a card at its foot, in small type."""
    return next((word for word in page.words if word.text == str(card + 1) and word.bottom - word.top < 3.2), None)


def test_marks_of_fronts_and_backs_meet_within_a_millimetre(pdf: MakePdf) -> None:
    front, back = pictures(pdf("flashcards", deck(8, 20)), dpi=150)[:2]
    for page in (front, back):
        columns = [x / 4 for x in range(840) if page.dark(x / 4, 4.5, x / 4 + 0.25, 7.5)]
        centres = [sum(group) / len(group) for group in _groups(columns)]
        assert centres == pytest.approx([9, 105, 201], abs=0.5)


def _groups(places: list[float]) -> list[list[float]]:
    groups: list[list[float]] = []
    for place in places:
        if groups and place - groups[-1][-1] < 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def test_a_folded_card_has_its_back_beside_it(pdf: MakePdf) -> None:
    (page, *_) = pdf_pages(pdf("flashcards", deck(4, 20), fold=True, per_page=4))
    for card in range(4):
        (question,) = [word for word in page.words if word.text == f"q{card}x?"]
        (answer,) = [word for word in page.words if word.text == f"e{card}x"]
        assert question.right < 105 < answer.left
        assert abs((question.top + question.bottom) / 2 - (answer.top + answer.bottom) / 2) < 35
