"""Where the answer to a labelled line begins, if nothing marks it: behind the lines that ask, or a paragraph on."""

from collections.abc import Sequence

import msgspec

from askdown.content import CodeBlock, Quote
from askdown.content import List as ListBlock
from askdown.readers.dialects.dialect import Opening, Openings
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.option_signs import is_lettered
from askdown.readers.pieces.parted_lines import parted_at_mark
from askdown.readers.pieces.recognition import is_blank, is_filler, opens_answer
from askdown.readers.words.phrases import has_one_of
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import key_label, question_label

_speaks_of_code = has_one_of("code_words")
NO_LABEL = -1  # the answer's line begins with its text
_FEWEST_OPTIONS = 3
_ENDED = (".", "!", ":", "。", "！", "：", "．")
_WHOLE = (".", "?", "!", "。", "？", "！", "؟")
_LONGEST_UNBROKEN = 70  # characters of a line that was hardly broken in the middle of its sentence


def with_answers(pieces: Sequence[Piece], found: Openings) -> Openings:
    """Give openings that are answered where text behind them may be their answer, if that holds for most of them.

    `found` are openings of lines, unanswered but for those with an answer on the same line. Code may be what a question
    is about: only text and lists count, and lists where they are not of the same length throughout, as the options of a
    test are; quotations; and code right below orders, `Write a query …`.
    """
    ends = [*list(found)[1:], len(pieces)][: len(found)]
    starts = {place: _start(pieces, place, end) for place, end in zip(found, ends, strict=True)}
    behind = [pieces[at] for at in starts.values() if at is not None]
    lists = [len(piece.block.items) for piece in behind if isinstance(piece.block, ListBlock)]
    text = sum(piece.kind == "line" for piece in behind) + (0 if _are_options(lists) else len(lists))
    text += sum(bool(opening.rest) for opening in found.values())
    text += sum(isinstance(piece.block, Quote) for piece in behind)
    text += sum(_orders_code(pieces[place], pieces[at]) for place, at in starts.items() if at is not None)
    if text * 5 < len(found) * 3:
        starts = {place: at for place, at in starts.items() if at is not None and _is_answer(pieces[place], pieces[at])}
    return {place: _answered(opening, pieces, starts.get(place)) for place, opening in found.items()}


def _is_answer(question: Piece, behind: Piece) -> bool:
    """Tell what answers a question though others are not answered: a label, or a quotation below a whole question."""
    return _opens_answer(behind) or (isinstance(behind.block, Quote) and question.text.endswith(_WHOLE))


def _orders_code(question: Piece, behind: Piece) -> bool:
    """Tell code behind an order that does not speak of what follows: it does what it is told to do."""
    if not isinstance(behind.block, CodeBlock) or question.text.endswith(("?", ":", "？", "：", "؟")):
        return False
    return not _speaks_of_code(question.text)


def _are_options(lengths: Sequence[int]) -> bool:
    """Tell the lengths of lists of options: all of them alike, and not so short as answers may be."""
    return len(set(lengths)) == 1 and lengths[0] >= _FEWEST_OPTIONS


def _answered(opening: Opening, pieces: Sequence[Piece], start: int | None) -> Opening:
    if start is None or opening.rest:
        return opening
    if _opens_answer(pieces[start]):
        return msgspec.structs.replace(opening, unanswered=False)
    line = pieces[start].line
    return msgspec.structs.replace(opening, unanswered=False, answer_line=line, answer_prefix=NO_LABEL)


def _start(pieces: Sequence[Piece], place: int, end: int) -> int | None:
    """Give the place of the first piece that may be an answer, or None."""
    last, marked = _question(pieces, place, end)
    behind = [at for at in range(last + 1, end) if not is_filler(pieces[at])]
    heading = next((at for at in behind if pieces[at].kind == "heading"), end)
    behind = [at for at in behind if at < heading]
    if label := next((at for at in behind if _opens_answer(pieces[at])), None):
        return label
    if not (marked or _orders(pieces[place])) and any(has_question_mark(pieces[at].text) for at in behind):
        return None  # a text that leads to the question
    return next((at for at in behind if not _belongs_to_question(pieces[at])), None)


def _orders(piece: Piece) -> bool:
    """Tell a labelled line with an order of exams, `Q2. Explain …`: it needs no mark."""
    label = question_label(piece.text)
    return label is not None and is_surely_interrogative(piece.text[label.length :], alone=True)


def _opens_answer(piece: Piece) -> bool:
    return opens_answer(piece) or (piece.kind == "line" and key_label(piece.text) is not None)


def _question(pieces: Sequence[Piece], place: int, end: int) -> tuple[int, bool]:
    """Give the place of the last line of the question, and whether it has a question's mark."""
    last = place
    while last + 1 < end and pieces[last + 1].paragraph == pieces[place].paragraph:
        last += 1
    for at in range(place, last + 1):
        if has_question_mark(pieces[at].text):
            while at < last and has_question_mark(pieces[at + 1].text):
                at += 1  # noqa: PLW2901  (to the last of the lines that ask)
            return at, True
    text = pieces[place].text
    return (place if text.endswith(_ENDED) or len(text) < _LONGEST_UNBROKEN else last), False


def _belongs_to_question(piece: Piece) -> bool:
    if isinstance(piece.block, ListBlock):
        items = piece.block.items
        return bool(items) and items[0].checked is not None
    return is_lettered(piece.text) or (
        piece.kind == "line"
        and is_surely_interrogative(piece.text, alone=True)
        and is_blank(parted_at_mark(piece.inline)[1])
    )
