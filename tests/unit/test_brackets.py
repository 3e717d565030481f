"""Where addresses of links end: as markdown-it says, at any depth and length."""

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import helpers

from askdown.markdown.parsing import parse
from askdown.markdown.rules.brackets import link_destination
from askdown.source import SourceFile

MANY = 100_000


@settings(deadline=None)
@given(text=st.text(st.sampled_from("a()\\ <>\n\x7f\t&é;")), start=st.integers(0, 5), cut=st.integers(0, 3))
@example("(" * 32 + "a" + ")" * 32, 0, 0)
@example("(" * 33 + "a" + ")" * 33, 0, 0)
def test_an_address_ends_where_markdown_it_says(text: str, start: int, cut: int) -> None:
    start, maximum = min(start, len(text)), max(0, len(text) - cut)
    own, found = link_destination(text, start, maximum), helpers.parseLinkDestination(text, start, maximum)
    assert (own.ok, own.pos, own.str) == (found.ok, found.pos, found.str)


def test_links_without_an_end_take_little_time() -> None:
    text = "[a](" * MANY
    start = time.process_time()
    parse(SourceFile("a.md", text), lambda _: None)
    assert time.process_time() - start < 4  # half of it or less where the processor is ours alone
