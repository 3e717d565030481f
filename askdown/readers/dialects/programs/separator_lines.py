"""SEP: `question::answer` lines and lines of `?`, and in their files paragraphs with `==deletions==`."""

import re
from collections.abc import Iterator, Sequence

from askdown.content import CodeBlock, Comment, List, Paragraph, Styled, Text
from askdown.content_walk import walk
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.programs.separators import as_opening, is_below_title
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.properties import is_property
from askdown.readers.pieces.recognition import are_tags, is_separator
from askdown.readers.pieces.separator_marks import has_parted_items, is_note, parted_at_mark
from askdown.readers.words.questions import has_question_mark
from askdown.rendering.plain import inline_text

_FEWEST = 2


def find_lines(pieces: Sequence[Piece]) -> Openings:
    """Give `question::answer` lines, paragraphs over a line of `?`, and in such files paragraphs with `==…==`.

    Where a scheduler or a deck's tag is noted, paragraphs with `==…==` or `{{…}}` are cards by themselves.
    """
    noted = _is_noted(pieces)
    if not noted and not any(map(_may_part, pieces)):
        return {}  # nearly all files
    found: dict[int, Opening] = {}
    start = 0  # of the paragraph, with the code or list that goes on with it
    answer = -1  # the paragraph that began with a `?` or in which one stood
    for place, piece in enumerate(pieces):
        below_tags = place == start + 1 and are_tags(pieces[start].text)
        goes_on = start not in found and _goes_on(pieces, place)
        start = place if (piece.first and not goes_on) or below_tags else start
        if piece.text in _ASKING_SIGNS and piece.kind == "line" and start != place:
            found[start], answer = as_opening(pieces[start]), piece.paragraph
        elif piece.kind == "line" and piece.paragraph == answer:
            answer = -1 if any(map(is_note, piece.inline)) else answer
        elif (split := parted_at_mark(pieces, place, noted=noted)) and not _is_metadata(piece.text):
            question, behind = split
            rest = (Paragraph(behind, piece.line, piece.end_line),)
            end_line = piece.item.end_line if piece.item else 0
            found[place] = Opening(question, rest=rest, answered_inside=True, end_line=end_line)
    lone = len(found) < _FEWEST and (
        not found or any(each.answered_inside for each in found.values()) or not is_below_title(pieces, found)
    )
    if not noted and (not found or lone):
        return {}
    if found and not (noted and any(pieces[place].item for place in found)):
        found = _without_fields(pieces, found)
        if not _are_cards(pieces, found):
            return {}
    clozes = {place: opening for place, opening in _marked(pieces, braces=noted) if place not in found}
    return dict(sorted((found | clozes).items()))


_ASKING_SIGNS = frozenset({"?", "??"})


def _goes_on(pieces: Sequence[Piece], place: int) -> bool:
    """Tell code or a list right below a line of text, and a `?` right below that."""
    piece, before = pieces[place], pieces[place - 1] if place else None
    if before is None or piece.line != before.end_line + 1:
        return False
    if piece.kind == "block":
        return before.kind == "line" and isinstance(piece.block, CodeBlock | List)
    return before.kind == "block" and isinstance(before.block, CodeBlock | List) and is_separator(piece)


def _is_noted(pieces: Sequence[Piece]) -> bool:
    """Tell a file with a deck's tag of a flash-card program on a line of its own, or a scheduler's comment."""
    for piece in pieces:
        nodes = piece.inline
        last = nodes[-1] if nodes else piece.block
        if (isinstance(last, Comment) and is_note(last)) or (
            piece.text.startswith("#flashcard") and are_tags(piece.text)
        ):
            return True
    return False


def _may_part(piece: Piece) -> bool:
    return "::" in piece.text or piece.text in _ASKING_SIGNS


def _is_metadata(text: str) -> bool:
    return are_tags(text) or is_property(text)


def _are_cards(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell cards from names of code, `std::vector`: a mark stands free or ends a sentence, or most lines have one."""
    if any(not opening.answered_inside or _FREE.search(pieces[place].text) for place, opening in found.items()):
        return True
    lines = sum(piece.kind in {"line", "item"} and piece.first for piece in pieces)
    return bool(found) and len(found) * 2 >= lines


def _without_fields(pieces: Sequence[Piece], found: dict[int, Opening]) -> dict[int, Opening]:
    """Leave items out where none asks and most are a word and what it has: fields (`Author:: …`), names of code.

    These stand in sentences as well, `Fix a leak in Stream::read`, here and there in lists of changes.
    """
    items = [place for place in found if pieces[place].item]
    free = sum(_FREE.search(pieces[place].text) is not None for place in items)
    if free * 2 < len(items) and len(items) * _SHARE < sum(piece.kind == "item" for piece in pieces):
        return {place: each for place, each in found.items() if place not in items}
    texts = [inline_text(found[place].question).strip() for place in items]
    asked = any(map(has_question_mark, texts)) or sum(" " not in text for text in texts) * 2 <= len(items)
    return found if asked else {place: each for place, each in found.items() if place not in items}


_SHARE = 4  # the items with names of code in sentences are hardly one of so many
_FREE = re.compile(r"[\s?!.)\]？。）*_$]::|(?<!:)::++\s")


def _marked(pieces: Sequence[Piece], *, braces: bool) -> Iterator[tuple[int, Opening]]:
    """Give the paragraphs with marked text, and those right above a list with some, which is their answer.

    `braces` says that text in double braces is marked as well.
    """
    start = 0  # of the paragraph
    for place, piece in enumerate(pieces):
        start = place if piece.first and piece.kind == "line" else start
        if piece.kind == "line" and _has_marks(piece):
            yield start, Opening(pieces[start].inline, cloze=True, marked=True)
        elif braces and piece.kind == "line" and _has_braces(piece):
            yield start, Opening(pieces[start].inline, cloze=True, braces=True)
        elif (
            isinstance(piece.block, List)
            and place
            and pieces[place - 1].kind == "line"
            and piece.line == pieces[place - 1].end_line + 1
            and _has_marks(piece)
        ):
            yield start, Opening(pieces[start].inline, marked=True)


def _has_braces(piece: Piece) -> bool:
    if "{{" not in piece.text:
        return False
    return any(isinstance(node, Text) and _BRACES.search(node.text) for node in piece.inline)


_BRACES = re.compile(r"\{\{[^{}]+\}\}")


def _has_marks(piece: Piece) -> bool:
    return any(isinstance(node, Styled) and node.tag == "mark" for node in walk((piece.block,)))


LINES = Dialect("sep", "question::answer lines and lines of ?", find_lines, take_apart=has_parted_items)
