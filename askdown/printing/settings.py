"""How pages are set up in a configuration or in front matter: the keys of `print`, and what each may be."""

from collections.abc import Callable, Mapping
from typing import TypeAlias, get_args

from askdown.printing.names import PAPERS, PER_PAGE, Answers, Duplex

Setting: TypeAlias = str | int | float | bool
Settings: TypeAlias = tuple[tuple[str, Setting], ...]
_MOST_COLUMNS = 4
_TYPE = (4, 24)  # points


class PrintSettingError(Exception):
    """A setting that cannot be: the text says what it must be, `key` which it is."""

    def __init__(self, key: str, must_be: str) -> None:
        super().__init__(must_be)
        self.key = key


def print_settings(values: Mapping[str, object]) -> Settings:
    """Check settings by their names; gives them by the names of PageSetup's fields. Raises PrintSettingError."""
    checked: list[tuple[str, Setting]] = []
    for key, value in values.items():
        name = key.replace("-", "_").replace(" ", "_").lower()
        if name not in _CHECKS:
            raise PrintSettingError(key, "one of " + ", ".join(one.replace("_", "-") for one in _CHECKS))
        must_be, check = _CHECKS[name]
        found = check(value)
        if found is None:
            raise PrintSettingError(key, must_be)
        checked.append((name, found))
    return tuple(checked)


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _one_of(*words: str) -> Callable[[object], str | None]:
    def check(value: object) -> str | None:
        return next((word for word in words if str(value).casefold() == word.casefold()), None)

    return check


def _columns(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _MOST_COLUMNS else None


def _font_size(value: object) -> float | None:
    least, most = _TYPE
    return float(value) if isinstance(value, int | float) and least <= value <= most else None


def _per_page(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= PER_PAGE[-1] else None


_CHECKS: dict[str, tuple[str, Callable[[object], Setting | None]]] = {
    "paper": ("one of " + ", ".join(PAPERS), _one_of(*PAPERS)),
    "landscape": ("true or false", _flag),
    "columns": (f"a number from 1 to {_MOST_COLUMNS}", _columns),
    "font_size": ("a number of points from 4 to 24", _font_size),
    "full": ("true or false", _flag),
    "per_page": (f"a number from 1 to {PER_PAGE[-1]}", _per_page),
    "duplex": ("long-edge or short-edge", _one_of(*get_args(Duplex))),
    "fold": ("true or false", _flag),
    "answers": ("under or end", _one_of(*get_args(Answers))),
}
