"""Bytes as source files: encodings, line ends, and what no output can show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic


def decoded(data: bytes) -> tuple[str, list[Diagnostic]]:
    found: list[Diagnostic] = []
    return decode("a.md", data, found.append).text, found


def test_a_few_lines_with_control_characters_stand_for_all() -> None:
    text, found = decoded(b"one \x01 two\n" * 50)
    assert [one.line for one in found] == [1, 2, 3]
    assert "47 more lines" in found[-1].message
    assert text.count("one   two") == 50


def test_two_lines_are_both_named_and_no_more_is_said() -> None:
    _, found = decoded(b"a\x02\nb\x03\n")
    assert [(one.line, one.column) for one in found] == [(1, 2), (2, 2)]
    assert not any("more" in one.message for one in found)


@given(st.binary(max_size=200))
def test_any_bytes_become_text_that_every_output_can_encode(data: bytes) -> None:
    text, _ = decoded(data)
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\r" not in text
    assert "\0" not in text


@pytest.mark.parametrize("text", ["## What is it?\n\nThis.\n", "## Où est-il ?\r\n\r\nÀ côté.\r\n"])
@pytest.mark.parametrize("encoding", ["UTF-16LE", "UTF-16BE"])
def test_utf16_without_a_mark_is_named(text: str, encoding: str) -> None:
    found: list[Diagnostic] = []
    decode("notes.md", text.encode(encoding), found.append)
    assert {one.hint for one in found} == {
        f"this looks like {encoding} without a byte order mark: save the file as UTF-8"
    }


@pytest.mark.parametrize("data", [b"a\0b and more text\n", b"\0" * 64, b"\0\1\2\0\0\3" * 20, b"\xff caf\xe9\n"])
def test_other_control_characters_are_none_of_it(data: bytes) -> None:
    found: list[Diagnostic] = []
    decode("notes.md", data, found.append)
    assert found
    assert not [one.hint for one in found if "UTF-16" in one.hint]
