"""A source file mended as far as that is safe: what cannot change a question, a word or a tag of any card."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Report
from askdown.editing import UneditableError
from askdown.fixing import Fix, applied, without_overlaps
from askdown.identity.fingerprints import normalised
from askdown.identity.sightings import sighting
from askdown.lint.fixes import fix_of
from askdown.lint.marks import marks_of
from askdown.lint.written import Written
from askdown.model import Deck
from askdown.passes.formulas import mend_formulas
from askdown.readers.reading import read
from askdown.source import SourceFile

_ROUNDS = 8  # a fix may bring forth the next one: two broken lines, a bullet in front of a tab
_READINGS = 40  # trials in a round, with which a dozen unsafe fixes are found among thousands of safe ones
_WORD = re.compile(r"[^\W_]+")


class Mended(msgspec.Struct, frozen=True):
    """A file's bytes after mending, and how many fixes were made (0: the bytes are as they were)."""

    data: bytes
    fixes: int = 0


def mend(path: str, data: bytes) -> Mended:
    """Make the safe fixes of a file, round by round until none is left; mending the result changes nothing.

    A fix is safe when every card reads as before: kind, question, id, tags, sections, and the words of its answer. So
    no card's identity can change. What is no text, or cannot be edited without changing all, comes back as it was.
    """
    made = 0
    for _ in range(_ROUNDS):
        found: list[Diagnostic] = []
        source = decode(path, data, found.append)
        deck = _read(source, found.append)
        found += marks_of(source)
        found.sort(key=lambda diagnostic: (diagnostic.line, diagnostic.column))
        written = Written(source, deck)
        fixes = without_overlaps(fix_of(diagnostic, written) for diagnostic in found)
        fixes = _Trial(path, data, _reading(deck)).safe(fixes) if fixes else []
        if not fixes:
            break
        data, made = applied(data, fixes), made + len(fixes)
    return Mended(data, made)


class _Trial:
    """Tries fixes on the bytes of one file, and reads what comes out."""

    def __init__(self, path: str, data: bytes, reading: object) -> None:
        self._path = path
        self._data = data
        self._wanted = reading
        self._left = _READINGS

    def safe(self, fixes: Sequence[Fix]) -> list[Fix]:
        """Give the fixes that are safe together: all, or those of both halves that are."""
        if not fixes or self._holds(fixes):
            return list(fixes)
        if len(fixes) == 1:
            return []
        half = len(fixes) // 2
        first, second = self.safe(fixes[:half]), self.safe(fixes[half:])
        return first + second if not first or not second or self._holds(first + second) else first

    def _holds(self, fixes: Sequence[Fix]) -> bool:
        self._left -= 1
        if self._left < 0:
            return False
        try:
            data = applied(self._data, fixes)
        except UneditableError:
            return False
        return _reading(_read(decode(self._path, data, lambda _: None), lambda _: None)) == self._wanted


def _read(source: SourceFile, report: Report) -> Deck:
    """Read a file with its formulas mended, as it is built: what a fix writes into it must come to the same."""
    return mend_formulas(read(source, report), report)


def _reading(deck: Deck) -> object:
    """Give what must stay the same in a file: all that identity, tags and decks depend on, and all words."""
    return deck.dialect, deck.settings, tuple(_cards(deck))


def _cards(deck: Deck) -> Iterator[tuple[object, ...]]:
    for card in deck.cards:
        seen = sighting(card)
        origin = card.origin
        words = tuple(_WORD.findall(seen.answer))
        yield seen.kind, normalised(seen.question), origin.explicit_id, origin.tags, origin.section, origin.marks, words
