"""The short way through inline content gives what markdown-it's tokens give, or leaves it to them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from askdown.content import Inline
from askdown.diagnostics import Diagnostic
from askdown.markdown.findings import Findings
from askdown.markdown.inline import InlineBuilder
from askdown.markdown.parser import inline_tokens
from askdown.markdown.positions import Positions
from askdown.markdown.short_way import short_way

FRAGMENTS = (
    "a", "bc", "7", "é", " ", "  ", "\n", "   \n  ", "\t", "*", "**", "***", "`", "``", "$", "$$", "\\(", "\\)", "\\",
    "_", "[", "](x)", "<", ">", "<b>", "&", "&amp;", "@", "http://a.b", "www.", ":", "=", "==", "~", "~~", "{{c1::",
    "}}", "{", "x^2", "\\alpha", ".", ",", "(", ")", "\u00a0", "…", "!", '"', "-", "|", "`a*b`", "$x_1$", "**word**",
    "*w*", "[ ] ", "[x] ", "[X] ",
)  # fmt: skip


def _both(
    text: str, found: list[Diagnostic], references: dict[str, dict[str, str]] | None = None
) -> tuple[tuple[Inline, ...] | None, tuple[Inline, ...] | None]:
    """Give what the short way says and what the tokens say, None where a tag cuts the content."""
    env = {"references": references or {}}
    lines = [f"> {line}" for line in text.split("\n")]
    positions = Positions("\n".join(["first", *lines, "last"]))
    findings = Findings("a.md", found.append)
    segments = InlineBuilder(inline_tokens(text, env), positions.inside(text, 1), findings).build()
    whole = segments[0] if len(segments) == 1 and isinstance(segments[0], tuple) else None
    return short_way(text, positions.inside(text, 1), env["references"]), whole


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12).map("".join).map(str.strip).filter(bool),
    st.sampled_from([{}, {"X": {"title": "", "href": "y"}}]),
)
@example("a **b *c* d** e `f ** g`  \n h $i_1$ *(**j**)*", {})
@example("3 * 4 and a_b, `` ` `` and costs $5 or $6", {})
@example("[x] a link, and no box", {"X": {"title": "", "href": "y"}})
def test_what_the_short_way_says_is_what_the_tokens_say(text: str, references: dict[str, dict[str, str]]) -> None:
    found: list[Diagnostic] = []
    short, whole = _both(text, found, references)
    if short is not None:
        assert short == whole
        assert not found


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, (in brackets): one = two!",
        "**Bold** and *slanted **and bold** words*",
        "the `code`, the $x^2 + y$ and\nthe next line",
        "2 * 3 * 4, snake_case_name, a < b & c",
        "it costs $5",
        "[ ] a box that is not ticked",
        "[x] a **ticked** one",
    ],
)
def test_ordinary_text_takes_the_short_way(text: str) -> None:
    short, whole = _both(text, [])
    assert short is not None
    assert short == whole


@pytest.mark.parametrize("text", ["[a](b)", "<b>a</b>", "a\\*b", "&amp;", "_a_", "a@b.org", "*a", "{{c1::a}}", "$$x$$"])
def test_the_rest_is_left_to_the_tokens(text: str) -> None:
    assert _both(text, [])[0] is None
