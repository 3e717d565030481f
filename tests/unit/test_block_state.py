"""Lines measured all at once: as markdown-it measures them."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.rules_block import StateBlock

from askdown.markdown.block_state import BlockState
from askdown.markdown.parser import parser


@settings(deadline=None)
@given(st.text(st.sampled_from("ab \t\n\u00a0\u2028"), min_size=1))
@example("a\n \t")
@example("\n")
@example(" ")
@example(" \t  \tcode\n\n")
def test_lines_are_measured_as_markdown_it_measures_them(text: str) -> None:
    assert vars(BlockState(text, parser(), {}, [])) == vars(StateBlock(text, parser(), {}, []))
