import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.content import Table, Text
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.printing.cards_to_cut import SMALLEST, Fitter, back, cards_to_cut, front, room_of
from askdown.printing.cutting import MARGIN, Grid, Placed, grid_of, pages
from askdown.printing.names import PAPERS, PER_PAGE
from askdown.printing.paper_html import Column
from askdown.printing.setup import PageSetup
from tests.print.sample import cards_of, pictures_of

SETUPS = st.builds(
    PageSetup,
    paper=st.sampled_from(list(PAPERS)),
    landscape=st.booleans(),
    per_page=st.integers(1, 16),
    duplex=st.sampled_from(["long-edge", "short-edge"]),
)


@given(SETUPS, st.integers(1, 40))
def test_backs_lie_behind_their_fronts(setup: PageSetup, count: int) -> None:
    grid = grid_of(setup)
    made = list(pages(list(range(count)), grid, setup))
    assert len(made) % 2 == 0
    for fronts, backs in zip(made[::2], made[1::2], strict=True):
        for before, behind in zip(fronts, backs, strict=True):
            assert before.item == behind.item
            assert (before.back, behind.back) == (False, True)
            assert meets(before, behind, grid, setup)
    assert [side.item for page in made[::2] for side in page] == list(range(count))


def meets(before: Placed[int], behind: Placed[int], grid: Grid, setup: PageSetup) -> bool:
    """Turn the paper: about its upright edge what is left comes to lie right, about the other what is up, down."""
    left, top = before.spot.left, before.spot.top
    upright_edge_is_long = not setup.landscape
    if (setup.duplex == "long-edge") == upright_edge_is_long:
        left = grid.page_width - left - grid.card_width
    else:
        top = grid.page_height - top - grid.card_height
    return abs(left - behind.spot.left) < 0.01 and abs(top - behind.spot.top) < 0.01


@given(SETUPS, st.booleans())
def test_cards_and_marks_are_on_the_paper(setup: PageSetup, fold: bool) -> None:  # noqa: FBT001  (hypothesis' way)
    grid = grid_of(msgspec.structs.replace(setup, fold=fold))
    assert grid.across * grid.down >= setup.per_page * (2 if fold else 1)
    last = grid.spot(grid.across - 1, grid.down - 1)
    assert last.left + grid.card_width <= setup.width - MARGIN + 0.01
    assert last.top + grid.card_height <= setup.height - MARGIN + 0.01
    for mark in grid.marks():
        assert 0 < mark.left <= setup.width - mark.width
        assert 0 < mark.top <= setup.height - mark.height


@pytest.mark.parametrize("number", PER_PAGE)
def test_the_wanted_number_of_cards_is_on_a_page(number: int) -> None:
    for landscape in (False, True):
        grid = grid_of(PageSetup(per_page=number, landscape=landscape))
        assert grid.across * grid.down == number
        folded = grid_of(PageSetup(per_page=number, landscape=landscape, fold=True))
        assert folded.across * folded.down == 2 * number
        assert folded.across % 2 == 0


def test_folded_cards_have_their_backs_beside_them() -> None:
    setup = PageSetup(per_page=4, fold=True)
    grid = grid_of(setup)
    (page,) = pages(["a", "b", "c"], grid, setup)
    sides = [(side.item, side.back) for side in page]
    assert sides == [("a", False), ("a", True), ("b", False), ("b", True), ("c", False), ("c", True)]
    for before, behind in zip(page[::2], page[1::2], strict=True):
        assert behind.spot.top == before.spot.top
        assert behind.spot.left == pytest.approx(before.spot.left + grid.card_width, abs=0.01)


def made(text: str, per_page: int = 8) -> tuple[list[tuple[str, float, float]], list[Diagnostic]]:
    cards = cards_of(text)
    room = room_of(grid_of(PageSetup(per_page=per_page)), 10.5)
    found: list[Diagnostic] = []
    column = Column(pictures_of(cards), lambda _: "", 30)
    return [
        (one.label, one.front.size, one.back.size) for one in cards_to_cut(cards, column, room, found.append)
    ], found


def test_type_shrinks_and_then_the_card_goes_on() -> None:
    short, long, longer = "Word. " * 5, "Words of a sentence. " * 40, "Words of a sentence. " * 150
    cards, found = made(f"### Q: a?\n\n{short}\n\n### Q: b?\n\n{long}\n\n### Q: c?\n\n{longer}\n")
    assert found == []
    assert cards[0] == ("1", 10.5, 10.5)
    assert cards[1][0] == "2"
    assert SMALLEST <= cards[1][2] < 10.5
    assert [label for label, _, _ in cards[2:]] == [f"3 · {n}/{len(cards) - 2}" for n in range(1, len(cards) - 1)]
    assert all(size == SMALLEST for _, _, size in cards[2:])


def test_a_card_that_would_need_very_many_pieces_of_paper_runs_out_of_the_last() -> None:
    """So its cost has an end: in lists within lists every piece has room for a few words only."""
    start = time.process_time()
    cards, found = made("### Q: a?\n\nYes.\n\n### Q: b?\n\n" + "- " * 20 + "- word" * 8_000 + "\n")
    assert time.process_time() - start < 10
    assert cards[-1][0] == "2 · 60/60"
    assert [(one.rule.code, one.line) for one in found] == [("P003", 5)]


def test_parts_of_a_card_are_even_and_cut_no_table_that_they_need_not() -> None:
    words = "Words of a sentence. "
    table = "| a | b |\n|---|---|\n" + "| one | two |\n" * 6
    room = room_of(grid_of(PageSetup()), 10.5)
    cards = cards_of(f"### Q: a?\n\n{words * 75}\n\n### Q: b?\n\n{words * 60}\n\n{table}\n{words * 5}\n")
    fitter = Fitter(pictures_of(cards), room)
    even, tabled = ([part for part, _ in fitter.parts(back(card))] for card in cards)
    lengths = [sum(len(node.text) for node in walk(part) if isinstance(node, Text)) for part in even]
    assert len(lengths) == 2
    assert min(lengths) > 0.6 * max(lengths)
    assert len(tabled) == 2
    assert sum(isinstance(node, Table) for part in tabled for node in walk(part)) == 1


def test_options_stand_on_the_front_and_the_right_ones_on_the_back() -> None:
    (card,) = cards_of("### Q: Which?\n\n- [ ] wrong one\n- [x] right one\n")
    texts = ["".join(node.text for node in walk(side) if isinstance(node, Text)) for side in (front(card), back(card))]
    assert texts[0] == "Which?A wrong oneB right one"
    assert texts[1] == "✓ B right one"
