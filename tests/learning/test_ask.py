"""`ask` as its taker meets it: a transcript for each kind of question."""

import subprocess
import sys
from pathlib import Path

import pytest

from askdown.cli.progress_store import default_place
from tests.learning.ask_world import PROJECT, ask, biology, kept

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return biology(tmp_path, monkeypatch)


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
  What is the powerhouse of a cell?  source/cells.md:3
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
    assert "1 of 2 right (50 %)\nTo look at again:\n  Which are organelles?  source/cells.md:11\n" in result.stdout
    assert [record["outcome"] for record in kept().values()].count("wrong") == 1
    assert all("schedule" not in record for record in kept().values())


def test_typed_answers_are_judged_and_near_ones_are_for_the_taker() -> None:
    lines = "\n2\na\na\nfotosynthesis\n1\n45\nr\na\n"
    result = ask("cells", "--mode", "practice", "--seed", "1", lines=lines)
    assert "Your answer: fotosynthesis\nClose.\n  photosynthesis\n" in result.stdout
    assert "Is it only a slip? 1 It counts  2 It does not: 1\n" in result.stdout
    assert "Your answer: 45\nWrong.\n  46\n\nEnter goes on, r: I was right: r\n" in result.stdout
    assert "write below the answers:\n  source/cells.md:26  Accept: fotosynthesis\n" in result.stdout
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
    result = ask("cells", "--kind", "cloze", "--mode", "test")
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


def test_an_unknown_deck_is_answered_with_the_nearest() -> None:
    result = ask("cell")
    assert result.exit_code == 2
    assert "no question is in a deck 'cell'; did you mean 'cells'?" in result.stderr
    assert "there are: cells, energy, gaps" in ask("zoology").stderr


def test_decks_may_stand_behind_an_option_as_for_other_commands() -> None:
    rounds = [ask(*words, "--mode", "practice", lines=":q\n").stdout for words in (["cells"], ["--deck", "cells"])]
    assert rounds[0] == rounds[1] != ask("--mode", "practice", lines=":q\n").stdout


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
