"""Lists that ask in sections beside headings that do: answered below `Exam questions`, or with numbers that go on."""

from collections.abc import Sequence

from askdown.content import Item, Link, List, Paragraph
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lists import asking_items, bullets, list_items
from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.lexicon.words import folded
from askdown.readers.pieces.flattening import Piece, first_line_of
from askdown.readers.pieces.links import first_node
from askdown.readers.pieces.recognition import is_filler, is_never_question, promises_questions
from askdown.readers.pieces.sureness import is_advice
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import number_label, question_label
from askdown.rendering.plain import inline_text

_LONGEST_TITLE = 60  # characters


def dialects_of_lists(section: Sequence[Piece], headings: Openings) -> Sequence[Dialect]:
    """Give the dialects that may find questions in the lists of a section, by its title and the numbers of its items.

    Lists without answers are often what somebody was asked elsewhere: they count below titles as `Exam questions`.
    Those that say what the `headings` do are tables of contents.
    """
    title = section[0].text if section and section[0].kind == "heading" else ""
    lists = [piece.block for piece in section if isinstance(piece.block, List)]
    if not title or not lists or is_never_question(title) or _are_advice(lists):
        return ()
    if _go_on(section, lists):
        return (GOING_ON,)
    reviewed = is_review_title(title)
    if not reviewed and (len(title) > _LONGEST_TITLE or not promises_questions(title)):
        return ()
    if _are_contents(lists, headings):
        return ()
    if reviewed:
        return (*_ANSWERED, asking_items.ITEMS)
    return _ANSWERED


def _are_contents(lists: Sequence[List], headings: Openings) -> bool:
    """Tell lists of which most items lead to a place in this file, or repeat a heading that is a question."""
    asked = {folded(inline_text(opening.question)).strip() for opening in headings.values()}
    items = [item for block in lists for item in block.items]
    return sum(_is_entry(item) or folded(_without_label(item)).strip() in asked for item in items) * 2 > len(items)


def _is_entry(item: Item) -> bool:
    first = item.children[0] if item.children else None
    node = first_node(first.children) if isinstance(first, Paragraph) else None
    return isinstance(node, Link) and node.href.startswith("#")


def _without_label(item: Item) -> str:
    text = first_line_of(item.children)
    label = question_label(text) or number_label(text)
    return text[label.length :] if label else text


def _are_advice(lists: Sequence[List]) -> bool:
    """Tell lists of which most items begin in bold type up to a colon: `**Explain the context:** …`."""
    firsts = [item.children[0] for block in lists for item in block.items if item.children]
    advice = (first for first in firsts if isinstance(first, Paragraph) and is_advice(first.children))
    return sum(1 for _ in advice) * 2 > len(firsts)


def _go_on(section: Sequence[Piece], lists: Sequence[List]) -> bool:
    """Tell a section of nothing but numbers that do not begin at 1, of which most items ask."""
    said = sum(piece.kind != "heading" and not is_filler(piece) for piece in section)
    items = [item for block in lists for item in block.items]
    asking = sum(is_interrogative(first_line_of(item.children)) for item in items)
    later = all(block.start is not None and block.start > 1 for block in lists)
    return later and said == len(lists) and asking * 5 >= len(items) * 4


def _find_going_on(pieces: Sequence[Piece]) -> Openings:
    return {
        place: Opening(piece.inline, 0, str(piece.number), unanswered=True)
        for place, piece in enumerate(pieces)
        if piece.kind == "item" and piece.text
    }


_ANSWERED = (list_items.NUMBERED, bullets.DIALECT)
GOING_ON = Dialect("q-only", "numbered items that go on", _find_going_on, take_apart=list_items.is_numbered)
