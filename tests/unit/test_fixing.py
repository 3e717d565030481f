"""Fixes change what they name, in any encoding, and of two that meet only the first is made."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askdown.decoding import decode
from askdown.diagnostics import Edit
from askdown.editing import UneditableError
from askdown.fixing import applied, difference, without_overlaps

LINE = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=8)
END = st.sampled_from(["\n", "\r\n", "\r"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@st.composite
def files(draw: st.DrawFn) -> tuple[list[tuple[str, str]], str]:
    """Draw lines with their ends, mixed as they like, and an encoding."""
    lines = draw(st.lists(st.tuples(LINE, END), max_size=6))
    # A lone CR before an empty line with LF would be one end.
    lines = [(text, "\n" if end == "\r" else end) for text, end in lines]
    last = draw(LINE)
    return [*lines, (last, "")], draw(ENCODINGS)


@st.composite
def edits_of(draw: st.DrawFn, lines: list[tuple[str, str]]) -> list[Edit]:
    """Draw edits, each within a line or over the end of one; they may overlap."""
    found = []
    for _ in range(draw(st.integers(0, 8))):
        row = draw(st.integers(0, len(lines) - 1))
        start = draw(st.integers(1, len(lines[row][0]) + 1))
        end_row = min(row + draw(st.integers(0, 1)), len(lines) - 1)
        end = draw(st.integers(start if end_row == row else 1, len(lines[end_row][0]) + 1))
        found.append(Edit(row + 1, start, end_row + 1, end, draw(st.sampled_from(["", "-", " ", "<new>", "# "]))))
    return found


def encoded(lines: list[tuple[str, str]], encoding: str) -> bytes:
    text = "".join(text + end for text, end in lines)
    return MARKS.get(encoding, b"") + text.encode(encoding)


def expected(lines: list[tuple[str, str]], edits: list[Edit]) -> str:
    """Make the edits the slow way: character by character, from the back."""
    starts = [sum(len(text + end) for text, end in lines[:row]) for row in range(len(lines))]
    text = "".join(text + end for text, end in lines)
    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column), reverse=True):
        start, end = starts[edit.line - 1] + edit.column - 1, starts[edit.end_line - 1] + edit.end_column - 1
        text = text[:start] + edit.replacement + text[end:]
    return text


@settings(deadline=None)
@given(files(), st.data())
def test_exactly_the_named_places_change(file: tuple[list[tuple[str, str]], str], data: st.DataObject) -> None:
    lines, encoding = file
    before = encoded(lines, encoding)
    fixes = without_overlaps((edit,) for edit in data.draw(edits_of(lines)))
    edits = [edit for fix in fixes for edit in fix]
    after = applied(before, fixes)
    assert after == MARKS.get(encoding, b"") + expected(lines, edits).encode(encoding)


@settings(deadline=None)
@given(files(), st.data())
def test_of_fixes_that_meet_the_first_is_made(file: tuple[list[tuple[str, str]], str], data: st.DataObject) -> None:
    drawn = [(edit,) for edit in data.draw(edits_of(file[0]))]
    kept = without_overlaps(drawn)
    assert kept[:1] == drawn[:1]
    for place, (one,) in enumerate(kept):
        for (other,) in kept[place + 1 :]:
            first, second = sorted([one, other], key=lambda edit: (edit.line, edit.column))
            assert (first.line, first.column) < (second.line, second.column)
            assert (first.end_line, first.end_column) <= (second.line, second.column)
    for fix in drawn:
        if fix not in kept:
            assert len(without_overlaps([*kept, fix])) == len(kept)


def test_a_fix_of_several_edits_is_made_whole_or_not_at_all() -> None:
    both = (Edit(1, 1, 1, 2, "a"), Edit(3, 1, 3, 2, "b"))
    assert without_overlaps([(Edit(3, 1, 3, 4, "c"),), both]) == [(Edit(3, 1, 3, 4, "c"),)]
    assert without_overlaps([both, (Edit(2, 1, 2, 2, "c"),)]) == [both, (Edit(2, 1, 2, 2, "c"),)]
    assert without_overlaps([(), both]) == [both]
    assert without_overlaps([(Edit(1, 1, 1, 3, "a"), Edit(1, 2, 1, 4, "b"))]) == []


def test_bytes_of_an_old_encoding_stay() -> None:
    data = b"## Caf\xe9?\r\n\r\n\x95 \x81 na\xefve\r\n"
    assert applied(data, [(Edit(3, 1, 3, 2, "-"),)]) == b"## Caf\xe9?\r\n\r\n- \x81 na\xefve\r\n"


def test_a_letter_that_the_encoding_lacks_is_not_written() -> None:
    with pytest.raises(UneditableError):
        applied(b"caf\xe9", [(Edit(1, 1, 1, 1, "“"),)])


def test_bytes_that_are_no_text_are_not_edited() -> None:
    broken = bytes(range(1, 32)) * 3 + "é".encode() + b"\xff"
    with pytest.raises(UneditableError):
        applied(broken, [(Edit(1, 1, 1, 1, "-"),)])
    with pytest.raises(UneditableError):
        applied(b"\xff\xfea\x00\x00\xd8", [(Edit(1, 1, 1, 1, "-"),)])


@given(st.binary(max_size=60))
def test_bytes_without_a_fix_come_back(data: bytes) -> None:
    try:
        assert applied(data, []) == data
    except UneditableError:
        assert decode("x.md", data, lambda _: None).text != data.decode("latin-1")


def test_the_difference_is_a_patch() -> None:
    assert difference("a.md", b"one\ntwo\n", b"one\n2\n") == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n"
    assert difference("a.md", b"one", b"one") == ""
    patch = difference("a.md", b"one\r\ntwo", b"one\r\n2")
    assert patch.endswith("-two\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n")
    assert " one\r\n" in patch
    assert re.findall(r"^[-+]\w+$", difference("a.md", b"one\rtwo\r", b"one\r2\r"), re.MULTILINE) == ["-two", "+2"]
