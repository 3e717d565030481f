"""TABLE: tables with a column of questions and one of answers, and definition lists whose terms ask."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from askdown.content import Block, Content, Element, Heading, Inline, Link, Paragraph, Table
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.lexicon.words import folded
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import promises_cards
from askdown.readers.pieces.rows import Row, header_of, rows_of
from askdown.readers.pieces.sureness import is_promised
from askdown.readers.words.phrases import card_sides, has_one_of, is_one_of
from askdown.readers.words.questions import is_interrogative
from askdown.rendering.plain import plain_text

_FEWEST = 2
_SHARE = 4  # the rows are one of so many lines of the file, unless a heading promises questions
_is_question_column = is_one_of("question_labels")
_is_title = is_one_of("question_titles")
_is_answer_column = is_one_of("answer_labels")
_is_explanation = is_one_of("explanation_labels")
_names_question, _names_answer = has_one_of("question_labels"), has_one_of("answer_labels")
_is_definition_label = is_one_of("definition_labels")
_WIDEST = 3  # columns
_NUMBER = re.compile(r"\W*(?:[A-Za-z]{1,3}-?)?\d+\W*")  # also `FC07`


class Columns(msgspec.Struct, frozen=True):
    """The places of the columns of questions and of answers, and the titles of all columns."""

    question: int
    answer: int
    titles: tuple[str, ...]
    of_cards: bool = False  # front and back, which need not ask

    @property
    def named(self) -> bool:
        """Whether there are two, called question and answer and nothing else."""
        return len(self.titles) == _FEWEST and _is_question_column(self.titles[0]) and _is_answer_column(self.titles[1])


def has_terms(block: Block) -> bool:
    """Tell a table whose second column says that it defines the first, or a definition list."""
    return _columns_of_terms(block) is not None


def has_questions(block: Block) -> bool:
    """Tell a table whose header names questions, with answers or alone, or a definition list; at least half must ask.

    Below a header of just these two words answered rows are enough: what is to be judged or completed asks nothing.
    """
    columns = _columns(block)
    if columns is None:
        return False
    rows = rows_of(block)
    if columns.of_cards:
        return bool(rows)
    asking = sum(is_interrogative(plain_text(_cell(row, columns.question))) for row in rows)
    return bool(rows) and (asking * 2 >= len(rows) or (columns.named and _are_answered(rows, columns)))


def _are_answered(rows: Sequence[Row], columns: Columns) -> bool:
    said = [row for row in rows if plain_text(_cell(row, columns.question)).strip()]
    answered = sum(bool(plain_text(_cell(row, columns.answer)).strip()) for row in said)
    return len(said) >= _FEWEST and answered * 4 >= len(said) * 3


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the rows of the tables that were taken apart, if these are a good part of the file, or are promised."""
    rows = {place: piece for place, piece in enumerate(pieces) if piece.kind == "row"}
    lines = sum(piece.end_line - piece.line + 1 for piece in rows.values())
    all_lines = pieces[-1].end_line - pieces[0].line + 1 if pieces else 0
    enough = len(rows) >= _FEWEST and (lines * _SHARE >= all_lines or is_promised(pieces, rows))
    return _opened(rows, _columns) if enough else {}


def find_terms(pieces: Sequence[Piece]) -> Openings:
    """Give the rows right below headings that promise flash cards: terms and their definitions, which ask nothing."""
    rows: dict[int, Piece] = {}
    promised = False
    for place, piece in enumerate(pieces):
        if piece.kind == "heading":
            promised = promises_cards(piece.text)
        elif piece.kind == "row" and promised:
            rows[place] = piece
    return _opened(rows, _columns_of_terms) if len(rows) >= _FEWEST else {}


def _opened(rows: Mapping[int, Piece], columns_of: Callable[[Block], Columns | None]) -> Openings:
    return {place: each for place, piece in rows.items() for each in _openings(piece, columns_of(piece.block))}


def _openings(piece: Piece, columns: Columns | None) -> Iterator[Opening]:
    columns = columns or Columns(0, 1, ())
    for row in rows_of(piece.block):
        question: tuple[Inline, ...] = ()
        blocks = _cell(row, columns.question)
        if not plain_text(blocks).strip():
            continue  # an empty row
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
    titles = _titles(block)
    sides = next((at for at, pair in enumerate(pairwise(map(folded, titles))) if pair in card_sides()), None)
    if sides is not None:
        return Columns(sides, sides + 1, titles, of_cards=True)
    question = next((at for at, title in enumerate(titles) if _is_question_column(title) or _is_title(title)), None)
    answer = next((at for at, title in enumerate(titles) if _is_answer_column(title)), None)
    if question is None and answer is None and len(titles) >= _FEWEST:  # `Front (question)`
        question = next((at for at, title in enumerate(titles) if _names_question(title)), None)
        answer = next((at for at, title in enumerate(titles) if at != question and _names_answer(title)), None)
    elif question is not None and answer is None:  # `Answer in one line`
        named = [at for at, title in enumerate(titles) if at != question and _names_answer(title)]
        named = named or [at for at, title in enumerate(titles) if _is_explanation(title)]
        answer = named[0] if len(named) == 1 else None
    if question == len(titles) - 1 and answer is None and all(_asks_only(row, question) for row in rows_of(block)):
        answer = len(titles)  # none: a row has but a number before it
    return Columns(question, answer, titles) if question is not None and answer is not None else None


def _asks_only(row: Row, question: int) -> bool:
    """Tell a row of a question, which is no link to its place, and numbers."""
    said = [node for block in _cell(row, question) if isinstance(block, Paragraph) for node in block.children]
    linked = any(isinstance(node, Link) for node in said)
    return not linked and all(_is_number(cell) for at, cell in enumerate(row.cells) if at != question)


def _columns_of_terms(block: Block) -> Columns | None:
    """Give the column of what terms mean and the one before it, if there are no others but one of numbers."""
    if _is_definition(block):
        return Columns(0, 1, ())
    titles = _titles(block)
    answer = next((at for at, title in enumerate(titles) if _is_definition_label(title)), 0)
    return Columns(answer - 1, answer, titles) if answer and answer + 1 == len(titles) <= _WIDEST else None


def _titles(block: Block) -> tuple[str, ...]:
    header = header_of(block) if isinstance(block, Table | Element) else None
    return tuple(plain_text(cell).strip() for cell in header.cells) if header else ()


def _is_definition(block: Block) -> bool:
    return isinstance(block, Element) and block.tag == "dl"


DIALECT = Dialect("table", "tables of questions and answers", find, take_apart=has_questions)
TERMS = Dialect("table", "tables of terms below a title of flash cards", find_terms, take_apart=has_terms)
