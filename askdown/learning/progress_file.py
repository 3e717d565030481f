"""The file in which progress leaves a page or the terminal and comes back (docs/progress.md).

templates/quiz/js/progress_file.js reads and writes the same; both run tests/vectors/progress.json.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias, TypeGuard, get_args

import msgspec

from askdown.learning.records import CLAIMS, Record, Schedule, State, later

FORMAT = "askdown-progress"
VERSION = 1
Problem: TypeAlias = Literal["unreadable", "newer"]
"""Why a text gives no progress: it is no such file, or one of a later version."""

_STATES: tuple[State, ...] = get_args(State)
_LAST_TIME = 253402300799999  # the last millisecond of the year 9999
_LARGEST = 2**53 - 1  # whole numbers that JavaScript holds exactly


class Progress(msgspec.Struct, frozen=True):
    """What a file holds: records by the cards' ids, and how many more are broken."""

    cards: dict[str, Record]
    lost: int = 0


def written(deck: str, cards: Mapping[str, Record], now: int) -> str:
    """Write a file; `deck` says where it is from, `now` is in milliseconds since 1970."""
    records = {name: _plain(cards[name]) for name in sorted(cards)}
    file = {"format": FORMAT, "version": VERSION, "deck": deck, "exported": now, "cards": records}
    return msgspec.json.format(msgspec.json.encode(file), indent=1).decode() + "\n"


def read(text: str) -> Progress | Problem:
    """Read a file; broken records are left out, and so is what is not known."""
    try:
        file: object = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return "unreadable"
    if not isinstance(file, dict) or file.get("format") != FORMAT:
        return "unreadable"
    version, cards = file.get("version"), file.get("cards")
    if not _is_whole(version) or not isinstance(cards, dict):
        return "unreadable"
    if version > VERSION:
        return "newer"
    records = {name: record for name, value in cards.items() if (record := checked(value))}
    return Progress(records, len(cards) - len(records))


def checked(value: object) -> Record | None:
    """Make a record of JSON's values: what is known of it and nothing else; None where it is none."""
    if not isinstance(value, dict) or not _is_time(changed := value.get("changed")):
        return None
    schedule = _schedule(value["schedule"]) if "schedule" in value else None
    if "schedule" in value and schedule is None:
        return None
    claims = value.get("claims")
    texts = [text for text in claims if isinstance(text, str) and text] if isinstance(claims, list) else []
    outcome = value.get("outcome")
    return Record(
        changed=int(changed),
        right=_count(value.get("right")),
        wrong=_count(value.get("wrong")),
        outcome=outcome if outcome in ("right", "wrong") else None,
        flagged=value.get("flagged") is True,
        claims=tuple(texts[-CLAIMS:]),
        schedule=schedule,
    )


def merged(ours: Mapping[str, Record], theirs: Mapping[str, Record]) -> dict[str, Record]:
    """Give the later record of each card that either has."""
    both = {name: later(ours[name], theirs[name]) for name in ours.keys() & theirs.keys()}
    return {**theirs, **ours, **both}


def reconciled(
    base: Mapping[str, Record], ours: Mapping[str, Record], theirs: Mapping[str, Record]
) -> dict[str, Record]:
    """Bring together what two made of the same records: of a card that only one has changed, that one's record.

    Records that one took away (by undoing) stay away unless the other has changed them; of others the later is kept.
    """
    kept = merged(ours, theirs)
    for name in kept.keys() & base.keys():
        if name not in ours or name not in theirs:
            left = ours.get(name, theirs.get(name))
            if left == base[name]:
                del kept[name]
        elif ours[name] == base[name] or theirs[name] == base[name]:
            kept[name] = theirs[name] if ours[name] == base[name] else ours[name]
    return kept


def _plain(record: Record) -> dict[str, object]:
    """Give a record as JSON's values, without what it does not have."""
    values = msgspec.to_builtins(record)
    optional = {"outcome": None, "flagged": False, "claims": (), "schedule": None}
    return {name: value for name, value in values.items() if name not in optional or value != optional[name]}


def _schedule(value: object) -> Schedule | None:
    if not isinstance(value, dict) or (state := value.get("state")) not in _STATES:
        return None
    due, reviewed = value.get("due"), value.get("reviewed")
    is_new = state == "new"
    if not _is_time(due) or (reviewed is not None if is_new else not _is_time(reviewed)):
        return None
    stability, difficulty = value.get("stability"), value.get("difficulty")
    if is_new:
        stability = difficulty = 0.0
    elif not _is_within(stability, 0.001, 36500) or not _is_within(difficulty, 1, 10):
        return None
    return Schedule(
        state=state,
        step=min(_count(value.get("step")), 1 if state == "learning" else 0),
        stability=float(stability),
        difficulty=float(difficulty),
        due=int(due),
        reviewed=None if reviewed is None else int(reviewed),
        reviews=_count(value.get("reviews")),
        lapses=_count(value.get("lapses")),
    )


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: object) -> TypeGuard[float]:
    """Tell a whole number; JSON does not part 1 from 1.0, as JavaScript does not."""
    return _is_number(value) and value == value // 1


def _is_within(value: object, low: float, high: float) -> TypeGuard[float]:
    return _is_number(value) and low <= value <= high


def _is_time(value: object) -> TypeGuard[float]:
    return _is_whole(value) and 0 <= value <= _LAST_TIME


def _count(value: object) -> int:
    return int(value) if _is_whole(value) and 0 < value <= _LARGEST else 0
