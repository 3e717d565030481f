"""`<details>`: the summary, what is hidden behind it, and a summary for what is no element yet."""

from askdown.content import Block, Content, Element


def summary_of(block: object) -> Element | None:
    """Give the first summary of an element; None for an element without one, and for other blocks."""
    children = block.children if isinstance(block, Element) else ()
    return next((child for child in children if isinstance(child, Element) and child.tag == "summary"), None)


def hidden_in(details: Element) -> Content:
    """Give what an element holds beside its summary; a second one is no title."""
    summary = summary_of(details)
    return tuple(child for child in details.children if child is not summary)


def summary_over(title: Block) -> Element:
    """Give the summary that a title is on the web, on the title's lines."""
    return Element("summary", (title,), (), title.line, title.end_line)
