"""The preview as somebody at the screen meets it: a real process, a real browser."""

import http.client
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from tests.npm import package
from tests.preview.conftest import FILES, ROOT, World

pytestmark = pytest.mark.slow

PATIENCE = 20_000  # milliseconds, for a machine that has other work
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
async (runOnly) => (await axe.run(document, { runOnly, resultTypes: ["violations"], iframes: false })).violations.map(
  (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ") + " " + node.html.slice(0, 120)).join("; ")}`)
"""


@contextmanager
def visit(browser: Browser, world: World, *, width: int = 1280, scheme: str = "light") -> Iterator[Page]:
    """Open the page; at the end there must have been no error and no message of the console."""
    colours: Literal["dark", "light"] = "dark" if scheme == "dark" else "light"
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=colours)
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(world.address)
    expect(page.locator(".row").first).to_be_visible(timeout=PATIENCE)
    yield page
    assert trouble == []
    context.close()


def side(page: Page, name: str) -> Frame:
    element = page.locator(f"[data-side={name}] iframe").element_handle()
    assert element is not None
    frame = element.content_frame()
    assert frame is not None
    return frame


def choose(page: Page, title: str) -> None:
    page.locator(".row").filter(has_text=title).first.click()
    expect(page.locator("#card")).to_be_visible()
    expect(page.frame_locator("[data-side=back] iframe").locator("#qa")).not_to_be_empty()


def titles(page: Page) -> list[str]:
    return page.locator(".row .title").all_inner_texts()


def test_both_sides_of_a_card_are_shown_with_its_picture_and_formulas(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        choose(page, "What is a cell?")
        front, back = (page.frame_locator(f"[data-side={name}] iframe") for name in ("front", "back"))
        expect(front.locator(".question")).to_have_text("What is a cell?")
        expect(back.locator(".answer")).to_contain_text("The smallest unit that lives.")
        picture = back.locator("img")
        expect(picture).to_be_visible()
        assert picture.evaluate("async (img) => (await img.decode(), img.naturalWidth)") == 40
        choose(page, "How many cells has a body")
        expect(back.locator("mjx-container[display=true]")).to_have_count(1)
        expect(front.locator("mjx-container")).to_contain_text("m")
        assert page.locator("#card-deck").inner_text().startswith("Cells › animals › cells")


def test_a_cloze_hides_on_the_front_what_its_back_shows(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        page.get_by_label("Kind", exact=True).select_option("formula")
        page.locator(".row").first.click()
        front, back = (page.frame_locator(f"[data-side={name}] iframe") for name in ("front", "back"))
        expect(front.locator("mjx-container").last).to_contain_text("[")
        expect(back.locator(".cloze, .text mjx-container[display=true]").first).to_be_visible()


def test_search_and_filters_leave_the_cards_that_are_meant(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        everything = len(titles(page))
        page.get_by_label("Search the cards").fill("SMALLEST lives")
        assert titles(page) == ["What is a cell?"]
        page.get_by_label("Search the cards").fill("no such words")
        page.get_by_role("button", name="Show all").click()
        assert len(titles(page)) == everything
        page.get_by_label("Deck", exact=True).select_option("Cells::plants")
        assert all("cell" not in title for title in titles(page))
        page.get_by_label("Deck", exact=True).select_option("")
        page.get_by_label("Tag", exact=True).select_option("code")
        assert titles(page) == ["What prints this?"]
        page.get_by_label("Tag", exact=True).select_option("")
        page.get_by_label("Kind", exact=True).select_option("choice")
        assert titles(page) == ["Which of these is no cell?"]


def test_findings_stand_beside_their_card(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        choose(page, "What is wrong here")
        found = page.locator("#card-findings .finding.error")
        expect(found).to_contain_text("M011")
        expect(found.locator("a")).to_have_attribute("href", link_to(world, "plants/leaves.md", 6))
        page.get_by_role("tab", name="Findings").click()
        listed = page.locator("#findings .finding").filter(has_text="M011")
        listed.get_by_role("button", name="Show the card").click()
        expect(page.locator("#card-place")).to_have_text("source/plants/leaves.md:6")


def link_to(world: World, name: str, line: int) -> re.Pattern[str]:
    return re.compile(rf"^vscode://file{re.escape(str(world.folder.resolve()))}/source/{name}:{line}:\d+$")


def test_the_editor_is_the_one_that_the_configuration_names(world: World, browser: Browser) -> None:
    world.write("askdown.toml", FILES["askdown.toml"] + 'editor = "idea://open?file={path}&line={line}"\n')
    with visit(browser, world) as page:
        choose(page, "What is a cell?")
        link = page.get_by_role("link", name="Open in editor")
        expect(link).to_have_attribute("href", re.compile(r"^idea://open\?file=/.*/source/animals/cells\.md&line=3$"))


def test_a_save_shows_at_once_and_the_card_stays(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        choose(page, "What is a cell?")
        world.write("source/animals/cells.md", FILES["source/animals/cells.md"].replace("smallest", "tiniest"))
        answer = page.frame_locator("[data-side=back] iframe").locator(".answer")
        expect(answer).to_contain_text("tiniest", timeout=PATIENCE)
        expect(page.locator("#card-place")).to_have_text("source/animals/cells.md:3")
        world.write("source/new.md", "## What is new?\n\nThis card.\n")
        expect(page.locator(".row").filter(has_text="What is new?")).to_be_visible(timeout=PATIENCE)
        expect(page.locator("#card-place")).to_have_text("source/animals/cells.md:3")


def test_a_mistake_in_the_configuration_leaves_the_last_good_cards(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        world.write("askdown.toml", "deck = 3\n")
        expect(page.get_by_role("alert")).to_contain_text("the configuration has mistakes", timeout=PATIENCE)
        choose(page, "What is a cell?")
        world.write("askdown.toml", FILES["askdown.toml"])
        expect(page.get_by_role("alert")).to_be_hidden(timeout=PATIENCE)


def test_night_and_phone_reach_the_card(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        choose(page, "What is a cell?")
        body = side(page, "front").locator("body")
        light = body.evaluate("(body) => getComputedStyle(body).backgroundColor")
        page.locator("input[value=dark]").check()
        expect(body).to_have_class("card card1 nightMode night_mode")
        assert body.evaluate("(body) => getComputedStyle(body).backgroundColor") != light
        wide = side(page, "front").evaluate("innerWidth")
        page.locator("input[value=phone]").check()
        assert side(page, "front").evaluate("innerWidth") == 360 < wide
    with visit(browser, world, scheme="dark") as page:
        choose(page, "What is a cell?")
        expect(side(page, "front").locator("body")).to_have_class("card card1 nightMode night_mode")


def test_the_list_is_walked_with_the_keyboard(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        page.locator("#list").focus()
        page.keyboard.press("Home")
        page.keyboard.press("ArrowDown")
        chosen = page.locator("[role=option][aria-selected=true]")
        expect(chosen).to_have_attribute("aria-posinset", "2")
        expect(page.locator("#list")).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
        expect(page.locator("#card-place")).to_have_text("source/animals/cells.md:8")


def test_a_narrow_screen_shows_the_list_or_the_card(world: World, browser: Browser) -> None:
    with visit(browser, world, width=390) as page:
        expect(page.locator("#stage")).to_be_hidden()
        page.locator(".row").first.click()
        expect(page.locator("#card")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        page.get_by_role("button", name="All cards").click()
        expect(page.locator("#list")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_axe_finds_nothing(world: World, browser: Browser, width: int, scheme: str) -> None:
    axe = (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    with visit(browser, world, width=width, scheme=scheme) as page:
        page.evaluate(axe)
        assert page.evaluate(RUN, RULES) == []
        choose(page, "What is wrong here")
        assert page.evaluate(RUN, RULES) == []
        if width < 720:
            page.get_by_role("button", name="All cards").click()
        page.get_by_role("tab", name="Findings").click()
        assert page.evaluate(RUN, RULES) == []


def test_scripts_in_a_template_do_not_run(world: World, browser: Browser) -> None:
    script = "top.document.title = 'taken'"
    front = f'{{{{Question}}}}<script>{script}</script><img src="x" onerror="{script}">'
    world.write("templates/anki/question/front.html", front)
    page = browser.new_page()
    page.goto(world.address)
    front_side = page.frame_locator("[data-side=front] iframe")
    expect(front_side.locator("img[onerror]")).to_have_count(1, timeout=PATIENCE)
    page.wait_for_timeout(300)
    assert page.title() == "Cells · preview"
    page.close()


def test_other_names_and_methods_are_refused_on_the_wire(world: World) -> None:
    where = urlsplit(world.address)

    def status(method: str, target: str, **headers: str) -> int:
        connection = http.client.HTTPConnection(str(where.hostname), where.port, timeout=10)
        connection.request(method, target, headers=headers)
        answer = connection.getresponse().status
        connection.close()
        return answer

    assert where.hostname == "127.0.0.1"
    assert status("GET", "/") == 200
    assert status("GET", "/", Host="evil.example") == 421
    assert status("POST", "/api/cards") == 405
    assert status("GET", "/media/../../askdown.toml") == 404
    assert status("HEAD", "/") == 200


def test_nothing_is_written_into_the_project(world: World, browser: Browser) -> None:
    with visit(browser, world) as page:
        choose(page, "What is a cell?")
    world.stop()
    names = {file.relative_to(world.folder).as_posix() for file in world.folder.rglob("*") if file.is_file()}
    assert {name for name in names if not name.startswith("cache/")} == {*FILES, "source/pictures/cell.svg"}


def test_it_ends_cleanly_and_a_taken_port_is_named(world: World, browser: Browser) -> None:
    port = str(urlsplit(world.address).port)
    with visit(browser, world) as page:
        second = subprocess.run(
            [sys.executable, str(ROOT / "build.py"), "preview", "--port", port],
            cwd=world.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert second.returncode == 2
        assert f"port {port} is in use" in second.stderr
        assert world.stop() == 0
        expect(page.locator("#live-text")).to_have_text("Not connected: is the preview still running?")
        world.start("--port", port)
        expect(page.locator("#live")).to_have_attribute("data-kind", "good", timeout=PATIENCE)
