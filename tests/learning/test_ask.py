"""`ask` as its taker meets it: a transcript for each kind of question, what is kept, what is undone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from askdown.cli.program import program
from askdown.cli.progress_store import ProgressStore, default_place, state_folder
from askdown.learning.records import Record

ROOT = Path(__file__).resolve().parents[2]
PROJECT = "1f0e0d0c-1111-4222-8333-444455556666"
CELLS = """\
# Cells

### What is the **powerhouse** of a `cell`?

The *mitochondrion*, see $E = mc^2$.

| part | count |
|------|-------|
| one  | 1     |

### Which are organelles?

- [x] ribosome
  > It makes proteins.
- [ ] sugar
  > A molecule.
- [x] nucleus

### Which organ pumps blood?

- [x] heart
- [ ] liver
  > It cleans blood.
- [ ] lung

### Which process makes sugar of light?

photosynthesis

Accept: light reaction

### How many chromosomes has a human cell?

= 46

### Water is H2O. True or false?

True
"""
GAPS = """\
The {{c1::cell}} has a {{c2::nucleus::what?}}.
"""
ENERGY = """\
### How is energy computed?

$$E = mc^2$$
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "biology"
    (folder / "source").mkdir(parents=True)
    (folder / "askdown.toml").write_text(f'id = "{PROJECT}"\ndeck = "Biology"\n', encoding="utf-8")
    (folder / "source" / "cells.md").write_text(CELLS, encoding="utf-8")
    (folder / "source" / "gaps.md").write_text(GAPS, encoding="utf-8")
    (folder / "source" / "energy.md").write_text(ENERGY, encoding="utf-8")
    monkeypatch.chdir(folder)
    for variable in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return folder


def ask(*words: str, lines: str = "") -> Result:
    return CliRunner().invoke(program, ["ask", *words], input=lines)


def kept(file: Path | None = None) -> dict[str, Any]:
    file = file or default_place(PROJECT)
    cards: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["cards"]
    return cards


def test_recall_is_graded_by_its_taker_and_comes_back() -> None:
    result = ask("cells", "--questions", "1", lines="\n1\n\n\n")
    assert result.exit_code == 0, result.output
    assert (
        result.stdout
        == f"""0 due, 1 new

1 of 1 · cells › Cells

What is the powerhouse of a cell?

Enter shows the answer: 
Answer:
  The mitochondrion, see E = mc².

  part  count
  ────  ─────
  one   1

1 Again (1 min)  2 Hard (6 min)  3 Good (10 min)  4 Easy (8 d)  [3]: 1

2 of 2 · cells › Cells

What is the powerhouse of a cell?

Enter shows the answer: 
Answer:
  The mitochondrion, see E = mc².

  part  count
  ────  ─────
  one   1

1 Again (1 min)  2 Hard (6 min)  3 Good (10 min)  4 Easy (1 d)  [3]: 

3 of 3 · cells › Cells

What is the powerhouse of a cell?

Enter shows the answer: 


1 of 2 right (50 %)
To look at again:
  What is the powerhouse of a cell?  cells.md:3
Progress: {default_place(PROJECT)}
"""  # noqa: W291  # prompts end with a blank
    )
    (record,) = kept().values()
    assert (record["right"], record["wrong"], record["schedule"]["reviews"]) == (1, 1, 2)
    assert "Asked 2 cards, of 6" in result.stderr


def test_choices_say_what_is_right_and_what_belongs_to_what_was_picked() -> None:
    result = ask("--mode", "practice", "--kind", "choice", "--seed", "1", lines="z\nab\nb\n")
    assert (
        """\
Which are organelles?

  A  nucleus
  B  sugar
  C  ribosome

All that are right (A–C): z
Letters of options, as in AC.
All that are right (A–C): ab
Wrong.
  A  nucleus  (right, you picked it)
  B  sugar  (wrong, you picked it)
     A molecule.
  C  ribosome  (right)
     It makes proteins.
"""
        in result.stdout
    )
    assert "Pick one (A–C): b\nRight.\n  B  heart  (right, you picked it)\n" in result.stdout
    assert "1 of 2 right (50 %)\nTo look at again:\n  Which are organelles?  cells.md:11\n" in result.stdout
    assert [record["outcome"] for record in kept().values()].count("wrong") == 1
    assert all("schedule" not in record for record in kept().values())


def test_typed_answers_are_judged_and_near_ones_are_for_the_taker() -> None:
    lines = "\n2\na\na\nfotosynthesis\n1\n45\nr\na\n"
    result = ask("cells", "--mode", "practice", "--seed", "1", lines=lines)
    assert "Your answer: fotosynthesis\nClose.\n  photosynthesis\n" in result.stdout
    assert "Is it only a slip? 1 It counts  2 It does not: 1\n" in result.stdout
    assert "Your answer: 45\nWrong.\n  46\n\nEnter goes on, r: I was right: r\n" in result.stdout
    assert "write below the answers:\n  cells.md:26  Accept: fotosynthesis\n" in result.stdout
    claims = [record.get("claims") for record in kept().values()]
    assert claims.count(["fotosynthesis"]) == 1
    assert claims.count(None) == len(claims) - 1  # a number is no text to be accepted


def test_gaps_are_filled_one_after_the_other() -> None:
    result = ask("gaps", "--mode", "practice", lines="Cell\nnucleos\n1\n")
    assert "The […] has a [what?].\n\nGap 1: Cell\nGap 2: nucleos\nClose.\n  The cell has a nucleus.\n" in result.stdout
    assert "Accept" not in result.stdout


def test_formulas_open() -> None:
    result = ask("energy", "--mode", "practice", lines="\n2\n\n2\n")
    assert "    E = [?]\n\nEnter shows the answer: \nAnswer:\n      E = mc²\n\nDid you" in result.stdout
    assert "2 of 2 right" in result.stdout


def test_without_typing_all_but_typed_kinds_are_told_to_oneself() -> None:
    result = ask("gaps", "--mode", "practice", "--no-typing", lines="\n2\n")
    assert "has a [what?].\n\nEnter shows the answer: \nAnswer:\n  The cell has a nucleus.\n" in result.stdout


def test_a_test_keeps_verdicts_to_the_end_and_is_the_same_for_a_seed() -> None:
    lines = "\n2\n" * 8 + "\n"
    once, again, other = (ask("--mode", "test", "--seed", seed, lines=lines).stdout for seed in ("1", "1", "2"))
    assert once == again != other
    lines = "fotosynthesis\n1\n"
    result = ask("cells", "--tag", "nosuch", "--mode", "test")
    assert "No card fits this choice." in result.stdout
    (Path("source") / "cells.md").write_text("### Which process?\n\nphotosynthesis\n", encoding="utf-8")
    result = ask("cells", "--mode", "test", "--seed", "5", lines=lines)
    assert "Your answer: fotosynthesis\nClose: Which process?\n  You typed fotosynthesis\n" in result.stdout
    assert "1 of 1 right (100 %)\nSeed 5\n" in result.stdout


def test_a_wrong_answer_in_study_is_again_and_a_right_one_good_at_most() -> None:
    result = ask("cells", "--kind", "choice", "--seed", "1", lines="a\nb\n4\n3\n:q\n")
    assert "2 Hard (6 min)  3 Good (10 min)  [3]: 4\nOne of 2, 3.\n" in result.stdout
    assert sorted(record["schedule"]["step"] for record in kept().values()) == [0, 1]


def test_commands_are_understood_at_every_prompt() -> None:
    result = ask("cells", "--mode", "practice", lines=":u\n:?\n\n:s\nac\n:u\n:q\n")
    assert result.exit_code == 0
    assert "There is nothing to take back." in result.stdout
    assert ":q  ends; progress is kept" in result.stdout
    assert "1 of 6 · cells › Cells\n\nWhich are organelles?" in result.stdout  # the first one was put off
    assert result.stdout.count("Taken back.") == 1
    assert " %)" not in result.stdout  # nothing is left of what was answered
    assert kept() == {}


def test_what_was_undone_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    ask("cells", "--questions", "1", "--progress", str(file), lines="\n3\n:q\n")
    before = kept(file)
    result = ask("cells", "--questions", "1", "--mode", "practice", "--progress", str(file), lines="\n1\n:q\n")
    assert "0 of 1 right" in result.stdout
    assert kept(file) != before
    file.write_text(json.dumps({"format": "askdown-progress", "version": 1, "cards": before}), encoding="utf-8")
    ask("cells", "--mode", "practice", "--progress", str(file), lines="\n1\n:u\n:q\n")
    assert kept(file) == before


def test_the_end_of_the_lines_ends_the_round_and_keeps_what_was_answered() -> None:
    result = ask("cells", "--mode", "practice", lines="\n2\n")
    assert result.exit_code == 0
    assert "1 of 1 right (100 %)" in result.stdout
    assert len(kept()) == 1


def test_ctrl_c_keeps_what_was_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = iter(["", "2"])

    def interrupted(*_: object) -> str:
        for line in lines:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr("askdown.cli.terminal.Terminal.ask", interrupted)
    result = ask("cells", "--mode", "practice")
    assert result.exit_code == 130
    assert "1 of 1 right (100 %)" in result.stdout
    assert "Stopped." in result.stderr
    assert len(kept()) == 1


def test_two_terminals_do_not_overwrite_each_other(tmp_path: Path) -> None:
    place = tmp_path / "mine.json"
    one, other = ProgressStore(place, "x"), ProgressStore(place, "x")
    mine, theirs = one.open(), other.open()
    mine = one.save(mine | {"a": Record(1), "b": Record(1)})
    theirs = other.save(theirs | {"c": Record(2)})
    assert theirs.keys() == {"a", "b", "c"}
    del mine["b"]  # undone
    assert one.save(mine).keys() == {"a", "c"}
    assert other.save(theirs | {"a": Record(3)}) == {"a": Record(3), "c": Record(2)}
    assert kept(place).keys() == {"a", "c"}


def test_only_wrong_ones_are_asked_again() -> None:
    assert "No card was answered wrongly the last time." in ask("--wrong").stdout
    ask("cells", "--mode", "practice", lines="\n1\n:q\n")
    result = ask("--wrong", "--mode", "practice", lines="\n2\n")
    assert "1 of 1 · cells › Cells\n\nWhat is the powerhouse" in result.stdout
    assert "No card was answered wrongly the last time." in ask("--wrong").stdout
    ask("cells", "--questions", "1", lines="\n1\n")
    assert "Nothing is due." in ask("--wrong").stdout  # it comes back in a minute


def test_nothing_due_is_said() -> None:
    ask("cells", "--questions", "1", lines="\n4\n")
    assert ask("cells", "--mode", "practice", lines=":q\n").stdout.startswith("6 cards\n")
    assert "Nothing is due. Come back later, or practise: --mode practice" in ask("cells", "--new", "0").stdout


def test_progress_of_a_page_is_taken_over(tmp_path: Path) -> None:
    ask("cells", "--mode", "practice", lines="\n1\n:q\n")
    page = tmp_path / "Biology.progress.json"
    page.write_bytes(default_place(PROJECT).read_bytes())
    default_place(PROJECT).unlink()
    result = ask("--import", str(page), "--wrong", "--mode", "practice", lines=":q\n")
    assert result.stdout.startswith("Progress of 1 card taken over from Biology.progress.json, of 1.\n")
    assert "What is the powerhouse" in result.stdout
    assert len(kept()) == 1
    assert "Progress of 0 cards taken over" in ask("--import", str(page)).stdout
    assert "there is no file nosuch.json" in ask("--import", "nosuch.json").stderr


def test_an_edited_question_keeps_its_progress(project: Path) -> None:
    assert CliRunner().invoke(program, ["anki"]).exit_code == 0
    ledger = (project / "source" / "cards.lock").read_bytes()
    ask("cells", "--mode", "practice", lines="\n1\n:q\n")
    edited = CELLS.replace("What is the **powerhouse** of a `cell`?", "What powers a cell?")
    (project / "source" / "cells.md").write_text(edited, encoding="utf-8")
    assert "What powers a cell?" in ask("--wrong", lines=":q\n").stdout
    assert (project / "source" / "cards.lock").read_bytes() == ledger


def test_nothing_but_progress_is_written(project: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in project.rglob("*")}
    ask("--mode", "practice", lines="\n2\n")
    assert {file: file.stat().st_mtime_ns for file in project.rglob("*")} == before


def test_cards_without_a_lasting_id_are_asked_and_nothing_is_kept(project: Path) -> None:
    (project / "askdown.toml").unlink()
    result = ask("cells", "--mode", "practice", lines="\n2\n")
    assert "Progress is not kept: the project has no id yet." in result.stdout
    assert "1 of 1 right" in result.stdout
    assert not state_folder().joinpath("progress").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("hello", "is no file of progress; it was left as it is"),
        ("[]", "is no file of progress"),
        ('{"format": "askdown-progress", "version": 9, "cards": {}}', "was written by a later version of askdown"),
    ],
)
def test_a_strange_file_is_refused_and_left_alone(tmp_path: Path, content: str, words: str) -> None:
    file = tmp_path / "strange.json"
    file.write_text(content, encoding="utf-8")
    for option in ("--progress", "--import"):
        result = ask(option, str(file), lines="\n")
        assert result.exit_code == 2
        assert words in result.stderr
    assert file.read_text(encoding="utf-8") == content


def test_broken_records_are_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    text = '{"format": "askdown-progress", "version": 1, "cards": {"a": {"changed": 5}, "b": {}}}'
    file.write_text(text, encoding="utf-8")
    ask("--progress", str(file), lines=":q\n")
    assert kept(file) == {"a": {"changed": 5, "right": 0, "wrong": 0}}
    assert (tmp_path / "mine.broken.json").read_text(encoding="utf-8") == text


def test_an_unknown_deck_is_answered_with_the_nearest() -> None:
    result = ask("cell")
    assert result.exit_code == 2
    assert "no question is in a deck 'cell'; did you mean 'cells'?" in result.stderr
    assert "there are: cells, energy, gaps" in ask("zoology").stderr


def test_a_place_that_cannot_be_written_is_said_before_the_first_question(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = ask("--progress", str(tmp_path / "file" / "mine.json"), lines="\n2\n")
    assert result.exit_code == 2
    assert "cannot be" in result.stderr
    assert "1 of" not in result.stdout


def test_colours_come_and_go_with_the_terminals_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in ask("--mode", "practice", lines="\n2\n").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in ask("--mode", "practice", lines="\n2\n").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in ask("--mode", "practice", lines="\n2\n").stdout


@pytest.mark.slow
def test_it_works_in_a_pipe() -> None:
    command = [sys.executable, str(ROOT / "build.py"), "ask", "cells", "--mode", "practice", "--seed", "1"]
    ran = subprocess.run(command, input="\n2\nac\n", capture_output=True, check=True, encoding="utf-8")
    assert "All that are right (A–C): ac\nRight.\n" in ran.stdout
    assert "2 of 2 right (100 %)" in ran.stdout
    assert ran.stderr == "Asked 2 cards, of 6\n"
