"""The templates that docs/templates.md shows do what it says of them, and it lists all of them."""

import re
from pathlib import Path

import pytest

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
