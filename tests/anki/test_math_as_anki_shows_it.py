r"""Anki's own judgement of formulas: the project's cards in Chromium, with Anki's MathJax and its settings.

No error box, no red command, no raw delimiter; of cloze cards the front with `[...]` and the back.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, sync_playwright

from askdown.cli.program import program
from tests.anki.harness import Learner
from tests.npm import package

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / ".." / "shared" / "seeds"

# The settings of Anki's reviewer (ts/mathjax/index.ts), but for what only it needs.
SETTINGS = r"""
window.MathJax = {
  tex: {
    displayMath: [["\\[", "\\]"]],
    processEscapes: false, processEnvironments: false, processRefs: false,
    packages: {"[+]": ["noerrors", "mathtools"], "[-]": ["textmacros"]},
  },
  options: {renderActions: {addMenu: [], checkLoading: []}},
  startup: {typeset: false},
};
"""
SHOW = """async ([html, night]) => {
  document.body.className = "card card1" + (night ? " nightMode night_mode" : "");
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  MathJax.texReset();
  MathJax.typesetClear();
  await MathJax.typesetPromise([qa]);
  const text = qa.cloneNode(true);
  text.querySelectorAll("mjx-container, script, style, code, pre, .tex2jax_ignore").forEach((node) => node.remove());
  return {
    errors: [...qa.querySelectorAll("mjx-merror, [data-mjx-error]")].map((node) => node.textContent),
    undefined: [...qa.querySelectorAll('mjx-mtext[style*="red"], mjx-mstyle[style*="red"]')].map((n) => n.textContent),
    raw: (text.textContent.match(/\\\\[()[\\]]|\\$\\$/g) || []),
    formulas: qa.querySelectorAll("mjx-container").length,
  };
}"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    mathjax = package("mathjax") / "es5" / "tex-chtml-full.js"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_content("<!doctype html><body><div id='qa'></div></body>")
        page.add_script_tag(content=SETTINGS)
        page.add_script_tag(path=mathjax)
        page.evaluate("MathJax.startup.promise")
        yield page
        browser.close()


def built(source: Path, folder: Path) -> Path:
    arguments = ["anki", "--source", str(source), "--dist", str(folder), "--ledger", str(folder.parent / "cards.lock")]
    result = CliRunner().invoke(program, arguments)
    assert result.exit_code == 0, result.output
    (deck,) = folder.glob("anki/*.apkg")
    return deck


def sides(learner: Learner) -> Iterator[tuple[str, str]]:
    """Give every side of every card: its note's first field, and its HTML without the style."""
    collection = learner.collection
    for number in collection.find_cards(""):
        card = collection.get_card(number)
        for html in (card.question(), card.answer()):
            yield card.note().fields[0], html.partition("</style>")[2]


@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize("source", [ROOT / "source", SEEDS], ids=["source", "seeds"])
def test_every_formula_of_every_card_is_set(
    learner: Learner, tmp_path: Path, page: Page, source: Path, *, night: bool
) -> None:
    if not source.is_dir():
        pytest.skip("no ../shared/seeds beside the checkout")
    learner.imports(built(source, tmp_path / "dist"))
    assert not learner.empty_cards()
    formulas = 0
    for name, html in sides(learner):
        shown: dict[str, Any] = page.evaluate(SHOW, [html, night])
        formulas += shown.pop("formulas")
        assert shown == {"errors": [], "undefined": [], "raw": []}, name
    assert formulas


@pytest.mark.parametrize(
    ("html", "kind"), [(r"\(a^b^c\)", "errors"), (r"\(\aplha + 1\)", "undefined"), (r"\(\frac{a\)", "raw")]
)
def test_the_judge_sees_what_is_wrong(page: Page, html: str, kind: str) -> None:
    shown: dict[str, Any] = page.evaluate(SHOW, [f"<p>{html}</p>", False])
    assert shown[kind]
