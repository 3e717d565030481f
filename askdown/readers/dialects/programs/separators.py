"""SEP: cards between rules with a line of `?` or `%`, the separators of flash-card programs; headings over `%`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from askdown.content import Heading, Paragraph, ThematicBreak
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import are_tags, is_filler, is_separator, leads_back
from askdown.readers.words.questions import has_question_mark

_FEWEST = 2


def find_between_rules(pieces: Sequence[Piece]) -> Openings:
    """Give the first piece of each stretch between rules that has a separator line in it.

    A single card has a `?` that is a paragraph of its own: others go by their paragraph, or by the heading over `%`.
    """
    marks = [piece for piece in pieces if is_separator(piece)]
    if not marks:
        return {}  # nearly all files
    found: dict[int, Opening] = {}
    for start, end in _stretches(pieces):
        mark = next((place for place in range(start, end) if is_separator(pieces[place])), None)
        if mark is not None and mark > start:
            front = _front(pieces, start, mark)
            found[front] = as_opening(pieces[front])
    rules = sum(isinstance(piece.block, ThematicBreak) for piece in pieces)
    if not 0 < len(found) <= rules + 1 or (len(found) < _FEWEST and not _is_all(pieces, found, marks)):
        return {}
    return found if len(marks) * 4 <= len(found) * 5 else {}


def _is_all(pieces: Sequence[Piece], found: Openings, marks: Sequence[Piece]) -> bool:
    """Tell a file of a single card below its title: of whole paragraphs, and without other cards."""
    if any("::" in piece.text for piece in pieces) or any(not mark.first or mark.text == "%" for mark in marks):
        return False
    return is_below_title(pieces, found)


def is_below_title(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell a single card with which a file begins, below titles, and behind which none follows."""
    first = min(found)
    others = any(piece.kind != "heading" and not is_filler(piece) for piece in pieces[:first])
    return not others and not any(piece.kind == "heading" for piece in pieces[first + 1 :])


def _front(pieces: Sequence[Piece], start: int, mark: int) -> int:
    """Give where the front of a card begins: behind headings of sections, which other text may follow, if any.

    A heading that asks over nothing but tags and one paragraph is the front itself.
    """
    headings = [at for at in range(start, mark - 1) if pieces[at].kind == "heading"]
    last = headings[-1] if headings else start - 1
    said = {pieces[at].paragraph for at in range(last + 1, mark) if not are_tags(pieces[at].text)}
    asking = last >= 0 and pieces[last].kind == "heading" and has_question_mark(pieces[last].text)
    if asking and len(said) == 1 and pieces[mark].paragraph not in said:
        return last
    if not headings:
        return start
    behind = range(headings[-1] + 1, mark)
    return next((at for at in behind if pieces[at].paragraph == pieces[mark].paragraph), behind.start)


def _stretches(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    rules = [place for place, piece in enumerate(pieces) if isinstance(piece.block, ThematicBreak)]
    first = next((place for place, piece in enumerate(pieces) if piece.kind != "heading" and not is_filler(piece)), 0)
    for rule, end in pairwise([first - 1, *(rule for rule in rules if rule > first), len(pieces)]):
        start = next((at for at in range(rule + 1, end) if not leads_back(pieces[at])), end)
        if start < end:
            yield start, end


def as_opening(piece: Piece) -> Opening:
    """Give the opening of a card whose front begins with this piece, text or code."""
    if isinstance(piece.block, Paragraph | Heading):
        return Opening(piece.inline)
    return Opening((), rest=(piece.block,))


def find_headings_with_percent(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level under which lines of `%` stand: cards with it have a longer front."""
    levels = []
    current: Heading | None = None
    for piece in pieces:
        if isinstance(piece.block, Heading):
            current = piece.block
        elif current is not None and piece.text == "%" and piece.kind == "line":
            levels.append(current.level)
    if not levels:
        return {}
    level = max(set(levels), key=levels.count)
    return {
        place: Opening(piece.inline, level)
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading) and piece.block.level == level
    }


RULES = Dialect("sep", "cards between rules with a separator line", find_between_rules, ends_at_rules=True)
PERCENT = Dialect("sep", "headings with a line of %", find_headings_with_percent, of_headings=True)
