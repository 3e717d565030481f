"""The known name that somebody most likely meant; used wherever a message suggests one."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name most like `word`, whatever its case, or None when none is near."""
    by_lower = {name.casefold(): name for name in known}
    matches = get_close_matches(word.casefold(), by_lower, n=1, cutoff=0.6)
    return by_lower[matches[0]] if matches else None
