"""Whether a file where an output belongs may be somebody else's, which no build may replace."""

from collections.abc import Collection
from pathlib import Path

# How outputs begin in every version: it tells them where the record of them was lost. Those that are made with
# templates, of anybody's questions or of pictures begin with anything.
_MARKS = {".apkg": b"PK", ".json": b'{\n "', ".pdf": b"%PDF", ".xml": b"<?xml", ".zip": b"PK"}


def is_foreign(place: Path, ours: Collection[Path]) -> bool:
    """Tell a file that is none of `ours`, those that are on record, and does not begin as outputs of its kind do.

    One whose kind begins with anything is foreign if there is a record at all: else that was lost, or is of another
    version.
    """
    if not place.is_file() or not place.stat().st_size:
        return False
    mark = _MARKS.get(place.suffix.lower())
    with place.open("rb") as stream:
        if (stream.read(len(mark)) == mark) if mark else not ours:
            return False
    # Systems differ in which names are the same file's: `Bio.csv` may be what `bio.csv` was.
    return not any(one.exists() and place.samefile(one) for one in ours)
