"""Takes the pictures of the quiz in docs/images/: pages of source/, by day and by night.

usage: python -m tools.quiz_pictures    (needs the test extra and Chromium)
"""

import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import Page

from askdown.cli.program import program
from tests.browser import chromium
from tests.quiz.visit import begin

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
WIDTH = 720
COLOURS = 96  # enough for a page, and a third of the bytes


def study(page: Page) -> None:
    """Show the answer to a question, with the grades."""
    page.get_by_label("Deck", exact=True).select_option("Foundations › Losses and calibration")
    begin(page, "Study", Kind="recall")
    page.keyboard.press("Space")


def choice(page: Page) -> None:
    """Check a choice that is wrong."""
    page.get_by_label("Deck", exact=True).select_option("Training › Quiz")
    begin(page, "Practice", Kind="choice")
    page.get_by_role("radio", name="Layer normalization").check()
    page.keyboard.press("Enter")


def cloze(page: Page) -> None:
    """Fill the gaps of a sentence, one of them wrong."""
    page.get_by_label("Deck", exact=True).select_option("Practice › In one sentence")
    begin(page, "Practice", Kind="gaps")
    page.get_by_label("Gap 1").fill("high")
    page.get_by_label("Gap 2").fill("converge")
    page.keyboard.press("Enter")


def result(page: Page) -> None:
    """End a test, and open what was wrong in it."""
    page.get_by_role("radio", name="Test").check()
    page.get_by_label("Questions").fill("8")
    page.get_by_label("Seed").fill("1")
    begin(page, "Test", Kind="choice")
    while page.locator(".stage").count():
        page.keyboard.press("1")
        page.keyboard.press("Enter")
    page.locator(".wrong-one summary").first.click()
    page.get_by_role("heading", name="To look at again").scroll_into_view_if_needed()


PICTURES: tuple[Callable[[Page], None], ...] = (study, choice, cloze, result)


def main() -> None:
    """Build the page, and photograph each screen in a fresh profile."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        where = ["--source", str(ROOT / "source"), "--dist", f"{folder}/dist", "--ledger", f"{folder}/cards.lock"]
        built = CliRunner().invoke(program, ["quiz", "--all", *where])
        if built.exit_code:
            raise SystemExit(built.output)
        (file,) = Path(folder, "dist", "quiz").glob("*.html")
        for night in (False, True):
            for picture in PICTURES:
                page = browser.new_page(
                    viewport={"width": WIDTH, "height": 560},
                    device_scale_factor=1.5,
                    color_scheme="dark" if night else "light",
                    reduced_motion="reduce",
                )
                page.goto(file.as_uri())
                picture(page)
                name = f"quiz-{picture.__name__}{'-night' if night else ''}.png"
                taken = Image.open(BytesIO(page.screenshot(full_page=True)))
                taken.convert("RGB").quantize(COLOURS).save(IMAGES / name, optimize=True)
                page.close()


if __name__ == "__main__":
    main()
