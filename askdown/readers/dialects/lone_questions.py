"""Files that are a question or two with their answers and nothing else: too few to repeat a manner."""

from collections.abc import Sequence

import msgspec

from askdown.content import Element, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings import disclosures
from askdown.readers.dialects.lines.plain_lines import labelled
from askdown.readers.dialects.lists.item_openings import opening
from askdown.readers.dialects.lists.list_items import is_list
from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.dialects.openings.unmarked_answers import with_answers
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import (
    answer_mark,
    is_filler,
    is_hidden_answer,
    leads_back,
    opens_answer,
    summary_text,
)
from askdown.readers.pieces.sureness import are_sure
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import RESULTS
from askdown.rendering.plain import inline_text

_MOST = 2  # questions: more are another dialect's


def find_item(pieces: Sequence[Piece]) -> Openings:
    """Give the numbered item that a file begins with, if it asks, is answered, and no other item follows."""
    return {place: each for place, each in _first_item(pieces).items() if pieces[place].ordered}


def find_bullet(pieces: Sequence[Piece]) -> Openings:
    """Give the bullet that is all of a file, if it asks and is answered by what is in it."""
    found = _first_item(pieces)
    below = all(piece.inside_item or piece.kind in {"item", "heading"} or is_filler(piece) for piece in pieces)
    return {place: each for place, each in found.items() if below and not pieces[place].ordered}


def _first_item(pieces: Sequence[Piece]) -> Openings:
    said = _said(pieces)
    if not said or pieces[said[0]].kind != "item" or not _asks(pieces[said[0]]) or not are_sure(pieces, said[:1]):
        return {}
    found = opening(pieces[said[0]])
    answered = bool(found.rest) or len(said) > 1
    return {said[0]: found} if answered and not any(pieces[place].kind == "item" for place in said[1:]) else {}


def _asks(piece: Piece) -> bool:
    """Tell an item that ends in a question's mark, or whose bold beginning does or is an order."""
    lead = bold_lead(piece.inline)
    return has_question_mark(lead or piece.text) or (bool(lead) and piece.ordered)


def find_summary(pieces: Sequence[Piece]) -> Openings:
    """Give the `<details>` that is all of a file, if its summary surely asks."""
    said = _said(pieces)
    text = (summary_text(pieces[said[0]]) or "") if len(said) == 1 else ""
    if not (is_surely_interrogative(text, alone=True) or ("?" in text and is_interrogative(text))):
        return {}
    block = pieces[said[0]].block
    return {said[0]: disclosures.summary_opening(block)} if isinstance(block, Element) else {}


def find_lines(pieces: Sequence[Piece]) -> Openings:
    """Give the one or two lines of a file, if each asks and stands right above a list, its answer."""
    said = _said(pieces)
    lines = said[::2]
    answers = [pieces[place].block for place in said[1::2]]
    if not 0 < len(lines) == len(answers) <= _MOST or not all(isinstance(block, List) for block in answers):
        return {}
    asking = all(
        pieces[place].kind == "line" and has_question_mark(pieces[place].text) and not is_all_bold(pieces[place].inline)
        for place in lines
    )
    return {place: Opening(pieces[place].inline) for place in lines} if asking else {}


def find_items(pieces: Sequence[Piece]) -> Openings:
    """Give the one or two items that are all of a file, if each ends in a question's mark: they are not answered."""
    said = _said(pieces)
    asking = all(pieces[place].kind == "item" and has_question_mark(pieces[place].text) for place in said)
    if not 0 < len(said) <= _MOST or not asking:
        return {}
    return {place: msgspec.structs.replace(opening(pieces[place]), unanswered=True) for place in said}


def find_labelled(pieces: Sequence[Piece]) -> Openings:
    """Give the one or two lines with a question's label, of which the first is the first of the file, if each asks."""
    found = labelled(pieces)
    said = _said(pieces)
    if not 0 < len(found) <= _MOST or said[:1] != list(found)[:1]:
        return {}
    asking = all(is_interrogative(inline_text(each.question)) for each in found.values())
    return with_answers(pieces, found) if asking else {}


def find_problem(pieces: Sequence[Piece]) -> Openings:
    """Give the title of a file of one puzzle: below it something ends in a question's mark, then its answer is marked.

    Further headings stand in the answer and are deeper.
    """
    first = next((place for place, piece in enumerate(pieces) if _says(piece)), len(pieces))
    if first == len(pieces) or not pieces[first].level:
        return {}
    marks = [place for place in range(first + 1, len(pieces)) if _marks_answer(pieces[place])]
    between = pieces[first + 1 : marks[0]] if len(marks) == 1 else ()
    asking = any(piece.kind == "line" and has_question_mark(piece.text) for piece in between)
    if not asking or any(piece.level for piece in between):
        return {}
    below = all(piece.level > pieces[first].level for piece in pieces[first + 1 :] if piece.level)
    opened = Opening(pieces[first].inline, pieces[first].level, answer_line=pieces[marks[0]].line)
    return {first: opened} if below else {}


def _marks_answer(piece: Piece) -> bool:
    label = answer_mark(piece) if piece.kind != "block" else None
    return is_hidden_answer(piece) or (label is not None and label.word not in RESULTS and len(label.word) > 1)


def find_reviewed(pieces: Sequence[Piece]) -> Openings:
    """Give lines that end in a question's mark over a marked answer, below titles such as `Knowledge check`."""
    found: dict[int, Opening] = {}
    title = asked = 0  # the level of the title, and the place of the last question below it without an answer
    for place, piece in enumerate(pieces):
        if piece.level and (is_review_title(piece.text) or piece.level <= title):
            title, asked = piece.level if is_review_title(piece.text) else 0, 0
        elif title and piece.kind == "line" and piece.first and has_question_mark(piece.text):
            asked = asked or place
        elif asked and opens_answer(piece):
            found[asked], asked = Opening(pieces[asked].inline), 0
    return found


def _said(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of what is said below the titles that a file begins with; nothing, if further headings follow."""
    first = next((place for place, piece in enumerate(pieces) if piece.kind != "heading" and _says(piece)), len(pieces))
    behind = range(first, len(pieces))
    if any(pieces[place].kind == "heading" and not pieces[place].inside_item for place in behind):
        return []
    return [place for place in behind if _says(pieces[place])]


def _says(piece: Piece) -> bool:
    return not is_filler(piece) and not leads_back(piece)


ITEM = Dialect("l-num", "the only question, an item of a list", find_item, take_apart=is_list)
BULLET = Dialect("l-bul", "the only question, a bullet over its answer", find_bullet, take_apart=is_list)
SUMMARY = Dialect("det", "the only question, a summary", find_summary)
LINES = Dialect("p-plain", "a line or two over lists, and nothing else", find_lines)
ITEMS = Dialect("q-only", "an item or two that ask, and nothing else", find_items, take_apart=is_list)
PROBLEM = Dialect("h-plain", "a title over one question", find_problem, of_headings=True, tells_questions=True)
REVIEWED = Dialect("p-plain", "a line that asks below a title of questions", find_reviewed)
LABELLED = Dialect("q-only", "a labelled line or two at the beginning", find_labelled)
