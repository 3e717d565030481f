"""A learner who imports the builds of a project and has studied every card, each to an interval of its own."""

import html
import re
from collections import Counter
from pathlib import Path

import msgspec

from askdown.identity.package import read_package
from tests.anki.harness import Imported, Learner
from tests.anki.project import MINUTE, Built, Project

_TAG = re.compile(r"<[^>]*>")


class Shipped(msgspec.Struct, frozen=True):
    """What an import did, by the names of cards (see `Course.named`)."""

    new: list[str]
    updated: list[str]
    built: Built


class Received(msgspec.Struct, frozen=True):
    """What the import of a package did to the learner's notes, by the names of cards."""

    new: list[str]
    updated: list[str]
    untouched: list[str]


class Course:
    """A project and its learner; what must hold after every import is checked in here."""

    def __init__(self, project: Project, learner: Learner) -> None:
        """Nothing is built yet, and the learner has an empty collection."""
        self.project, self.learner, self._days = project, learner, 0

    def begin(self, *options: str, code: int = 0) -> dict[str, int]:
        """Build, import and study; gives the intervals."""
        self.ship(*options, code=code)
        return self.study()

    def ship(self, *options: str, after: int = MINUTE, code: int = 0) -> Shipped:
        """Build and import, and compare the import with what the plan said; only for a learner who missed no build."""
        self.project.now += after
        plan = self.project.plan()
        built = self.project.build(*options, after=0, code=code)
        done = self._import(built.package)
        assert (done.new, done.updated, len(done.untouched)) == (plan.new, plan.updated, plan.same)
        return Shipped(self._names(done.new), self._names(done.updated), built)

    def ship_and_move(self, *options: str, after: int = MINUTE) -> Shipped:
        """Ship with what the plan says about decks: some are renamed before the import, some cards moved after it."""
        self.project.now += after
        moves = self.project.plan().data["deck_moves"]
        for move in moves:
            if move["rename"]:
                self.learner.rename_deck(move["old"], move["new"])
        shipped = self.ship(*options, after=0)
        for move in moves:
            for guid in () if move["rename"] else move["guids"]:
                self.learner.move(guid, move["new"])
        return shipped

    def receive(self, package: Path | None) -> Received:
        """Import a package of any build, which has to be there."""
        assert package is not None
        done = self._import(package)
        return Received(self._names(done.new), self._names(done.updated), self._names(done.untouched))

    def _import(self, package: Path) -> Imported:
        """Import a package: nothing may conflict, no note type may be doubled, and no GUID stand twice."""
        done = self.learner.imports(package)
        assert done.conflicting == frozenset()
        deck = re.compile(r"Askdown (?:Question|Cloze) \(.+\)")
        assert all(map(deck.fullmatch, self.learner.note_types)), self.learner.note_types
        guids = [note.guid for note in read_package(package)]
        assert len(guids) == len(set(guids))
        return done

    def study(self) -> dict[str, int]:
        """Study every card that is new, for 11 days, 12, 13 …; gives the intervals of all."""
        for guid, number in self.learner.new_cards():
            self._days += 1
            self.learner.study(guid, 10 + self._days, number)
        return self.days()

    def days(self) -> dict[str, int]:
        """Give the interval of every card by its name, a name with the number of the card but for the first.

        The first of a cloze is that of its first deletion.
        """
        named = self.named()
        return {
            f"{name} (c{number + 1})" if number else name: interval
            for guid, name in named.items()
            for number, interval in self.learner.intervals(guid).items()
        }

    def named(self) -> dict[str, str]:
        """Give the name of each note by its GUID: the question as learners see it; twins have their answer with it."""
        fields = {guid: [_text(field) for field in self.learner.note(guid).fields] for guid in self.learner.guids}
        count = Counter(question for question, *_ in fields.values())
        return {
            guid: question if count[question] == 1 else f"{question} → {answer}"
            for guid, (question, answer, *_) in fields.items()
        }

    def guid(self, name: str) -> str:
        """Give the GUID of the note with that name."""
        (found,) = (guid for guid, other in self.named().items() if other == name)
        return found

    def _names(self, guids: frozenset[str]) -> list[str]:
        named = self.named()
        return sorted(named[guid] for guid in guids)


def _text(field: str) -> str:
    return html.unescape(" ".join(_TAG.sub(" ", field).split()))
