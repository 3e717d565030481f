"""What is said about a code fence that nothing closes."""

import pytest

from askdown.diagnostics import Diagnostic
from askdown.markdown.parsing import parse
from askdown.source import SourceFile


def hint(text: str) -> str:
    found: list[Diagnostic] = []
    parse(SourceFile("notes.md", text), found.append)
    return next(one.hint for one in found if one.rule.code == "R003")


@pytest.mark.parametrize(
    "heading",
    [
        "## What comes next?",
        "### 2. Name the next",
        "# Q2. Name the next",
        "## Question 2: name it",
        "## **What comes next?**",
        "## 次は何ですか？",
    ],
)
def test_a_heading_that_it_swallows_is_named(heading: str) -> None:
    assert "line 6 looks like the heading of a question" in hint(f"Text.\n\n```python\nx = 1\n\n{heading}\n\nThat.\n")
    assert "line 2 looks like the heading of a question" in hint(f"- ```\n  {heading}\n")


@pytest.mark.parametrize(
    "line",
    ["# a remark", "#include <math.h>", "x = 1  # why?", "## Other things", "# v2.0", "# Step 1: load", "# 1. load"],
)
def test_other_lines_of_code_are_not(line: str) -> None:
    assert hint(f"```python\n{line}\n") == "close it with a line of ``` as indented as its beginning"
