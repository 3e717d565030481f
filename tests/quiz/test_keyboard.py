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


def answer_all(page: Page) -> int:
    """Answer every question, by whatever keys its controls say; gives how many there were."""
    count = 0
    while page.locator(".stage").count():
        number = page.locator("h2.count").inner_text()
        assert number.startswith(f"Question {count + 1} of ")
        if page.locator(".stage fieldset").count():
            assert heading(page) == number
            page.keyboard.press("1")
            page.keyboard.press("Enter")
        elif page.locator(".stage input[type=text]").count():
            page.keyboard.type("something")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Space")
        assert heading(page) in {"Right", "Wrong", "Answer", "Close"}
        page.keyboard.press("1" if heading(page) in {"Answer", "Close"} else "Enter")
        if page.get_by_role("button", name="Next").count():
            page.keyboard.press("Enter")
        count += 1
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
