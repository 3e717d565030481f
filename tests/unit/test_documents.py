"""The documents hold together: each page can be found, each link leads somewhere, the drawing shows what is there."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def test_readme_leads_to_every_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = {f"docs/{page.name}" for page in DOCS.glob("*.md")}
    assert pages <= set(re.findall(r"\]\(([^)#]+)", readme))


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    tokens = MarkdownIt().enable("table").parse(page.read_text(encoding="utf-8"))
    inside = [child for token in tokens for child in token.children or ()]
    links = [str(token.attrs["href"]) for token in inside if token.type == "link_open"]
    for target, _, anchor in (link.partition("#") for link in links if "://" not in link):
        file = page.parent / target if target else page
        assert file.exists(), f"{page.name}: {target}"
        if anchor and file.suffix == ".md":
            assert anchor in anchors(file), f"{page.name}: {target}#{anchor}"


def anchors(file: Path) -> set[str]:
    """Give the anchors that a web host makes of the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_architecture_shows_every_package() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    packages = [folder.parent.name for folder in (ROOT / "askdown").glob("*/__init__.py")]
    assert [name for name in packages if f"`askdown/{name}/`" not in text] == []


def test_the_architecture_shows_every_room_of_the_readers() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    readers = ROOT / "askdown/readers"
    rooms = [file.stem for file in readers.glob("**/*.py") if "lexicon" not in file.parts and file.stem != "__init__"]
    assert [name for name in rooms if f"`{name}`" not in text and f"`{name}.py`" not in text] == []
    folders = [file.parent.relative_to(readers).as_posix() for file in readers.glob("*/**/__init__.py")]
    assert [folder for folder in folders if f"`{folder}/`" not in text] == []
