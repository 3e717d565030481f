"""HTML of the content tree: every node kind, and nothing that could run."""

import re
from html import unescape
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown import content as tree
from askdown.content import Image, Item, Link, Paragraph, Styled, Text
from askdown.rendering.attributes import attributes_html, safe_url
from askdown.rendering.html import HtmlRenderer


def html(*blocks: tree.Block) -> str:
    return HtmlRenderer().content(blocks)


def inline(*nodes: tree.Inline) -> str:
    return HtmlRenderer().inline(nodes)


def paragraph(text: str, *, tight: bool = False) -> Paragraph:
    return Paragraph((Text(text),), tight=tight)


def test_every_kind_of_node_has_a_method() -> None:
    kinds = {*get_args(tree.Inline), *get_args(tree.Block)}
    assert set(HtmlRenderer.METHODS) == kinds
    assert all(callable(getattr(HtmlRenderer, name)) for name in HtmlRenderer.METHODS.values())


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Text('a < b & "c"'), 'a &lt; b &amp; "c"'),
        (tree.Break(2), "\n"),
        (tree.Break(2, hard=True), "<br>\n"),
        (tree.Code("a <  b"), "<code>a &lt;  b</code>"),
        (tree.Math("a < b & c", display=False), r"\(a &lt; b &amp; c\)"),
        (tree.Math("x", display=True), r"\[x\]"),
        (Image("a.png", 'the "plot"', "A & B"), '<img src="a.png" title="A &amp; B" alt="the &quot;plot&quot;">'),
        (Image("a.png", attributes=(("width", "40"),)), '<img src="a.png" width="40" alt="">'),
        (Image("", "a plot"), '<span class="missing">a plot</span>'),
        (Image("a.mp3", "hear", media="audio"), '<audio controls src="a.mp3">hear</audio>'),
        (Link("https://a.b/?c&d", (Text("e"),), "f"), '<a href="https://a.b/?c&amp;d" title="f">e</a>'),
        (Styled("em", (Text("a"),)), "<em>a</em>"),
        (Styled("span", (Text("a"),), (("dir", "rtl"),)), '<span dir="rtl">a</span>'),
        (tree.Cloze(2, (Text("a"),), "hint"), '<span class="cloze" data-cloze="2">a</span>'),
        (tree.Comment("secret"), ""),
    ],
)
def test_inline_kinds(node: tree.Inline, expected: str) -> None:
    assert inline(node) == expected


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (paragraph("a"), "<p>a</p>"),
        (paragraph("a", tight=True), "a"),
        (tree.Heading(3, (Text("a"),)), "<h3>a</h3>"),
        (tree.CodeBlock("a<b\n  c\n"), '<pre class="highlight"><code>a&lt;b\n  c\n</code></pre>'),
        (tree.MathBlock("a\n&b"), '<div class="math">\\[a\n&amp;b\\]</div>'),
        (tree.Quote((paragraph("a"),)), "<blockquote>\n<p>a</p>\n</blockquote>"),
        (tree.ThematicBreak(), "<hr>"),
        (tree.Element("details", (paragraph("a"),), (("open", ""),)), "<details open><p>a</p></details>"),
        (tree.Element("pre", (paragraph("a\n b", tight=True),)), "<pre>a\n b</pre>"),
        (tree.Element("table", ()), '<div class="table"><table></table></div>'),
        (tree.Comment("secret"), ""),
    ],
)
def test_block_kinds(node: tree.Block, expected: str) -> None:
    assert html(node) == expected


def test_lists_nest_start_and_have_boxes() -> None:
    nested = tree.List((Item((paragraph("c", tight=True),)),), start=3)
    listing = tree.List((Item((paragraph("a", tight=True), nested)), Item((paragraph("b"),), checked=True)))
    assert html(listing) == (
        '<ul class="tasks">\n<li>a\n<ol start="3">\n<li>c</li>\n</ol></li>\n'
        '<li class="task"><input type="checkbox" disabled checked> <p>b</p></li>\n</ul>'
    )


def test_tables_align_and_stand_in_a_box() -> None:
    table = tree.Table(
        (tree.Cell((Text("a"),), "left"), tree.Cell((Text("b"),))),
        ((tree.Cell((Text("1"),), "left"), tree.Cell((Text("2"),), 'x" onload="y')),),
    )
    assert html(table) == (
        '<div class="table"><table>\n<thead>\n<tr><th style="text-align:left">a</th><th>b</th></tr>\n</thead>\n'
        '<tbody>\n<tr><td style="text-align:left">1</td><td>2</td></tr>\n</tbody>\n</table></div>'
    )
    assert "thead" not in html(tree.Table((), table.rows))


def test_footnotes_of_two_cards_can_share_a_page() -> None:
    note = tree.Footnote("why", (paragraph("because"),), 1)
    blocks = (Paragraph((tree.FootnoteReference("why", 1), tree.FootnoteReference("why", 1))), tree.Footnotes((note,)))
    first, second = HtmlRenderer("card A").content(blocks), HtmlRenderer("card.A").content(blocks)
    ids = re.findall(r' id="([^"]+)"', first + second)
    assert len(ids) == len(set(ids)) == 6
    for page in (first, second):
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))
    assert '<li id="fn-card_20A-1" value="1">because <a class="back" href="#fnref-card_20A-1">↩</a></li>' in first


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " java\nscript:alert(1)",
        "\x01javascript:x",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
    ],
)
def test_no_address_runs_code(url: str) -> None:
    assert safe_url(url) == ""
    assert inline(Link(url, (Text("a"),))) == "a"
    assert inline(Image(url, "a")) == '<span class="missing">a</span>'
    assert attributes_html((("href", url), ("SRC", url), ("id", "b"))) == ' id="b"'


@pytest.mark.parametrize(
    "url", ["a.png", "../b c.png", "#x", "https://a.b/c:d", "mailto:a@b", "//a.b", "ä:b", "zotero://x"]
)
def test_other_addresses_pass(url: str) -> None:
    assert safe_url(url) == url


def test_data_addresses_are_for_images_only() -> None:
    assert safe_url("data:image/png;base64,AA", embedded=True)
    assert not safe_url("data:image/svg+xml,<svg onload=x>")


def test_elements_that_run_are_their_text() -> None:
    assert inline(Styled("script", (Text("a"),))) == "a"
    assert html(tree.Element("iframe", (paragraph("a"),))) == "<p>a</p>"
    assert inline(Styled("b onclick=x", (Text("a"),))) == "a"
    assert (
        attributes_html((("onclick", "x"), ("a b", "x"), ('"', "x"), ("title", '"<&>')))
        == ' title="&quot;&lt;&amp;&gt;"'
    )


@given(st.text())
def test_text_arrives_as_it_is(text: str) -> None:
    renderer = HtmlRenderer()
    assert (
        unescape(renderer.literal(text)) == unescape(renderer.verbatim(text)) == unescape(renderer.value(text)) == text
    )
    assert not {"<", ">"} & set(renderer.literal(text) + renderer.verbatim(text))
    assert not {"<", ">", '"'} & set(renderer.value(text))
