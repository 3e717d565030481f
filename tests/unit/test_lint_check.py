"""`check` on small projects: what it finds, and what --fix and --diff do to the sources and to identity."""

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from askdown.cli import checking
from askdown.cli.program import program
from askdown.lint.mending import Mended, mend

BROKEN = (
    b"\xef\xbb\xbf# Q1. How would you find overfitting in a deep\r\nnetwork?\r\n"
    b"It shows on data that training has not seen:\r\n"
    b"\xe2\x80\xa2\tby its loss\n\xe2\x80\xa2\tby its accuracy  \r\n\r\n"
    b"# Q2. What is momentum?\r\nAns: Inertia of the steps.\r\n\r\n"
    b"Q3. What is a rate?\r\nAns: The size of a step.\r\n\r\n"
    b"# Q4. What is a schedule?\r\nAns: A rate that changes.\r\n\r\n```python\r\nrate *= 0.9\r\n"
)
MENDED = (
    b"\xef\xbb\xbf# Q1. How would you find overfitting in a deep network?\r\n"
    b"It shows on data that training has not seen:\r\n-   by its loss\n-   by its accuracy  \r\n\r\n"
    b"# Q2. What is momentum?\r\nAns: Inertia of the steps.\r\n\r\n"
    b"# Q3. What is a rate?\r\nAns: The size of a step.\r\n\r\n"
    b"# Q4. What is a schedule?\r\nAns: A rate that changes.\r\n\r\n```python\r\nrate *= 0.9\r\n```\r\n"
)


def run(*words: str) -> Result:
    result = CliRunner().invoke(program, list(words))
    assert not result.exception or isinstance(result.exception, SystemExit), result.output
    return result


@pytest.fixture(autouse=True)
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with one broken file; gives that file."""
    folder = tmp_path / "training"
    assert run("new", str(folder)).exit_code == 0
    monkeypatch.chdir(folder)
    (folder / "source" / "first-steps.md").unlink()
    file = folder / "source" / "broken.md"
    file.write_bytes(BROKEN)
    return file


def planned() -> dict[str, object]:
    result = run("plan", "--json")
    assert result.exit_code == 0, result.output
    plan = json.loads(result.stdout)
    assert isinstance(plan, dict)
    return plan


def guids() -> dict[str, str]:
    """Give the id of each question's first words, as the program lists them."""
    rows = [line.split("\t") for line in run("ids").stdout.splitlines()]
    return {question[:12]: guid for _, guid, question in rows}


def test_check_alone_changes_nothing_and_says_what_could_be_mended(source: Path) -> None:
    result = run("check")
    assert source.read_bytes() == BROKEN
    assert "R002 question broken over two lines" in result.stdout
    assert "(check --fix may mend 4 places)" in result.stderr
    assert not (source.parent / "cards.lock").exists()


def test_fix_mends_bytes_and_nothing_else(source: Path) -> None:
    source.chmod(0o640)
    result = run("check", "--fix")
    assert source.read_bytes() == MENDED
    assert stat.S_IMODE(source.stat().st_mode) == 0o640
    assert result.stderr.startswith("Mended ")
    assert "R00" not in result.stdout
    before = source.stat().st_mtime_ns
    again = run("check", "--fix")
    assert again.stderr.startswith("Nothing to mend; checked 4 cards")
    assert (source.read_bytes(), source.stat().st_mtime_ns) == (MENDED, before)
    assert [file.name for file in source.parent.iterdir()] == [source.name]


def test_after_mending_every_card_is_who_it_was(source: Path) -> None:
    assert run("anki").exit_code == 0
    known = guids()
    assert len(known) == 4
    assert run("check", "--fix").exit_code == 0
    assert source.read_bytes() == MENDED
    assert guids() == known
    counts = planned()["counts"]
    assert isinstance(counts, dict)
    groups = ("added", "returned", "renamed", "moved", "removed", "ambiguous", "history_lost")
    assert [counts[group] for group in groups] == [0] * len(groups)
    assert run("anki").exit_code == 0
    assert guids() == known


def test_diff_shows_a_patch_and_changes_nothing(source: Path) -> None:
    for words in (("check", "--diff"), ("check", "--fix", "--diff")):
        result = run(*words)
        assert source.read_bytes() == BROKEN
        assert result.stdout.startswith("--- a/source/broken.md\n+++ b/source/broken.md\n@@ ")
        assert b"\n+# Q3. What is a rate?\r\n" in result.stdout_bytes
        assert "R002 question broken" in result.stderr
        assert "Would mend " in result.stderr


def test_a_file_that_changes_meanwhile_is_left_alone(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(path: str, data: bytes) -> Mended:
        mended = mend(path, data)
        source.write_bytes(BROKEN + b"\r\n# Q5. Who writes here?\r\nAns: Somebody else.\r\n")
        return mended

    monkeypatch.setattr(checking, "mend", slow)
    result = run("check", "--fix")
    assert result.exit_code == 2
    assert "source/broken.md was changed while it was being mended" in result.stderr
    assert source.read_bytes().startswith(BROKEN)
    assert [file.name for file in source.parent.iterdir()] == [source.name]


def test_a_link_to_a_file_stays_a_link(source: Path) -> None:
    real = source.parent.parent / "notes.md"
    source.rename(real)
    source.symlink_to(real)
    assert run("check", "--fix").exit_code == 0
    assert source.is_symlink()
    assert real.read_bytes() == MENDED


def test_dead_images_and_links_are_found(source: Path) -> None:
    source.write_text(
        "# Q1. What does it look like?\nAns: ![a curve](lost.png) as in [the notes](notes/lost.md) "
        "and [here](broken.md) or [outside](../../elsewhere.md).\n",
        "utf-8",
    )
    result = run("check")
    assert result.exit_code == 0
    codes = [line.split(" ")[1] for line in result.stdout.splitlines()]
    assert sorted(codes) == ["A001", "L007"]
    assert run("check", "--strict").exit_code == 1


def test_contradicting_options_are_an_error(source: Path) -> None:
    source.write_text("## Which one adapts?\n\n- [x] Adam\n- [ ] SGD\n- [ ] Adam\n", "utf-8")
    result = run("check")
    assert (result.exit_code, result.stdout) == (1, "source/broken.md:5:1: L011 the same option is right and wrong\n")


def test_the_other_place_of_a_message_is_shown_as_the_first(source: Path) -> None:
    source.write_text("## What is a.md:1 for?\n\nA.\n\n## What is a.md:1 for?\n\nB.\n", "utf-8")
    assert "source/broken.md:5:1: L004 asked at source/broken.md:1 already" in run("check").stdout
    source.write_text("## What is it?\n\n[This](#nowhere).\n", "utf-8")
    assert "L019 source/broken.md has no place #nowhere" in run("check", "-v").stdout
    source.write_text("## What is a.md:1 for?\n\nA.\n\n## What is a.md:1 for?\n\nA.\n", "utf-8")
    for _ in range(2):  # the second time from what is remembered
        assert "source/broken.md:5: I010 the same card stands at source/broken.md:1;" in run("json").stdout


def test_other_commands_do_not_lint(source: Path) -> None:
    source.write_text("## Which one adapts?\n\n- [x] Adam\n- [ ] SGD\n- [ ] Adam\n", "utf-8")
    assert (run("json").exit_code, run("anki").exit_code) == (0, 0)
