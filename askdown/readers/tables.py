"""TABLE: tables with a column of questions and one of answers, and definition lists whose terms ask."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Block, Content, Element, Heading, Inline, Paragraph, Table
from askdown.readers.dialect import Dialect, Opening, Openings
from askdown.readers.phrases import has_one_of, is_one_of
from askdown.readers.pieces import Piece
from askdown.readers.rows import Row, header_of, rows_of
from askdown.readers.sureness import is_promised
from askdown.readers.vocabulary import is_interrogative
from askdown.rendering.plain import plain_text

_FEWEST = 2
_SHARE = 4  # the rows are one of so many lines of the file, unless a heading promises questions
_is_question_column = is_one_of("question_labels")
_is_title = is_one_of("question_titles")
_is_answer_column = is_one_of("answer_labels")
_is_explanation = is_one_of("explanation_labels")
_names_question, _names_answer = has_one_of("question_labels"), has_one_of("answer_labels")
_NUMBER = re.compile(r"\W*(?:[A-Za-z]{1,3}-?)?\d+\W*")  # also `FC07`


class Columns(msgspec.Struct, frozen=True):
    """The places of the columns of questions and of answers, and the titles of all columns."""

    question: int
    answer: int
    titles: tuple[str, ...]


def has_questions(block: Block) -> bool:
    """Tell a table whose header names questions and answers, or a definition list; at least half must ask."""
    columns = _columns(block)
    if columns is None:
        return False
    rows = rows_of(block)
    asking = sum(is_interrogative(plain_text(_cell(row, columns.question))) for row in rows)
    return bool(rows) and asking * 2 >= len(rows)


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the rows of the tables that were taken apart, if these are a good part of the file, or are promised."""
    rows = {place: piece for place, piece in enumerate(pieces) if piece.kind == "row"}
    lines = sum(piece.end_line - piece.line + 1 for piece in rows.values())
    all_lines = pieces[-1].end_line - pieces[0].line + 1 if pieces else 0
    enough = len(rows) >= _FEWEST and (lines * _SHARE >= all_lines or is_promised(pieces, rows))
    return {place: opening for place, piece in rows.items() for opening in _openings(piece)} if enough else {}


def _openings(piece: Piece) -> Iterator[Opening]:
    columns = _columns(piece.block) or Columns(0, 1, ())
    for row in rows_of(piece.block):
        question: tuple[Inline, ...] = ()
        blocks = _cell(row, columns.question)
        while blocks and isinstance(blocks[0], Paragraph | Heading):
            question, blocks = (*question, *blocks[0].children), blocks[1:]
        number = next((plain_text(cell).strip("\n .)") for cell in row.cells if _is_number(cell)), "")
        answer = tuple(_answer(row, columns))
        whole = not _is_definition(piece.block)  # what stands behind a list of definitions goes on with the last
        yield Opening(question, 0, number, answer, answered_inside=True, whole=whole, more=blocks)


def _answer(row: Row, columns: Columns) -> Iterator[Block]:
    """Give the cell of the answer, and behind it those of other columns but numbers."""
    yield from _cell(row, columns.answer)
    for place, cell in enumerate(row.cells):
        if place not in {columns.question, columns.answer} and not _is_number(cell):
            yield from cell


def _is_number(cell: Content) -> bool:
    return _NUMBER.fullmatch(plain_text(cell).strip()) is not None


def _cell(row: Row, column: int) -> Content:
    return row.cells[column] if column < len(row.cells) else ()


def _columns(block: Block) -> Columns | None:
    """Give the columns of a table by its header; a definition list has terms and definitions."""
    if _is_definition(block):
        return Columns(0, 1, ())
    header = header_of(block) if isinstance(block, Table | Element) else None
    titles = tuple(plain_text(cell).strip() for cell in header.cells) if header else ()
    question = next((at for at, title in enumerate(titles) if _is_question_column(title) or _is_title(title)), None)
    answer = next((at for at, title in enumerate(titles) if _is_answer_column(title)), None)
    if question is None and answer is None and len(titles) >= _FEWEST:  # `Front (question)`
        question = next((at for at, title in enumerate(titles) if _names_question(title)), None)
        answer = next((at for at, title in enumerate(titles) if at != question and _names_answer(title)), None)
    elif question is not None and answer is None:  # `Answer in one line`
        named = [at for at, title in enumerate(titles) if at != question and _names_answer(title)]
        named = named or [at for at, title in enumerate(titles) if _is_explanation(title)]
        answer = named[0] if len(named) == 1 else None
    return Columns(question, answer, titles) if question is not None and answer is not None else None


def _is_definition(block: Block) -> bool:
    return isinstance(block, Element) and block.tag == "dl"


DIALECT = Dialect("table", "tables of questions and answers", find, take_apart=has_questions)
