"""L-NUM with answers in bold at the end of each item: `4. The inventor of the loom: **Cartwright**`; not all ask.

So do bullets, some of which are sentences that the answer ends: `- Ice is **frozen water**`.
"""

import re
from collections.abc import Iterator, Sequence

from askdown.content import Inline, Paragraph, Styled, Text
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lists.list_items import has_items, is_list, is_numbered
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import until
from askdown.readers.pieces.recognition import promises_questions
from askdown.readers.words.phrases import says
from askdown.readers.words.questions import has_question_mark
from askdown.rendering.plain import inline_text

_FEWEST = 3
_FEWEST_BULLETS = 5
_FEWEST_WORDS = 4
_SIGNS = (":", "：", "?", "？", "؟", "=", "→", "->", "=>", "–", "—", " -")
_DASH = re.compile(r"(?<![\s=–—-])\s*+(?:[=–—-]*+>|=*+[–—-][=–—-]*+(?<!=)|→)\s*+$")


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the items of lists that nearly all end in bold text behind a sign, if they ask or a heading says so."""
    if not has_items(pieces):
        return {}
    found: dict[int, Opening] = {}
    for title, items in _lists(pieces):
        parted = {place: opening for place in items if (opening := _parted(pieces[place]))}
        asking = sum(has_question_mark(inline_text(opening.question)) for opening in parted.values())
        sure = promises_questions(title) or asking * 2 >= len(items)
        if len(parted) >= _FEWEST and len(parted) * 5 >= len(items) * 4 and asking and sure:
            found |= parted
    return found


def _lists(pieces: Sequence[Piece]) -> Iterator[tuple[str, list[int]]]:
    """Give the numbered items below each heading, with the heading's text."""
    title, items = "", list[int]()
    for place, piece in enumerate(pieces):
        if piece.kind == "heading":
            yield title, items
            title, items = piece.text, []
        elif piece.kind == "item" and piece.ordered:
            items.append(place)
    yield title, items


def _parted(piece: Piece, *, sentences: bool = False) -> Opening | None:
    """Part an item before the bold text at its end, if a sign stands between, or a sentence ends with it."""
    nodes = _without_stop(piece.inline)
    last = nodes[-1] if len(nodes) > 1 else None
    if not isinstance(last, Styled) or last.tag != "strong":
        return _parted_inside(piece) if sentences else None
    before = inline_text(nodes[:-1]).rstrip()
    begun = sentences and before[-1:].isalnum() and len(before.split()) >= _FEWEST_WORDS
    if not (before.endswith(_SIGNS) or begun) or not before.strip(" :=-–—→"):
        return None
    question = until(piece.inline, len(_DASH.sub("", before)))
    rest = (Paragraph((last,), piece.line, piece.end_line),)
    return Opening(question, 0, str(piece.number) if piece.ordered else "", rest)


def _parted_inside(piece: Piece) -> Opening | None:
    """Part a bullet before bold text right behind its question's mark; what follows explains."""
    for place, node in enumerate(piece.inline):
        before = inline_text(piece.inline[:place]).rstrip()
        if isinstance(node, Styled) and node.tag == "strong" and has_question_mark(before):
            rest = (Paragraph(piece.inline[place:], piece.line, piece.end_line),)
            return Opening(until(piece.inline, len(before)), 0, "", rest)
    return None


def _without_stop(nodes: Sequence[Inline]) -> Sequence[Inline]:
    """Drop the full stop behind the text in bold."""
    stop = isinstance(nodes[-1], Text) and not says(nodes[-1].text) if nodes else False
    return nodes[:-1] if stop else nodes


def find_bullets(pieces: Sequence[Piece]) -> Openings:
    """Give the bullets of a file of which nearly all end in bold text, if a third ask."""
    if not has_items(pieces):
        return {}
    items = [place for place, piece in enumerate(pieces) if piece.kind == "item" and piece.text]
    if any(pieces[place].ordered for place in items):
        return {}
    parted = {place: opening for place in items if (opening := _parted(pieces[place], sentences=True))}
    asking = sum(has_question_mark(inline_text(opening.question)) for opening in parted.values())
    sure = len(parted) >= _FEWEST_BULLETS and len(parted) * 5 >= len(items) * 4 and asking * 3 >= len(items)
    return parted if sure else {}


DIALECT = Dialect("l-num", "numbered items that end in their answer in bold", find, take_apart=is_numbered)
BULLETS = Dialect("l-bul", "bullets that end in their answer in bold", find_bullets, take_apart=is_list)
