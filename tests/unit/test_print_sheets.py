import re
from pathlib import Path

import msgspec
import pytest
from lxml import html

from askdown.diagnostics import Diagnostic
from askdown.printing.names import LAYOUTS, Layout
from askdown.printing.setup import PageSetup
from askdown.templating import Templates
from askdown.writers.sheets import sheet
from tests.formulas.drawn import needs_bundles
from tests.print.sample import document_of, ignore, matter_of, sheet_of

TEXT = """\
# Title & more

## Section <one>

### Q: What is a?

#letters

The **first** letter, $a = b + c$.

Second paragraph.

![picture](https://example.org/x.png)

### Q: Which is right?

- [ ] this
- [x] that

## Other

### Q: What has no answer?
"""


def text_of(layout: Layout, text: str = TEXT, **setup: object) -> str:
    tree = html.document_fromstring(sheet_of(layout, document_of(text), **setup).html)
    for style in tree.iter("style"):
        style.text = ""
    return " ".join(tree.text_content().split())


@needs_bundles
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_needs_nothing_but_itself(layout: Layout) -> None:
    made = sheet_of(layout, document_of(TEXT)).html
    tree = html.document_fromstring(made)
    assert not list(tree.iter("script", "link", "iframe"))
    assert not [image.get("src") for image in tree.iter("img") if not image.get("src", "").startswith("data:")]
    assert not re.findall(r"url\(|@import|@font-face", made)
    assert tree.get("lang") == "en"
    assert tree.findtext("head/title", "").startswith("File") or tree.findtext("head/title", "").startswith("Deck")
    assert tree.xpath("//meta[@name='author']/@content") == ["An Author"]
    assert tree.xpath("//svg[@role='img']/@aria-label")[0] == "a = b + c"
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_cheat_sheet_has_the_gist_of_answers_or_all_of_them() -> None:
    short, full = text_of("cheatsheet"), text_of("cheatsheet", full=True)
    assert "The first letter" in short
    assert "Second paragraph" not in short
    assert "Second paragraph" in full
    assert "What has no answer" not in full
    assert "Section <one>" in full


def test_a_booklet_has_contents_chapters_answers_and_an_index() -> None:
    made = sheet_of("booklet", document_of(TEXT)).html
    tree = html.document_fromstring(made)
    linked = [link.get("href") for link in tree.xpath("//nav//td[1]/a")]
    assert linked == ["#chapter-1", "#chapter-1-1", "#chapter-1-2", "#index"]
    assert all(tree.get_element_by_id(one[1:]) is not None for one in linked)
    assert tree.xpath("//section[@class='index']//p[a]")[0].text_content().split() == ["letters", "1"]
    assert [one.text for one in tree.xpath("//span[@class='number']")] == ["1", "2", "3"]
    assert "✓ B" in text_of("booklet")


def test_a_cover_names_the_project_only_where_the_title_says_something_else() -> None:
    document = document_of(TEXT)
    for project, said in (("Chemistry", ["Chemistry"]), (document.title.upper(), [None])):
        matter = msgspec.structs.replace(matter_of(document, PageSetup()), project=project)
        made = sheet("booklet", document, matter, ignore, {})
        assert made is not None
        cover = html.document_fromstring(made.html)
        assert [one.text for one in cover.xpath("//section[@class='cover']/p[@class='project']")] == said


def test_the_index_names_questions_and_their_known_pages() -> None:
    text = "".join(
        f"### Q: What is {n}?\n\n#{'odd' if n % 2 else 'even'} #{'small' if n < 5 else 'large'}\n\n{n}\n\n"
        for n in range(1, 8)
    )
    document = document_of(text)
    made = sheet("booklet", document, matter_of(document, PageSetup()), ignore, {"card-1": 3, "card-5": 4, "card-7": 6})
    assert made is not None
    entries = html.document_fromstring(made.html).xpath("//div[@class='entries']/p")
    assert [" ".join(one.text_content().split()) for one in entries] == [
        "even 2, 4, 6",
        "large 5–7 (p. 4)",
        "odd 1 (p. 3), 3, 5 (p. 4), 7 (p. 6)",
        "small 1–4 (p. 3)",
    ]


def test_answers_at_the_end_come_after_all_questions() -> None:
    words = text_of("booklet", answers="end")
    assert words.index("What has no answer?") < words.rindex("Answers") < words.index("The first letter")
    tree = html.document_fromstring(sheet_of("booklet", document_of(TEXT), answers="end").html)
    for link in tree.xpath("//a[starts-with(@href, '#')]/@href"):
        assert tree.get_element_by_id(link[1:]) is not None


def test_known_page_numbers_stand_in_the_contents() -> None:
    document = document_of(TEXT)
    matter = matter_of(document, PageSetup())
    made = sheet("booklet", document, matter, ignore, {"chapter-1": 3, "index": 17})
    assert made is not None
    numbers = html.document_fromstring(made.html).xpath("//a[@class='page']")
    assert [(one.get("href"), one.text) for one in numbers if one.text] == [("#chapter-1", "3"), ("#index", "17")]


def test_a_formula_sheet_of_nothing_is_none() -> None:
    document = document_of("### Q: What?\n\nNothing.\n")
    assert sheet("formulas", document, matter_of(document, PageSetup()), ignore, {}) is None


def test_titles_cannot_leave_their_place_in_the_style_sheet() -> None:
    from askdown.printing.printed import css_string  # noqa: PLC0415  (one use)

    assert css_string('a"b\\c</style>\n& d') == r'"a\22 b\5c c\3c /style\3e \a \26  d"'


def test_a_block_is_overridden_by_a_file_of_the_same_name(tmp_path: Path) -> None:
    folder = tmp_path / "print" / "cheatsheet"
    folder.mkdir(parents=True)
    (folder / "style.css").write_text(
        '{% extends "askdown/print/cheatsheet/style.css" %}{% block cheatsheet %}{{ super() }}h1 { color: teal; }'
        "{% endblock %}"
    )
    (folder / "sheet.html").write_text(
        '{% extends "askdown/print/cheatsheet/sheet.html" %}{% block card %}<b>{{ card.question }}</b>{% endblock %}'
    )
    document = document_of(TEXT)
    made = sheet("cheatsheet", document, matter_of(document, PageSetup(), Templates(tmp_path)), ignore, {})
    assert made is not None
    assert "color: teal" in made.html
    assert "column-fill" in made.html
    assert "<b><p>What is a?</p></b>" in made.html
    assert "The <strong>first" not in made.html


@pytest.mark.parametrize(
    ("setup", "expected"),
    [
        ({}, "210mm 297mm"),
        ({"landscape": True}, "297mm 210mm"),
        ({"paper": "Letter"}, "215.9mm 279.4mm"),
        ({"paper": "A5", "landscape": True}, "210mm 148mm"),
    ],
)
def test_paper(setup: dict[str, object], expected: str) -> None:
    for layout in ("cheatsheet", "flashcards", "booklet"):
        assert f"size: {expected};" in sheet_of(layout, document_of(TEXT), **setup).html.replace(".0mm", "mm")


def test_columns_and_type() -> None:
    made = [
        sheet_of("cheatsheet", document_of(TEXT), **chosen).html for chosen in ({}, {"columns": 2, "font_size": 9.0})
    ]
    assert "column-count: 3;" in made[0]
    assert "column-count: 2;" in made[1]
    assert "font: 9.0pt/" in made[1]


def test_other_languages_and_directions_are_marked() -> None:
    text = "---\nlang: ar\ndir: rtl\n---\n\n### Q: سؤال؟\n\n**A:** جواب.\n"
    for layout in ("cheatsheet", "flashcards", "booklet"):
        tree = html.document_fromstring(sheet_of(layout, document_of(text)).html)
        (first, *_) = tree.iter("article")
        assert (first.get("lang"), first.get("dir")) == ("ar", "rtl")


def test_what_is_too_large_for_a_card_is_reported() -> None:
    found: list[Diagnostic] = []
    document = document_of("### Q: What?\n\n```\n" + "x" * 20000 + "\n```\n")
    sheet("flashcards", document, matter_of(document, PageSetup(per_page=16)), found.append, {})
    assert [one.rule.code for one in found] == ["P003"]
