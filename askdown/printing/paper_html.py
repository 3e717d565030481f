"""Cards as HTML for paper: nothing folded, nothing to click, nothing wider than its column."""

from collections.abc import Callable

import msgspec
from markupsafe import Markup

from askdown import content as tree
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard
from askdown.printing.heights import Heights
from askdown.printing.tables import as_list, html_rows, rows_of
from askdown.rendering.static_html import StaticRenderer
from askdown.tex.static_math import StaticMath

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Column(msgspec.Struct, frozen=True):
    """What a page can show: the pictures of formulas and images, and the width of a column in em."""

    math: StaticMath
    embedded: Callable[[str], str]
    width: float


class PaperRenderer(StaticRenderer):
    """Renders the contents of one card for paper; `blank` shows deletions as gaps, with their hints."""

    def __init__(self, column: Column, prefix: str = "", *, blank: bool = False) -> None:
        super().__init__(column.math, column.embedded, prefix)
        self._heights = Heights(column.math, column.width)
        self._blank = blank

    def html(self, content: tree.Content) -> Markup:
        """Give blocks as HTML that templates do not escape again."""
        return Markup(self.content(content))  # noqa: S704 - the renderer escapes everything

    def cloze(self, node: tree.Cloze) -> str:
        """Give a deletion, underlined, or the gap that it leaves."""
        if not self._blank:
            return f'<span class="cloze">{self.inline(node.children)}</span>'
        hint = f"[{self.literal(node.hint)}]" if node.hint else ""
        return f'<span class="gap">{hint}</span>'

    def table(self, node: tree.Table) -> str:
        """Give a table that says how well it fits, so that the style sheet can shrink it; or a list of its cells."""
        fit = self._heights.table_fit(rows_of(node))
        if fit == "list" and node.rows:
            return self.content(as_list(node))
        html = super().table(node).replace('class="table"', f'class="table {fit}"', 1)
        if fit != "tight":
            return html
        widths = "".join(f'<col style="width:{share:.1%}">' for share in self._heights.shares(rows_of(node)))
        return html.replace("<table>", f"<table><colgroup>{widths}</colgroup>", 1)

    def element(self, node: tree.Element) -> str:
        """Give block content in its element; what a click would unfold is unfolded."""
        if node.tag in {"details", "summary"}:
            return f'<div class="{node.tag}">{self.content(node.children)}</div>'
        html = super().element(node)
        if node.tag == "table":
            return html.replace('class="table"', f'class="table {self._heights.table_fit(html_rows(node))}"', 1)
        return html

    def item(self, node: tree.Item) -> str:
        """Give one item of a list; its check box is drawn by the style sheet, as forms are not printed alike."""
        if node.checked is None:
            return super().item(node)
        box = '<span class="box">✓</span>' if node.checked else '<span class="box"></span>'
        return f'<li class="task">{box} {self.content(node.children)}</li>'

    def footnote(self, node: tree.Footnote) -> str:
        """Give a footnote without the arrow back, which paper cannot follow."""
        text = self.content(node.children)
        return f'<li id="fn-{self._footnote_name(node.number, node.label)}" value="{node.number or 1}">{text}</li>'


class PrintedOption(msgspec.Struct, frozen=True):
    """An option of a choice card with its letter."""

    letter: str
    html: Markup
    correct: bool
    feedback: Markup


class PrintedCard(msgspec.Struct, frozen=True):
    """A card as templates get it. `key` holds the letters of the right options."""

    number: int
    anchor: str
    question: Markup
    answer: Markup
    options: tuple[PrintedOption, ...] = ()
    key: str = ""
    lang: str = ""
    dir: str = ""
    tags: tuple[str, ...] = ()


class CardPrinter:
    """Makes printed cards of the cards of one document; `lang` is the document's language.

    `shorten` is what becomes of the content of answers.
    """

    def __init__(
        self, column: Column, lang: str, shorten: Callable[[tree.Content], tree.Content] = lambda content: content
    ) -> None:
        self._column, self._lang, self._shorten = column, lang, shorten

    def printed(self, card: Card, number: int) -> PrintedCard:
        """Give a card for the templates; numbers make its ids unique in the page."""
        anchor = f"card-{number}"
        renderer = PaperRenderer(self._column, anchor)
        question, answer = sides(card)
        blank = isinstance(card, ClozeCard)
        asking = PaperRenderer(self._column, f"{anchor}-q", blank=True) if blank else renderer
        options = tuple(_options(card, renderer))
        return PrintedCard(
            number=number,
            anchor=anchor,
            question=asking.html(loosened(question)),
            answer=renderer.html(self._shorten(answer)),
            options=options,
            key=", ".join(option.letter for option in options if option.correct),
            lang=card.origin.lang if card.origin.lang != self._lang else "",
            dir=card.origin.dir,
            tags=card.origin.tags,
        )


def sides(card: Card) -> tuple[tree.Content, tree.Content]:
    """Give what is asked (without options) and what is answered (without options)."""
    match card:
        case BasicCard(question=question, answer=answer) | ChoiceCard(question=question, answer=answer):
            return question, answer
        case ClozeCard(text=text, extra=extra):
            return text, (*text, *extra)


def loosened(content: tree.Content) -> tree.Content:
    """Give a question with headings as paragraphs: on paper, headings are the document's own."""

    def paragraph(block: tree.Block) -> tree.Block:
        return tree.Paragraph(block.children) if isinstance(block, tree.Heading) else block

    return tuple(paragraph(block) for block in content)


def letter(place: int) -> str:
    """Give the letter of the option at a place (from 0): A … Z, then numbers."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def _options(card: Card, renderer: PaperRenderer) -> list[PrintedOption]:
    if not isinstance(card, ChoiceCard):
        return []
    return [
        PrintedOption(letter(place), renderer.html(option.content), option.correct, renderer.html(option.feedback))
        for place, option in enumerate(card.options)
    ]
