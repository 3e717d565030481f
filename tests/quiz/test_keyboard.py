"""The whole way by keyboard alone: from the start through every card to the result."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.quiz.questions import FILES
from tests.quiz.visit import heading, question, visit
from tests.quiz.world import World

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
CHOICES = (
    "Ebazhanov__linkedin-skill-assessments-quizzes",
    "lettucegoblin__multiple_choice_test",
    "lydiahallie__javascript-questions",
)


def tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus says this."""
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent")
        if text in found:
            return
    raise AssertionError(f"Tab leads to nothing that says {text!r}")


def start_practice(page: Page) -> None:
    tab_to(page, "Study")
    page.keyboard.press("ArrowRight")  # within a group of radio buttons, arrows choose
    tab_to(page, "Start")
    page.keyboard.press("Enter")


STATE = """
() => ({
  number: document.querySelector("h2.count")?.textContent ?? "",
  focus: document.activeElement.textContent,
  controls: document.querySelector(".stage fieldset") ? "options"
    : document.querySelector(".stage input[type=text]") ? "field" : "none",
  decided: [...document.querySelectorAll(".actions button")].some((one) => one.textContent.startsWith("Next")),
})
"""
KEYS = {"options": ("1", "Enter"), "field": ("x", "Enter"), "none": ("Space",)}


def answer_all(page: Page) -> int:
    """Answer every question, by whatever keys its controls say; gives how many there were."""
    count = 0
    while (state := page.evaluate(STATE))["number"]:
        count += 1
        assert state["number"].startswith(f"Question {count} of ")
        assert state["controls"] == "field" or state["focus"] == state["number"]
        for key in KEYS[state["controls"]]:
            page.keyboard.press(key)
        verdict = page.evaluate(STATE)
        assert verdict["focus"] in {"Right", "Wrong", "Answer", "Close"}
        page.keyboard.press("Enter" if verdict["decided"] else "1")
        if verdict["focus"] == "Close":
            page.keyboard.press("Enter")
    return count


def run_to_the_end(context: BrowserContext, file: Path) -> int:
    with visit(context, file) as page:
        start_practice(page)
        count = answer_all(page)
        assert heading(page).endswith(f"of {count} right")
    return count


def test_all_kinds_of_cards_run_to_the_end(context: BrowserContext, page_file: Path) -> None:
    assert run_to_the_end(context, page_file) == 14


def test_the_projects_own_deck_runs_to_the_end(context: BrowserContext, tmp_path: Path) -> None:
    sources = {
        str(file.relative_to(ROOT / "source")): file.read_text(encoding="utf-8")
        for file in (ROOT / "source").rglob("*.md")
    }
    world = World(tmp_path, sources)
    (world.folder / "source" / "images").symlink_to(ROOT / "source" / "images")
    assert run_to_the_end(context, world.build()) > 150


def test_the_choice_files_of_others_run_to_the_end(context: BrowserContext, tmp_path: Path) -> None:
    if not CORPORA.is_dir():
        pytest.skip("the shared corpora are not beside the checkout")
    files = sorted(file for name in CHOICES for file in (CORPORA / "data" / name).rglob("*.md"))
    world = World(tmp_path, {file.name: file.read_text(encoding="utf-8") for file in files})
    assert run_to_the_end(context, world.build()) > 20


def test_single_keys_can_be_switched_off(context: BrowserContext, page_file: Path) -> None:
    with visit(context, page_file) as page:
        page.get_by_role("button", name="Settings").click()
        page.get_by_label("Use single keys").uncheck()
        page.get_by_role("button", name="Close").click()
        start_practice(page)
        for key in ("s", "1", "Space", "?", "u"):
            page.keyboard.press(key)
        assert page.locator("h2.count").inner_text() == "Question 1 of 14"
        assert page.locator(":checked").count() == 0
        assert page.locator("dialog").count() == 0
        tab_to(page, "Skip")
        page.keyboard.press("Enter")
        assert question(page) == "Which of these are prime?"
        page.reload()
        start_practice(page)
        page.keyboard.press("s")
        assert question(page) == "Which of these has no corner?", "settings outlast the visit"


def test_keys_do_nothing_while_somebody_types(context: BrowserContext, tmp_path: Path) -> None:
    file = World(tmp_path, {"typed.md": FILES["typed.md"]}).build()
    with visit(context, file) as page:
        start_practice(page)
        page.keyboard.type("us?1")
        assert page.get_by_label("Your answer").input_value() == "us?1"
        assert page.locator("dialog").count() == 0
