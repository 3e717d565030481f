"""What goes wrong with a program: `### Problem 2: the build fails` over its cause is no question, for all its label."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from askdown.content import Heading, List
from askdown.readers.dialects.dialect import Opening
from askdown.readers.pieces.flattening import Piece, first_line_of
from askdown.readers.words.phrases import has_one_of, is_one_of, starts_with_one_of
from askdown.readers.words.questions import is_interrogative

_names_trouble = is_one_of("trouble_labels")
_begins_with_cause = starts_with_one_of("cause_labels")
_is_title_of_troubles = has_one_of("trouble_titles")
_NEAR = 8  # pieces
_LONGEST_TITLE = 60  # characters


def without_troubles(
    pieces: Sequence[Piece], openings: dict[int, Opening], words: Mapping[int, str]
) -> dict[int, Opening]:
    """Leave out what such words number and does not ask, where most have a cause or stand below `Troubleshooting`."""
    named = [
        place for place in openings if _names_trouble(words.get(place, "")) and not is_interrogative(pieces[place].text)
    ]
    if not named:
        return openings  # nearly always
    titled = _below_titles(pieces)
    troubles = sum(place in titled or _has_cause(pieces, place) for place in named)
    if troubles * 2 <= len(named):
        return openings
    return {place: opening for place, opening in openings.items() if place not in named}


def _below_titles(pieces: Sequence[Piece]) -> frozenset[int]:
    """Give the places below headings such as `Troubleshooting`."""
    found: list[int] = []
    level = 0  # of the heading that says so
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and not piece.inside_item and (not level or piece.level <= level):
            says_so = len(piece.text) <= _LONGEST_TITLE and _is_title_of_troubles(piece.text)
            level = piece.level if says_so else 0
        elif level:
            found.append(place)
    return frozenset(found)


def _has_cause(pieces: Sequence[Piece], place: int) -> bool:
    below = takewhile(lambda piece: piece.kind != "heading", pieces[place + 1 : place + _NEAR])
    return any(_is_cause(text) for piece in below for text in _lines(piece))


def _lines(piece: Piece) -> Iterator[str]:
    if isinstance(piece.block, List):
        yield from (first_line_of(item.children) for item in piece.block.items)
    elif piece.text:
        yield piece.text


def _is_cause(text: str) -> bool:
    """Tell `Cause: no rights`."""
    label, colon, _ = text.replace("：", ":").partition(":")
    return bool(colon) and len(label) <= _LONGEST_TITLE and _begins_with_cause(label)
