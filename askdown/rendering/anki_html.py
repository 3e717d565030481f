"""HTML as it stands in Anki's fields: its syntax kept out of ordinary text, sounds and deletions in its own marks."""

import re

from askdown import content as tree
from askdown.rendering.attributes import escaped, escaped_value, safe_url
from askdown.rendering.html import HtmlRenderer
from askdown.tex.split_markup import cloze_markup

# What Anki would read as its own, between any two characters that one node holds. A brace, bracket or backslash at
# the edge of a text counts too: the neighbouring node may bring the other half.
_BRACE = re.compile(r"(?<=\{)\{|\A\{|\{\Z")
_BRACKET = re.compile(r"\[(?=sound:|anki:|latex\]|\$|\[type:|\Z)", re.IGNORECASE)
_MATH_OPENING = re.compile(r"\\(?=[(\[]|\Z)")
# What would end a deletion or begin its hint.
_DELETION = re.compile(r"(?<=\})\}|\A\}|\}\Z|(?<=:):|\A:|:\Z")
_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|data:", re.IGNORECASE)


def _shielded(html: str) -> str:
    if "{" in html:
        html = _BRACE.sub("&#123;", html)
    if "[" in html:
        html = _BRACKET.sub("&#91;", html)
    return html


class AnkiRenderer(HtmlRenderer):
    r"""Renders for a field of any note type.

    Whatever Anki or its MathJax would take for syntax (`{{`, `[sound:`, `[latex]`, `[$]`, `[anki:`, `[[type:`, `\(`)
    is written with entities, which Anki's expressions do not see and the browser shows as text.
    """

    def literal(self, text: str) -> str:
        r"""Give characters of running text; MathJax sees entities as text, so a `\\(` is put out of its reach."""
        html = _shielded(escaped(text))
        return _MATH_OPENING.sub('<span class="tex2jax_ignore">&#92;</span>', html) if "\\" in html else html

    def verbatim(self, text: str) -> str:
        """Give characters of code, where MathJax does not look but Anki does."""
        return self._in_code(escaped(text))

    def value(self, text: str) -> str:
        """Give characters of an attribute's value."""
        return self._in_code(escaped_value(text))

    def highlighted(self, language: str, text: str) -> str:
        """Give a block of code; the spans of the highlighter are no syntax of anybody's."""
        return self._in_code(super().highlighted(language, text))

    def _in_code(self, html: str) -> str:
        html = _shielded(html)
        return _MATH_OPENING.sub("&#92;", html) if "\\" in html else html

    def formula(self, tex: str, *, display: bool) -> str:
        """Give TeX; MathJax reads entities as their characters, so what Anki reads first can be one."""
        html = _BRACKET.sub("&#91;", escaped(tex)) if "[" in tex else escaped(tex)
        return rf"\[{html}\]" if display else rf"\({html}\)"

    def image(self, node: tree.Image) -> str:
        """Give an image, or the mark at which Anki plays a sound or a film (its browser lacks the usual codecs)."""
        if node.media == "image" or not node.src or _REMOTE.match(node.src):
            return super().image(node)
        name = safe_url(node.src, embedded=True).replace("]", "")
        return f"[sound:{escaped(name)}]" if name else ""


class AnkiClozeRenderer(AnkiRenderer):
    """Renders for the text of a cloze note: its `Cloze` nodes are the only deletions that Anki finds."""

    def __init__(self, prefix: str = "") -> None:
        super().__init__(prefix)
        self._depth = 0

    def cloze(self, node: tree.Cloze) -> str:
        """Give a deletion, with those inside it."""
        self._depth += 1
        text = self.inline(node.children).replace("image-occlusion:", "image-occlusion&#58;")
        hint = f"::{self.literal(node.hint)}" if node.hint else ""
        self._depth -= 1
        return f"{{{{c{node.number}::{text}{hint}}}}}"

    def literal(self, text: str) -> str:
        """Give characters of running text, which end no deletion."""
        return self._kept_inside(super().literal(text))

    def _in_code(self, html: str) -> str:
        return self._kept_inside(super()._in_code(html))

    def _kept_inside(self, html: str) -> str:
        return _DELETION.sub(lambda found: f"&#{ord(found.group())};", html) if self._depth else html

    def formula(self, tex: str, *, display: bool) -> str:
        """Give TeX without what opens or ends a deletion.

        Braces are parted by a space, which TeX ignores and which survives when somebody edits the note in Anki (an
        entity would not).
        """
        tex = re.sub(r"\{(?=\{c[\d,]+::)", "{ ", tex)
        if self._depth:
            tex = re.sub(r"\}(?=\})", "} ", tex)
        html = super().formula(tex, display=display)
        return html.replace("::", ":&#58;") if self._depth else html

    def math(self, node: tree.Math) -> str:
        """Give a formula in a line, with its deletions."""
        return self._with_gaps(node, display=node.display) if node.gaps else super().math(node)

    def math_block(self, node: tree.MathBlock) -> str:
        """Give a formula on lines of its own, with its deletions."""
        if not node.gaps:
            return super().math_block(node)
        return f'<div class="math">{self._with_gaps(node, display=True)}</div>'

    @staticmethod
    def _with_gaps(node: tree.Math | tree.MathBlock, *, display: bool) -> str:
        marked = _BRACKET.sub("&#91;", cloze_markup(node.tex, [(gap.number, gap) for gap in node.gaps]))
        return rf"\[{marked}\]" if display else rf"\({marked}\)"
