"""The tree that a question or an answer is: about fifteen frozen node kinds, and nothing that renders them."""

from typing import TypeAlias

import msgspec

Attributes: TypeAlias = tuple[tuple[str, str], ...]


class Node(msgspec.Struct, frozen=True, tag=True, gc=False, omit_defaults=True):
    """What all node kinds share: nothing but being one (the tag names the kind in stored trees)."""


class Text(Node, frozen=True):
    """Plain characters, unescaped."""

    text: str


class Break(Node, frozen=True):
    """The end of a line inside a paragraph; `line` is the source line that begins after it."""

    line: int
    hard: bool = False


class Code(Node, frozen=True):
    """A code span."""

    text: str
    line: int = 0
    column: int = 0


class Gap(msgspec.Struct, frozen=True, gc=False):
    """A deletion inside of a formula: offsets into its TeX, its number (0: identity gives it), and a hint."""

    start: int
    end: int
    number: int = 0
    hint: str = ""


class Math(Node, frozen=True):
    """A formula: its TeX without delimiters, and where the TeX begins in the source (1-based).

    `columns` are those at which its further lines begin. `written` is the TeX of the source where that is another,
    `expanded` the TeX without the author's macros, before any mend, and `pieces` say where its characters come from, as
    (offset there, offset in the source's TeX, whether copied).
    """

    tex: str
    display: bool
    line: int = 0
    column: int = 0
    columns: tuple[int, ...] = ()
    written: str = ""
    expanded: str = ""
    pieces: tuple[tuple[int, int, bool], ...] = ()
    gaps: tuple[Gap, ...] = ()


class Image(Node, frozen=True):
    """An image, sound or film by its source address (relative to the file that holds it)."""

    src: str
    alt: str = ""
    title: str = ""
    line: int = 0
    column: int = 0
    attributes: Attributes = ()
    media: str = "image"  # image, audio or video


class Link(Node, frozen=True):
    """A link with its text."""

    href: str
    children: "tuple[Inline, ...]"
    title: str = ""


class Styled(Node, frozen=True):
    """Inline content in an element of its own: em, strong, s, mark, sub, sup, kbd, or sanitised inline HTML."""

    tag: str
    children: "tuple[Inline, ...]"
    attributes: Attributes = ()


class Cloze(Node, frozen=True):
    """A deletion: what is hidden, under which number, with which hint."""

    number: int
    children: "tuple[Inline, ...]"
    hint: str = ""


class FootnoteReference(Node, frozen=True):
    """The mark in the text that points to a footnote; `number` counts from 1 in each card (0: not yet in a card)."""

    label: str
    number: int = 0


class Paragraph(Node, frozen=True):
    """A paragraph; `tight` ones (in tight lists) are written without an element of their own."""

    children: "tuple[Inline, ...]"
    line: int = 0
    end_line: int = 0
    tight: bool = False


class Heading(Node, frozen=True):
    """A heading of level 1 to 6."""

    level: int
    children: "tuple[Inline, ...]"
    line: int = 0
    end_line: int = 0


class Item(Node, frozen=True):
    """One item of a list; `checked` is None for an item without a check box."""

    children: "tuple[Block, ...]"
    line: int = 0
    end_line: int = 0
    checked: bool | None = None
    number: int | None = None  # the number as written, in ordered lists


class List(Node, frozen=True):
    """A bullet list, or an ordered one that begins at `start`."""

    items: tuple[Item, ...]
    start: int | None = None  # None: bullets
    line: int = 0
    end_line: int = 0


class Cell(Node, frozen=True):
    """One cell of a table; `align` is left, right, center or empty."""

    children: "tuple[Inline, ...]"
    align: str = ""


class Table(Node, frozen=True):
    """A table with one row of headers (empty for none) above its rows."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    line: int = 0
    end_line: int = 0


class CodeBlock(Node, frozen=True):
    """A fenced or indented block of code; `language` is the first word of the fence's info string."""

    text: str
    language: str = ""
    line: int = 0
    end_line: int = 0
    closed: bool = True  # False: the fence ran to the end of its container
    info: str = ""  # the rest of the info string


class MathBlock(Node, frozen=True):
    """A display formula that stands as a block of its own; all else as in Math."""

    tex: str
    line: int = 0
    end_line: int = 0
    tex_line: int = 0
    tex_column: int = 0
    columns: tuple[int, ...] = ()
    written: str = ""
    expanded: str = ""
    pieces: tuple[tuple[int, int, bool], ...] = ()
    gaps: tuple[Gap, ...] = ()


class Quote(Node, frozen=True):
    """A block quotation."""

    children: "tuple[Block, ...]"
    line: int = 0
    end_line: int = 0


class ThematicBreak(Node, frozen=True):
    """A line of `---`, `***` or `___`."""

    line: int = 0
    end_line: int = 0
    markup: str = "---"


class Element(Node, frozen=True):
    """Block content in a sanitised HTML element: details, summary, dl, dt, dd, div, table and the like."""

    tag: str
    children: "tuple[Block, ...]"
    attributes: Attributes = ()
    line: int = 0
    end_line: int = 0


class Footnote(Node, frozen=True):
    """The text of one footnote, under the number that its references in the card carry."""

    label: str
    children: "tuple[Block, ...]"
    number: int = 0
    line: int = 0
    end_line: int = 0


class Footnotes(Node, frozen=True):
    """The footnotes that a card's text refers to: the last block of its answer (or of its question)."""

    notes: tuple[Footnote, ...]
    line: int = 0
    end_line: int = 0


class Comment(Node, frozen=True):
    """An HTML comment: never shown, but it may hold metadata."""

    text: str
    line: int = 0
    end_line: int = 0


Inline: TypeAlias = Text | Break | Code | Math | Image | Link | Styled | Cloze | FootnoteReference | Comment
Block: TypeAlias = (
    Paragraph | Heading | List | Table | CodeBlock | MathBlock | Quote | ThematicBreak | Element | Footnotes | Comment
)
Content: TypeAlias = tuple[Block, ...]
