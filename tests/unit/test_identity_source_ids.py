"""Ids written into sources: where they can stand, and that they change nothing but what is known of a card."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.editing import edited
from askdown.identity.ledger import Ledger
from askdown.identity.matching import match
from askdown.identity.outcome import Matching
from askdown.identity.sightings import sighting
from askdown.identity.source_ids import Target, id_edits, targets
from askdown.readers.reading import read
from askdown.source import SourceFile

CHECKOUT = Path(__file__).resolve().parents[2]
CORPORA = CHECKOUT / "../shared/corpora/data"
PARTS = 4  # in which the files from the world are looked at
SEEDS = CHECKOUT / "../shared/seeds"


def written(text: str) -> tuple[str, list[str]]:
    """Give a file with ids in it (`abc` for all), and what was reported."""
    found: list[Diagnostic] = []
    file = SourceFile("a.md", text)
    lines = [card.origin.line for card in read(file, lambda _: None).cards]
    edits = id_edits(file, [Target(line, "abc") for line in lines], found.append)
    return edited(text.encode(), edits).decode(), [diagnostic.rule.name for diagnostic in found]


@pytest.mark.parametrize(
    ("question", "with_id"),
    [
        ("## What is padding?", "## What is padding? {#abc}"),
        ("### 3. What is padding?  ", "### 3. What is padding? {#abc}  "),
        ("### Q1: What is padding? ###", "### Q1: What is padding? {#abc} ###"),
        ("# What is C#?", "# What is C#? {#abc}"),
        ("# What does `a|b` do? {.multi}", "# What does `a|b` do? {#abc .multi}"),
        ("## Question 3\n\nWhat is padding?", "## Question 3 {#abc}\n\nWhat is padding?"),
        ("**Q1. What is padding?**", "**Q1. What is padding?** <!-- id: abc -->"),
        ("Q: What is padding?", "Q: What is padding? <!-- id: abc -->"),
        ("Q: What is $x$ in $f(x)$?  ", "Q: What is $x$ in $f(x)$? <!-- id: abc -->  "),
        ("Q: What is `x` in\nthis?", "Q: What is `x` in <!-- id: abc -->\nthis?"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_id_stands_behind_the_question(question: str, with_id: str, end: str) -> None:
    mark = "A: " if question.startswith("Q:") else "Answer: "
    rest = f"\n\n{mark}Zeros around the input.\n"
    assert written((question + rest).replace("\n", end)) == ((with_id + rest).replace("\n", end), [])


@pytest.mark.parametrize(
    ("head", "row", "with_id"),
    [
        ("| Question | Answer |\n|---|---|", "| What is `a`? | It. |", "| What is `a`? <!-- id: abc --> | It. |"),
        ("Question | Answer\n---|---", "What is a \\| b? | It.", "What is a \\| b? <!-- id: abc --> | It."),
        ("| # | Question | Answer |\n|--|--|--|", "| 1. | Why? | So. |", "| 1. | Why? <!-- id: abc --> | So. |"),
    ],
)
def test_in_a_table_an_id_stands_in_the_cell_of_the_question(head: str, row: str, with_id: str) -> None:
    file = SourceFile("a.md", f"{head}\n{row}\n{row.replace('?', ' again?')}\n")
    found: list[Diagnostic] = []
    after = edited(file.text.encode(), id_edits(file, [Target(3, "abc")], found.append)).decode()
    assert (after, found) == (file.text.replace(row, with_id), [])


def test_an_id_never_stands_in_the_middle_of_code() -> None:
    text = "Q: What does `f(1,\n2)` give?\nA: Three.\n"
    after, reported = written(text)
    assert "`f(1,\n2)`" in after
    assert reported == ([] if "<!-- id: abc -->" in after else ["id-not-written"])


def test_where_no_id_can_be_read_the_source_stays_and_a_note_says_so() -> None:
    found: list[Diagnostic] = []
    assert id_edits(SourceFile("a.md", "No question.\n"), [Target(1, "abc"), Target(9, "x")], found.append) == ()
    assert [(diagnostic.rule.name, diagnostic.line) for diagnostic in found] == [
        ("id-not-written", 1),
        ("id-not-written", 9),
    ]


def matched(files: Sequence[SourceFile], ledger: Ledger) -> Matching:
    cards = [card for file in files for card in read(file, lambda _: None).cards]
    return match([sighting(card) for card in cards], ledger, lambda _: None)


def with_ids(files: Sequence[SourceFile], matching: Matching) -> tuple[list[SourceFile], int]:
    """Give the files with ids in them, and how many there was no place for."""
    missed: list[Diagnostic] = []
    wanted = targets(matching)
    return [
        SourceFile(
            file.path,
            edited(file.text.encode(), id_edits(file, wanted[file.path], missed.append)).decode(),
        )
        if file.path in wanted
        else file
        for file in files
    ], len(missed)


def files_below(folder: Path) -> list[SourceFile]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".markdown", ".txt"})
    return [decode(path.relative_to(folder).as_posix(), path.read_bytes(), lambda _: None) for path in paths]


def check(files: list[SourceFile]) -> int:
    """Write ids into files and read them again: the same cards with the same GUIDs, and nothing left to write.

    Give the number of cards that got none.
    """
    before = matched(files, Ledger("p"))
    after_writing, unwritten = with_ids(files, before)
    after = matched(after_writing, Ledger("p"))
    assert [found.guid for found in after.matches] == [found.guid for found in before.matches]
    assert [one.question for one in after.sightings] == [one.question for one in before.sightings]
    assert [one.answer for one in after.sightings] == [one.answer for one in before.sightings]
    named = [one for one in after.sightings if one.explicit_id]
    assert len(named) >= len(after.sightings) - unwritten
    assert with_ids(after_writing, after)[0] == after_writing
    return unwritten


def test_ids_in_the_projects_own_deck_change_no_card() -> None:
    assert check(files_below(CHECKOUT / "source")) <= 5


@pytest.mark.skipif(not SEEDS.exists(), reason="the shared seeds are not beside this checkout")
def test_ids_in_the_seeds_change_no_card() -> None:
    assert check(files_below(SEEDS)) == 0


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.exists(), reason="the shared corpora are not beside this checkout")
@pytest.mark.parametrize("first", range(PARTS))
def test_ids_in_files_from_the_world_change_no_card(first: int) -> None:
    files = files_below(CORPORA)[first::PARTS]
    unwritten = [check([file]) for file in files]
    cards = sum(len(read(file, lambda _: None).cards) for file in files)
    assert sum(unwritten) <= 0.02 * cards
