"""What stands behind the first mark of an answer in a body: answers by their numbers, a key on a line."""

from collections.abc import Sequence

from askdown.content import Element, Heading, Paragraph
from askdown.readers.answers.keys_in_line import answers_in, key_lines
from askdown.readers.answers.numbered import Answer, Answers, numbered_answers
from askdown.readers.dialects.lists.list_items import is_list
from askdown.readers.pieces.details import hidden_in
from askdown.readers.pieces.flattening import Piece, pieces_of, places_below
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.links import begins_with_link
from askdown.readers.pieces.recognition import is_blank_field, is_filler, is_hidden_answer, stands_over_answers
from askdown.readers.words.vocabulary import answer_label

_LONGEST_LABEL = 60  # characters of a line that is a label alone


def known_answers(body: Sequence[Piece], mark: int) -> tuple[Answers, int, bool]:
    """Give the answers behind a mark, the place behind them, and whether these are a section of their own."""
    section = isinstance(body[mark].block, Heading)
    end = places_below(body, mark).stop
    for last in (len(body), end):
        if answers := _answers(body[:last], mark):
            return answers, last, section
    lines = key_lines(body, mark)
    answers = _in_line(lines) if lines else {}
    return answers, mark + len(lines), section or bool(answers)


def _in_line(lines: Sequence[Piece], *, labelled: bool = True) -> dict[int, Answer]:
    line, end_line = lines[0].line, lines[-1].end_line
    found = answers_in(lines, labelled=labelled)
    return {number: Answer((Paragraph(nodes, line, end_line),), line) for number, nodes in found}


def first_mark(body: Sequence[Piece]) -> int | None:
    """Give the place of the first mark of an answer in a body: hidden answers, labels, headings as `Answer key`."""
    for place, piece in enumerate(body):
        if piece.kind == "block":
            if is_hidden_answer(piece):
                return place
        elif is_blank_field(piece):
            continue
        elif (answer_label(piece.text[:_LONGEST_LABEL]) or stands_over_answers(piece)) and not begins_with_link(piece):
            return place
    return None


def _answers(body: Sequence[Piece], mark: int) -> dict[int, Answer]:
    """Give the answers behind a mark by their numbers; the text before the first number is no answer."""
    after = [piece for piece in body[mark + 1 :] if not is_filler(piece)]
    over_lines = stands_over_answers(body[mark]) and after and len(lines := key_lines(after, 0)) == len(after)
    if over_lines and (found := _in_line(lines, labelled=False)):
        return found
    return numbered_answers(behind_mark(body, mark), remark=body[mark].kind == "heading")


def behind_mark(body: Sequence[Piece], mark: int) -> Sequence[Piece]:
    """Give what stands behind a mark with its lists taken apart; of a hidden block what is in it as well."""
    marker = body[mark]
    if marker.kind == "block":
        inside = hidden_in(marker.block) if isinstance(marker.block, Element) else ()
        return pieces_of((*inside, *blocks_of(body[mark + 1 :])), is_list)
    if not stands_over_answers(marker):
        return ()
    after = [piece for piece in body[mark + 1 :] if not is_filler(piece)]
    return (
        behind_mark(after, 0)
        if len(after) == 1 and is_hidden_answer(after[0])
        else pieces_of(blocks_of(after), is_list)
    )
