"""The page in other languages than English, from the right to the left too."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from askdown.templating import Templates
from askdown.wording.wording import wording
from tests.npm import package
from tests.quiz.questions import FILES
from tests.quiz.test_accessibility import faults
from tests.quiz.visit import visit
from tests.quiz.world import World
from tests.unit.test_wording import CODES

pytestmark = pytest.mark.slow

SCREENS = ["start", "keys", "question", "answer"]


def show(page: Page, screen: str) -> None:
    """Go to a screen by keys and places, since every language has other words."""
    match screen:
        case "keys":
            page.keyboard.press("?")
        case "question":
            page.keyboard.press("Escape")
            page.locator("input[value=practice]").check()
            page.locator("button.primary").first.click()
        case "answer":
            page.keyboard.press("1")
            page.keyboard.press("Enter")
            page.locator(".verdict").wait_for()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("words", ["ar", "de"])
def test_no_screen_is_wider_than_the_window_and_axe_finds_nothing(
    context: BrowserContext, tmp_path: Path, words: str, width: int
) -> None:
    axe = (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    with visit(context, World(tmp_path, {"choices.md": FILES["choices.md"]}, words).build()) as page:
        page.set_viewport_size({"width": width, "height": 800})
        for screen in SCREENS:
            show(page, screen)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, screen
            assert faults(page, axe) == [], screen


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the page in English."""
    world = World(tmp_path_factory.mktemp("choices"), {"choices.md": FILES["choices.md"]})
    return world.build().read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_every_language_fits_a_narrow_window(context: BrowserContext, tmp_path: Path, english: str, code: str) -> None:
    words = wording(code, Templates())
    data = json.dumps(words.sections["quiz"] | {"lang": code})
    html, count = re.subn(r'(id="words">).*?(</script>)', lambda found: f"{found[1]}{data}{found[2]}", english)
    assert count == 1
    file = tmp_path / "page.html"
    html = html.replace('<html lang="en" dir="ltr"', f'<html lang="{code}" dir="{words.dir}"')
    file.write_text(html, encoding="utf-8")
    with visit(context, file) as page:
        page.set_viewport_size({"width": 320, "height": 800})
        for screen in SCREENS:
            show(page, screen)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, screen
