"""Answers that stand one below the other, each with its number: lines, items, headings, hidden ones, rows of a key."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

import msgspec

from askdown.content import Cell, Content, Element, Paragraph, Table
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.details import end_of_mark, hidden_in
from askdown.readers.pieces.flattening import Piece, pieces_of
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import is_filler, summary_text
from askdown.readers.words.vocabulary import answer_label, number_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2
# `A1.`, which is no label of an answer elsewhere
_CODE = re.compile(r"[^\W\d_]\s?(?P<number>\d{1,3})\s?(?:[.．:：)）、]|[-–—](?=\s))\s*")

_ASIDE = re.compile(r"\s*[(（][^()（）]+[)）]\W*")  # `**Q4 (joins)**`


class Answer(msgspec.Struct, frozen=True, gc=False):
    """One of the answers that stand together, and the line at which its number stands, with what that line is."""

    content: Content
    line: int
    end_line: int = 0
    why: str = "marker"


Answers: TypeAlias = Mapping[int, Answer]


def numbered_answers(pieces: Sequence[Piece], *, remark: bool = False) -> dict[int, Answer]:
    """Give answers by their numbers; nothing where a text stands before the first, or a number stands twice.

    With `remark` a paragraph and titles may stand before the first; they are no answer.
    """
    tables = [piece.block for piece in pieces if isinstance(piece.block, Table)]
    if tables and all(is_filler(piece) or isinstance(piece.block, Table) or _is_title(piece) for piece in pieces):
        rows = [row for table in tables for row in _of_rows(table)]
        return dict(rows) if len(dict(rows)) == len(rows) or len(tables) == 1 else {}
    labels = _labels(pieces)
    before = [piece for piece in pieces[: next(iter(labels), 0)] if not is_filler(piece)]
    lines = [piece for piece in before if not (remark and _is_title(piece))]
    is_remark = remark and all(piece.kind == "line" and piece.paragraph == lines[0].paragraph for piece in lines)
    if not labels or (before and not is_remark) or len({number for number, _ in labels.values()}) < len(labels):
        return {}
    return {number: answer for number, answer, _ in _cut(pieces, labels)}


def answers_in_order(pieces: Sequence[Piece]) -> list[tuple[int, Answer, int]]:
    """Give answers whose numbers begin anew below titles: (number, answer, line of the last title above or 0).

    A title is a heading or a line in bold; nothing is given where other text stands before the first number.
    """
    labels = _labels(pieces)
    before = [piece for piece in pieces[: next(iter(labels), 0)] if not is_filler(piece)]
    return _cut(pieces, labels) if labels and all(map(_is_title, before)) else []


def _labels(pieces: Sequence[Piece]) -> dict[int, tuple[int, int]]:
    """Give where answers begin, with the number of each and the length of its label."""
    labelled = {place: found for place, piece in enumerate(pieces) if (found := _label(piece)) is not None}
    if len(labelled) < _FEWEST:
        labelled = {place: (piece.number, 0) for place, piece in enumerate(pieces) if piece.ordered}
    return labelled


def _cut(pieces: Sequence[Piece], labels: Mapping[int, tuple[int, int]]) -> list[tuple[int, Answer, int]]:
    answers: list[tuple[int, Answer, int]] = []
    ends = [*list(labels)[1:], len(pieces)]
    title = next((piece.line for piece in pieces[: next(iter(labels))] if _is_title(piece)), 0)
    for (place, (number, length)), end in zip(labels.items(), ends, strict=True):
        first = _without_label(pieces[place], length)
        last = next((at for at in range(place + 1, end) if end < len(pieces) and _begins_part(pieces, at, end)), end)
        content = blocks_of((*first, *pieces[place + 1 : last]))
        hidden = pieces[place].kind == "block"
        end_line = end_of_mark(pieces[place]) if hidden else 0
        answers.append(
            (number, Answer(content, pieces[place].line, end_line, "summary" if hidden else "marker"), title)
        )
        title = pieces[last].line if last < end else 0
    return answers


def _begins_part(pieces: Sequence[Piece], place: int, end: int) -> bool:
    """Tell a title right above the next answer."""
    return _is_title(pieces[place]) and all(map(is_filler, pieces[place + 1 : end]))


def _is_title(piece: Piece) -> bool:
    return piece.kind == "heading" or (piece.kind == "line" and not piece.inside_item and is_all_bold(piece.inline))


def _of_rows(table: Table) -> Iterator[tuple[int, Answer]]:
    """Give the answers of a key that is a table: the first column has the numbers."""
    for row in table.rows:
        number = _number_of_row(row)
        if number is not None and len(row) > 1:
            content = tuple(Paragraph(cell.children, table.line, table.line) for cell in row[1:] if cell.children)
            yield number, Answer(content, table.line, table.line, "columns")


def _number_of_row(row: Sequence[Cell]) -> int | None:
    label = number_label(f"{inline_text(row[0].children).strip().lstrip('Qq')}.") if row else None
    return int(label.number) if label is not None and label.number.isdigit() else None


def rows_without_answer(table: Table, numbers: AbstractSet[int]) -> Iterator[int]:
    """Give the lines of the rows of a key whose number none of these is; a table in HTML has none of its own."""
    if table.end_line - table.line == len(table.rows) + 1:
        yield from (line for line, row in enumerate(table.rows, table.line + 2) if _number_of_row(row) not in numbers)


def _label(piece: Piece) -> tuple[int, int] | None:
    """Give the number that opens a line, an item or a heading, and how many characters it takes; that in a summary."""
    if piece.inside_item or piece.ordered:
        return None
    if piece.kind == "block":
        number = _DIGITS.search(summary_text(piece) or "")
        return (int(number[0]), 0) if number else None
    if code := _CODE.match(piece.text):
        return int(code["number"]), code.end()
    label = question_label(piece.text) or answer_label(piece.text) or number_label(piece.text)
    if label is None or not label.number.isdigit():
        return None
    if _is_title(piece) and _ASIDE.fullmatch(piece.text, label.length):
        return int(label.number), len(piece.text)
    if not (label.closed or label.alone):
        return None
    return int(label.number), label.length


_DIGITS = re.compile(r"\d{1,3}")


def _without_label(piece: Piece, length: int) -> tuple[Piece, ...]:
    if isinstance(piece.block, Element):
        return pieces_of(hidden_in(piece.block))
    nodes = without_prefix(piece.inline, length)
    if not nodes:
        return ()
    paragraph = Paragraph(nodes, piece.line, piece.end_line)
    return (msgspec.structs.replace(piece, kind="line", block=paragraph, item=None),)
