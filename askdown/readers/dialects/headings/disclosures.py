"""DET and HID: `<details>` whose summary is the question, and headings over a hidden answer."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

import msgspec

from askdown.content import Block, Element, Heading, Inline, Paragraph
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.bold import bold_lead
from askdown.readers.pieces.flattening import Piece, first_line_of, first_line_text, pieces_behind
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.recognition import (
    is_filler,
    is_hidden_answer,
    is_never_question,
    next_said,
    opens_answer,
    promises_cards,
    stands_over_answers,
    summary_text,
)
from askdown.readers.pieces.sureness import asks_alone
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import answer_label, number_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2
_NEAR = 4  # pieces
_FEWEST_CARDS = 3
_MOST = 2  # hidden answers to a heading: where there are more, each has a question of its own below the heading


def find_summaries(pieces: Sequence[Piece]) -> Openings:
    """Give `<details>` with a question as their summary, if at least half of the summaries ask.

    So does a title over text with a hidden answer in it, as of exercises. Below a title of flash cards none need ask.
    """
    found: dict[int, Opening] = {}
    asking = 0
    for place, piece in enumerate(pieces):
        text = summary_text(piece)
        if text and isinstance(piece.block, Element) and not is_hidden_answer(piece) and not is_never_question(text):
            opening = summary_opening(piece.block)
            found[place] = _ending_with(piece.block, opening) if _is_over_notes(pieces, place) else opening
            answered = opening.end_line > 0 or answer_label(first_line_of(opening.rest)) is not None
            asking += answered or _is_worded_so(text)
    if _are_below_labels(pieces, found):
        return {}
    return found if (asking >= _FEWEST and asking * 2 >= len(found)) or _are_cards(pieces, found) else {}


def _are_below_labels(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell summaries each below a heading with a question's label of its own: they are parts of those questions."""
    owners: list[int] = []
    heading = -1
    for place in range(max(found, default=-1) + 1):
        if place in found:
            owners.append(heading)
        elif pieces[place].kind == "heading" and (label := question_label(pieces[place].text)) and label.number:
            heading = place
    return -1 not in owners and len(set(owners)) == len(owners) >= _FEWEST


def _is_over_notes(pieces: Sequence[Piece], place: int) -> bool:
    """Tell what folds out right before a heading: no more of it follows."""
    after = next_said(pieces, place, _NEAR)
    return after is not None and after.kind == "heading" and not stands_over_answers(after) and not opens_answer(after)


def _ending_with(details: Element, opening: Opening) -> Opening:
    return msgspec.structs.replace(opening, end_line=details.end_line) if opening.rest else opening


def _are_cards(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell what folds out below a title of flash cards, nothing but headings between: terms over what they mean."""
    if len(found) < _FEWEST_CARDS or any(is_never_question(summary_text(pieces[place]) or "") for place in found):
        return False
    first, last = min(found), max(found)
    between = (place for place in range(first, last) if place not in found and pieces[place].kind != "heading")
    titled = any(piece.kind == "heading" and promises_cards(piece.text) for piece in pieces[:first])
    return titled and all(is_filler(pieces[place]) for place in between)


def summary_opening(details: Element) -> Opening:
    """Give the opening of `<details>`: its summary asks, the rest is the answer.

    Where an answer is hidden inside, what stands before that completes the question, and the card ends with it. Of a
    summary that only counts, `Question 1`, the question stands before the answer's label.
    """
    summary = next(child for child in details.children if isinstance(child, Element) and child.tag == "summary")
    rest = tuple(child for child in details.children if child is not summary)
    nodes: tuple[Inline, ...] = ()
    blocks = summary.children
    while blocks and isinstance(blocks[0], Paragraph | Heading):
        nodes, blocks = (*nodes, *blocks[0].children), blocks[1:]
    label = question_label(text := inline_text(nodes)) or number_label(text)
    number, first = "", next(iter(rest), None)
    if label is not None and not label.alone:
        nodes, number = without_prefix(nodes, label.length), label.number
    elif label is not None and isinstance(first, Paragraph) and (at := _marked_in(rest)):
        return Opening(first.children, 0, label.number, rest[at:], answered_inside=True, more=(*blocks, *rest[1:at]))
    hidden = next((at for at, block in enumerate(rest) if is_hidden_answer(_piece(block))), None)
    if hidden is None:
        return Opening(nodes, 0, number, rest=rest, answered_inside=bool(rest), more=blocks)
    more = (*blocks, *rest[:hidden])
    return Opening(nodes, 0, number, rest[hidden:], answered_inside=True, end_line=details.end_line, more=more)


def _marked_in(blocks: Sequence[Block]) -> int:
    """Give the place of the block that begins with an answer's label; 0 where none but the first does."""
    return next((at for at, block in enumerate(blocks) if at and answer_label(first_line_text(block))), 0)


def _piece(block: Block) -> Piece:
    return Piece("block", block, block.line, block.end_line)


def find_hidden(pieces: Sequence[Piece]) -> Openings:
    """Give the headings over hidden answers, and others of the level that most often has one, if they are worded so."""
    over: dict[int, int] = {}
    lost: list[int] = []
    current: int | None = None
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            current = place
        elif current is not None and is_hidden_answer(piece):
            over[current] = over.get(current, 0) + 1
            lost += [place - 1] if over[current] > 1 and asks_alone(pieces[place - 1]) else []
    if len(over) < _FEWEST or sum(over.values()) > _MOST * len(over) or _have_own_titles(pieces, over):
        return {}
    if not hides_answers(pieces):
        return {}
    levels = [piece.block.level for place in over if isinstance((piece := pieces[place]).block, Heading)]
    level = max(set(levels), key=levels.count)
    found = {
        place: _heading_opening(piece, level)
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading)
        and (place in over or (piece.block.level == level and _is_worded_so(piece.text)))
        and not is_never_question(piece.text)
    }
    if len(lost) >= len(over):
        return found
    return dict(sorted((found | {at: Opening(pieces[at].inline, level, repaired="heading") for at in lost}).items()))


def hides_answers(pieces: Sequence[Piece]) -> bool:
    """Tell hidden answers from more to read: a summary says what it is, or a heading or a paragraph asks.

    `<summary>Show</summary>` hides the steps of a manual as well.
    """
    hidden = [summary_text(piece) or "" for piece in pieces if is_hidden_answer(piece)]
    if any(not text.isascii() or any(answer_label(f"{word}:") for word in text.split()) for text in hidden):
        return True
    return any(
        has_question_mark(piece.text) or (piece.kind == "heading" and _is_worded_so(piece.text)) for piece in pieces
    )


def _have_own_titles(pieces: Sequence[Piece], over: Mapping[int, int]) -> bool:
    """Tell topics below which questions have numbers of their own in bold: `**Drill 3.** …`.

    These stand behind other text, or several below a heading.
    """
    several = sum(over.values()) > len(over)
    numbered = sum(answers for place, answers in over.items() if _is_numbered(pieces, place, alone=several))
    return numbered * 3 >= sum(over.values()) * 2 and not any(_is_worded_so(pieces[place].text) for place in over)


def _is_numbered(pieces: Sequence[Piece], place: int, *, alone: bool) -> bool:
    """Tell whether the last paragraph above the hidden answer begins with a bold number, behind others or `alone`."""
    behind = list(takewhile(lambda piece: not is_hidden_answer(piece), pieces_behind(pieces, place)))
    firsts = [piece for piece in behind if piece.kind == "line" and piece.first]
    return len(firsts) > (0 if alone else 1) and _NUMBERED.match(bold_lead(firsts[-1].inline)) is not None


_NUMBERED = re.compile(r"(?:[^\W\d_]+[\s.]?)?\d{1,3}(?:[.:)]|\s*$)")


def _is_worded_so(text: str) -> bool:
    """Tell a heading that asks or has a question's label; a number alone may be that of an example."""
    label = question_label(text)
    if label is None and (number := number_label(text)):
        text = text[number.length :]
    return is_interrogative(text) or (label is not None and not label.alone)


def _heading_opening(piece: Piece, level: int) -> Opening:
    label = question_label(piece.text) or number_label(piece.text)
    if label is None or label.alone:
        return Opening(piece.inline, level)
    return Opening(without_prefix(piece.inline, label.length), level, label.number)


SUMMARIES = Dialect("det", "questions in summaries", find_summaries)
HIDDEN = Dialect("hid", "headings over hidden answers", find_hidden, of_headings=True, tells_questions=True)
