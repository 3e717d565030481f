"""HTML for Anki's fields: no character of ordinary text is syntax to Anki; what Anki makes of it: tests/anki."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.content import Cloze, Code, CodeBlock, Image, Link, Math, MathBlock, Paragraph, Text
from askdown.rendering.anki_html import AnkiClozeRenderer, AnkiRenderer

SYNTAX = re.compile(r"\{\{|\[sound:|\[anki:|\[latex\]|\[\$|\[\[type:|\\\(|\\\[", re.IGNORECASE)
PIECES = [
    "{",
    "{{",
    "}",
    "}}",
    ":",
    "::",
    "c1",
    "{{c1::",
    "[",
    "[sound:",
    "x",
    "]",
    "[latex]",
    "[$]",
    "[[type:",
    "\\",
    "(",
    "$",
    " ",
    "<",
]
texts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize(
    "text",
    [
        "{{Front}}",
        "{{{{{",
        "[sound:a.mp3]",
        "[LaTeX]x[/latex]",
        "[$]",
        "[$$]",
        "[anki:play:q:0]",
        "[[type:x]]",
        r"\(x\)",
        r"\[x\]",
    ],
)
def test_syntax_arrives_as_text(text: str) -> None:
    nodes = (Text(text), Code(text), Link("#", (Text(text),)))
    blocks = (Paragraph(nodes), CodeBlock(text), CodeBlock(text, "python"))
    for renderer in (AnkiRenderer(), AnkiClozeRenderer()):
        html = renderer.content(blocks)
        assert not SYNTAX.search(html)
        assert text_of(html).count(text) == 5
        assert not SYNTAX.search(renderer.inline((Image("a.png", text, text), Link(text, ()))))


@given(st.lists(texts, max_size=4), st.sampled_from([AnkiRenderer, AnkiClozeRenderer]))
def test_neighbours_make_no_syntax_together(parts: list[str], kind: type[AnkiRenderer]) -> None:
    html = kind().inline(tuple(map(Text, parts)))
    assert not SYNTAX.search(html)
    assert text_of(html) == "".join(parts)


@given(st.lists(st.tuples(texts, st.sampled_from([Text, Code])), max_size=4), texts)
def test_a_deletion_ends_where_it_should(parts: list[tuple[str, type[Text] | type[Code]]], hint: str) -> None:
    children = tuple(kind(text) for text, kind in parts)
    html = AnkiClozeRenderer().inline((Cloze(1, children, hint), Text("}}::")))
    assert html.startswith("{{c1::")
    inside, _, rest = html.removeprefix("{{c1::").partition("}}")
    assert text_of(rest) == "}}::"
    shown, separator, shown_hint = inside.partition("::")
    assert text_of(shown) == "".join(text for text, _ in parts)
    assert (separator, text_of(shown_hint)) == (("::", hint) if hint else ("", ""))


def test_formulas_in_deletions_part_their_braces() -> None:
    formula = Math(r"\frac{{a}}{b::c} < {{c2::x}}", display=False)
    assert AnkiClozeRenderer().inline((Cloze(1, (formula,)),)) == (
        r"{{c1::\(\frac{{a} }{b:&#58;c} &lt; { {c2:&#58;x} }\)}}"
    )
    assert AnkiClozeRenderer().inline((formula,)) == r"\(\frac{{a}}{b::c} &lt; { {c2::x}}\)"
    assert AnkiRenderer().inline((formula,)) == r"\(\frac{{a}}{b::c} &lt; {{c2::x}}\)"


def test_formulas_hold_no_other_syntax() -> None:
    assert (
        AnkiRenderer().content((MathBlock("a[latex]b[$]&"),))
        == r'<div class="math">\[a&#91;latex]b&#91;$]&amp;\]</div>'
    )


def test_deletions_nest() -> None:
    inner = Cloze(2, (Text("in"),))
    assert AnkiClozeRenderer().inline((Cloze(1, (Text("a "), inner, Text("}"))),)) == "{{c1::a {{c2::in}}&#125;}}"


def test_sounds_and_films_are_anki_s_and_remote_ones_html() -> None:
    renderer = AnkiRenderer()
    assert (
        renderer.inline((Image("a.mp3", "x", media="audio"), Image("b.mp4", media="video")))
        == "[sound:a.mp3][sound:b.mp4]"
    )
    assert (
        renderer.inline((Image("https://a/b.mp3", media="audio"),)) == '<audio controls src="https://a/b.mp3"></audio>'
    )
    assert renderer.inline((Image("", "x", media="audio"),)) == '<span class="missing">x</span>'
    assert renderer.inline((Image("a].mp3[sound:b", media="audio"),)) == "[sound:a.mp3[sound:b]"
