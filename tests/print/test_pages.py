"""What all layouts promise in both engines, seen on their pages."""

import io
import re
from collections import Counter
from typing import Any

import pytest
from pypdf import PdfReader

from askdown.printing.names import LAYOUTS, Layout
from tests.print.conftest import MakePdf, embedded_fonts, resources_of
from tests.print.decks import SCRIPTS, WIDE, deck, words
from tests.print.pages import pdf_pages, pictures

pytestmark = pytest.mark.slow

DECK = deck(30)
BOTH = [("cheatsheet", {"full": True}), ("cheatsheet", {"full": True, "landscape": True, "paper": "Letter"}),
        ("flashcards", {}), ("booklet", {}), ("booklet", {"answers": "end", "paper": "A5"})]  # fmt: skip


@pytest.mark.parametrize(("layout", "setup"), BOTH)
def test_every_word_of_every_card_is_in_the_pdf_once(pdf: MakePdf, layout: Layout, setup: dict[str, object]) -> None:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(layout, DECK, **setup))).pages)
    found = Counter(re.findall(r"\b[qew]\d+x\d*\b", text))
    expected = [
        word for card in range(30) for word in (f"q{card}x", f"e{card}x", *words(card, 3 + card * 7 % 40).split())
    ]
    assert found == Counter(expected)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", ["deck", "wide"])
def test_nothing_leaves_the_page(pdf: MakePdf, layout: Layout, text: str) -> None:
    made = pdf(layout, DECK if text == "deck" else WIDE)
    for page, picture in zip(pdf_pages(made), pictures(made), strict=True):
        for word in page.words:
            assert word.left >= 3, word
            assert word.top >= 3, word
            assert word.right <= page.width - 3, word
            assert word.bottom <= page.height - 3, word
        for box in ((0, 0, 3, 400), (page.width - 3, 0, 500, 400), (0, 0, 500, 3), (0, page.height - 3, 500, 500)):
            assert picture.dark(*box) == 0


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_pdf_is_tagged_with_bookmarks_title_and_embedded_fonts(pdf: MakePdf, layout: Layout) -> None:
    reader = PdfReader(io.BytesIO(pdf(layout, DECK)))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert dict[str, object](reader.metadata or {})["/Title"]
    if layout != "flashcards":  # cards to cut have no headings
        assert reader.outline
    fonts = list(embedded_fonts(reader))
    assert fonts
    assert all(embedded for _, embedded in fonts), fonts


def test_formulas_are_there_as_lines_and_not_as_images(pdf: MakePdf) -> None:
    reader = PdfReader(io.BytesIO(pdf("formulas", DECK)))
    assert not [image for page in reader.pages for image in page.images]
    drawn = [content.get_data() for page in reader.pages if (content := page.get_contents()) is not None]
    drawn += [form.get_data() for page in reader.pages for form in resources_of(page, "/XObject")]
    curves = sum(len(re.findall(rb"\s[cv]\s", data)) for data in drawn)
    assert curves > 10 * 30  # the outlines of the glyphs of ten formulas
    text = "".join(page.extract_text() for page in reader.pages)
    assert "sum" not in text
    assert "What is q0x?" in text


def test_contents_point_to_the_right_pages(pdf: MakePdf) -> None:
    pages = pdf_pages(pdf("booklet", deck(60, 90)))
    listed = _listed([word.text for word in pages[1].words])
    assert set(listed) >= {f"Part {n}" for n in range(6)}
    for title, number in listed.items():
        shown = " ".join(word.text for word in pages[number - 1].words)
        assert title in shown, (title, number)
    assert len(set(listed.values())) > 3


def test_the_index_points_to_the_right_pages(pdf: MakePdf) -> None:
    pages = pdf_pages(pdf("booklet", deck(60, 90)))
    text = " ".join(word.text for word in pages[-1].words)
    found = {int(first): int(page) for first, _, page in re.findall(r"(\d+)–(\d+) \(p\. (\d+)\)", text)}
    assert set(found) == {1, 11, 21, 31, 41, 51}
    for card, number in found.items():
        assert f"q{card - 1}x?" in [word.text for word in pages[number - 1].words]
    assert len(set(found.values())) > 3


def _listed(contents: list[str]) -> dict[str, int]:
    found = re.findall(r"(Part \d+|Index|File) (\d+)(?= |$)", " ".join(contents))
    return {title: int(number) for title, number in found}


def test_pages_are_counted_and_titled(pdf: MakePdf) -> None:
    pages = pdf_pages(pdf("cheatsheet", deck(120, 90), full=True))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        foot = " ".join(word.text for word in page.words if word.top > page.height - 12)
        assert f"{number} / {len(pages)}" in foot
        assert "Deck" in [word.text for word in page.words if word.bottom < 12]


def test_all_scripts_are_printed(pdf: MakePdf) -> None:
    for layout in ("cheatsheet", "flashcards", "booklet"):
        text = "".join(word.text for page in pdf_pages(pdf(layout, SCRIPTS)) for word in page.words)
        for wanted in ("卷积神经网络是一种前馈神经网络", "日本語", "한국어", "градиентный", "0123456789,©"):
            assert wanted in text, (layout, wanted)
        assert re.search("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]{3}", text)
        assert "□" not in text
