"""Every case of every spec file is read as the file says; `--accept` rewrites what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spec.cases import ELSEWHERE, SPEC, Case, accept, cases_of, spec_files
from tests.spec.dump import dump

Dumps = dict[Path, dict[tuple[int, int], str]]
CASES = [case for file in spec_files() for case in cases_of(file)]


@pytest.fixture(scope="session")
def accepted(request: pytest.FixtureRequest) -> Iterator[Dumps | None]:
    """Collect dumps of cases that read otherwise now; they are written when all tests have run."""
    if not request.config.getoption("--accept"):
        yield None
        return
    dumps: Dumps = {}
    yield dumps
    for file, new in dumps.items():
        accept(file, new)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_is_read_as_it_says(case: Case, accepted: Dumps | None) -> None:
    now = dump(case.inputs)
    if accepted is not None and now != case.expected:
        accepted.setdefault(case.file, {})[case.expected_at] = now
    else:
        assert now == case.expected


def test_every_file_is_found_by_folder_and_holds_cases() -> None:
    files = {file for file in SPEC.rglob("*.md") if file.relative_to(SPEC).parts[0] not in ELSEWHERE}
    assert {case.file for case in CASES} == files
    assert len(files) >= 20


def test_no_two_cases_have_one_name() -> None:
    names = [case.id for case in CASES]
    assert len(names) == len(set(names))


def test_accepting_changes_only_what_is_expected(tmp_path: Path) -> None:
    file = tmp_path / "case.md"
    file.write_text("# One\n\n```markdown\n# Q1. a?\n```\n\n```deck\nold\n```\n\nEnd\n", "utf-8")
    (case,) = cases_of(file)
    accept(file, {case.expected_at: "new\nlines\n"})
    assert file.read_text("utf-8") == "# One\n\n```markdown\n# Q1. a?\n```\n\n```deck\nnew\nlines\n```\n\nEnd\n"


@pytest.mark.parametrize("text", ["# One\n\n```markdown\nx\n```\n", "# One\n\n```deck\nx\n```\n"])
def test_a_case_that_is_not_whole_is_an_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "case.md"
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="One"):
        list(cases_of(file))
