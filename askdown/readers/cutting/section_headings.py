"""Which headings begin sections: those that lead to questions, and the level that they stand on."""

from collections.abc import Sequence

from askdown.content import Heading, List, ThematicBreak
from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.flattening import Piece, first_line_of
from askdown.readers.pieces.recognition import is_filler, opens_answer, promises_questions
from askdown.readers.words.questions import is_interrogative


def leading(pieces: Sequence[Piece], openings: Openings) -> list[bool]:
    """Tell for each place, and for the end, whether an opener follows there, behind nothing but headings and filler."""
    leads = [False] * (len(pieces) + 1)
    ahead = False
    for place in range(len(pieces) - 1, -1, -1):
        piece = pieces[place]
        ahead = place in openings or (ahead and (piece.kind == "heading" or is_filler(piece)))
        leads[place] = ahead
    return leads


def is_title_of_questions(piece: Piece, before: Opening, body: Sequence[Piece]) -> bool:
    """Tell a line right above questions that is their title: in bold, or saying that there are some, or a bare name."""
    promises = promises_questions(piece.text)
    if is_all_bold(piece.inline) and (promises or piece.text.endswith((":", "："))):
        return True
    return (promises and _is_bare(piece.text)) or _is_plain_title(piece, before, body)


def _is_bare(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and text[:1].isupper() and (text[-1].isalnum() or text[-1] == ")")


def _is_plain_title(piece: Piece, before: Opening, body: Sequence[Piece]) -> bool:
    """Tell a short line without a sentence behind a question that has its answer on its line, in its item, or none."""
    has_all = bool(before.rest) or before.unanswered or (bool(body) and body[-1].inside_item)
    if not has_all or before.level:
        return False
    return _is_bare(piece.text) and not is_interrogative(piece.text) and not opens_answer(piece)


def titles_above(before: Opening, body: Sequence[Piece]) -> int:
    """Count the plain titles at the end of a card's pieces."""
    many = 0
    while many < len(body):
        piece = body[len(body) - many - 1]
        above = body[: len(body) - many - 1]
        is_alone = piece.kind == "line" and piece.first and not piece.inside_item
        if not is_alone or not _is_plain_title(piece, before, above):
            break
        many += 1
    return many


_LONGEST_TITLE = 70  # characters


def is_title_over_item(body: Sequence[Piece], opener: Piece) -> bool:
    """Tell a line in bold above a numbered item, an empty line above it: `**Part B**` above `1.`, or any close by."""
    last = body[-1]
    if last.kind != "line" or not opener.ordered or last.inside_item:
        return False
    if last.line + 1 != opener.line and opener.number != 1:
        return False
    alone = all(piece.paragraph != last.paragraph for piece in body[-2:-1])
    return alone and is_all_bold(last.inline) and not opens_answer(last)


def captions(pieces: Sequence[Piece], openings: Openings) -> frozenset[int]:
    """Give the single lines between a rule and a question, if most have one: its field, its kind, its source.

    Where the question before ends at the rule, the line answers it. So are titles that begin with the sign of the line
    right over the first question: `🔹 Basics` there, and `🔹 Joins` over a later one.
    """
    behind = (place for place in openings if place > 1 and place - 3 not in openings)
    found = frozenset(place - 1 for place in behind if _is_caption(pieces[place - 2], pieces[place - 1]))
    many = len(found) >= _FEWEST_CAPTIONS and len(found) * 3 >= len(openings) * 2
    return (found if many else frozenset()) | _signed_titles(pieces, openings)


def _signed_titles(pieces: Sequence[Piece], openings: Openings) -> frozenset[int]:
    """Give the titles with the first one's sign; right below questions that all have something there, they answer."""
    over = min(openings, default=0) - 1
    sign = _sign(pieces[over]) if over >= 0 else ""
    found = frozenset(place - 1 for place in openings if sign and place and _sign(pieces[place - 1]) == sign)
    answers = sum(place - 1 in openings for place in found) > sum(place - 1 in openings for place in openings)
    return frozenset() if answers else found


def _sign(piece: Piece) -> str:
    """Give the sign before a short line of its own that is no sentence, `1.` for a numbered one; nothing for others."""
    if isinstance(piece.block, List) and piece.block.start is not None and len(piece.block.items) == 1:
        return "1." if _is_bare(first_line_of(piece.block.items[0].children)) else ""
    alone = piece.kind == "line" and piece.first and not piece.inside_item and bool(piece.text)
    if not alone or piece.text[0].isalnum() or opens_answer(piece):
        return ""
    return piece.text[0] if _is_bare(piece.text[1:].lstrip("\ufe0f ")) else ""


_FEWEST_CAPTIONS = 3


def _is_caption(before: Piece, piece: Piece) -> bool:
    alone = piece.kind == "line" and piece.first and isinstance(before.block, ThematicBreak)
    return alone and not piece.inside_item and len(piece.text) <= _LONGEST_CAPTION and not opens_answer(piece)


_LONGEST_CAPTION = 100  # characters


def usual_level(openings: Openings) -> int:
    """Give the level of most openers, the higher one of two; 0 if there are none."""
    levels = [opening.level for opening in openings.values()]
    return max(set(levels), key=lambda level: (levels.count(level), -level)) if levels else 0


def section_level(pieces: Sequence[Piece], openings: Openings, leads: Sequence[bool]) -> int:
    """Give the deepest level of headings that stand right above openers or over the first; 0 if there are none.

    What stands over the first is no section's where headings as high stand in the answers, one for each question.
    """
    first, last = min(openings, default=0), max(openings, default=0)
    levels = [
        (place, piece.block.level)
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading) and not piece.inside_item and place not in openings
    ]
    over = [level for place, level in levels if place < first]
    above = [level for place, level in levels if place > first and leads[place + 1]]
    inside = [level for place, level in levels if first < place < last and not leads[place + 1]]
    if over and sum(level <= over[-1] for level in inside) >= len(openings):
        over = [level for level in over if level < min(inside)]  # they divide answers
    return max([*over[-1:], *above], default=0)
