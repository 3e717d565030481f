"""What counts as a change, and when it is complete: on a stream of looks that the tests make up."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from askdown.cli import keeping
from askdown.cli.choices import Choices
from askdown.cli.rebuilding import Build
from askdown.cli.watched_files import Difference, Snapshot, Stamp, difference, stamp_of
from askdown.cli.watching import Clock, Look, rounds

A, B, LEDGER = Path("/s/a.md"), Path("/s/b.md"), Path("/s/cards.lock")
LONG, SHORT, EMPTY = 1000, 100, 0


def files(**sizes: int) -> Snapshot:
    """Make a snapshot of files by their sizes; another size is another time."""
    return {Path(f"/s/{name}.md"): Stamp(size, size + 1, 1) for name, size in sizes.items()}


class World:
    """A clock that waiting moves, and files that change at given times."""

    def __init__(self, *events: tuple[float, Look]) -> None:
        self.time = 0.0
        self.events = events

    def look(self) -> Look:
        """Give what is there now."""
        return [look for at, look in self.events if at <= self.time][-1]

    def wait(self, seconds: float) -> None:
        assert seconds > 0
        self.time += seconds

    def wakes(self, *times: float) -> Iterator[None]:
        """Wake at each of these times, or later where somebody was at work."""
        for at in times:
            self.time = max(self.time, at)
            yield

    def rounds(self, *times: float) -> list[tuple[float, Difference]]:
        """Give each round with the time at which it begins."""
        clock = Clock(now=lambda: self.time, wait=self.wait)
        found = rounds(self.wakes(*times), self.look, LEDGER, clock)
        return [(self.time, change) for change in found]


def at(time: float, *, there: bool = True, git: bool = False, **sizes: int) -> tuple[float, Look]:
    return time, Look(files(**sizes), there, git)


def names(paths: Iterable[Path]) -> Sequence[str]:
    return sorted(path.stem for path in paths)


def test_the_first_round_comes_at_once_and_without_change_there_is_no_other() -> None:
    world = World(at(0, a=LONG))
    assert world.rounds(1, 2, 3) == [(0, Difference())]


def test_a_saved_file_is_a_round_without_waiting() -> None:
    world = World(at(0, a=LONG), at(1, a=LONG + 10))
    assert world.rounds(0.5, 1, 1.5) == [(0, Difference()), (1, Difference(changed=(A,)))]


@pytest.mark.parametrize("half", [EMPTY, SHORT])
def test_a_half_written_file_is_not_built(half: int) -> None:
    world = World(at(0, a=LONG), at(1, a=half), at(1.2, a=LONG + 1))
    (_, (time, change)) = world.rounds(1, 1.3)
    assert change == Difference(changed=(A,))
    assert 1.2 <= time < 1.3


def test_a_file_that_stays_empty_is_believed_after_a_moment() -> None:
    world = World(at(0, a=LONG), at(1, a=EMPTY))
    (_, (time, change)) = world.rounds(1)
    assert change == Difference(changed=(A,), lost=(A,))
    assert 1.5 <= time < 1.7


def test_a_file_saved_by_renaming_is_one_change() -> None:
    world = World(at(0, a=LONG, b=LONG), at(1, b=LONG), at(1.1, a=LONG + 5, b=LONG))
    (_, (_, change)) = world.rounds(1)
    assert change == Difference(changed=(A,))


def test_a_file_that_is_put_back_as_it_was_is_no_round() -> None:
    world = World(at(0, a=LONG), at(1), at(1.1, a=LONG))
    assert len(world.rounds(1, 2)) == 1


def test_a_removed_file_is_a_round() -> None:
    world = World(at(0, a=LONG, b=LONG), at(1, b=LONG))
    (_, (_, change)) = world.rounds(1)
    assert change == Difference(removed=(A,), lost=(A,))


def test_a_thousand_files_written_one_after_the_other_are_one_round() -> None:
    steps = [(1 + n / 500, Look(files(**{f"f{i}": LONG for i in range(20 + n)}))) for n in range(0, 1000, 10)]
    world = World(at(0, a=LONG), *steps)
    later = world.rounds(1, 1.5, 4, 5)[1:]
    assert [len(change.added) for _, change in later] == [1010]


def test_what_git_does_is_one_round_however_slow_it_is() -> None:
    world = World(
        at(0, a=LONG), at(1, git=True, a=LONG, b=LONG), at(3, git=True, a=LONG + 1, b=LONG), at(9, a=LONG + 2, b=LONG)
    )
    (_, (time, change)) = world.rounds(1, 3, 9.5)
    assert (names(change.changed), names(change.added)) == (["a"], ["b"])
    assert time >= 9


def test_a_lock_that_git_left_behind_does_not_stop_the_rounds_for_ever() -> None:
    world = World(at(0, a=LONG), at(1, git=True, a=LONG + 1))
    (_, (time, _)) = world.rounds(1)
    assert 25 < time < 40


def test_a_source_folder_that_comes_back_is_no_round_and_one_that_does_not_is() -> None:
    back = World(at(0, a=LONG), at(1, there=False), at(2, a=LONG))
    assert len(back.rounds(1, 3)) == 1
    gone = World(at(0, a=LONG), at(1, there=False))
    assert len(gone.rounds(1, 6)) == 2


def test_a_file_that_never_rests_is_built_in_the_end() -> None:
    world = World(at(0, a=LONG), *(at(1 + n / 10, a=n % 7) for n in range(400)))
    (_, (time, _)) = world.rounds(1)
    assert 5 < time < 8


def test_what_changes_in_a_build_is_the_next_round_but_for_the_ledger(tmp_path: Path) -> None:
    notes, ledger = tmp_path / "a.md", tmp_path / "cards.lock"
    notes.write_text("one")

    def look() -> Look:
        return Look({file: stamp for file in (notes, ledger) if (stamp := stamp_of(file))})

    def wakes() -> Iterator[None]:
        yield
        ledger.write_text("somebody else writes it")
        yield

    found = rounds(wakes(), look, ledger, Clock(wait=lambda _: None))
    assert next(found) == Difference()
    ledger.write_text("written by the build")
    notes.write_text("saved meanwhile")
    assert next(found) == Difference(changed=(notes,))
    assert next(found) == Difference(changed=(ledger,))


def test_a_difference_says_what_was_lost() -> None:
    before, after = files(a=LONG, b=LONG, c=LONG), files(a=SHORT, b=LONG - 10, d=LONG)
    found = difference(before, after)
    assert (names(found.changed), names(found.added), names(found.removed)) == (["a", "b"], ["d"], ["c"])
    assert names(found.lost) == ["a", "c"]


def test_a_build_after_a_save_is_not_held_up_by_a_search_for_cycles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching: list[bool] = []

    def build(*_: object) -> Build:
        searching.append(gc.isenabled())
        return Build((), 0.0, ())

    changes = (Difference(), Difference(changed=(A,)), Difference(changed=(A,) * 100))
    monkeypatch.setattr(keeping, "changes_seen_by", lambda _: iter(changes))
    monkeypatch.setattr(keeping, "build_round", build)
    with pytest.raises(SystemExit):
        keeping.keep_building(Choices(source=tmp_path, quiet=True), {})
    gc.unfreeze()
    assert (searching, gc.isenabled()) == ([True, False, True], True)
