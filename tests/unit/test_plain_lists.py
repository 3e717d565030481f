"""Lists of one line each, read in one step: the document is the one that markdown-it's rule for lists gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askdown.content import List
from askdown.content import Text as TextNode
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.markdown import parsing
from askdown.markdown.parser import parser
from askdown.markdown.parsing import parse
from askdown.markdown.tree import Document
from askdown.source import SourceFile

LINES = (
    "- one", "- **two**: and more", "-  `three`", "- *four* $x_1$  ", "* five", "+ six", "1. first", "2. second",
    "10) tenth", "", "", " ", "a paragraph", "  - nested", "   indented", "\tby a tab", "# A heading", "---",
    "> quoted", "```", "- [ ] open",
    "- [x] ticked", "* [X]  **b** [c]", "- [ ]", "- [x]", "- [x]: d", "[x]: e",
    "1. [ ] # f", "- [link](a)", "- 7 up", "- - -", "* **", "- $$", "$$", "- \\[", "- a | b",
    "- | -", "-", "- <b>c</b>", "- _d_ {{c1::e}}", "1. **f**", "1.  g", ": definition", "<details>", "</details>",
    "[link]: b", "- “h” …", "- \u00a0i", "2024 was a year", "~ tilde",
)  # fmt: skip


def _read(text: str) -> tuple[Document, list[Diagnostic]]:
    found: list[Diagnostic] = []
    return parse(SourceFile("a.md", text), found.append), found


@pytest.fixture(scope="module")
def without_plain_lists() -> object:
    """Give a parser like the program's, but for the rule."""
    other = parser.__wrapped__()
    other.block.ruler.disable("plain_list")
    return other


@settings(max_examples=600, deadline=None)
@given(text=st.lists(st.sampled_from(LINES), min_size=1, max_size=12).map("\n".join))
def test_documents_are_those_of_the_rule_for_all_lists(text: str, without_plain_lists: object) -> None:
    short = _read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "parser", lambda: without_plain_lists)
        assert _read(text) == short


def test_a_plain_list_is_one_token() -> None:
    tokens = parser().parse("- one\n- **two**: `b`\n\n1. three\n2. four\n\n- five\n\n- six\n", {})
    kinds = [token.type for token in tokens]
    assert kinds[:2] == ["plain_list", "plain_list"]
    assert "bullet_list_open" in kinds[2:]  # a loose one


def test_its_items_have_their_lines_and_numbers() -> None:
    document, _ = _read("Text.\n\n3. three\n4. four\n\n\nMore.\n")
    (found,) = [node for node in walk(document.blocks) if isinstance(node, List)]
    assert (found.start, found.line, found.end_line) == (3, 3, 6)
    assert [(item.number, item.line, item.end_line) for item in found.items] == [(3, 3, 3), (4, 4, 6)]
    assert [node.text for node in walk((found,)) if isinstance(node, TextNode)] == ["three", "four"]
