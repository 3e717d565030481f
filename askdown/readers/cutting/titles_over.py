"""Headings in a series, `## Scenario 2: …`, over one question each, `**Question:** …`: titles of its card."""

import re
from collections.abc import Sequence

import msgspec

from askdown.content import Heading, List, Paragraph
from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.bold import bold_lead
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_filler, opens_answer
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.vocabulary import number_label

_FEWEST = 2
_SERIES = re.compile(r"\W*(?P<word>[^\W\d_]+)(?:\s*[#№]?\d{1,3}\b|\s*[:：])")


def with_titles(pieces: Sequence[Piece], openings: Openings) -> Openings:
    """Give the openers moved up to their headings, if each has one of a series for itself; or as they are.

    What stands between the heading and the label, a situation or code, belongs to the question.
    """
    over = _headings_over(pieces, openings)
    if len(over) < _FEWEST or len(over) < len(openings) or not _are_series([pieces[place] for place in over]):
        return openings
    if any(_has_notes(pieces[place + 1 : opener]) for place, opener in over.items()):
        return openings
    ends = (*over, len(pieces))[1:]
    return {
        place: _at(pieces[place:end], opener - place, openings[opener])
        for (place, opener), end in zip(over.items(), ends, strict=True)
    }


def _headings_over(pieces: Sequence[Piece], openings: Openings) -> dict[int, int]:
    """Give the opener below each heading right above which no other stands."""
    over: dict[int, int] = {}
    heading: int | None = None
    for place, piece in enumerate(pieces):
        if place in openings:
            if heading is None or piece.kind not in {"line", "item"} or openings[place].rest:
                return {}
            over[heading] = place
            heading = None
        elif isinstance(piece.block, Heading) and not piece.inside_item:
            heading = place
    return over


def _has_notes(between: Sequence[Piece]) -> bool:
    """Tell bullets of terms in bold: what a lesson says before it asks."""
    items = [item for piece in between if isinstance(piece.block, List) for item in piece.block.items]
    terms = sum(
        isinstance(first, Paragraph) and bool(bold_lead(first.children))
        for item in items
        for first in item.children[:1]
    )
    return len(items) >= _FEWEST and terms * 2 > len(items)


def _are_series(headings: Sequence[Piece]) -> bool:
    """Tell headings of one level that have all a number, or one word before a number or a colon."""
    if len({piece.block.level for piece in headings if isinstance(piece.block, Heading)}) != 1:
        return False
    numbered = [number_label(piece.text) for piece in headings]
    if all(label is not None and not label.alone for label in numbered):
        return True
    words = [match["word"] if (match := _SERIES.match(piece.text)) else "" for piece in headings]
    return bool(words[0]) and len(set(words)) == 1


def _at(pieces: Sequence[Piece], opener: int, opening: Opening) -> Opening:
    """Move an opening up to the first piece; where no mark says so, what stands behind the question answers it."""
    heading, asked, after = pieces[0], pieces[opener], pieces[opener + 1 :]
    moved = msgspec.structs.replace(opening, question=heading.inline)
    if opening.answer_line or any(map(opens_answer, after)):
        return moved
    ends = has_question_mark(asked.text)
    behind = (piece for piece in after if not is_filler(piece) and (ends or piece.paragraph != asked.paragraph))
    first = next(behind, heading)
    if 0 < first.level <= heading.level:
        return msgspec.structs.replace(moved, unanswered=True)
    return msgspec.structs.replace(moved, answer_line=first.line, answer_prefix=-1)
