"""What matching finds out about each card, for all who work with it."""

import msgspec

from askdown.identity.ledger import Deletion, Entry
from askdown.identity.sightings import Sighting


class Doubt(msgspec.Struct, frozen=True):
    """A card that may be one of these entries, best first, or none of them."""

    index: int
    entries: tuple[Entry, ...]


class Match(msgspec.Struct, frozen=True, gc=False):
    """What became of one sighting.

    `entry` is the ledger's card that it is, None for a new one; `how` names the stage that found it. A duplicate
    has the GUID of the sighting at `duplicate_of`, which alone is shipped. `deletions` stand in the order of the
    text and carry their final numbers; `retired` are those of the ledger that the text has no more.
    """

    guid: str
    how: str
    entry: Entry | None = None
    duplicate_of: int | None = None
    deletions: tuple[Deletion, ...] = ()
    retired: tuple[Deletion, ...] = ()


class Matching(msgspec.Struct, frozen=True):
    """The result for a whole library: `matches[i]` is that of `sightings[i]`.

    `vanished` are cards that the ledger has alive and the sources no more; `lost` are those of them which a sighting
    (by its place) replaced under another note type; `held` stay as they are, their file could not be read; `doubts`
    are cards that were taken as new because their entry is not certain.
    """

    sightings: tuple[Sighting, ...]
    matches: tuple[Match, ...]
    vanished: tuple[Entry, ...] = ()
    held: tuple[Entry, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    lost: tuple[tuple[int, Entry], ...] = ()
