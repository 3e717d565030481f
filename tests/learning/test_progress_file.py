"""Files of progress: read and written as the page does, and by no one else's rules."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, get_args

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askdown.learning.progress_file import Progress, checked, merged, read, reconciled, written
from askdown.learning.records import Outcome, Record, Schedule, State, later

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "progress.json").read_text(encoding="utf-8"))
SCHEMA = json.loads((ROOT / "docs" / "progress.schema.json").read_text(encoding="utf-8"))
NODE = shutil.which("node")

times = st.integers(0, 253402300799999)
counts = st.integers(0, 10**9)


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    state = draw(st.sampled_from(get_args(State)))
    if state == "new":
        return Schedule("new", 0, 0.0, 0.0, draw(times), None)
    memory = draw(st.floats(0.001, 36500)), draw(st.floats(1, 10))
    step = draw(st.integers(0, 1)) if state == "learning" else 0
    return Schedule(state, step, *memory, draw(times), draw(times), draw(counts), draw(counts))


records = st.builds(
    Record,
    changed=times,
    right=counts,
    wrong=counts,
    outcome=st.none() | st.sampled_from(get_args(Outcome)),
    flagged=st.booleans(),
    claims=st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=3).map(tuple),
    schedule=st.none() | schedules(),
)
cards = st.dictionaries(st.text("abc-_.:/+", min_size=1, max_size=5), records, max_size=4)
few = st.dictionaries(st.sampled_from("ab"), st.builds(Record, changed=st.integers(0, 2), right=st.integers(0, 2)))


@pytest.mark.parametrize("row", VECTORS["records"], ids=lambda row: row["name"])
def test_a_record_is_checked(row: dict[str, Any]) -> None:
    assert checked(row["value"]) == (row["record"] and msgspec.convert(row["record"], Record))


@pytest.mark.parametrize("row", VECTORS["files"], ids=lambda row: row["name"])
def test_a_file_is_read(row: dict[str, Any]) -> None:
    found = read(row["file"] if isinstance(row["file"], str) else json.dumps(row["file"]))
    if "problem" in row:
        assert found == row["problem"]
    else:
        assert found == Progress(msgspec.convert(row["cards"], dict[str, Record]), row["lost"])


@pytest.mark.parametrize("row", VECTORS["merges"], ids=lambda row: row["name"])
def test_of_two_records_one_is_kept_whichever_stands_first(row: dict[str, Any]) -> None:
    one, other, kept = (msgspec.convert(row[name], Record) for name in ("one", "other", "kept"))
    assert later(one, other) == later(other, one) == kept


@settings(max_examples=40)
@given(cards)
def test_what_is_written_is_read_and_fits_the_schema(found: dict[str, Record]) -> None:
    text = written("deck", found, 7)
    assert read(text) == Progress(found)
    jsonschema.validate(json.loads(text), SCHEMA)


@pytest.mark.parametrize("row", VECTORS["records"], ids=lambda row: row["name"])
def test_the_schema_takes_no_record_that_is_none(row: dict[str, Any]) -> None:
    file = {"format": "askdown-progress", "version": 1, "deck": "", "exported": 0, "cards": {"a": row["value"]}}
    fits = jsonschema.Draft202012Validator(SCHEMA).is_valid(file)
    assert row["record"] is not None or not fits
    assert fits or row["record"] is None or row["value"] != row["record"]


@given(st.text())
def test_nothing_that_is_given_for_a_file_breaks_the_program(text: str) -> None:
    assert read(text) == "unreadable"


@given(few, few, few)
def test_merging_has_no_order(one: dict[str, Record], two: dict[str, Record], three: dict[str, Record]) -> None:
    assert merged(one, two) == merged(two, one)
    assert merged(merged(one, two), three) == merged(one, merged(two, three))
    assert merged(one, one) == one


@given(few, few, few)
def test_what_one_has_changed_or_undone_holds_where_the_other_left_it(
    base: dict[str, Record], ours: dict[str, Record], theirs: dict[str, Record]
) -> None:
    assert reconciled(base, ours, base) == ours
    assert reconciled(base, base, theirs) == theirs
    assert reconciled(base, ours, theirs) == reconciled(base, theirs, ours)
    assert reconciled({}, ours, theirs) == merged(ours, theirs)


@pytest.mark.slow
@pytest.mark.skipif(NODE is None, reason="node is not on PATH")
def test_progress_goes_to_a_page_and_comes_back() -> None:
    schedule = Schedule("review", 0, 2.3065, 5.0, 10**12, 9 * 10**11, 3, 1)
    here = {
        "a": Record(10**12, 3, 1, "right", flagged=True, claims=("an ëxample", "日本"), schedule=schedule),
        "b/c+d": Record(5, schedule=Schedule("new", 0, 0.0, 0.0, 4, None)),
        "__proto__": Record(1),
    }
    command = [str(NODE), "progress_of_page.mjs", "deck"]
    text = written("deck", here, 5)
    ran = subprocess.run(command, cwd=HERE, input=text, capture_output=True, check=True, encoding="utf-8")
    assert read(ran.stdout) == Progress(here)
    assert json.loads(ran.stdout) == json.loads(text)
    assert ran.stdout == text.replace("5.0", "5").replace("0.0", "0")
    jsonschema.validate(json.loads(ran.stdout), SCHEMA)
