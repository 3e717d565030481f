"""Parts of a file with many cards, for rendering: cut where the cards say, so that an edit changes one part alone."""

from collections.abc import Iterator, Sequence
from zlib import crc32

import msgspec

from askdown.stock.facts import FileFacts
from askdown.stock.stock import Assignment

_USUAL = 64  # cards of a part, on average


class Part(msgspec.Struct, frozen=True):
    """Cards of a file that lie side by side: their places among those that are not dropped, what they get and say."""

    start: int
    end: int
    assignment: Assignment
    digests: tuple[str, ...]


def parts_of(facts: FileFacts, assignment: Assignment) -> Iterator[Part]:
    """Cut a file behind cards whose GUIDs say so: wherever a card is put in or taken out, most cuts stay."""
    digests = [one for place, one in enumerate(facts.digests) if place not in assignment.dropped]
    start = 0
    for end, given in enumerate(assignment.given, 1):
        if end == len(assignment.given) or crc32(given.guid.encode()) % _USUAL == 0:
            own = Assignment(assignment.given[start:end], assignment.names)
            yield Part(start, end, own, tuple(digests[start:end]))
            start = end


def places_of(facts: FileFacts, dropped: frozenset[int], part: Part) -> Sequence[int]:
    """Give the places of a part's cards among all cards of the file."""
    if not dropped:
        return range(part.start, part.end)
    return [place for place in range(len(facts.sightings)) if place not in dropped][part.start : part.end]
