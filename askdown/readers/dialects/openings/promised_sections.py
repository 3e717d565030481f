"""Chapters of notes beside a section that promises questions: what opens in them in the same form is no question."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_followed_by_answer, promises_questions
from askdown.readers.words.questions import is_interrogative
from askdown.rendering.plain import inline_text

_FEWEST = 2


def in_promised_sections(pieces: Sequence[Piece], openings: Openings) -> Openings:
    """Give the openers of headings without those of sections in which none asks, if others are promised and all ask."""
    level = min((opening.level for opening in openings.values()), default=0)
    groups: list[tuple[bool, dict[int, Opening]]] = [(False, {})]
    above: list[tuple[int, bool]] = []  # the levels of the headings above, and whether they promise questions
    for place, piece in enumerate(pieces):
        if place in openings:
            groups[-1][1][place] = openings[place]
        elif isinstance(piece.block, Heading) and not piece.inside_item and piece.level < level:
            above = [each for each in above if each[0] < piece.level]
            above.append((piece.level, promises_questions(piece.text)))
            groups.append((any(promised for _, promised in above), {}))
    sure = any(promised and _all_ask(pieces, found) for promised, found in groups)
    if not sure:
        return openings
    return {
        place: opening
        for promised, found in groups
        if promised or any(_asks(pieces, place, opening) for place, opening in found.items())
        for place, opening in found.items()
    }


def _all_ask(pieces: Sequence[Piece], found: Openings) -> bool:
    return len(found) >= _FEWEST and all(_asks(pieces, place, opening) for place, opening in found.items())


def _asks(pieces: Sequence[Piece], place: int, opening: Opening) -> bool:
    return is_interrogative(inline_text(opening.question)) or is_followed_by_answer(pieces, place)
