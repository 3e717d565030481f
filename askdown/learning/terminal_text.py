"""Cards as text for a terminal: styles where there is a colour for them, and whole without them.

Nothing is printed here. What the text cannot hold (pictures, sounds) stands as a word in brackets.
"""

from collections.abc import Iterable, Sequence
from typing import assert_never

from rich.cells import cell_len
from rich.text import Text as Styled

from askdown import content as tree
from askdown.learning.formula_text import formula_text
from askdown.quiz.quiz_html import covered_tex

_STYLES = {
    "strong": "bold",
    "b": "bold",
    "em": "italic",
    "i": "italic",
    "s": "strike",
    "del": "strike",
    "mark": "reverse",
}
_CODE, _FORMULA, _GAP, _TOLD, _FAINT = "cyan", "magenta", "bold yellow", "bold green", "dim"


def terminal_text(content: tree.Content, *, hide: bool = False) -> Styled:
    """Give blocks with an empty line between them; with `hide` deletions are gaps, without it they are marked."""
    return _Blocks(hide=hide).blocks(content)


class _Blocks:
    """The walk over one content; `hide` says how deletions are shown."""

    def __init__(self, *, hide: bool) -> None:
        self._hide = hide

    def blocks(self, content: Sequence[tree.Block], between: str = "\n\n") -> Styled:
        return Styled(between).join(text for block in content if (text := self._block(block)))

    def _block(self, node: tree.Block) -> Styled:
        match node:
            case tree.Paragraph(children=children):
                return _trimmed(self._inline(children))
            case tree.Heading(children=children):
                return _styled(self._inline(children), "bold")
            case tree.List():
                return self._list(node)
            case tree.Table():
                return self._table(node)
            case tree.CodeBlock(text=text):
                return _indented(Styled(text.rstrip("\n").expandtabs(4), _CODE), "    ")
            case tree.MathBlock():
                return _indented(self._formula(node, display=True), "    ")
            case tree.Quote(children=children):
                return _indented(self.blocks(children), "│ ")
            case tree.Element(children=children):
                return self.blocks(children)
            case tree.Footnotes(notes=notes):
                lines = (Styled(f"[{note.number}] ").append_text(self.blocks(note.children)) for note in notes)
                return Styled("\n").join(lines)
            case tree.ThematicBreak():
                return Styled("───", _FAINT)
            case tree.Comment():
                return Styled()
            case _:
                assert_never(node)

    def _inline(self, children: Iterable[tree.Inline]) -> Styled:
        text = Styled()
        for child in children:
            text.append_text(self._node(child))
        return text

    def _node(self, node: tree.Inline) -> Styled:
        match node:
            case tree.Text(text=text):
                return Styled(text)
            case tree.Code(text=text):
                return Styled(text, _CODE)
            case tree.Break(hard=hard):
                return Styled("\n" if hard else " ")
            case tree.Math():
                return self._formula(node, display=node.display)
            case tree.Styled(tag=tag, children=children):
                return _styled(self._inline(children), _STYLES.get(tag, ""))
            case tree.Link(children=children):
                return self._inline(children)
            case tree.Cloze():
                return self._cloze(node)
            case tree.Image():
                return Styled(f"[{node.media}: {node.alt or node.src.rpartition('/')[2]}]", _FAINT)
            case tree.FootnoteReference(label=label, number=number):
                return Styled(f"[{number or label}]", _FAINT)
            case tree.Comment():
                return Styled()
            case _:
                assert_never(node)

    def _cloze(self, node: tree.Cloze) -> Styled:
        if self._hide:
            return Styled(f"[{node.hint or '…'}]", _GAP)
        return _styled(self._inline(node.children), _TOLD)

    def _formula(self, node: tree.Math | tree.MathBlock, *, display: bool) -> Styled:
        tex = covered_tex(node) if self._hide else node.tex
        text = Styled(formula_text(tex, display=display), _FORMULA)
        hints = dict.fromkeys(gap.hint for gap in node.gaps if gap.hint)
        return text.append(f" ({', '.join(hints)})", _FAINT) if self._hide and hints else text

    def _list(self, node: tree.List) -> Styled:
        lines = []
        for place, item in enumerate(node.items):
            number = item.number if item.number is not None else (node.start or 0) + place
            box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
            mark = ("• " if node.start is None else f"{number}. ") + box
            body = _indented(self.blocks(item.children, "\n"), " " * len(mark))
            lines.append(Styled(mark).append_text(body[len(mark) :] if body else body))
        return Styled("\n").join(lines)

    def _table(self, node: tree.Table) -> Styled:
        rows = [[self._inline(cell.children) for cell in row] for row in (node.header, *node.rows) if row]
        columns = max(map(len, rows), default=0)
        widths = [max((cell_len(row[at].plain) for row in rows if at < len(row)), default=0) for at in range(columns)]
        lines = [Styled("  ").join(map(_padded, row, widths)) for row in rows]
        for line in lines:
            line.rstrip()
        if node.header:
            lines.insert(1, Styled("  ".join("─" * width for width in widths), _FAINT))
        return Styled("\n").join(lines)


def _styled(text: Styled, style: str) -> Styled:
    text.stylize(style)
    return text


def _trimmed(text: Styled) -> Styled:
    text.rstrip()
    return text


def _padded(cell: Styled, width: int) -> Styled:
    return cell.append(" " * (width - cell_len(cell.plain)))


def _indented(text: Styled, margin: str) -> Styled:
    if not text:
        return text
    lines = text.split("\n")
    return Styled("\n").join(Styled(margin).append_text(line) if line else line for line in lines)
