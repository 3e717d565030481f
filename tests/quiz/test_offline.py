"""One file and nothing else: no request, no script but its own, readable and printable without any."""

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from pypdf import PdfReader

from tests.quiz.questions import FILES
from tests.quiz.visit import begin, question, visit
from tests.quiz.world import World

pytestmark = pytest.mark.slow

HOSTILE = """\
### What does `</script><script>alert(1)</script>` do?

Nothing <img src=x onerror="document.title='broken'"> here.

![a kernel](https://example.org/kernel.png)

### What is `<!-- <script>`?

It is text.

{{ 7 * 7 }} and `{% raw %}`.
"""
WORDS = (
    "It has four.",
    "proved",
    "Euclid, in thirteen books.",
    "1.41",
    "circumference",
    "right triangle",
    "A footnote",
)


def test_no_card_can_run_a_script_or_send_a_request(context: BrowserContext, tmp_path: Path) -> None:
    file = World(tmp_path, {"hostile.md": HOSTILE}).build()
    with visit(context, file) as page:
        begin(page, "Practice")
        assert question(page) == "What does </script><script>alert(1)</script> do?"
        page.keyboard.press("Space")
        assert page.locator(".stage .answer .missing").inner_text() == "a kernel"
        page.keyboard.press("2")
        assert question(page) == "What is <!-- <script>?"
        page.keyboard.press("Space")
        assert "{{ 7 * 7 }} and {% raw %}" in page.locator(".stage .answer").inner_text()
        assert "broken" not in page.title()


def test_the_policy_stops_what_is_put_into_the_page(context: BrowserContext, page_file: Path, tmp_path: Path) -> None:
    html = page_file.read_text(encoding="utf-8")
    file = tmp_path / "changed.html"
    put_in = (
        '<script>document.title = "broken"</script><img src="https://example.org/x.png" onerror="document.title=1">'
    )
    file.write_text(html.replace("</header>", f"</header>{put_in}"), encoding="utf-8")
    page = context.new_page()
    sent: list[str] = []
    page.on("requestfinished", lambda request: sent.append(request.url))
    page.goto(file.as_uri())
    assert page.title() == "Geometry"
    assert sent == [file.as_uri()]


def test_without_scripts_all_cards_are_lists_that_open(browser: Browser, page_file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file.as_uri())
    cards = page.locator("article.card")
    assert cards.count() == 14
    assert page.locator("#app").is_hidden()
    text = ""
    for card in cards.all():
        assert card.locator(".question").is_visible()
        assert not card.locator(".answer").is_visible()
        card.locator("summary").first.click()
        text += card.inner_text()
    assert [word for word in WORDS if word not in text] == []
    gap = page.locator("article", has_text="angles add up").locator(".question")
    assert gap.inner_text() == "A triangle has three corners, and its angles add up to 180 degrees."
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_every_card_has_its_answer(browser: Browser, page_file: Path, scripts: bool) -> None:  # noqa: FBT001  (a parameter of the test)
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(page_file.as_uri())
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())
    assert [word for word in WORDS if word not in text] == []
    assert "Start" not in text
    assert "Licence: CC0" in text
    context.close()


def test_the_page_says_its_author_licence_language_and_direction(context: BrowserContext, tmp_path: Path) -> None:
    text = "---\nlang: ar\ndir: rtl\nlicence: CC BY 4.0\nauthor: B. Author\n---\n\n### ما هو المثلث؟\n\nشكل هندسي\n"
    world = World(tmp_path, {"shapes.md": text, "other.md": FILES["gaps.md"]}, words="en")
    file = world.build("--deck", "shapes", name="Geometry - shapes")
    with visit(context, file) as page:
        assert "By A. Author, B. Author." in page.locator("footer").inner_text()
        assert "Licence: CC0, CC BY 4.0." in page.locator("footer").inner_text()
        begin(page, "Practice")
        shown = page.locator(".stage > .question")
        assert (shown.get_attribute("lang"), shown.get_attribute("dir")) == ("ar", "rtl")
        assert page.locator("html").get_attribute("lang") == "en"


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    world = World(tmp_path, FILES)
    first = world.build().read_bytes()
    world.clear()
    assert world.build().read_bytes() == first
    assert not re.search(rb'(?:src|href)="https?:', first.replace(b'href="https://example.org/"', b""))
