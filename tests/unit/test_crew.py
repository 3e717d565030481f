"""Several processes: the same results in whatever order, mistakes as if there was one, and an end that is said."""

import os
import signal
from collections.abc import Iterator
from functools import partial

import msgspec
import pytest

from askdown.crew import crew as room
from askdown.crew.crew import Crew
from askdown.crew.frames import WorkerDiedError
from askdown.crew.work import Reading, Rendering, Work, decoded_facts, done
from askdown.source import SourceFile
from askdown.stock.facts import Settled
from askdown.stock.stock import Assignment

TEXT = "## What is {}?\n\nA number, $x_{}$, and `code`.\n\n$$\ny = {}\n$$\n"


@pytest.fixture
def crew() -> Iterator[Crew]:
    made = Crew(2)
    yield made
    made.close()


def reading(number: int) -> Work:
    return Reading(SourceFile(f"{number}.md", TEXT.replace("{}", str(number))), Settled("Root"))


def silent(_: int) -> None:
    """Take note of nothing."""


def test_without_helpers_all_is_done_here() -> None:
    told: list[int] = []
    pieces = [partial(reading, number) for number in range(3)]
    results = dict(Crew(0).work(pieces, much=True, begin=told.append))
    assert told == [0, 1, 2]
    assert results == {number: done(reading(number)) for number in range(3)}


def test_little_work_starts_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_started", lambda: pytest.fail("a process was started"))
    pieces = [partial(reading, number) for number in range(3)]
    assert len(list(Crew(2).work(pieces, much=False, begin=silent))) == 3


@pytest.mark.slow
def test_helpers_give_what_this_process_would(crew: Crew) -> None:
    pieces = [partial(reading, number) for number in range(60)]
    told: list[int] = []
    results = dict(crew.work(pieces, much=True, begin=told.append))
    assert results == {number: done(reading(number)) for number in range(60)}
    assert decoded_facts(results[7][0]).path == "7.md"
    again = dict(crew.work(pieces[:30], much=False, begin=silent))
    assert again == {number: results[number] for number in range(30)}


@pytest.mark.slow
def test_a_mistake_is_met_here_wherever_it_was_made(crew: Crew) -> None:
    wrong = Rendering("1.md", b"no deck", Assignment((), {}), "", "", "skip", "")
    pieces = [partial(reading, number) for number in range(30)]
    with pytest.raises(msgspec.DecodeError):
        list(crew.work([*pieces, lambda: wrong, lambda: wrong, *pieces], much=True, begin=silent))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_helper_that_is_killed_is_a_clear_error(crew: Crew) -> None:
    pieces = [partial(reading, number) for number in range(400)]
    work = crew.work(pieces, much=True, begin=silent)
    next(work)
    os.kill(crew._helpers[0].pid, signal.SIGKILL)
    with pytest.raises(WorkerDiedError, match="ended with code -9"):
        list(work)
