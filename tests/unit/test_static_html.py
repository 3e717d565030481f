"""HTML that needs nothing else, and HTML for platforms: where images, formulas and what looks like one end up."""

from pathlib import Path

import pytest

from askdown.content import Cloze, Content, Image, Math, MathBlock, Paragraph, Text
from askdown.model import MediaFile
from askdown.rendering.platform_html import PlatformRenderer
from askdown.rendering.static_html import StaticRenderer, embedder, media_bytes, shown_formulas
from askdown.tex.static_math import DrawingCache, static_math

DOT = "data:image/png;base64,ZG90"


def paragraph(*nodes: Text | Image | Math | Cloze) -> Content:
    return (Paragraph(nodes),)


def static(content: Content, *media: MediaFile) -> str:
    math = static_math(shown_formulas(content), None, DrawingCache())
    return StaticRenderer(math, embedder(media)).content(content)


def test_an_image_holds_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "dot").write_bytes(b"dot")
    content = paragraph(Image("askdown-1.png", "a dot", attributes=(("width", "40"), ("onload", "x()"))))
    for file in (MediaFile("askdown-1.png", data=b"dot"), MediaFile("askdown-1.png", path=str(tmp_path / "dot"))):
        assert static(content, file) == f'<p><img src="{DOT}" width="40" alt="a dot"></p>'
        assert media_bytes(file) == b"dot"


@pytest.mark.parametrize(
    "image",
    [
        Image("https://example.org/dot.png", "a dot"),
        Image("//example.org/dot.png", "a dot"),
        Image("askdown-2.mp3", "a dot", media="audio"),
        Image("askdown-3.html", "a dot"),
        Image("askdown-4.png", "a dot"),
        Image("", "a dot"),
    ],
)
def test_what_a_page_cannot_hold_is_its_alternative_text(image: Image) -> None:
    media = (MediaFile("askdown-2.mp3", data=b"x"), MediaFile("askdown-3.html", data=b"x"))
    assert static(paragraph(image), *media) == '<p><span class="missing">a dot</span></p>'


def test_a_file_is_read_once_and_only_when_it_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "dot"
    file.write_bytes(b"dot")
    address = embedder([MediaFile("askdown-1.png", path=str(file)), MediaFile("askdown-2.png", path="nowhere")])
    assert address("askdown-1.png") == DOT
    file.unlink()
    assert address("askdown-1.png") == DOT


def test_formulas_of_both_kinds_are_drawn() -> None:
    content: Content = (*paragraph(Math("a", display=False), Math("b", display=True)), MathBlock("c"))
    assert list(shown_formulas(content)) == [("a", False), ("b", True), ("c", True)]
    assert static(content).count("<math") == 3


@pytest.mark.parametrize("text", [r"\(x\)", r"\[x\]", "$$x$$", "\\"])
def test_text_that_looks_like_a_formula_is_none_on_a_platform(text: str) -> None:
    html = PlatformRenderer().content(paragraph(Text(text), Text("(x)")))
    assert not any(mark in html for mark in (r"\(", r"\[", "$$"))
    assert html.replace("<span></span>", "") == f"<p>{text}(x)</p>"


def test_a_platform_gets_formulas_as_tex_and_files_under_its_own_address() -> None:
    renderer = PlatformRenderer(["askdown-1.png"], lambda name: f"there/{name}")
    content = paragraph(Math("a<b", display=False), Image("askdown-1.png", "dot"), Image("//example.org/x.png"))
    html = renderer.content(content)
    assert r"\(a&lt;b\)" in html
    assert '<img src="there/askdown-1.png" alt="dot"><img src="//example.org/x.png" alt="">' in html
    assert list(renderer.used) == ["askdown-1.png"]


def test_blanks_stand_in_the_place_of_deletions_one_after_the_other() -> None:
    content = paragraph(Cloze(1, (Text("a"),)), Text(" "), Cloze(2, (Text("b"),), hint="h"), Cloze(3, (Text("c"),)))
    assert PlatformRenderer(blanks=iter(["", "__"])).content(content) == "<p>a __ (h)c</p>"
