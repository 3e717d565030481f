"""Cards as HTML for a page that is read and operated: gaps that open, sounds that play, headings that nest."""

from collections.abc import Callable, Iterator

import msgspec
from markupsafe import Markup

from askdown import content as tree
from askdown.answers.judge import alternatives
from askdown.content_walk import walk
from askdown.rendering.plain import inline_text
from askdown.rendering.static_html import StaticRenderer
from askdown.tex.static_math import StaticMath
from askdown.tex.verdict import Formula

_GAP = r"{\boxed{\,?\,}}"
_HIGHEST, _LOWEST = 3, 6  # headings of the page itself are h1 and h2


class QuizRenderer(StaticRenderer):
    """Renders the contents of one card for the quiz.

    A deletion is rendered twice: as a gap and as what it hides; the style sheet shows one of them. `playable` gives the
    `data:` address of a sound or film, or "". What is shown as its alternative text because the page cannot hold it
    is added to `lost`. `boxes` are the words for a check box that is ticked, and for one that is not.
    """

    def __init__(
        self,
        math: StaticMath,
        embedded: Callable[[str], str],
        playable: Callable[[str], str],
        prefix: str = "",
        boxes: tuple[str, str] = ("done", "open"),
    ) -> None:
        super().__init__(math, embedded, prefix)
        self._playable = playable
        self._boxes = boxes
        self._level = _HIGHEST - 1
        self.lost: list[tree.Image] = []

    def html(self, content: tree.Content) -> Markup:
        """Give blocks as HTML that templates do not escape again; its headings begin at the highest level."""
        self._level = _HIGHEST - 1
        return Markup(self.content(content))  # noqa: S704 - the renderer escapes everything

    def image(self, node: tree.Image) -> str:
        """Give an image, or a player, with the bytes in it; else the alternative text."""
        if node.media != "image" and (address := self._playable(node.src)):
            label = f' aria-label="{self.value(node.alt)}"' if node.alt else ""
            return f'<{node.media} controls preload="metadata" src="{address}"{label}></{node.media}>'
        shown = super().image(node)
        if not shown.startswith("<img") and node.src:
            self.lost.append(node)
        return shown

    def cloze(self, node: tree.Cloze) -> str:
        """Give a deletion: its gap with a hint, what it hides, and the texts that count for it."""
        hidden = self.inline(node.children)
        accepted = msgspec.json.encode(alternatives(inline_text(node.children))).decode()
        gap = self.literal(node.hint or "…")
        typable = f' data-accept="{self.value(accepted)}"' if is_typable(node.children) else ""
        return f'<span class="cloze"{typable}><span class="gap">[{gap}]</span><span class="told">{hidden}</span></span>'

    def math(self, node: tree.Math) -> str:
        """Give a formula in a line, with its gaps."""
        return self._with_gaps(node, display=node.display) if node.gaps else super().math(node)

    def math_block(self, node: tree.MathBlock) -> str:
        """Give a formula on lines of its own, with its gaps."""
        if not node.gaps:
            return super().math_block(node)
        return f'<div class="math">{self._with_gaps(node, display=True)}</div>'

    def _with_gaps(self, node: tree.Math | tree.MathBlock, *, display: bool) -> str:
        covered, whole = (self.formula(tex, display=display) for tex in (covered_tex(node), node.tex))
        hints = dict.fromkeys(gap.hint for gap in node.gaps if gap.hint)
        said = "".join(f'<span class="hint">{self.literal(hint)}</span>' for hint in hints)
        gap = f'<span class="gap">{covered}{said}</span>'
        return f'<span class="cloze whole">{gap}<span class="told">{whole}</span></span>'

    def heading(self, node: tree.Heading) -> str:
        """Give a heading below those of the page, never more than a level below the one before it."""
        self._level = min(max(node.level, _HIGHEST), self._level + 1, _LOWEST)
        return f"<h{self._level}>{self.inline(node.children)}</h{self._level}>"

    def item(self, node: tree.Item) -> str:
        """Give one item of a list; its check box is a sign, since nothing can be ticked here."""
        if node.checked is None:
            return super().item(node)
        name, sign = (self._boxes[0], "✓") if node.checked else (self._boxes[1], "")
        box = f'<span class="box" role="img" aria-label="{self.value(name)}">{sign}</span>'
        return f'<li class="task">{box} {self.content(node.children)}</li>'

    def _cell(self, tag: str, cell: tree.Cell) -> str:
        return super()._cell(tag if cell.children else "td", cell)  # a heading without words confuses readers


def is_typable(nodes: tuple[tree.Inline, ...]) -> bool:
    """Tell content that can be typed and judged: words or code in one line, whatever their emphasis."""
    kinds = tree.Text | tree.Code | tree.Styled
    return bool(inline_text(nodes).strip()) and all(isinstance(node, kinds) for node in walk(nodes))


def covered_tex(node: tree.Math | tree.MathBlock) -> str:
    """Give the TeX of a formula with a box in the place of each gap."""
    tex = node.tex
    for gap in _outermost(node.gaps):
        tex = f"{tex[: gap.start]}{_GAP}{tex[gap.end :]}"
    return tex


def covered_formulas(contents: tuple[tree.Content, ...]) -> Iterator[Formula]:
    """Give the formulas with gaps of contents, covered, as the quiz shows them beside the whole ones."""
    for node in walk(contents):
        if isinstance(node, tree.Math | tree.MathBlock) and node.gaps:
            yield covered_tex(node), isinstance(node, tree.MathBlock) or node.display


def _outermost(gaps: tuple[tree.Gap, ...]) -> list[tree.Gap]:
    """Give gaps from the last to the first, without those inside of another."""
    kept: list[tree.Gap] = []
    for gap in sorted(gaps, key=lambda gap: (gap.start, -gap.end)):
        if not kept or gap.start >= kept[-1].end:
            kept.append(gap)
    return kept[::-1]
