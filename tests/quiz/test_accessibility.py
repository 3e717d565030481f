"""WCAG 2.2 AA as far as a program can tell: axe-core finds nothing, in any state, theme and width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.npm import package
from tests.quiz.visit import begin, visit

pytestmark = pytest.mark.slow

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
async (tags) => (await axe.run(document, { runOnly: tags, resultTypes: ["violations"] })).violations.map(
  (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ") + " " + node.html.slice(0, 120)).join("; ")}`)
"""


def faults(page: Page, axe: str) -> list[str]:
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, RULES)
    return found


def states(page: Page) -> Iterator[str]:
    """Walk through every kind of screen."""
    yield "start"
    page.get_by_role("radio", name="Test").check()
    yield "start of a test"
    page.keyboard.press("?")
    yield "keys"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Settings").click()
    yield "settings"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Look through all cards").click()
    for one in page.locator("#cards summary").all():
        one.evaluate("(summary) => summary.parentElement.open = true")
    yield "all cards"
    page.get_by_role("button", name="Back").click()
    yield from _choices(page)
    yield from _typed(page)
    begin(page, "Practice", Kind="formula")
    yield "formula"
    page.keyboard.press("Space")
    page.locator(".stage .whole > summary").click()
    yield "formula, answered"
    page.get_by_role("button", name="End").click()
    begin(page, "Study", Kind="recall")
    for _ in range(4):
        page.keyboard.press("Space")
        yield "recall, answered"
        page.keyboard.press("1")


def _choices(page: Page) -> Iterator[str]:
    begin(page, "Practice", Kind="choice")
    yield "choice"
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    yield "choice, checked"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    yield "nothing picked"
    for key in ("1", "Enter", "Enter", "1", "Enter", "Enter", "2", "Enter"):
        page.keyboard.press(key)
    yield "true or false"
    page.keyboard.press("Enter")
    for one in page.locator(".wrong-one").all():
        one.locator("summary").click()
    yield "result"
    page.get_by_role("button", name="Back to the start").click()


def _typed(page: Page) -> Iterator[str]:
    begin(page, "Practice", Kind="typed")
    page.keyboard.type("Euklid")
    yield "typed"
    page.keyboard.press("Enter")
    yield "typed, wrong"
    page.get_by_role("button", name="End").click()
    begin(page, "Practice", Kind="gaps")
    page.keyboard.type("four")
    yield "gaps"
    page.keyboard.press("Enter")
    yield "gaps, wrong"
    page.keyboard.press("Enter")
    page.keyboard.type("cirumference")
    page.keyboard.press("Enter")
    yield "gaps, near"
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Back to the start").click()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(context: BrowserContext, page_file: Path, theme: str, width: int) -> None:
    axe = (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    with visit(context, page_file) as page:
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 800})
        for state in states(page):
            page.wait_for_timeout(200)  # colours change slowly, and half-way they may have too little contrast
            if problems := faults(page, axe):
                found[state] = problems
            overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if overflow > 0:
                found.setdefault(state, []).append(f"{overflow} px too wide")
    assert found == {}
