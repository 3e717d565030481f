"""Files with thousands of mistakes: to check and mend them takes as long for each, however many there are."""

import time
from pathlib import Path

import pytest

from askdown.lint import written
from askdown.lint.mending import mend
from askdown.lint.subject import parsed
from askdown.markdown.tree import Document
from askdown.source import SourceFile
from tests.unit.command_world import biology, run

KINDS = {
    "bullets": "## What is {0}?\n\n• that {0}\n• this\n\n",
    "lost labels": "## Q{0}. What is it?\n\nThat {0}.\n\n## What is this {0}?\n\nThis {0}.\n\n",
    "open containers": "::: details Answer\n\nThat {0}.\n\n",
}
COMMENTS_AND_LINKS = "## What is {0}?\n\n<!-- note {0} -->\n\n[That](a{0}.md), [this](#b{0}).\n\n"
FEW_TIMES = 40
MANY, TIMES = 200, 8
GROWTH = 3.0  # of the time for a mistake, from few to many; what grows with the square takes eight times
WORDS = [["check"], ["check", "--fix"]]


def _seconds(source: Path, text: str, words: list[str]) -> float:
    source.write_text(text, encoding="utf-8")
    start = time.process_time()
    result = run(*words, "--jobs", "1")
    assert result.exit_code in {0, 1}, result.output
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_mistake_takes_no_longer_among_many(
    kind: str, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = biology(tmp_path, monkeypatch, {"a.md": "\n"}) / "source" / "a.md"
    few, many = ("".join(KINDS[kind].format(n) for n in range(1, count + 1)) for count in (MANY, MANY * TIMES))
    of_few = min(_seconds(source, f"{few}\n{turn}\n", words) for turn in "abc")
    assert _seconds(source, many, words) < GROWTH * TIMES * of_few


def test_mends_of_one_file_share_what_they_ask_of_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(KINDS["bullets"].format(n) for n in range(40))
    times = []

    def counted(source: SourceFile) -> Document:
        times.append(source.path)
        return parsed(source)

    monkeypatch.setattr(written, "parsed", counted)
    assert mend("a.md", text.encode()).fixes >= 40
    assert len(times) == 1


def test_rules_cut_a_file_into_lines_a_few_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(COMMENTS_AND_LINKS.format(n) for n in range(FEW_TIMES))
    biology(tmp_path, monkeypatch, {"a.md": text})
    times = []

    def counted(source: SourceFile) -> list[str]:
        times.append(source.path)
        return source.text.split("\n")

    monkeypatch.setattr(SourceFile, "lines", property(counted))
    assert run("check", "--jobs", "1").stdout.count("there is no file") == FEW_TIMES
    assert 0 < len(times) < FEW_TIMES / 2
