"""Cards that a learner flags: kept with the progress, and found again."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.quiz.visit import begin, question, visit
from tests.quiz.world import World

pytestmark = pytest.mark.slow

FACTS = "".join(f"### What is fact {number}?\n\nFact {number}.\n\n" for number in range(1, 4))


def test_a_flagged_card_is_found_again_and_its_author_gets_it(context: BrowserContext, tmp_path: Path) -> None:
    file = World(tmp_path, {"facts.md": FACTS}).build()
    with visit(context, file) as page:
        assert page.get_by_label("Only what I flagged").count() == 0
        begin(page, "Practice")
        page.keyboard.press("Space")
        page.keyboard.press("Space")  # knew it
        flagged = question(page)
        page.keyboard.press("Space")
        flag = page.get_by_role("button", name="Flag this card")
        assert flag.get_attribute("aria-pressed") == "false"
        page.keyboard.press("f")
        assert flag.get_attribute("aria-pressed") == "true"
        page.get_by_role("button", name="Undo").click()  # the answer before, not the flag
        page.get_by_role("button", name="End").click()
        page.get_by_role("button", name="Settings").click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Save progress to a file").click()
        cards = json.loads(download.value.path().read_text(encoding="utf-8"))["cards"].values()
        assert [(card.get("flagged"), card["right"]) for card in cards if card.get("flagged")] == [(True, 0)]
    with visit(context, file) as page:
        page.get_by_role("radio", name="Practice").check()
        page.get_by_label("Only what I flagged").check()
        assert page.get_by_text("1 card", exact=True).is_visible()
        page.get_by_role("button", name="Start").click()
        assert question(page) == flagged
        page.keyboard.press("Space")
        page.get_by_role("button", name="Flag this card").click()
        page.get_by_role("button", name="End").click()
        assert page.get_by_label("Only what I flagged").count() == 0
