"""`<details>`: the summary and where it ends, what is hidden behind it, and a summary for what is no element yet."""

from typing import TypeGuard

from askdown.content import Block, Content, Element, Quote
from askdown.readers.pieces.flattening import Piece
from askdown.rendering.plain import plain_text


def is_fold(block: object) -> TypeGuard[Element]:
    """Tell `<details>`."""
    return isinstance(block, Element) and block.tag == "details"


def summary_of(block: object) -> Element | None:
    """Give the first summary of an element; None for an element without one, and for other blocks."""
    children = block.children if isinstance(block, Element) else ()
    return next((child for child in children if isinstance(child, Element) and child.tag == "summary"), None)


def summary_words(block: object) -> str:
    """Give the text of the summary of an element; empty where it has none."""
    summary = summary_of(block)
    return plain_text(summary.children).strip() if summary else ""


def hidden_in(details: Element) -> Content:
    """Give what an element holds beside its summary; a second one is no title."""
    summary = summary_of(details)
    return tuple(child for child in details.children if child is not summary)


def summary_over(title: Block) -> Element:
    """Give the summary that a title is on the web, on the title's lines."""
    return Element("summary", (title,), (), title.line, title.end_line)


def end_of_mark(marker: Piece) -> int:
    """Give the line on which the summary of a hidden answer ends; the marker's own last line for other markers.

    In raw HTML a paragraph begins where its tag does: of a single line it is only known between which lines it is.
    """
    if marker.kind != "block":
        return max(marker.line, marker.end_line)
    if isinstance(marker.block, Quote) and marker.block.children:
        return marker.block.children[0].line
    summary = summary_of(marker.block)
    return max(marker.line, summary.end_line if summary else 0)
