"""L-NUM: numbered list items that are questions: `1. **What …?**`, `3. What …?`."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

import msgspec

from askdown.content import Block
from askdown.content import List as ListBlock
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lines.over_options import over_ticked
from askdown.readers.dialects.lists.item_openings import opening
from askdown.readers.dialects.lists.runs import runs_of
from askdown.readers.dialects.lists.verdict_items import below_true_false
from askdown.readers.dialects.openings.answers_on_line import with_answers_on_line
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece, first_line_text
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.option_signs import is_answered_behind_options
from askdown.readers.pieces.parted_lines import has_answer_in_brackets
from askdown.readers.pieces.recognition import (
    asks_on_last_line,
    is_answered_inside,
    is_filler,
    is_followed_by_answer,
    next_said,
    opens_answer,
    promises_cards,
    stands_over_answers,
)
from askdown.readers.pieces.sureness import are_sure
from askdown.readers.words.questions import has_gap, has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import number_label, question_label

_FEWEST = 2
_FEWEST_MARKED = 3
_LONGEST = 12  # pieces in an item that asks on below code
_NO_LEVEL = 7  # below all headings
_NEAR = 6  # pieces, to which rules and comments belong


def is_numbered(block: Block) -> bool:
    """Take numbered lists apart."""
    return isinstance(block, ListBlock) and block.start is not None


def has_items(pieces: Sequence[Piece]) -> bool:
    """Tell whether any list was taken apart; most files have none that may be."""
    return any(piece.kind == "item" for piece in pieces)


def find_numbered(pieces: Sequence[Piece]) -> Openings:
    """Give the items of those runs of numbers in which at least half of the items ask or have a marked answer."""
    if not has_items(pieces):
        return {}
    found: dict[int, Opening] = {}
    apart, judged, ticked = behind_answers(pieces), below_true_false(pieces), over_ticked(pieces)
    cards = any(piece.kind == "heading" and promises_cards(piece.text) for piece in pieces)
    runs = list(runs_of(pieces))
    for run in runs:
        if _answers_bold(pieces, run[0]):
            continue
        places = [place for place in run if pieces[place].text and place not in apart]
        asking = sum(place in judged or place in ticked or _asks(pieces, place) for place in places)
        bold = sum(bool(bold_lead(pieces[place].inline)) for place in places)
        of_cards = cards and bold == len(places) >= _FEWEST  # `1. **Yeast**`
        if places and (of_cards or asking * 2 >= len(places)):
            found |= {place: opening(pieces[place], judged=place in judged) for place in places}
    found = _without_remarks(
        pieces, with_answers_on_line(pieces, _by_answers(pieces, found, runs, apart, ticked)), runs
    )
    going_on = {place for place in found if _goes_on(pieces, place)}
    if _with_body(pieces, found, going_on) * 5 < len(found) or _are_over_closings(pieces, found, going_on, runs):
        return {}  # a list of questions alone
    enough = len(found) >= _FEWEST or any(is_followed_by_answer(pieces, place) for place in found)
    return with_lost_items(pieces, found) if enough and are_sure(pieces, found) else {}


def _answers_bold(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a list right below a question in bold, the answer to it whatever its items ask."""
    before = next((piece for piece in reversed(pieces[max(place - _NEAR, 0) : place]) if not is_filler(piece)), None)
    if before is None or before.kind != "line" or before.inside_item or not before.first:
        return False
    return is_all_bold(before.inline) and is_surely_interrogative(before.text, alone=True)


def _by_answers(
    pieces: Sequence[Piece],
    found: dict[int, Opening],
    runs: Sequence[Sequence[int]],
    apart: AbstractSet[int],
    ticked: AbstractSet[int],
) -> dict[int, Opening]:
    """Go by the marked answers where most items that end in a question's mark have one right behind them.

    Then a step that is worded as an order is none of them, and a question is one whatever its run is; with it are the
    others of a run of which half ask, none with a marked answer.
    """
    items = [place for place, piece in enumerate(pieces) if piece.kind == "item" and piece.ordered and piece.text]
    marked = {place for place in items if place not in apart and is_followed_by_answer(pieces, place)}
    marked |= ticked - apart
    asking = {place for place in items if place not in apart and has_mark(pieces[place])}
    if len(marked) < _FEWEST_MARKED or len(asking & marked) * 3 < len(asking) * 2 or not asking:
        return found
    numbers = {pieces[place].number for place in marked}
    beside = {place for run in runs if not marked.isdisjoint(run) for place in run}
    alone = {place for run in runs if len(asking.intersection(run)) * 2 >= len(run) for place in run} - beside
    kept = {
        place: opened
        for place, opened in found.items()
        if place in marked
        or place in asking
        or place in alone
        or (place in beside and pieces[place].number not in numbers)
    }
    return dict(sorted(({place: opening(pieces[place]) for place in marked} | kept).items()))


def _without_remarks(pieces: Sequence[Piece], found: Openings, runs: Sequence[Sequence[int]]) -> dict[int, Opening]:
    """Leave out a bare last item that asks nothing behind others, most of which are bold and ask: `4. See the book`."""
    kept = dict(found)
    for *others, last in runs:
        if len(others) < _FEWEST_MARKED or not {last, others[-1]} <= found.keys() or bold_lead(pieces[last].inline):
            continue
        bold = sum(bool(bold_lead(pieces[place].inline)) and _asks(pieces, place) for place in others)
        if bold * 4 >= len(others) * 3 and not (_asks(pieces, last) or found[last].rest or _goes_on(pieces, last)):
            del kept[last]
            kept[others[-1]] = msgspec.structs.replace(found[others[-1]], end_line=pieces[last].line - 1)
    return kept


def has_mark(piece: Piece) -> bool:
    """Tell an item that ends in a question's mark, or whose bold beginning does."""
    return has_question_mark(bold_lead(piece.inline) or piece.text)


def behind_answers(pieces: Sequence[Piece]) -> frozenset[int]:
    """Give the places of the items right below headings that say that answers follow, or below bold titles there.

    Where half of them end in a question's mark, they ask: `## Short answer` is a kind of questions.
    """
    sections: list[list[int]] = []
    over = below = False
    level = _NO_LEVEL  # of the heading that says so; those below it name parts of the answers
    for place, piece in enumerate(pieces):
        if piece.kind == "heading" and not piece.inside_item:
            says = stands_over_answers(piece)
            over, below = says or piece.level > level, False
            level = piece.level if says else level if over else _NO_LEVEL
            sections.append([])
        elif over and not is_filler(piece) and not (piece.kind == "line" and is_all_bold(piece.inline)):
            below = piece.kind == "item" if not below else True
            over = below
            sections[-1] += [place] if piece.kind == "item" else []
    return frozenset(
        place
        for items in sections
        if sum(has_mark(pieces[place]) or has_gap(pieces[place].text) for place in items) * 2 < len(items)
        for place in items
    )


def with_lost_items(pieces: Sequence[Piece], found: dict[int, Opening]) -> Openings:
    """Add the lines that ask under the next number but are no items: `17.Why?` without its space."""
    openings: dict[int, Opening] = {}
    number = -1
    for place, piece in enumerate(pieces):
        if place in found:
            openings[place] = found[place]
            number = int(found[place].number) if found[place].number.isdigit() else -1
        elif piece.kind == "line" and number > 0:
            label = number_label(piece.text)
            if label and label.number == str(number + 1) and is_interrogative(piece.text[label.length :]):
                question = without_prefix(piece.inline, label.length)
                openings[place] = Opening(question, 0, label.number, repaired="place in the list")
                number += 1
    return openings


def is_list(block: Block) -> bool:
    """Take all lists apart."""
    return isinstance(block, ListBlock)


def _with_body(pieces: Sequence[Piece], found: Openings, going_on: AbstractSet[int]) -> int:
    """Count the items with anything after their first line, in the item or behind it, and titles of single answers."""
    titles = [after for place in found if (after := next_said(pieces, place, _NEAR)) and after.kind == "heading"]
    titled = sum(map(opens_answer, titles))
    below = sum(
        bool(opening.rest) or (place in going_on and not asks_further(pieces, place))
        for place, opening in found.items()
    )
    return below + titled if titled >= _FEWEST else below


def _are_over_closings(
    pieces: Sequence[Piece], found: Openings, going_on: AbstractSet[int], runs: Sequence[Sequence[int]]
) -> bool:
    """Tell bare items with text only behind the last of a run, and none of it marked as an answer."""
    last = {run[-1] for run in runs if len(run) >= _FEWEST_MARKED}
    if not going_on or not going_on <= last or any(opened.rest for opened in found.values()):
        return False
    behind = [pieces[place + 1] for place in going_on]
    return not any(piece.inside_item or piece.kind != "line" or opens_answer(piece) for piece in behind)


def asks_further(pieces: Sequence[Piece], place: int) -> bool:
    """Tell an item in which nothing but a list of further questions stands below, or code before what asks on."""
    inside = list(takewhile(lambda piece: piece.inside_item, pieces[place + 1 : place + _LONGEST]))
    below = [piece for piece in inside if not is_filler(piece)]
    block = below[0].block if len(below) == 1 else None
    if isinstance(block, ListBlock):
        return all(item.children and is_interrogative(first_line_text(item.children[0])) for item in block.items)
    if len(below) < _FEWEST or any(map(opens_answer, below)):
        return False
    last = below[-1].text if below[-1].kind == "line" else ""
    return has_question_mark(last) or (pieces[place].text.endswith((":", "：")) and is_surely_interrogative(last))


def _goes_on(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether anything but rules, headings (also such as `**Arrays:**`) and other items stands behind an item."""
    after = next_said(pieces, place, _NEAR)
    if after is None or after.kind in {"item", "heading"}:
        return False
    return (
        after.inside_item or opens_answer(after) or not (after.text.endswith((":", "：")) and is_all_bold(after.inline))
    )


def _asks(pieces: Sequence[Piece], place: int) -> bool:
    piece = pieces[place]
    asked = bold_lead(piece.inline) or piece.text
    if is_interrogative(asked) or question_label(piece.text) is not None or asks_on_last_line(pieces, place):
        return True
    if is_answered_inside(pieces, place):
        return True
    return is_answered_behind_options(pieces, place) or has_answer_in_brackets(piece.inline)


NUMBERED = Dialect("l-num", "numbered list items that ask", find_numbered, take_apart=is_numbered)
