"""What one process keeps at hand from build to build: values by the key of what they were made of."""

from collections.abc import Callable
from typing import Any


class Warm:
    """Values that were asked for lately. A value never changes, so that it may be shared."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, object], tuple[Any, int]] = {}
        self._round = 0

    def get(self, key: str, decode: Callable[[bytes], Any]) -> Any:  # noqa: ANN401  (what `decode` gives)
        """Give the value that was decoded in this way under a key; None where there is none."""
        found = self._values.get((key, decode))
        return None if found is None else self.put(key, decode, found[0])

    def put(self, key: str, decode: Callable[[bytes], Any], value: Any) -> Any:  # noqa: ANN401  (as above)
        """Keep a value, and give it."""
        self._values[key, decode] = (value, self._round)
        return value

    def forget(self, rounds: int) -> None:
        """End a round; what was not asked for in the last `rounds` of them goes."""
        self._round += 1
        self._values = {key: held for key, held in self._values.items() if held[1] + rounds >= self._round}
