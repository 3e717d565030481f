r"""Content as HTML for learning platforms: formulas stay TeX in `\(…\)`, files have the platform's own addresses."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from askdown import content as tree
from askdown.rendering.html import HtmlRenderer

# What the platforms' MathJax takes for the beginning of a formula, in running text.
_MATH_OPENING = re.compile(r"\\(?=[(\[]|\Z)|\$(?=\$|\Z)")


class PlatformRenderer(HtmlRenderer):
    """Renders contents of one question, and remembers which files they show.

    `address` gives the address of a shipped file there; None means that files cannot be carried, so that their
    alternative text is shown and they count as `lost`. `blanks` are shown in the place of deletions, one after the
    other; a deletion whose blank is empty, or missing, is uncovered.
    """

    def __init__(
        self,
        shipped: Iterable[str] = (),
        address: Callable[[str], str] | None = None,
        prefix: str = "",
        blanks: Iterator[str] | None = None,
    ) -> None:
        super().__init__(prefix)
        self._shipped = frozenset(shipped)
        self._address = address
        self._blanks = blanks or iter(())
        self.used: dict[str, None] = {}
        self.lost: list[tree.Image] = []

    def literal(self, text: str) -> str:
        r"""Give characters of running text; `\(` in it is kept from becoming a formula by an element of nothing."""
        return _MATH_OPENING.sub(lambda found: f"{found.group()}<span></span>", super().literal(text))

    def highlighted(self, language: str, text: str) -> str:  # noqa: ARG002 - the signature of all renderers
        """Give code without colours: the platform lacks the style sheet."""
        return self.verbatim(text)

    def image(self, node: tree.Image) -> str:
        """Give an image, sound or film under its address there; one on the web keeps its own."""
        if node.src not in self._shipped:
            return super().image(node)
        if self._address is None:
            self.lost.append(node)
            return self.literal(f"[{node.alt}]") if node.alt else ""
        self.used[node.src] = None
        return super().image(msgspec.structs.replace(node, src=self._address(node.src)))

    def cloze(self, node: tree.Cloze) -> str:
        """Give the blank for a deletion, with its hint, or the deletion uncovered."""
        blank = next(self._blanks, "")
        if not blank:
            return self.inline(node.children)
        return f"{blank} ({self.literal(node.hint)})" if node.hint else blank

    def footnote(self, node: tree.Footnote) -> str:
        """Give a footnote; the arrow back leads nowhere where ids are taken away."""
        return f"<li>{self.content(node.children)}</li>"

    def footnote_reference(self, node: tree.FootnoteReference) -> str:
        """Give the mark of a footnote."""
        return f"<sup>{node.number or self.literal(node.label)}</sup>"
