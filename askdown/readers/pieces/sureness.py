"""Whether what is worded as questions is some: manuals order, and their titles begin with question words as well."""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from askdown.content import Image, Inline, Link, Text
from askdown.readers.dialects.dialect import Openings
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.option_signs import is_over_marked_options
from askdown.readers.pieces.parted_lines import has_answer_in_brackets
from askdown.readers.pieces.recognition import (
    asks_on_last_line,
    is_answered_inside,
    is_followed_by_answer,
    promises_questions,
)
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import number_label, question_label
from askdown.rendering.plain import inline_text

_SURE = 3  # one of so many has to be sure
_LONGEST = 12  # pieces of a paragraph


def are_sure(pieces: Sequence[Piece], places: Collection[int]) -> bool:
    """Tell questions from the steps and titles of a manual: a third is sure, or a heading above promises questions.

    Sure are a question's mark, a label, a marked answer, an order of exams (`Explain …`), `What is …`. A single one
    has to have the mark, the label or the answer, or to be such an order.
    """
    alone = len(places) == 1
    sure = sum(_is_sure(pieces, place, alone=alone) for place in places)
    return sure * _SURE >= len(places) or (not alone and is_promised(pieces, places))


def count_sure(pieces: Sequence[Piece], openings: Openings) -> int:
    """Count the openings that would be sure as the only ones, that a marked answer follows, or that are bare labels."""
    return sum(
        opening.untitled
        or is_followed_by_answer(pieces, place)
        or (not is_advice(pieces[place].inline) and is_surely_interrogative(inline_text(opening.question), alone=True))
        for place, opening in openings.items()
    )


def asks_alone(piece: Piece) -> bool:
    """Tell a line that begins a paragraph and surely asks, whatever the others do: it may have lost its sign."""
    return piece.kind == "line" and piece.first and is_surely_interrogative(piece.text, alone=True)


def is_advice(nodes: Sequence[Inline]) -> bool:
    """Tell a line that begins in bold up to a colon and goes on, without a question's mark: `**Explain it:** say …`."""
    lead = bold_lead(nodes)
    return lead.endswith((":", "：")) and "?" not in lead and not is_all_bold(nodes) and question_label(lead) is None


def _is_sure(pieces: Sequence[Piece], place: int, *, alone: bool) -> bool:
    piece = pieces[place]
    asked = bold_lead(piece.inline) or before_pictures(piece)
    number = number_label(asked)
    asked = asked[number.length :] if number else asked
    if is_surely_interrogative(asked, alone=alone) or question_label(piece.text) is not None:
        return True
    if asks_on_last_line(pieces, place):
        return True
    if is_answered_inside(pieces, place) or is_over_marked_options(pieces, place):
        return True
    return has_answer_in_brackets(piece.inline)


def before_pictures(piece: Piece) -> str:
    """Give what a piece says before the pictures and links at its end: their texts ask nothing."""
    nodes = list(piece.inline)
    if nodes and isinstance(nodes[-1], Text) and not nodes[-1].text.isspace():
        return piece.text  # nearly all
    while nodes and (isinstance(nodes[-1], Image | Link) or not inline_text(nodes[-1:]).strip()):
        nodes.pop()
    return inline_text(nodes).strip() or piece.text


def asks_behind_topic(text: str) -> bool:
    """Tell a text that asks behind a topic and a colon: `Closures: what are they, and why?`."""
    topic, colon, rest = text.partition(":")
    return bool(colon) and len(topic) <= _LONGEST_TOPIC and is_interrogative(rest)


_LONGEST_TOPIC = 60  # characters


def asks_at_end(text: str) -> bool:
    """Tell a puzzle that tells of something first: `Three dice are thrown. What is the chance of a six.`."""
    *before, last = _SENTENCES.split(text)
    if not before:
        return False
    return is_surely_interrogative(last) or (before[-1].endswith("?") and is_interrogative(last))


_SENTENCES = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")


def are_questions(pieces: Sequence[Piece], places: Collection[int]) -> bool:
    """Tell whether most of these pieces ask, or a heading above them promises questions."""
    asking = sum(_asks(pieces, place) for place in places)
    return asking * 2 >= len(places) or is_promised(pieces, places)


def _asks(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a piece that asks, or has a question's mark on any line of its paragraph."""
    if is_interrogative(pieces[place].text):
        return True
    lines = takewhile(lambda piece: piece.paragraph == pieces[place].paragraph, pieces[place : place + _LONGEST])
    return pieces[place].kind == "line" and any("?" in line.text or "？" in line.text for line in lines)


def is_promised(pieces: Sequence[Piece], places: Collection[int]) -> bool:
    """Tell whether a heading above the first of these pieces promises questions; asides as `(exam)` do not."""
    headings = (piece.text.partition(" (")[0] for piece in pieces[: min(places, default=0)] if piece.kind == "heading")
    return any(map(promises_questions, headings))
