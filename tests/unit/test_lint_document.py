"""docs/linting.md lists every lint rule with its weight, every fix, and shows what the doctor really says."""

import re
from pathlib import Path

from askdown.decoding import decode
from askdown.diagnostics.catalogue import CATALOGUE
from askdown.diagnostics.renderers import plain
from askdown.diagnostics.rules.formulas import REPAIRED
from askdown.diagnostics.rules.lint import RULES, TAB_AFTER_MARKER, TYPOGRAPHIC_BULLET
from askdown.doctor.examination import examine
from askdown.doctor.words import told
from askdown.lint.fixes import FIXES
from tests.unit.test_doctor import LABELLED

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "linting.md").read_text("utf-8")


def test_every_rule_stands_there_with_its_weight() -> None:
    rows = dict(re.findall(r"^\| ([A-Z]\d{3}) \| (error|warning|note) \|", DOCUMENT, re.MULTILINE))
    assert {rule.code for rule in RULES} <= rows.keys()
    assert rows == {code: CATALOGUE[code].severity.value for code in rows}


def test_every_fix_stands_there() -> None:
    rows = re.findall(
        r"^\| ([A-Z]\d{3}(?:, [A-Z]\d{3})*) \|", DOCUMENT.partition("## What --fix mends")[2], re.MULTILINE
    )
    marks = {TYPOGRAPHIC_BULLET.code, TAB_AFTER_MARKER.code}
    assert set(", ".join(rows).split(", ")) == {*FIXES, *marks, REPAIRED.code}


def test_the_doctor_says_what_is_shown() -> None:
    examination = examine(decode("networks.md", LABELLED.encode(), lambda _: None), lambda _: None)
    assert "\n".join(told(examination, "notes/networks.md", plain)) + "\n" in DOCUMENT
