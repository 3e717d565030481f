"""Takes the pictures of cards in docs/images/: cards of source/, as Anki's code renders them, with Anki's MathJax.

usage: python -m tools.card_pictures    (needs the test extra, Chromium and npm)
"""

import tempfile
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner
from playwright.sync_api import Page

from askdown.cli.program import program
from tests.anki.harness import Learner
from tests.anki.math_page import SHOW, math_page
from tests.browser import chromium

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"


class Picture(NamedTuple):
    """What to search for in Anki, which side of the first card to take, by day or night, and the file."""

    search: str
    side: str
    night: bool
    file: str


PICTURES = (
    Picture('"dying ReLU" note:*Question*', "answer", night=False, file="card.png"),
    Picture('"dying ReLU" note:*Question*', "answer", night=True, file="card-night.png"),
    Picture('"dying ReLU" note:*Cloze*', "question", night=False, file="formula-cloze-front.png"),
    Picture('"dying ReLU" note:*Cloze*', "answer", night=False, file="formula-cloze-back.png"),
)


def main() -> None:
    """Build the deck, import it into an empty collection, and photograph cards in a window as wide as a tablet."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        options = ["--source", str(ROOT / "source"), "--dist", str(work / "dist"), "--ledger", str(work / "lock")]
        CliRunner().invoke(program, ["anki", *options])
        with (
            chromium() as browser,
            math_page(browser, work, width=720, height=400, sharpness=2) as page,
            Learner(work / "learner") as learner,
        ):
            learner.imports(next((work / "dist" / "anki").glob("*.apkg")))
            for picture in PICTURES:
                take(picture, page, learner)


def take(picture: Picture, page: Page, learner: Learner) -> None:
    """Photograph one side of a card."""
    card = learner.collection.get_card(learner.collection.find_cards(picture.search)[0])
    page.evaluate(SHOW, [card.question() if picture.side == "question" else card.answer(), picture.night])
    page.wait_for_timeout(300)  # MathJax's fonts
    page.locator("body").screenshot(path=IMAGES / picture.file)


if __name__ == "__main__":
    main()
