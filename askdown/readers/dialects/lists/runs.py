"""Runs of numbered items: which items count on from one another, though other lists stand between them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.links import is_entry
from askdown.readers.pieces.recognition import is_filler, is_never_question
from askdown.readers.words.questions import is_interrogative

_LATEST = 8  # runs


def runs_of(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """Give runs of numbered items: a list goes on with the run that its first number follows.

    So the numbered steps in an answer are a run of their own, and the questions around them one. What stands below
    headings of other things (contents, licence) is in none, nor are links within the file. A higher number that none
    leads to goes on with the run that grew last: some were left out.
    """
    runs: list[list[int]] = []
    ends: dict[int, list[list[int]]] = defaultdict(list)  # runs by their last number, the one that grew last behind
    before: Piece | None = None
    grown: list[int] = []
    elsewhere = False  # in contents, contributions, licence
    for place, piece in enumerate(pieces):
        if piece.kind == "heading" and not piece.inside_item:
            elsewhere = is_never_question(piece.text)
        if elsewhere or piece.kind != "item" or not piece.ordered or is_entry(piece):
            continue
        same_list = before is not None and _in_list_of(pieces, before, place)
        follows = ends[before.number if before is not None and same_list else piece.number - 1]
        direct = same_list and not (len(follows) > 1 and _asks_unlike(pieces[follows[-1][-1]], piece))
        if not follows and grown and pieces[grown[-1]].number < piece.number and piece.number > 1:
            follows = ends[pieces[grown[-1]].number]
            direct = bool(follows)
        run = follows.pop(-1 if direct else _alike(pieces, follows, piece)) if follows else []
        if not run:
            runs.append(run)
        run.append(place)
        ends[piece.number].append(run)
        before, grown = piece, run
    return iter(sorted(runs, key=lambda run: run[-1]))


def _alike(pieces: Sequence[Piece], runs: Sequence[Sequence[int]], piece: Piece) -> int:
    """Give the index of the run that grew last, or of one shortly before it whose items are as bold as this one.

    Of several such the one whose items ask as this one does.
    """
    wanted = _boldness(piece)
    latest = range(-1, -1 - min(len(runs), _LATEST), -1)
    alike = [place for place in latest if _boldness(pieces[runs[place][-1]]) == wanted]
    asking = (place for place in alike if not _asks_unlike(pieces[runs[place][-1]], piece))
    return next(asking, alike[0] if alike else -1)


def _asks_unlike(last: Piece, piece: Piece) -> bool:
    return is_interrogative(last.text) != is_interrogative(piece.text)


def _boldness(piece: Piece) -> tuple[bool, bool]:
    return bool(bold_lead(piece.inline)), is_all_bold(piece.inline)


def _in_list_of(pieces: Sequence[Piece], before: Piece, place: int) -> bool:
    """Tell an item that goes on with the list of the one before: its number does, or repeats that of one as bold."""
    piece = pieces[place]
    if before.item is None or piece.line > before.item.end_line + 2 or is_filler(pieces[place - 1]):
        return False
    return piece.number == before.number + 1 or (
        piece.number == before.number and _boldness(piece) == _boldness(before)
    )
