"""An author at random: a small project of cards that are added, edited, moved, deleted, brought back, from a seed."""

import re
from dataclasses import dataclass, field, replace
from random import Random

from tests.anki.project import Project, cards, labelled, numbered

_WORDS = re.findall(
    r"\w+",
    "amber anchor apple arrow badger barley basin beacon beetle birch blanket bonfire bottle bramble bridge bucket "
    "button cabin candle canyon carpet castle cavern cedar chapel cherry chimney cider cinder clover cobalt comet "
    "copper coral cotton cradle crater cricket crystal curtain dagger daisy desert dragon drum eagle ember engine "
    "falcon feather fiddle flint forest fossil fountain garden garlic ginger glacier goblet granite grove hammer "
    "harbour harvest hazel helmet heron hollow honey horizon island ivory jacket juniper kettle kitten ladder lagoon "
    "lantern laurel leather lemon lichen lilac linen lizard locket magnet mallow maple marble meadow mirror monsoon "
    "mortar mosaic mustard nectar needle nettle nutmeg oasis obelisk olive orchard otter oyster paddle pebble pepper "
    "pewter pigeon pillar plaster plum pollen poppy prism pumice quartz quill rabbit raven ribbon river saddle salmon "
    "sapphire scarlet shadow shovel silver sparrow spindle spruce stable summit sunset swallow tassel thimble thistle "
    "thunder timber topaz torch trellis tulip tundra turtle valley velvet violet walnut willow window winter zephyr",
)
_ASKED = (
    "What does the {} do to the {} of a {}?",
    "Why is the {} of a {} under the {}?",
    "Which {} lies between the {} and the {}?",
    "How does a {} become a {} of the {}?",
)


@dataclass(frozen=True)
class Sheet:
    """One card as its author sees it: `key` says which it is, whatever is written on it."""

    key: int
    question: str
    answer: str

    @property
    def text(self) -> tuple[str, str]:
        """What stands on it."""
        return self.question, self.answer


@dataclass
class Author:
    """Cards in files, and the edits made to them; `drawer` holds deleted cards."""

    random: Random
    files: dict[str, list[Sheet]] = field(default_factory=dict)
    drawer: list[Sheet] = field(default_factory=list)
    made: int = 0

    @property
    def sheets(self) -> dict[int, tuple[str, Sheet]]:
        """All cards with their files, by key."""
        return {sheet.key: (path, sheet) for path, sheets in self.files.items() for sheet in sheets}

    def begin(self, files: int, each: int) -> None:
        """Write the first cards."""
        for number in range(files):
            self.files[f"part-{number}.md"] = [self._new() for _ in range(each)]

    def work(self) -> list[str]:
        """Make one to three edits; gives their names."""
        edits = (
            self.add,
            self.delete,
            self.ask,
            self.reword,
            self.both,
            self.swap,
            self.move,
            self.rename,
            self.restore,
        )
        chosen = self.random.choices(edits, weights=(3, 2, 3, 3, 2, 2, 3, 1, 1), k=self.random.randint(1, 3))
        for edit in chosen:
            edit()
        return [edit.__name__ for edit in chosen]

    def add(self) -> None:
        """Write a new card somewhere."""
        sheets = self.files[self._path()]
        sheets.insert(self.random.randint(0, len(sheets)), self._new())

    def delete(self) -> None:
        """Delete a card."""
        path, place = self._place()
        self.drawer.append(self.files[path].pop(place))

    def restore(self) -> None:
        """Bring a deleted card back, as it was or lightly edited."""
        if self.drawer:
            sheet = self.drawer.pop(self.random.randrange(len(self.drawer)))
            answer = self._reworded(sheet.answer) if self.random.random() < 0.3 else sheet.answer
            self.files[self._path()].append(replace(sheet, answer=answer))

    def ask(self) -> None:
        """Edit a question lightly."""
        path, place = self._place()
        sheet = self.files[path][place]
        self.files[path][place] = replace(sheet, question=self._reworded(sheet.question))

    def reword(self) -> None:
        """Edit an answer lightly."""
        path, place = self._place()
        sheet = self.files[path][place]
        self.files[path][place] = replace(sheet, answer=self._reworded(sheet.answer))

    def both(self) -> None:
        """Edit question and answer of a card lightly."""
        path, place = self._place()
        sheet = self.files[path][place]
        self.files[path][place] = Sheet(sheet.key, self._reworded(sheet.question), self._reworded(sheet.answer))

    def swap(self) -> None:
        """Let two cards change places, in whichever files they are."""
        (path, place), (other, position) = self._place(), self._place()
        one, two = self.files[path][place], self.files[other][position]
        self.files[path][place], self.files[other][position] = two, one

    def move(self) -> None:
        """Move a card to another file."""
        path, place = self._place()
        sheet = self.files[path].pop(place)
        self.files[self._path()].append(sheet)

    def rename(self) -> None:
        """Give a file another name, in a folder perhaps."""
        path = self._path()
        folder = self.random.choice(("", "one/", "two/"))
        self.made += 1
        self.files[f"{folder}part-{self.made}.md"] = self.files.pop(path)

    def write(self, project: Project) -> None:
        """Put all files in place, in a dialect that each time is another one."""
        for file in project.source.rglob("*.md"):
            file.unlink()
        for path, sheets in self.files.items():
            texts = dict(sheet.text for sheet in sheets)
            dialect = self.random.choice((cards, labelled, lambda texts: numbered(texts.items())))
            project.write(path, dialect(texts))

    def _new(self) -> Sheet:
        self.made += 1
        question = self.random.choice(_ASKED).format(*self.random.sample(_WORDS, 3))
        return Sheet(self.made, question, " ".join(self.random.sample(_WORDS, self.random.randint(5, 14))).capitalize())

    def _reworded(self, text: str) -> str:
        """Replace one word of a text, or put one in or take one out."""
        words = text.split(" ")
        place = self.random.randrange(1, max(2, len(words) - 1))
        words[place : place + self.random.randint(0, 1)] = self.random.sample(_WORDS, self.random.randint(0, 1))
        return " ".join(words)

    def _path(self) -> str:
        return self.random.choice(sorted(self.files))

    def _place(self) -> tuple[str, int]:
        places = [(path, place) for path in sorted(self.files) for place in range(len(self.files[path]))]
        return self.random.choice(places)
