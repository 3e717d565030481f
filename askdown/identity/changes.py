"""What a build changes for a learner, card by card: the words in which stamping speaks and the plan is written."""

from enum import StrEnum

import msgspec


class Status(StrEnum):
    """What an import does to a note. `SAME` is left alone; `RERENDERED` changed though its source did not."""

    ADDED = "added"
    RETURNED = "returned"
    EDITED = "edited"
    RERENDERED = "re-rendered"
    REMOVED = "removed"
    SAME = "same"


class Change(msgspec.Struct, frozen=True, gc=False):
    """One card of which anything changed: its note, its question, its deck or its file.

    `question` is that of now, `was` the former one where it differs (history is kept); `deck_was` and `path_was` are
    empty where the card stayed.
    """

    guid: str
    kind: str
    status: Status
    path: str
    line: int
    question: str
    deck: str
    was: str = ""
    deck_was: str = ""
    path_was: str = ""
