"""Study, Practice and Test: what they ask, what they keep, and that all of it can be taken back."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.quiz.questions import FILES
from tests.quiz.visit import begin, heading, question, visit
from tests.quiz.world import World

pytestmark = pytest.mark.slow

FACTS = "".join(
    f"### What is fact {number}?\n\nIt is number {number}, and more.\n\nAnd so on.\n\n" for number in range(1, 7)
)
HOUR = 3600


def kept(page: Page) -> dict[str, dict[str, object]]:
    """Give what the browser keeps of each card, by the card's identity."""
    text = page.evaluate(
        "JSON.stringify(Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes(':progress:'))))"
    )
    return {key.rpartition(":")[2]: json.loads(value) for key, value in json.loads(text).items()}


def summary(page: Page) -> str:
    return page.locator("#chosen").inner_text()


@pytest.fixture
def facts(tmp_path: Path) -> World:
    """Make six questions that are answered to oneself."""
    return World(tmp_path, {"facts.md": FACTS})


def test_study_asks_new_cards_and_again_what_was_not_known(context: BrowserContext, facts: World) -> None:
    with visit(context, facts.build()) as page:
        page.clock.install()
        assert summary(page) == "0 due, 6 new"
        page.get_by_label("New cards a round").fill("2")
        begin(page, "Study")
        asked = []
        for grade in "41":
            asked.append(question(page))
            page.keyboard.press("Space")
            assert page.get_by_role("button", name="Again").count() == 1
            page.keyboard.press(grade)
        assert asked == ["What is fact 1?", "What is fact 2?"]
        assert question(page) == "What is fact 2?", "what was not known comes again in the same round"
        page.keyboard.press("Space")
        page.keyboard.press("4")
        assert heading(page) == "2 of 3 right"
        page.get_by_role("button", name="Back to the start").click()
        assert summary(page) == "0 due, 2 new"
        page.clock.set_system_time(page.evaluate("Date.now()") + 40 * 24 * HOUR * 1000)
        page.get_by_role("radio", name="Practice").check()
        page.get_by_role("radio", name="Study").check()
        assert summary(page) == "2 due, 2 new"


def test_a_choice_that_was_wrong_can_only_come_again(context: BrowserContext, tmp_path: Path) -> None:
    with visit(context, World(tmp_path, {"choices.md": FILES["choices.md"]}).build()) as page:
        begin(page, "Study")
        page.get_by_role("radio", name="square").check()
        page.keyboard.press("Enter")
        assert page.locator(".grades button span > *").all_inner_texts() == ["1 min"]
        page.keyboard.press("1")
        page.get_by_role("checkbox", name="two").check()
        page.get_by_role("checkbox", name="three").check()
        page.keyboard.press("Enter")
        names = page.locator(".grades button").all_inner_texts()
        assert [name.split()[0] for name in names] == ["Hard", "Good"]


def test_progress_outlasts_a_new_build_an_edited_question_and_a_new_order(
    context: BrowserContext, facts: World
) -> None:
    file = facts.build()
    with visit(context, file) as page:
        begin(page, "Practice")
        page.keyboard.press("Space")
        page.keyboard.press("1")
        before = kept(page)
    edited = FACTS.replace("What is fact 1?", "What is the first fact?")
    facts.write("facts.md", "### What is fact 0?\n\nIt is nothing.\n\n" + edited)
    facts.build()
    with visit(context, file) as page:
        page.get_by_label("Only what was wrong last time").check()
        begin(page, "Practice")
        assert question(page) == "What is the first fact?"
        assert page.locator("h2.count").inner_text() == "Question 1 of 1"
        assert kept(page) == before


def test_a_round_goes_on_after_a_visit(context: BrowserContext, facts: World) -> None:
    file = facts.build()
    with visit(context, file) as page:
        begin(page, "Practice")
        page.keyboard.press("Space")
        page.keyboard.press("2")
        page.keyboard.press("s")
        assert question(page) == "What is fact 3?"
    with visit(context, file) as page:
        page.get_by_role("button", name="Go on with Practice: 1 of 6 done").click()
        assert question(page) == "What is fact 3?"


def test_undo_takes_back_what_is_asked_and_what_is_kept(context: BrowserContext, facts: World) -> None:
    with visit(context, facts.build()) as page:
        begin(page, "Study")
        assert page.get_by_role("button", name="Undo").is_disabled()
        page.keyboard.press("Space")
        page.keyboard.press("3")
        once = kept(page)
        page.keyboard.press("Space")
        page.keyboard.press("1")
        page.keyboard.press("u")
        assert question(page) == "What is fact 2?"
        assert page.locator("#status").inner_text() == "Undone."
        assert kept(page) == once
        page.keyboard.press("u")
        assert question(page) == "What is fact 1?"
        assert kept(page) == {}


def answers_of_a_test(page: Page, seed: str) -> list[str]:
    page.get_by_role("radio", name="Test").check()
    page.get_by_label("Questions").fill("4")
    page.get_by_label("Seed").fill(seed)
    page.get_by_role("button", name="Start").click()
    asked = []
    while page.locator(".stage").count():
        asked.append(question(page))
        page.keyboard.press("Space")
        page.keyboard.press("2")
    return asked


def test_a_test_is_the_same_for_the_same_seed(context: BrowserContext, facts: World) -> None:
    with visit(context, facts.build()) as page:
        rounds = []
        for seed in ("7", "7", "8"):
            rounds.append(answers_of_a_test(page, seed))
            assert heading(page) == "4 of 4 right"
            assert "Seed " + seed in page.locator("#app").inner_text()
            page.get_by_role("button", name="Back to the start").click()
        assert rounds[0] == rounds[1] != rounds[2]
        assert len(set(rounds[0])) == 4


def test_a_test_keeps_its_verdicts_to_the_end(context: BrowserContext, tmp_path: Path) -> None:
    files = {"choices.md": FILES["choices.md"], "typed.md": FILES["typed.md"].partition("### What is the study")[0]}
    with visit(context, World(tmp_path, files).build()) as page:
        begin(page, "Test")
        while page.locator(".stage").count():
            if page.locator(".stage fieldset").count():
                page.keyboard.press("1")
            else:
                page.keyboard.type("Euclyd" if "axioms" in question(page) else "1.414")
            page.keyboard.press("Enter")
            assert page.locator(".verdict").count() == 0
        right = int(re.match(r"(\d) of 6 right", heading(page))[1])  # type: ignore[index]  # it matches
        wrong = page.locator(".wrong-one", has_text="axioms")
        wrong.locator("summary").click()
        wrong.locator(".yours").wait_for()
        assert "Your answer: Euclyd" in wrong.inner_text()
        assert "Euclid, in thirteen books." in wrong.inner_text()
        wrong.get_by_role("button", name="I was right").click()
        assert heading(page) == f"{right + 1} of 6 right"
        assert [record["claims"] for record in kept(page).values() if "claims" in record] == [["Euclyd"]]


def test_the_timer_is_off_unless_wanted_and_can_be_extended(context: BrowserContext, facts: World) -> None:
    with visit(context, facts.build()) as page:
        page.clock.install()
        begin(page, "Test")
        assert page.get_by_role("timer").count() == 0
        page.get_by_role("button", name="End").click()
        page.get_by_role("radio", name="Test").check()
        page.get_by_label("Minutes").fill("1")
        page.get_by_role("button", name="Start").click()
        page.clock.run_for(31_000)
        assert page.get_by_role("timer").inner_text() == "0:29"
        page.get_by_role("button", name="Five more minutes").click()
        assert page.get_by_role("timer").inner_text() == "5:29"
        page.get_by_role("button", name="Show answer").click()
        page.keyboard.press("2")
        page.clock.run_for(330_000)
        assert page.locator("#status").inner_text() == "Time is up."
        assert "Not answered: 5" in page.locator("#app").inner_text()


def test_what_is_nearly_right_is_the_takers_to_decide(context: BrowserContext, tmp_path: Path) -> None:
    with visit(context, World(tmp_path, {"gaps.md": FILES["gaps.md"]}).build()) as page:
        begin(page, "Practice")
        page.get_by_label("Gap 1: how many?").fill("Three")
        page.get_by_label("Gap 2").fill("180.0")
        page.keyboard.press("Enter")
        assert heading(page) == "Right"
        page.keyboard.press("Enter")
        page.keyboard.type("circumferense")
        page.keyboard.press("Enter")
        assert heading(page) == "Close"
        page.get_by_role("button", name="It does not").click()
        assert page.locator(".verdict").inner_text() == "Wrong"
        page.get_by_role("button", name="I was right").click()
        assert heading(page) == "2 of 2 right"


def test_cards_are_filtered_by_deck_tag_and_kind(context: BrowserContext, page_file: Path) -> None:
    with visit(context, page_file) as page:
        page.get_by_role("radio", name="Practice").check()
        assert summary(page) == "14 cards"
        for label, value, count in (
            ("Deck", "Gaps", "2 cards"),
            ("Tag", "shapes", "4 cards"),
            ("Kind", "formula", "2 cards"),
        ):
            page.get_by_label(label, exact=True).select_option(value)
            assert summary(page) == count
            page.get_by_label(label, exact=True).select_option("")
        page.get_by_label("Deck", exact=True).select_option("Gaps")
        page.get_by_label("Tag", exact=True).select_option("shapes")
        assert summary(page) == "No card fits this choice."
        assert page.get_by_role("button", name="Start").is_disabled()


def test_progress_goes_to_another_browser_as_a_file(context: BrowserContext, facts: World, tmp_path: Path) -> None:
    file = facts.build()
    with visit(context, file) as page:
        begin(page, "Study")
        page.keyboard.press("Space")
        page.keyboard.press("3")
        first = kept(page)
        page.get_by_role("button", name="End").click()
        page.get_by_role("button", name="Back to the start").click()
        page.get_by_role("button", name="Settings").click()
        with page.expect_download() as saved:
            page.get_by_role("button", name="Save progress to a file").click()
        saved.value.save_as(tmp_path / "saved.json")
        page.evaluate("localStorage.clear()")
    with visit(context, file) as page:
        page.get_by_role("button", name="Settings").click()
        page.get_by_label("Load progress from a file").set_input_files(tmp_path / "saved.json")
        page.get_by_text("Cards in the file: 1. Loaded, since their progress is later: 1.").wait_for()
        assert kept(page) == first
        (tmp_path / "other.json").write_text("[]")
        page.get_by_label("Load progress from a file").set_input_files(tmp_path / "other.json")
        page.get_by_text("This is no file with progress.").wait_for()


def test_a_browser_without_storage_says_so(context: BrowserContext, facts: World) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })"
    )
    with visit(context, facts.build()) as page:
        assert page.get_by_text("This browser keeps no progress for this page.").is_visible()
        begin(page, "Practice")
        page.keyboard.press("Space")
        page.keyboard.press("2")
        assert question(page) == "What is fact 2?"


def test_colours_are_as_the_system_has_them_or_as_chosen(context: BrowserContext, facts: World) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    file = facts.build()
    with visit(context, file) as page:
        light = page.evaluate(ground)
        page.emulate_media(color_scheme="dark")
        dark = page.evaluate(ground)
        assert light != dark
        page.get_by_role("button", name="Settings").click()
        page.get_by_label("Colours").select_option("light")
        assert page.evaluate(ground) == light
    with visit(context, file) as page:
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(ground) == light
