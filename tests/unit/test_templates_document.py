"""The templates that docs/templates.md shows are such as it says, and README leads to every page."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from askdown.content import Paragraph, Text
from askdown.model import BasicCard, Deck, Library, Origin
from askdown.rendering.note_types import note_types
from askdown.rendering.notes import render_notes
from askdown.templating import Templates

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "templates.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"^<!-- file: (\S+) -->\n```\w+\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))


def looks(folder: Path) -> tuple[dict[str, str], str, str]:
    """Give the fields of a note, the style and the back of a card, as the templates in a folder make them."""
    origin = Origin(path="a.md", line=1, end_line=2, guid="g", deck=("Root",), tags=("x", "y"))
    card = BasicCard(origin, (Paragraph((Text("q"),)),), (Paragraph((Text("a"),)),))
    (note,) = render_notes(Library("Root", (Deck("a.md", "h-q", (card,)),)), Templates(folder))
    question, _ = note_types(Templates(folder), "Root", lambda _: 1)
    return dict(note.fields), question.css, question.cards[0].back


@pytest.mark.parametrize("name", SHOWN)
def test_the_shown_templates_work_and_change_what_they_say(tmp_path: Path, name: str) -> None:
    plain = looks(tmp_path)
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text(SHOWN[name], encoding="utf-8")
    changed = looks(tmp_path)
    assert [was != now for was, now in zip(plain, changed, strict=True)].count(True) == 1
    fields, css, back = changed
    match name:
        case "anki/style.css":
            assert css.startswith(plain[1].rstrip())
            assert "text-align: center" in css
        case "anki/fields/question.html":
            assert fields == plain[0] | {"Source": "x, y"}
        case _:
            assert back.index("{{Answer}}") < back.index("{{Question}}")


def test_every_template_for_anki_is_in_the_table() -> None:
    folder = DOCS.parent / "templates" / "anki"
    partials = {"anki/fields/parts.html", "anki/parts/after.html"}
    files = {f"anki/{file.relative_to(folder).as_posix()}" for file in folder.rglob("*.*")} - partials
    rows = [row.split("|")[1] for row in PAGE.splitlines() if row.startswith("| `anki/")]
    named = set()
    for row in rows:
        first, *others = re.findall(r"`([^`]+)`", row)
        named |= {first, *(other if "/" in other else f"{first.rpartition('/')[0]}/{other}" for other in others)}
    assert named == files


def test_readme_leads_to_every_page() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    pages = {f"docs/{page.name}" for page in DOCS.glob("*.md")}
    assert pages <= set(re.findall(r"\]\(([^)#]+)", readme))


@pytest.mark.parametrize(
    "page", [DOCS.parent / "README.md", DOCS.parent / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
)
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
