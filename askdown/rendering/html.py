"""The one walk over the content tree that gives HTML; outputs subclass it and override single node kinds."""

import re
from collections.abc import Sequence
from typing import ClassVar

from askdown import content as tree
from askdown.rendering.attributes import attributes_html, escaped, escaped_value, safe_url
from askdown.rendering.code import highlighted

_TAG = re.compile(r"[a-z][a-z0-9-]*", re.IGNORECASE)
_FORBIDDEN = frozenset({"base", "embed", "form", "iframe", "link", "meta", "object", "script", "style", "template"})
_VOID = frozenset({"br", "col", "hr", "input", "source", "track", "wbr"})
_NO_IDENTIFIER = re.compile(r"[^A-Za-z0-9-]")
_NO_LANGUAGE = re.compile(r"[^\w+#.-]")


def render_html(content: Sequence[tree.Block], prefix: str = "") -> str:
    """Render content that stands alone; see HtmlRenderer."""
    return HtmlRenderer(prefix).content(content)


class HtmlRenderer:
    r"""Renders the contents of one card. One method per node kind takes the node and gives its HTML.

    `prefix` stands in front of the ids of footnotes, so that cards can share a page; any text will do. Formulas stay
    TeX between `\(…\)` or `\[…\]`, for MathJax. An image without an address is its alternative text.
    """

    METHODS: ClassVar[dict[type[tree.Node], str]] = {
        tree.Text: "text",
        tree.Break: "line_break",
        tree.Code: "code",
        tree.Math: "math",
        tree.Image: "image",
        tree.Link: "link",
        tree.Styled: "styled",
        tree.Cloze: "cloze",
        tree.FootnoteReference: "footnote_reference",
        tree.Paragraph: "paragraph",
        tree.Heading: "heading",
        tree.List: "list",
        tree.Table: "table",
        tree.CodeBlock: "code_block",
        tree.MathBlock: "math_block",
        tree.Quote: "quote",
        tree.ThematicBreak: "thematic_break",
        tree.Element: "element",
        tree.Footnotes: "footnotes",
        tree.Comment: "comment",
    }

    def __init__(self, prefix: str = "") -> None:
        self._prefix = _NO_IDENTIFIER.sub(lambda found: f"_{ord(found.group()):x}", prefix) + "-" if prefix else ""
        self._referred: dict[str, int] = {}

    def content(self, content: Sequence[tree.Block]) -> str:
        """Render blocks, a line for each."""
        return "\n".join(filter(None, self._each(content)))

    def inline(self, children: Sequence[tree.Inline]) -> str:
        """Render inline content."""
        return "".join(self._each(children))

    def _each(self, nodes: Sequence[tree.Node]) -> list[str]:
        return [getattr(self, self.METHODS[type(node)])(node) for node in nodes]

    # What a flavour changes for all characters at once.

    def literal(self, text: str) -> str:
        """Give the HTML of characters in running text."""
        return escaped(text)

    def verbatim(self, text: str) -> str:
        """Give the HTML of characters in code."""
        return escaped(text)

    def value(self, text: str) -> str:
        """Give the characters of an attribute's value, to stand between double quotes."""
        return escaped_value(text)

    def _attributes(self, attributes: tree.Attributes) -> str:
        return attributes_html(attributes, self.value) if attributes else ""

    # Inline kinds.

    def text(self, node: tree.Text) -> str:
        """Render plain characters."""
        return self.literal(node.text)

    def line_break(self, node: tree.Break) -> str:
        """Render the end of a line."""
        return "<br>\n" if node.hard else "\n"

    def code(self, node: tree.Code) -> str:
        """Render a code span."""
        return f"<code>{self.verbatim(node.text)}</code>"

    def math(self, node: tree.Math) -> str:
        """Render a formula inside a paragraph."""
        return self.formula(node.tex, display=node.display)

    def formula(self, tex: str, *, display: bool) -> str:
        """Render TeX, of either kind of node."""
        return rf"\[{escaped(tex)}\]" if display else rf"\({escaped(tex)}\)"

    def image(self, node: tree.Image) -> str:
        """Render an image, sound or film."""
        source = safe_url(node.src, embedded=True)
        if not source:
            return f'<span class="missing">{self.literal(node.alt)}</span>' if node.alt else ""
        own = (("src", source), ("title", node.title)) if node.title else (("src", source),)
        given = tuple((name, text) for name, text in node.attributes if name not in {"src", "alt", "title", "controls"})
        attributes = self._attributes(own + given)
        if node.media == "image":
            return f'<img{attributes} alt="{self.value(node.alt)}">'
        return f"<{node.media} controls{attributes}>{self.literal(node.alt)}</{node.media}>"

    def link(self, node: tree.Link) -> str:
        """Render a link; one to an unsafe address is its text alone."""
        address = safe_url(node.href)
        text = self.inline(node.children)
        if not address:
            return text
        return (
            f"<a{self._attributes((('href', address), *((('title', node.title),) if node.title else ())))}>{text}</a>"
        )

    def styled(self, node: tree.Styled) -> str:
        """Render inline content in its element."""
        return self._wrapped(node.tag, node.attributes, self.inline(node.children))

    def cloze(self, node: tree.Cloze) -> str:
        """Render a deletion, uncovered."""
        return f'<span class="cloze" data-cloze="{node.number}">{self.inline(node.children)}</span>'

    def footnote_reference(self, node: tree.FootnoteReference) -> str:
        """Render the mark of a footnote; the first one in the card is where the note points back to."""
        name = self._footnote_name(node.number, node.label)
        count = self._referred[name] = self._referred.get(name, 0) + 1
        own = f"fnref-{name}" if count == 1 else f"fnref-{name}-{count}"
        return (
            f'<sup class="footnote"><a id="{own}" href="#fn-{name}">{node.number or self.literal(node.label)}</a></sup>'
        )

    def _footnote_name(self, number: int, label: str) -> str:
        return self._prefix + (str(number) if number else _NO_IDENTIFIER.sub("_", label))

    # Block kinds.

    def paragraph(self, node: tree.Paragraph) -> str:
        """Render a paragraph."""
        text = self.inline(node.children)
        return text if node.tight else f"<p>{text}</p>"

    def heading(self, node: tree.Heading) -> str:
        """Render a heading."""
        return f"<h{node.level}>{self.inline(node.children)}</h{node.level}>"

    def list(self, node: tree.List) -> str:
        """Render a list; one with check boxes has a class, so that its bullets can go."""
        items = "\n".join([self.item(item) for item in node.items])
        if node.start is not None:
            start = "" if node.start == 1 else f' start="{node.start}"'
            return f"<ol{start}>\n{items}\n</ol>"
        kind = ' class="tasks"' if any(item.checked is not None for item in node.items) else ""
        return f"<ul{kind}>\n{items}\n</ul>"

    def item(self, node: tree.Item) -> str:
        """Render one item of a list."""
        content = self.content(node.children)
        if node.checked is None:
            return f"<li>{content}</li>"
        checked = " checked" if node.checked else ""
        return f'<li class="task"><input type="checkbox" disabled{checked}> {content}</li>'

    def table(self, node: tree.Table) -> str:
        """Render a table in a box of its own, which scrolls where it is wider than the page."""
        header = f"<thead>\n{self._row('th', node.header)}\n</thead>\n" if node.header else ""
        rows = "\n".join([self._row("td", row) for row in node.rows])
        body = f"<tbody>\n{rows}\n</tbody>\n" if rows else ""
        return f'<div class="table"><table>\n{header}{body}</table></div>'

    def _row(self, tag: str, cells: Sequence[tree.Cell]) -> str:
        return f"<tr>{''.join([self._cell(tag, cell) for cell in cells])}</tr>"

    def _cell(self, tag: str, cell: tree.Cell) -> str:
        align = f' style="text-align:{cell.align}"' if cell.align in {"left", "right", "center"} else ""
        return f"<{tag}{align}>{self.inline(cell.children)}</{tag}>"

    def code_block(self, node: tree.CodeBlock) -> str:
        """Render a block of code."""
        language = _NO_LANGUAGE.sub("", node.language)
        kind = f' class="language-{language}"' if language else ""
        return f'<pre class="highlight"><code{kind}>{self.highlighted(node.language, node.text)}</code></pre>'

    def highlighted(self, language: str, text: str) -> str:
        """Render the characters of a block of code."""
        return highlighted(language, text)

    def math_block(self, node: tree.MathBlock) -> str:
        """Render a formula that stands alone, in a box which scrolls."""
        return f'<div class="math">{self.formula(node.tex, display=True)}</div>'

    def quote(self, node: tree.Quote) -> str:
        """Render a quotation."""
        return f"<blockquote>\n{self.content(node.children)}\n</blockquote>"

    def thematic_break(self, node: tree.ThematicBreak) -> str:  # noqa: ARG002 - all node kinds share one signature
        """Render a rule between blocks."""
        return "<hr>"

    def element(self, node: tree.Element) -> str:
        """Render block content in its element; tables get their box."""
        text = "".join(self._each(node.children)) if node.tag == "pre" else self.content(node.children)
        html = self._wrapped(node.tag, node.attributes, text)
        return f'<div class="table">{html}</div>' if node.tag == "table" else html

    def _wrapped(self, tag: str, attributes: tree.Attributes, text: str) -> str:
        if tag in _FORBIDDEN or not _TAG.fullmatch(tag):
            return text
        opening = f"<{tag}{self._attributes(attributes)}>"
        return opening if tag in _VOID else f"{opening}{text}</{tag}>"

    def footnotes(self, node: tree.Footnotes) -> str:
        """Render the footnotes of a card."""
        notes = "\n".join([self.footnote(note) for note in node.notes])
        return f'<section class="footnotes">\n<ol>\n{notes}\n</ol>\n</section>'

    def footnote(self, node: tree.Footnote) -> str:
        """Render one footnote with a way back to its mark."""
        name = self._footnote_name(node.number, node.label)
        value = f' value="{node.number}"' if node.number else ""
        match node.children:
            case (tree.Paragraph(children=children),):  # most are one sentence, and need no paragraph
                text = self.inline(children)
            case _:
                text = self.content(node.children)
        return f'<li id="fn-{name}"{value}>{text} <a class="back" href="#fnref-{name}">↩</a></li>'

    def comment(self, node: tree.Comment) -> str:  # noqa: ARG002 - all node kinds share one signature
        """Render nothing: comments are never shown."""
        return ""
