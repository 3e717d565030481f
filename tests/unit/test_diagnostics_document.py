"""docs/diagnostics.md lists every rule as `explain` prints it; run this file as a program to write the list anew."""

import re
from pathlib import Path

import pytest

from askdown.diagnostics import Rule
from askdown.diagnostics.catalogue import CATALOGUE
from askdown.diagnostics.explanation import document, explanation
from askdown.diagnostics.nearest import nearest

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "diagnostics.md"
MARK = "<!-- codes -->\n"


def listed() -> str:
    return document([CATALOGUE[code] for code in sorted(CATALOGUE)])


def test_the_document_lists_every_rule() -> None:
    assert DOCUMENT.read_text(encoding="utf-8").partition(MARK)[2].strip() == listed().strip()


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in CATALOGUE.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=lambda rule: rule.code)
def test_a_rule_is_explained_for_a_person(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.explanation.endswith((".", ")"))
    assert len(rule.explanation) > 40
    assert rule.example.strip()
    text = explanation(rule)
    assert text.startswith(f"{rule.code} {rule.name} ({rule.severity}: ")
    assert all(word in text for word in rule.explanation.split())


@pytest.mark.parametrize(
    ("word", "name"),
    [("not-utf", "not-utf8"), ("NOT-UTF8", "not-utf8"), ("unknwon-key", "unknown-key"), ("qqqq", None), ("", None)],
)
def test_a_near_name_is_suggested(word: str, name: str | None) -> None:
    assert nearest(word, [rule.name for rule in CATALOGUE.values()]) == name


if __name__ == "__main__":
    before = DOCUMENT.read_text(encoding="utf-8").partition(MARK)[0]
    DOCUMENT.write_text(before + MARK + "\n" + listed(), encoding="utf-8")
