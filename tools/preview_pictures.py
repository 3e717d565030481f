"""Takes the pictures of the preview in docs/images: `python -m tools.preview_pictures`, with Chromium."""

import re
import signal
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Page

from tests.browser import chromium

ROOT = Path(__file__).resolve().parents[1]


class Picture(NamedTuple):
    """One picture: the colours, the size of the window, the width of the card, and the card that is searched for."""

    name: str
    colours: Literal["light", "dark"]
    size: tuple[int, int]
    card: str
    width: str = "desktop"


PICTURES = (
    Picture("light", "light", (1280, 800), "dying ReLU"),
    Picture("dark", "dark", (1280, 860), "dying ReLU", "phone"),
    Picture("phone", "light", (390, 760), "dying ReLU"),
)


def main() -> None:
    """Start the preview of the project's own deck, and take one picture after the other."""
    command = [sys.executable, "build.py", "preview", "--port", "0"]
    with (
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as preview,
        chromium() as browser,
    ):
        assert preview.stderr is not None  # noqa: S101  (a pipe was asked for)
        found = re.search(r"http://\S+", preview.stderr.readline())
        try:
            for picture in PICTURES:
                width, height = picture.size
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=picture.colours)
                page.goto(found[0] if found else "")
                take(page, picture)
        finally:
            preview.send_signal(signal.SIGINT)


def take(page: Page, picture: Picture) -> None:
    """Show a card and save what is to be seen."""
    page.locator(".row").first.wait_for()
    page.wait_for_timeout(1500)  # until the linter has spoken
    wide = picture.size[0] > 720  # noqa: PLR2004  (where the page has two columns)
    if wide:
        page.locator(f"input[value={picture.width}]").check()
    page.get_by_label("Search the cards").fill(picture.card)
    page.locator(".row").first.click()
    if wide:
        page.get_by_label("Search the cards").fill("")
        page.locator("#card-place").click()  # away from the field
    page.wait_for_timeout(700)
    Image.open(BytesIO(page.screenshot())).convert("RGB").save(
        ROOT / "docs" / "images" / f"preview-{picture.name}.png", optimize=True
    )


if __name__ == "__main__":
    main()
