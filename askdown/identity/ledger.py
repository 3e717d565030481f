"""The ledger: what is known of every card that was ever shipped, and of the note types it was shipped in."""

from collections.abc import Iterable
from operator import attrgetter

import msgspec

_PLACE = attrgetter("path", "guid")
VERSION = 1
NAME = "cards.lock"


class Deletion(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One deletion of a cloze: its number in Anki and what it hides, normalised.

    A deletion that is `gone` stays listed, so that its number is never given to another one.
    """

    number: int
    text: str
    gone: bool = False


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One card as it was shipped last.

    `kind` is the note type, "question" or "cloze". Times are whole seconds since the epoch; `modified` is the `mod`
    that Anki compares, `removed` is 0 for a card that the sources hold. `question` is the normalised question.
    `source` digests the question and answer as written, `answer` the answer's normalised text, `stored` exactly the
    fields and tags that Anki stores; `sketch` is the answer's, see sketches.py. `front` is the first field in HTML
    where it is more than the question in a paragraph. `parent` is the GUID of the card that a cloze was derived from.
    """

    path: str
    guid: str
    kind: str
    question: str
    added: int
    modified: int
    source: str
    stored: str
    answer: str = ""
    sketch: str = ""
    id: str = ""
    deck: str = ""  # names joined by "::"
    tags: tuple[str, ...] = ()
    front: str = ""
    parent: str = ""
    deletions: tuple[Deletion, ...] = ()
    removed: int = 0


class NoteType(msgspec.Struct, frozen=True):
    """One note type as it was shipped last: its id, a digest of its templates and style, and its own `mod`."""

    note_type: str
    id: int
    fingerprint: str
    modified: int


class Ledger(msgspec.Struct, frozen=True):
    """All that `cards.lock` holds. `project` is empty when no build has decided on it yet."""

    project: str = ""
    entries: tuple[Entry, ...] = ()
    note_types: tuple[NoteType, ...] = ()

    @property
    def live(self) -> tuple[Entry, ...]:
        """The cards that the sources held at the last build."""
        return tuple(entry for entry in self.entries if not entry.removed)

    @property
    def tombstones(self) -> tuple[Entry, ...]:
        """The cards that were removed since the first build."""
        return tuple(entry for entry in self.entries if entry.removed)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give entries in the order of the file: by source path, then by GUID.

    By GUID and not by place, so that an edited card changes one line where it stands, a reordered file none, and
    cards which two branches add seldom meet in one spot.
    """
    return tuple(sorted(entries, key=_PLACE))
