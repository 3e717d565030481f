"""Edits change what they name and not one byte else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Edit
from askdown.editing import UneditableError, edited


def insert(line: int, column: int, text: str) -> Edit:
    return Edit(line, column, line, column, text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(end: str, mark: bytes) -> None:
    data = mark + end.join(["## é?", "", "x  ", ""]).encode()
    edits = [insert(4, 1, "end\n"), Edit(3, 2, 3, 4, ""), insert(1, 6, " {#a}")]
    assert edited(data, edits) == mark + end.join(["## é? {#a}", "", "x", "end", ""]).encode()


def test_an_edit_may_span_lines() -> None:
    assert edited(b"one\ntwo\nthree", [Edit(1, 3, 3, 2, "-")]) == b"on-hree"


def test_what_is_not_utf8_is_left_alone() -> None:
    with pytest.raises(UneditableError):
        edited(b"caf\xe9", [insert(1, 1, "x")])


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.data())
def test_a_place_in_the_decoded_text_is_that_place_in_the_bytes(text: str, data: st.DataObject) -> None:
    report: list[Diagnostic] = []
    data_bytes = text.encode()
    lines = decode("x.md", data_bytes, report.append).lines
    row = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[row])))
    result = edited(data_bytes, [insert(row + 1, column + 1, "#EDIT#")])
    assert result.replace(b"#EDIT#", b"", 1) == data_bytes
    shown = decode("x.md", result, report.append).lines[row]
    assert shown == lines[row][:column] + "#EDIT#" + lines[row][column:]
    assert re.search(b"#EDIT#", result)
