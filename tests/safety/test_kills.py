"""Builds that are killed, at any moment: the old outputs and ledger are whole, and the next build is right."""

import random
import shutil
import time
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("resource")  # forks and limits, which Windows has not

from askdown.identity.ledger_file import read_ledger
from askdown.manifest import NAME
from tests.safety.faults import at_write, build, kill
from tests.safety.world import Home

OLD = {"padding": "zero", "pooling": "max", "stride": "two"}
NEW = {"padding": "nothing", "stride": "two", "dropout": "chance", "momentum": "mass"}


class Case:
    """A project that was built, was edited, and whose next build is known; it can be set back to before that."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.words = words
        self.chance = random.Random(1)  # noqa: S311  (nothing secret)
        self.home = Home(folder / "home")
        self._saved = folder / "saved"
        self.home.write(OLD)
        self.home.write({"batch": "many"}, "gone/b.md")
        assert build(self.home, *words).code == 0
        self.home.write(NEW)
        shutil.rmtree(self.home.source / "gone")
        self.home.write({"layer": "one"}, "fresh/c.md")
        shutil.copytree(self.home.folder, self._saved)
        self.before = self.home.files()
        self.home.now += 100
        assert build(self.home, *words).code == 0
        self.after = self.home.files()
        assert build(self.home, *words).code == 0
        self.settled = self.home.files()  # data says what was reported, and there is less to report then

    def again(self) -> None:
        """Set the project back to before its second build; what was remembered stays as it is, or is forgotten."""
        cache = self.home.folder / "cache"
        for place in ("dist", "source"):
            shutil.rmtree(self.home.folder / place)
            shutil.copytree(self._saved / place, self.home.folder / place)
        if self.chance.random() < 0.5:
            shutil.rmtree(cache, ignore_errors=True)

    def expect_sound(self) -> None:
        """Expect that each file is the old or the new one, and that the next build makes all of them new."""
        for path, digest in self.home.files().items():
            if ".tmp" not in path and not path.endswith(NAME):
                assert digest in {self.before.get(path), self.after.get(path)}, path
        read_ledger(self.home.ledger.read_text(encoding="utf-8"), "cards.lock", _refuse)
        for package in self.home.dist.rglob("*.apkg"):
            assert zipfile.ZipFile(package).testzip() is None
        end = build(self.home, *self.words)
        assert end.code == 0, end.said
        assert self.home.files() in (self.after, self.settled), end.said


def _refuse(diagnostic: object) -> None:
    raise AssertionError(diagnostic)


@pytest.fixture(params=[("anki",), ("anki", "--split"), ("all",)], ids=" ".join)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    return Case(tmp_path, *request.param)


def test_builds_killed_before_some_of_their_writes_are_made_good_by_the_next(tmp_path: Path) -> None:
    case = Case(tmp_path, "anki")
    for count in (5, 12):
        case.again()
        assert build(case.home, *case.words, fault=at_write(count, case.home.folder, kill)).code == -9
        case.expect_sound()


@pytest.mark.slow
def test_a_build_killed_before_any_write_of_its_own_is_made_good_by_the_next(case: Case) -> None:
    """Every write in turn, until a build comes to its end."""
    for count in range(1, 500):
        case.again()
        end = build(case.home, *case.words, fault=at_write(count, case.home.folder, kill))
        if end.code == 0:
            assert count > 10
            return
        assert end.code == -9, end.said
        case.expect_sound()
    pytest.fail("no build came to its end")


@pytest.mark.slow
def test_a_build_killed_at_a_random_moment_is_made_good_by_the_next(tmp_path: Path) -> None:
    case = Case(tmp_path, "anki")
    start = time.monotonic()
    assert build(case.home, *case.words).code == 0
    took = 0.05 + time.monotonic() - start
    killed = 0
    for _ in range(120):
        case.again()
        shutil.rmtree(case.home.folder / "cache", ignore_errors=True)
        end = build(case.home, *case.words, kill_after=case.chance.random() * took * 1.5)
        killed += end.code == -9
        case.expect_sound()
    assert killed > 15  # how many depends on what else the machine does


@pytest.mark.slow
def test_the_program_itself_killed_at_a_random_moment(tmp_path: Path) -> None:
    """As a user has it: a process that starts, with all that it imports."""
    case = Case(tmp_path, "anki")
    for _ in range(12):
        case.again()
        process = case.home.start(*case.words)
        time.sleep(case.chance.random() * 1.2)
        process.kill()
        process.communicate()
        case.home.dist.mkdir(exist_ok=True)
        for package in case.home.dist.rglob("*.apkg"):  # the old one, or one of this moment, which nobody knows
            assert zipfile.ZipFile(package).testzip() is None
        read_ledger(case.home.ledger.read_text(encoding="utf-8"), "cards.lock", _refuse)
    code, said = case.home.run(*case.words)
    assert code == 0, said
    assert not [path for path in case.home.files() if ".tmp" in path]
