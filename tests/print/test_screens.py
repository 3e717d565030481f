"""Sheets on a screen: one column that is as wide as the window, or as lines are read well."""

import pytest
from playwright.sync_api import Browser

from askdown.printing.names import Layout
from tests.print.decks import deck
from tests.print.sample import document_of, sheet_of

pytestmark = pytest.mark.slow

MEASURE = """
() => ({
  wide: document.documentElement.scrollWidth,
  left: document.querySelector("h1").getBoundingClientRect().left,
  widest: Math.max(...[...document.querySelectorAll("article")].map((one) => one.getBoundingClientRect().width)),
  size: parseFloat(getComputedStyle(document.querySelector("article")).fontSize),
})
"""


@pytest.mark.parametrize("layout", ["cheatsheet", "formulas", "booklet"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_sheet_is_one_readable_column(browser: Browser, layout: Layout, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(sheet_of(layout, document_of(deck(9) + "### q9\n\n$$a = b$$\n")).html)
    found = page.evaluate(MEASURE)
    page.close()
    assert found["wide"] <= width
    assert found["left"] >= 12
    assert min(0.85 * width, 500) <= found["widest"] <= 800
    assert found["size"] >= 14
