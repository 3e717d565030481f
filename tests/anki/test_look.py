"""What cards look like in a browser: nothing is wider than a phone, both modes can be read, directions hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from askdown.content import Cell, Code, CodeBlock, MathBlock, Paragraph, Quote, Table, Text
from askdown.model import BasicCard, Origin
from tests.anki.harness import Learner
from tests.anki.packages import choice, cloze, notes_of, origin, packed, text

pytestmark = pytest.mark.slow

PHONE = 360
WIDE = "wide " * 60


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": PHONE, "height": 640})
    yield page
    page.close()


def show(page: Page, html: str, *, night: bool) -> None:
    """Put a card's side into a page as Anki does."""
    mode = " nightMode night_mode" if night else ""
    page.set_content(f'<!doctype html><body class="card card1{mode}"><div id="qa">{html}</div></body>')


def wide_card() -> BasicCard:
    cells = tuple(Cell((Text(f"column number {n}"), Code("unbreakable_name_of_a_column"))) for n in range(8))
    blocks = (
        Paragraph((Text("averyveryverylongword" * 9), Code("an_even_longer_name" * 9))),
        Table(cells, (cells,)),
        CodeBlock(f"x = '{WIDE}'\n", "python"),
        Quote((CodeBlock(WIDE),)),
        MathBlock("TEX"),
    )
    return BasicCard(origin("wide"), blocks, blocks)


def formula_set(html: str) -> str:
    """Stand in for MathJax, which leaves a container as wide as its formula."""
    container = '<mjx-container display="true"><span style="display:inline-block;width:900px">x</span></mjx-container>'
    return html.replace("\\[TEX\\]", container)


@pytest.mark.parametrize("night", [False, True])
def test_what_is_wide_scrolls_in_its_own_box(learner: Learner, tmp_path: Path, page: Page, *, night: bool) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(wide_card())))
    for html in (learner.question("wide"), learner.answer("wide")):
        show(page, formula_set(html), night=night)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
        for box in (".table", "pre", "mjx-container"):
            scrolls = f"[...document.querySelectorAll('{box}')].every(b => b.scrollWidth > b.clientWidth)"
            assert page.evaluate(scrolls), box
            assert page.evaluate(f"getComputedStyle(document.querySelector('{box}')).overflowX") == "auto"


CONTRAST = """() => {
  const parsed = c => c.match(/[\\d.]+/g).map(Number);
  const light = c => parsed(c).slice(0, 3).map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor;
      if (parsed(c).length == 3) return c;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = {};
  const walker = document.createTreeWalker(document.getElementById('qa'), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || e.tagName == 'STYLE') continue;
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];
    found[node.data.trim().slice(0, 20)] = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }
  return found;
}"""


@pytest.mark.parametrize("night", [False, True])
def test_all_text_can_be_read_in_both_modes(learner: Learner, tmp_path: Path, page: Page, *, night: bool) -> None:
    code = CodeBlock('@a\ndef f(x):  # why\n    """Doc."""\n    return "s%d" + 1 if not None else self.b\n', "python")
    markup = CodeBlock('<a href="x">y</a><!-- z -->', "html")
    quote = Quote((Paragraph((Text("quoted"),)),))
    cards = (BasicCard(origin("code"), text("q"), (code, markup, quote)), choice("options"), cloze("hidden", 1))
    learner.imports(packed(tmp_path / "a.apkg", notes_of(*cards)))
    for guid in ("code", "options", "hidden"):
        show(page, learner.answer(guid), night=night)
        contrasts = page.evaluate(CONTRAST)
        assert contrasts
        assert {words: ratio for words, ratio in contrasts.items() if ratio < 4.5} == {}  # WCAG 2, level AA


def test_right_to_left_where_the_card_says_so(learner: Learner, tmp_path: Path, page: Page) -> None:
    place = Origin(path="ملف.md", line=1, end_line=2, guid="rtl", deck=("Root",), dir="rtl", lang="ar")
    blocks = (Paragraph((Text("سؤال"), Code("f(x)"))), CodeBlock("x = 1\n"))
    learner.imports(packed(tmp_path / "a.apkg", notes_of(BasicCard(place, blocks, blocks), cloze("ltr", 1))))
    show(page, learner.answer("rtl"), night=False)
    direction = "getComputedStyle(document.querySelector('{}')).direction"
    assert page.evaluate(direction.format(".question p")) == "rtl"
    assert page.evaluate(direction.format(".answer p")) == "rtl"
    assert page.evaluate(direction.format(".answer code")) == "ltr"
    assert page.evaluate(direction.format(".answer pre")) == "ltr"
    assert page.evaluate("document.querySelector('.askdown').lang") == "ar"
    show(page, learner.answer("ltr"), night=False)
    assert page.evaluate(direction.format(".text")) == "ltr"


def test_the_front_of_options_gives_nothing_away(learner: Learner, tmp_path: Path, page: Page) -> None:
    looks = []
    for right in range(3):
        guid = f"right-{right}"
        learner.imports(packed(tmp_path / f"{right}.apkg", notes_of(choice(guid, right))))
        show(page, learner.question(guid), night=False)
        looks.append(page.evaluate("[...document.querySelectorAll('.options > li')].map(o => o.outerHTML).sort()"))
    assert looks[0] == looks[1] == looks[2]
    assert len(looks[0]) == 3
