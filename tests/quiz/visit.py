"""Somebody before the page: opens it, presses keys, reads what is there; whatever goes wrong in the page fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page


@contextmanager
def visit(context: BrowserContext, file: Path) -> Iterator[Page]:
    """Open a page; at the end there must have been no error, no message of the console and no request but the file."""
    page = context.new_page()
    trouble: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    yield page
    assert trouble == []
    assert {url for url in asked if not url.startswith(("blob:", "data:"))} == {file.as_uri()}
    page.close()


def begin(page: Page, mode: str, **chosen: str) -> None:
    """Choose a mode and what to filter by, and start."""
    page.get_by_role("radio", name=mode).check()
    for label, value in chosen.items():
        page.get_by_label(label, exact=True).select_option(value)
    page.get_by_role("button", name="Start").click()


def question(page: Page) -> str:
    """Give the text of the question that is asked."""
    return page.locator(".stage > .question").inner_text()


def heading(page: Page) -> str:
    """Give what has the focus, as text."""
    return str(page.evaluate("document.activeElement.textContent"))
