"""Options made automatically on the page: practised and told as such, never studied."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.quiz.visit import begin, question, visit
from tests.quiz.world import World

pytestmark = pytest.mark.slow

BONES = {"upper arm": "Humerus", "thigh": "Femur", "shin": "Tibia", "forearm": "Radius"}


@pytest.fixture
def bones(tmp_path: Path) -> World:
    """Make four questions with short answers, each of which becomes a choice as well."""
    text = "".join(f"### Which bone is in the {place}?\n\n{bone}\n\n" for place, bone in BONES.items())
    return World(tmp_path, {"bones.md": text})


def test_study_asks_only_cards_that_somebody_wrote(context: BrowserContext, bones: World) -> None:
    with visit(context, bones.build("--all", "--auto-options")) as page:
        assert page.locator("#chosen").inner_text() == "0 due, 4 new"
        page.get_by_role("radio", name="Practice").check()
        assert page.locator("#chosen").inner_text() == "8 cards"


def test_practice_asks_a_choice_and_says_who_made_it(context: BrowserContext, bones: World) -> None:
    with visit(context, bones.build("--all", "--auto-options")) as page:
        begin(page, "Practice")
        while page.get_by_role("radio").count() == 0:
            page.keyboard.press("s")
        assert question(page).startswith("Which bone is in the")
        assert "options made automatically" in page.locator(".where").inner_text()
        assert page.get_by_role("radio").count() == 4


def test_without_the_option_there_are_none(bones: World) -> None:
    assert '<p class="made"' not in bones.build().read_text(encoding="utf-8")
