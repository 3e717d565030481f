"""Bytes as source files: encodings, line ends, and what no output can show."""

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
