"""One file, read and taken through every pass that looks at one file alone; and what the library must know of it.

All of it is pure: it depends on the file and on what is settled for all files, so that it can be remembered and made
by several processes at once. Passes over the whole library get the facts, and need no trees.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias, assert_never

import msgspec

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.keeping import Kept, kept
from askdown.identity.fingerprints import fingerprint
from askdown.identity.sightings import Sighting
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck
from askdown.passes.formula_clozes import Wanted, formula_clozes
from askdown.passes.formulas import (
    PlacedFormula,
    distinct_formulas,
    is_doubtful,
    judged_formulas,
    mend_formulas,
    written_formulas,
)
from askdown.passes.identities import sightings_of
from askdown.passes.macros import expand_macros
from askdown.passes.media import Shown, shown_media
from askdown.passes.naming import Naming, name_cards
from askdown.readers.reading import read
from askdown.source import SourceFile
from askdown.tex.macros import Macro

MANY = 200  # cards of a file that is better rendered in parts


class Settled(msgspec.Struct, frozen=True):
    """What a project settles for all its files: `root` is the root deck's name, `macros` are its own TeX commands."""

    root: str
    naming: Naming = Naming()
    clozes: Wanted = Wanted()
    macros: dict[str, Macro] = {}


class JudgedFormula(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A formula, and whether the structural checker takes it."""

    tex: str
    display: bool
    fine: bool


class Seam(msgspec.Struct, frozen=True):
    """How a portion of a file was read, to be held against the others.

    `levels` and `local` are as in Traits. `begin` and `end` say how its first line and the line behind its last are
    read, and under which section: a question opens there, or a section. `titles` are the topmost headings over its
    questions.
    """

    dialect: str
    levels: tuple[frozenset[int], int]
    local: bool
    begin: tuple[str, ...] | None
    end: tuple[str, ...] | None
    titles: frozenset[tuple[str, ...]]


class FileFacts(msgspec.Struct, frozen=True):
    """What the whole library must know of a file; everything stands in the order of its cards.

    There is a sighting for each card, its parent by its place in the file. `clozes` are the keys of the clozes that
    were made of its formulas, which stand behind its own cards. `doubtful` are the formulas about which there is
    something to say whatever MathJax's verdict is. `digests` are those of the cards, where there are many: of all that
    they are rendered from, wherever in the file they stand. What was read of a portion of a file has a `seam`.
    """

    path: str
    found: tuple[Kept, ...]
    sightings: tuple[Sighting, ...]
    clozes: tuple[str, ...]
    formulas: tuple[JudgedFormula, ...]
    doubtful: tuple[PlacedFormula, ...]
    shown: tuple[Shown, ...]
    digests: tuple[str, ...] = ()
    seam: Seam | None = None


class FileReading(msgspec.Struct, frozen=True):
    """A file as it was read: its facts, and a way to its trees, which may have to be fetched from elsewhere."""

    facts: FileFacts
    load: Callable[[], Deck]


Read: TypeAlias = Callable[[Iterable[SourceFile], Settled], Iterable[FileReading]]
"""Reads files, in their order."""


def read_here(sources: Iterable[SourceFile], settled: Settled) -> Iterator[FileReading]:
    """Read files here and now, and keep their trees."""
    for source in sources:
        facts, deck = read_file(source, settled)
        yield FileReading(facts, partial(_itself, deck))


def _itself(deck: Deck) -> Deck:
    return deck


def read_file(source: SourceFile, settled: Settled) -> tuple[FileFacts, Deck]:
    """Read a file and take it through the passes over one file. Never raises on content."""
    found: list[Diagnostic] = []
    deck, clozes = passed(read(source, found.append), settled, found.append)
    return facts_of(deck, clozes, found, many=len(deck.cards) > MANY), deck


def passed(deck: Deck, settled: Settled, report: Report, *, titled: bool | None = None) -> tuple[Deck, tuple[str, ...]]:
    """Take a deck through the passes over one file; gives the keys of the clozes, which are its last cards."""
    deck = name_cards(deck, settled.root, settled.naming, titled=titled)
    deck = mend_formulas(expand_macros(deck, settled.macros, report), report)
    clozes = formula_clozes(deck, settled.clozes)
    return msgspec.structs.replace(deck, cards=(*deck.cards, *clozes.values())), tuple(clozes)


def facts_of(deck: Deck, clozes: tuple[str, ...], found: list[Diagnostic], *, many: bool) -> FileFacts:
    """Give the facts of a deck: with the digests of its cards if they are `many`.

    `clozes` are the keys of its last cards, `found` is what was reported on the way.
    """
    sightings = sightings_of(deck)
    formulas = written_formulas(deck)
    return FileFacts(
        path=deck.path,
        found=tuple(map(kept, found)),
        sightings=sightings,
        clozes=clozes,
        formulas=tuple(JudgedFormula(*formula, fine) for formula, fine in distinct_formulas(formulas).items()),
        doubtful=tuple(filter(is_doubtful, judged_formulas(formulas))),
        shown=tuple(shown_media(deck)),
        digests=tuple(map(_digest, deck.cards, sightings)) if many else (),
    )


def dropped_clozes(files: Iterable[FileFacts]) -> Iterator[frozenset[int]]:
    """Give for each file, or portion of one, the places of the clozes that an earlier one has too."""
    seen: set[str] = set()
    for facts in files:
        own = len(facts.sightings) - len(facts.clozes)
        yield frozenset(place for place, key in enumerate(facts.clozes, own) if key in seen)
        seen.update(facts.clozes)


def _digest(card: Card, seen: Sighting) -> str:
    """Digest what a note is rendered from: the trees are in the sighting's digest, their lines are not."""
    origin = msgspec.structs.replace(card.origin, line=0, end_line=0, answer_line=None)
    match card:
        case BasicCard():
            more: tuple[object, ...] = ("basic",)
        case ChoiceCard():
            more = ("choice", card.ordered, card.multiple)
        case ClozeCard():  # how much of the text is heading and lead
            more = ("cloze", card.parent is None, len(card.heading), len(card.lead))
        case _:
            assert_never(card)
    return fingerprint(seen.source, origin, *more)
