"""Sections in which the dialect of a file opens nothing: labelled lines, lists and tables of other dialects in them."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from askdown.content import Content, Heading
from askdown.readers.cutting.chosen import Chosen, Views
from askdown.readers.cutting.lists_beside import GOING_ON, dialects_of_lists
from askdown.readers.cutting.titles_over import with_titles
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lines import answered_paragraphs
from askdown.readers.dialects.lists import asking_items
from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.dialects.table import DIALECTS
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import promises_questions, stands_over_answers
from askdown.readers.words.questions import has_question_mark
from askdown.rendering.plain import inline_text

_FEWEST_IN_SECTION = 2


def with_sections(blocks: Content, chosen: Chosen) -> Chosen:
    """Add what stands in sections in which the dialect of a file opens nothing, if these may be written otherwise."""
    if chosen.dialect is None or chosen.id in _MARKED:
        return chosen
    if chosen.dialect.of_headings:
        return _with_labelled_sections(blocks, chosen)
    if chosen.id == "qa-line" or (chosen.id == "b-line" and not any(one.number for one in chosen.openings.values())):
        chosen = msgspec.structs.replace(chosen, openings=with_titles(chosen.pieces, chosen.openings))
    return _with_other_sections(blocks, chosen)


_MARKED = frozenset({"sep", "tag"})  # who marks cards for a program marks all: other questions of such notes are none


def _with_other_sections(blocks: Content, chosen: Chosen) -> Chosen:
    """Choose anew for each section in which the file's dialect opens nothing.

    A list of questions in one section says of others that what asks there is none, if no label says more.
    """
    dialects = [dialect for dialect in DIALECTS if not (dialect.of_headings or dialect.ends_at_rules)]
    if chosen.id == "q-only":
        dialects = [dialect for dialect in dialects if dialect.id in _LABELLED]
    return _chosen_anew(blocks, chosen, _section_starts(chosen.pieces), dialects)


def _with_labelled_sections(blocks: Content, chosen: Chosen) -> Chosen:
    """Find labelled lines, marked cards and tables of them in the sections beside those of headings that ask."""
    level = min((opening.level for opening in chosen.openings.values() if opening.level), default=0)
    starts = set(_section_starts(chosen.pieces, level - 1))
    for start, end in pairwise(_section_starts(chosen.pieces, level)):
        if start not in chosen.openings and is_review_title(chosen.pieces[start].text):
            starts |= {start, end}  # `## Check yourself` among the questions
    found = _chosen_anew(blocks, chosen, sorted(starts), _BESIDE_HEADINGS)
    openings = {
        place: opening if opening.level else msgspec.structs.replace(opening, level=level)
        for place, opening in found.openings.items()
    }
    return msgspec.structs.replace(found, openings=openings)


_LABELLED = frozenset({"qa-line", "sep", "table"})
_BESIDE_HEADINGS = [
    dialect
    for dialect in DIALECTS
    if dialect.id in _LABELLED or dialect in {answered_paragraphs.HIDDEN, answered_paragraphs.MARKED}
]


def _chosen_anew(blocks: Content, chosen: Chosen, starts: Sequence[int], dialects: Sequence[Dialect]) -> Chosen:
    pieces: list[Piece] = []
    openings: dict[int, Opening] = {}
    lines = [block.line for block in blocks]
    of_headings = chosen.dialect is not None and chosen.dialect.of_headings
    for start, end in pairwise(starts):
        found: Openings = {
            place - start: chosen.openings[place] for place in range(start, end) if place in chosen.openings
        }
        mine: Sequence[Piece] = chosen.pieces[start:end]
        headed = mine[0].kind == "heading"
        if not found and not (headed and (end - start == 1 or stands_over_answers(mine[0]))):
            first = bisect_left(lines, mine[0].line)
            last = bisect_left(lines, chosen.pieces[end].line) if end < len(chosen.pieces) else len(blocks)
            more = dialects_of_lists(mine, chosen.openings) if of_headings else ()
            mine, found = _in_section(blocks[first:last], (*dialects, *more))
        openings |= {place + len(pieces): opening for place, opening in found.items()}
        pieces.extend(mine)
    return Chosen(chosen.dialect, tuple(pieces), openings)


def _in_section(section: Content, dialects: Sequence[Dialect]) -> tuple[Sequence[Piece], Openings]:
    views = Views(section)
    head = section[0] if section else None  # none begins where a heading is inside of one
    promised = isinstance(head, Heading) and promises_questions(inline_text(head.children))
    for dialect in dialects:
        pieces = views.pieces(dialect.take_apart)
        found = dialect.find(pieces)
        if dialect is asking_items.ITEMS and not promised and not _have_marks(pieces, found):
            continue  # `Why now?` is a chapter of a book, beside questions that are answered
        if len(found) >= _FEWEST_IN_SECTION or (found and dialect is GOING_ON):
            return pieces, found
    return views.pieces(DIALECTS[0].take_apart), {}


def _have_marks(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell whether nearly all of these end in a question's mark."""
    return sum(has_question_mark(pieces[place].text) for place in found) * 5 >= len(found) * 4


def _section_starts(pieces: Sequence[Piece], deepest: int = 6) -> list[int]:
    """Give the places before which sections are cut: all headings, down to the deepest level."""
    headings = (
        place
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading)
        and piece.kind == "heading"
        and not piece.inside_item
        and piece.block.level <= deepest
    )
    return sorted({0, *headings, len(pieces)})
