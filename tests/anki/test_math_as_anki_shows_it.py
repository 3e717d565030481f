r"""Anki's own judgement of formulas: the project's cards in Chromium, with Anki's MathJax and its settings.

No error box, no red command, no raw delimiter; of cloze cards the front with `[...]` and the back.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from askdown.cli.program import program
from tests.anki.harness import Learner
from tests.anki.math_page import SHOW, math_page

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / ".." / "shared" / "seeds"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with math_page(browser, tmp_path_factory.mktemp("page")) as page:
        yield page


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
