import pytest

from askdown.diagnostics import Diagnostic
from askdown.front_matter import read
from askdown.source import SourceFile


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("tags: [cells", "close the bracket"),
        ('deck: "cells', "close the quotation marks"),
        ("\tdeck: cells", "use spaces instead of the tab"),
        ("deck: cells: a to z", "quote values with `:`"),
    ],
)
def test_advice_on_broken_yaml_fits_what_is_broken(line: str, advice: str) -> None:
    found: list[Diagnostic] = []
    read(SourceFile("a.md", f"---\n{line}\n---\n"), found.append)
    assert [(one.rule.code, one.line) for one in found] == [("F001", 2)]
    assert found[0].hint.startswith(advice)
