"""Where progress is kept between two runs of `ask`: a file of this user's, or the one that was named."""

import os
import re
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from askdown.cli.locking import alone_on
from askdown.cli.refusal import RefusalError
from askdown.identity.fingerprints import fingerprint
from askdown.learning import progress_file
from askdown.learning.records import Record
from askdown.writing import put


def state_folder() -> Path:
    """Give the folder in which this system keeps what a program knows of its user's doings."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "askdown"


def default_place(project: str) -> Path:
    """Give the file for a project by its id."""
    safe = project if re.fullmatch(r"[A-Za-z0-9_-]{1,80}", project) else fingerprint("progress", project)
    return state_folder() / "progress" / f"{safe}.json"


def load(place: Path) -> progress_file.Progress:
    """Read a file of progress, empty where there is none. Raises RefusalError for any other, which is left alone."""
    try:
        found = progress_file.read(place.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return progress_file.Progress({})
    except UnicodeDecodeError:
        found = "unreadable"
    except OSError as error:
        raise RefusalError(f"{place} cannot be read: {(error.strerror or str(error)).lower()}") from error
    if found == "newer":
        raise RefusalError(f"{place} was written by a later version of askdown: install that, or name another file")
    if found == "unreadable":
        raise RefusalError(f"{place} is no file of progress; it was left as it is")
    return found


class ProgressStore:
    """The file of a project's progress. `place` is None where progress cannot be kept."""

    def __init__(self, place: Path | None, deck: str) -> None:
        self.place = place
        self._deck = deck
        self._base: dict[str, Record] = {}  # what the file had when it was last seen
        self._seen: tuple[int, int] | None = None  # by what that state of the file is known

    def open(self) -> dict[str, Record]:
        """Read what is kept, and make sure that more can be. Raises RefusalError or PublishingError."""
        if not self.place:
            return {}
        with alone_on(self.place):
            return self._opened(self.place)

    def save(self, cards: Mapping[str, Record]) -> dict[str, Record]:
        """Write what is known now, with what another terminal has written since; gives both together.

        Raises PublishingError, and RefusalError where another one that writes does not end.
        """
        if not self.place:
            return dict(cards)
        with alone_on(self.place):
            untouched = self._seen is not None and self._state() == self._seen
            kept = cards if untouched else progress_file.reconciled(self._base, cards, load(self.place).cards)
            self._base = dict(kept)
            self._write(self.place)
            self._seen = self._state()
        return dict(self._base)

    def _opened(self, place: Path) -> dict[str, Record]:
        found = load(place)
        self._base = found.cards
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise RefusalError(f"progress cannot be kept in {place}: {reason}") from error
        if found.lost:  # what is broken is not written again
            put(place.with_suffix(".broken.json"), place.read_bytes())
        if found.lost or not place.is_file():
            self._write(place)
        self._seen = self._state()
        return dict(found.cards)

    def _state(self) -> tuple[int, int] | None:
        """Tell states of the file apart: each is written as a new file, and moved into its place."""
        try:
            state = self.place.stat() if self.place else None
        except OSError:
            return None
        return (state.st_ino, state.st_mtime_ns) if state else None

    def _write(self, place: Path) -> None:
        now = time.time_ns() // 1_000_000
        put(place, progress_file.written(self._deck, self._base, now).encode())
