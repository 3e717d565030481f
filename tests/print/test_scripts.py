"""Scripts of all kinds on paper: glyphs that are really there, fonts in the file, hyphens of the language."""

import io
import subprocess

import pytest
from pypdf import PdfReader

from tests.print.conftest import MakePdf, embedded_fonts
from tests.print.decks import SCRIPTS
from tests.print.pages import Picture, Word, pdf_pages, pictures

pytestmark = pytest.mark.slow

PAIRS = ["卷积", "日語", "한국", "ЖЩ", "λΩ", "سم", "שמ", "กข", "🎉🚀"]
DPI = 200


@pytest.mark.parametrize("pair", PAIRS)
def test_different_characters_look_different(pdf: MakePdf, pair: str) -> None:
    """Characters that no font has are all the same box, or nothing."""
    for character in pair:
        if not subprocess.run(["fc-list", f":charset={ord(character):x}"], capture_output=True, check=True).stdout:
            pytest.skip(f"no font here has {character}")
    made = pdf("booklet", "".join(f"### Q: What is c{n}x?\n\ni {character}\n\n" for n, character in enumerate(pair)))
    number, words = next(
        (number, page.words) for number, page in enumerate(pdf_pages(made), 1) if "c1x?" in [w.text for w in page.words]
    )
    (page,) = pictures(made, DPI, number, number)
    first, second = (_shape(page, next(word for word in words if word.text == f"c{n}x?")) for n in range(len(pair)))
    assert first
    assert second
    assert len(first ^ second) > 0.1 * len(first | second)


def _shape(page: Picture, question: Word) -> set[tuple[int, int]]:
    """Give the dark pixels in the line below a question, from the upper left one of them on."""
    top, bottom = round((question.bottom + 0.2) * page.scale), round((question.bottom + 6.5) * page.scale)
    dark = [
        (row, column)
        for row in range(top, bottom)
        for column in range(round(12 * page.scale), round(40 * page.scale))
        if page.pixels[row * page.width + column] < 180
    ]
    rows, columns = min((row for row, _ in dark), default=0), min((column for _, column in dark), default=0)
    return {(row - rows, column - columns) for row, column in dark}


def test_fonts_of_all_scripts_are_in_the_file(pdf: MakePdf) -> None:
    fonts = list(embedded_fonts(PdfReader(io.BytesIO(pdf("cheatsheet", SCRIPTS)))))
    assert len(fonts) > 3
    assert all(embedded for _, embedded in fonts), fonts


GERMAN = "### Q: Was?\n\n" + "Geschwindigkeitsbegrenzung Wissenschaftlerinnen Lernratenanpassung " * 8


def test_words_are_hyphenated_by_the_language(pdf: MakePdf) -> None:
    """Browsers without a window have no dictionaries; WeasyPrint brings its own."""
    text = f"---\nlang: de\n---\n\n{GERMAN}"
    made = pdf("cheatsheet", text, columns=4, full=True, lang="de")
    reader = PdfReader(io.BytesIO(made))
    assert str(reader.root_object["/Lang"]) == "de"
    ends = {word.text for word in pdf_pages(made)[0].words if word.text[-1] in "-‐"}
    if reader.metadata and "WeasyPrint" in (reader.metadata.producer or ""):
        assert ends
        assert all(end[:-1] in text for end in ends)
    plain = pdf("cheatsheet", GERMAN.replace("### Q", "---\nlang: tlh\n---\n\n### Q"), columns=4, full=True, lang="tlh")
    assert not [word for word in pdf_pages(plain)[0].words if word.text[-1] in "-‐"]
