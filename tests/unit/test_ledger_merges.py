"""Two branches that both build, merged by git itself: with `merge=union` and with conflict markers left in."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Ledger
from askdown.identity.ledger_file import read_ledger, write_ledger
from askdown.identity.sightings import Sighting
from tests.unit.identity_world import World, card

pytestmark = pytest.mark.slow

BASE = [
    card(f"What is term {n}?", f"The {n}th thing that has {n * 3} parts of {n * 7} kinds.", path=f"{'ab'[n % 2]}.md")
    for n in range(8)
]
OURS = card("What is only ours?", "A card that the first branch adds at the end of its file.")
THEIRS = card("What is only theirs?", "A card that the second branch adds in the very same place.")


class Repository:
    """A git repository that holds nothing but a ledger."""

    def __init__(self, folder: Path, *, union: bool) -> None:
        self._folder = folder
        self.git("init", "-q", "-b", "main")
        if union:
            (folder / ".gitattributes").write_text("cards.lock merge=union\n", "utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "begin")

    def git(self, *arguments: str, fails: bool = False) -> None:
        names = {
            f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        nowhere = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *arguments], cwd=self._folder, env=os.environ | names | nowhere, capture_output=True, check=False
        )
        assert fails or done.returncode == 0, done.stderr

    def commit(self, world: World) -> None:
        (self._folder / "cards.lock").write_text(write_ledger(world.ledger), "utf-8", newline="\n")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "build")

    def merged(self) -> tuple[Ledger, list[str]]:
        self.git("merge", "-q", "theirs", "-m", "merge", fails=True)
        found: list[Diagnostic] = []
        text = (self._folder / "cards.lock").read_text("utf-8")
        return read_ledger(text, "cards.lock", found.append), [diagnostic.rule.name for diagnostic in found]


def merged(
    tmp_path: Path, ours: Sequence[Sighting], theirs: Sequence[Sighting], *, union: bool
) -> tuple[World, World, World, list[str]]:
    """Build `BASE`, then each branch's cards on its own, merge; give the worlds of both and of the merge."""
    repository = Repository(tmp_path, union=union)
    first, second, both = World(), World(), World()
    first.build(BASE)
    second.build(BASE)
    repository.commit(first)
    repository.git("checkout", "-q", "-b", "theirs")
    second.build(theirs)
    repository.commit(second)
    repository.git("checkout", "-q", "main")
    first.now += 500
    first.build(ours)
    repository.commit(first)
    both.now = first.now
    both.ledger, reported = repository.merged()
    return first, second, both, reported


@pytest.mark.parametrize("union", [True, False])
def test_cards_that_both_branches_add_in_one_place_are_both_kept(tmp_path: Path, *, union: bool) -> None:
    ours, theirs, both, reported = merged(tmp_path, [*BASE, OURS], [*BASE, THEIRS], union=union)
    known = {entry.guid for entry in ours.ledger.entries} | {entry.guid for entry in theirs.ledger.entries}
    built = both.build([*BASE, OURS, THEIRS])
    assert set(built.guids) == known
    assert built.stamped.changes == ()
    assert set(reported) <= {"ledger-healed"}


@pytest.mark.parametrize("union", [True, False])
def test_a_card_that_both_branches_edit_keeps_its_history_and_the_later_time(tmp_path: Path, *, union: bool) -> None:
    edited = replace(BASE[3], answer=BASE[3].answer + " As we say.")
    other = replace(BASE[3], answer=BASE[3].answer + " As they say.")

    def swap(one: Sighting) -> list[Sighting]:
        return [*BASE[:3], one, *BASE[4:]]

    ours, theirs, both, reported = merged(tmp_path, swap(edited), swap(other), union=union)
    guid = next(entry.guid for entry in ours.ledger.entries if entry.question == BASE[3].question)
    times = [next(e.modified for e in w.ledger.entries if e.guid == guid) for w in (ours, theirs)]
    built = both.build(swap(replace(edited, answer=edited.answer + " As both say.")))
    assert built.guids[3] == guid
    assert built.modified(guid) > max(times)
    assert reported == ["ledger-healed"]


@pytest.mark.parametrize("union", [True, False])
def test_one_branch_renames_a_file_while_the_other_edits_it(tmp_path: Path, *, union: bool) -> None:
    renamed = [replace(one, path="c.md") if one.path == "a.md" else one for one in BASE]
    edited = [replace(one, answer=one.answer + " Edited.") if one.path == "a.md" else one for one in BASE]
    ours, _, both, _ = merged(tmp_path, renamed, edited, union=union)
    built = both.build([replace(one, path=other.path) for one, other in zip(edited, renamed, strict=True)])
    assert set(built.guids) == {entry.guid for entry in ours.ledger.live}
    assert both.ledger.tombstones == ()


@pytest.mark.parametrize("union", [True, False])
def test_one_branch_removes_a_card_that_the_other_edits(tmp_path: Path, *, union: bool) -> None:
    edited = replace(BASE[0], answer=BASE[0].answer + " Edited.")
    ours, theirs, both, _ = merged(tmp_path, BASE[1:], [edited, *BASE[1:]], union=union)
    stone = ours.ledger.tombstones[0]
    built = both.build([edited, *BASE[1:]])
    assert built.guids[0] == stone.guid
    assert built.modified(stone.guid) > stone.modified
    assert both.ledger.tombstones == ()
    assert {entry.guid for entry in theirs.ledger.entries} == set(built.guids)


@pytest.mark.parametrize("union", [True, False])
def test_the_same_question_added_on_both_branches_is_an_error_that_heals(tmp_path: Path, *, union: bool) -> None:
    mine = card("What is new?", "A card about one thing: its colour, its weight, its price.")
    yours = card("What is new?", "Something which nobody else had ever thought of writing down before.", path="b.md")
    _, _, both, reported = merged(tmp_path, [*BASE, mine], [*BASE, yours], union=union)
    assert "guid-of-two-cards" in reported
    built = both.build([*BASE, mine, yours])
    assert len(set(built.guids)) == len(BASE) + 2
    assert built.reported == ()
    assert [change.question for change in built.changes("added")] == ["What is new?"]
