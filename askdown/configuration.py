"""The settings of a project: which file holds them, what each may be; the command line turns them into arguments."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from askdown.configuration_keys import KEYS, WrongValueError
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.nearest import nearest
from askdown.diagnostics.rules.configuration import INVALID_TOML, UNKNOWN_KEY, WRONG_VALUE
from askdown.preview.editors import DEFAULT_EDITOR
from askdown.printing.settings import Settings
from askdown.toml_positions import KeyPath, Place, key_places

_OWN_FILE = "askdown.toml"
_SHARED_FILE = "pyproject.toml"
_SHARED_TABLE = ("tool", "askdown")


class Configuration(msgspec.Struct, frozen=True):
    """What a project has settled, every value checked; `docs/configuration.md` explains each.

    `folder` is where the configuration file lies; the relative paths among the settings start there. Empty texts
    stand for settings that were not made.
    """

    folder: Path
    id: str = ""
    deck: str = ""
    source: str = "source"
    dist: str = "dist"
    ledger: str = ""
    templates: str = "templates"
    exclude: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sections: str = "tags"
    unanswered: str = "skip"
    reverse: bool = False
    formulas: str = "display"
    cloze: str = "sides"
    macros: tuple[tuple[str, str], ...] = ()
    licence: str = ""
    author: str = ""
    repository: str = ""
    lang: str = ""
    words: str = ""
    split: bool = False
    print: Settings = ()
    editor: str = DEFAULT_EDITOR
    messages: str = ""
    strict: bool = False


def nearest_file(folder: Path) -> Path | None:
    """Find the configuration file that rules `folder`: in it or in the nearest folder above, or None.

    In one folder `askdown.toml` comes before `pyproject.toml`, which counts only with a table `[tool.askdown]`.
    """
    folder = folder.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / _OWN_FILE).is_file():
            return candidate / _OWN_FILE
        if (candidate / _SHARED_FILE).is_file() and _speaks_of_askdown(candidate / _SHARED_FILE):
            return candidate / _SHARED_FILE
    return None


def load(file: Path, shown: str, report: Report) -> Configuration:
    """Read the settings in `file`; problems are reported under the path `shown`, and then the defaults stand."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        report(Diagnostic(INVALID_TOML, "not UTF-8", shown, line, 1, "save the file as UTF-8"))
        return Configuration(folder=file.parent)
    table = _SHARED_TABLE if file.name == _SHARED_FILE else ()
    return parse(text, table, file.parent, shown, report)


def parse(text: str, table: KeyPath, folder: Path, shown: str, report: Report) -> Configuration:
    """Check the settings in the `table` of a TOML text; reports each wrong one at its place and leaves it out."""
    text = text.replace("\r\n", "\n")
    try:
        settings: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        report(_syntax_error(str(error), text, shown))
        return Configuration(folder=folder)
    places = key_places(text)
    for name in table:
        settings = settings.get(name, {}) if isinstance(settings, dict) else {}
    if not isinstance(settings, dict):
        report(_at_key(places.get(table), Diagnostic(WRONG_VALUE, "[tool.askdown] must be a table", shown)))
        return Configuration(folder=folder)
    places = {path[len(table) :]: place for path, place in places.items() if path[: len(table)] == table}
    return Configuration(folder=folder, **dict(_checked(settings, places, shown, report)))


def _checked(
    settings: dict[str, object], places: dict[KeyPath, Place], shown: str, report: Report
) -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        try:
            yield name, KEYS[name](value)
        except KeyError:
            report(_at_key(places.get((name,)), _unknown_key(name, shown)))
        except WrongValueError as error:
            place = places.get((name, *error.inside), places.get((name,)))
            report(_at_value(place, _wrong_value(name, error, shown)))


def _speaks_of_askdown(file: Path) -> bool:
    """Look for the table in a pyproject.toml that may be broken or not ours to judge."""
    try:
        text = file.read_bytes().decode("utf-8-sig", errors="replace")
        return "askdown" in tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        return re.search(r"^\s*\[\s*tool\s*\.\s*askdown\s*[.\]]", text, re.MULTILINE) is not None
    except (OSError, AttributeError):
        return False


def _syntax_error(complaint: str, text: str, shown: str) -> Diagnostic:
    """Take the position out of tomllib's complaint, which gives it in words only."""
    what, _, where = complaint.partition(" (at ")
    line, column = text.rstrip("\n").count("\n") + 1, len(text.rstrip("\n").rpartition("\n")[2]) + 1
    if match := re.match(r"line (\d+), column (\d+)", where):
        line, column = int(match[1]), int(match[2])
    hint = "texts stand in quotes, lists in [ ], each setting on its own line"
    return Diagnostic(INVALID_TOML, what[:1].lower() + what[1:], shown, line, column, hint)


def _unknown_key(name: str, shown: str) -> Diagnostic:
    near = nearest(name, KEYS)
    hint = f"did you mean `{near}`?" if near else "all settings: " + ", ".join(KEYS)
    return Diagnostic(UNKNOWN_KEY, f"unknown setting `{name}`", shown, hint=hint)


def _wrong_value(name: str, error: WrongValueError, shown: str) -> Diagnostic:
    inside = "".join(f".{part}" for part in error.inside)
    return Diagnostic(WRONG_VALUE, f"`{name}{inside}` must be {error}", shown, hint=error.hint)


def _at_key(place: Place | None, diagnostic: Diagnostic) -> Diagnostic:
    if place is None:
        return diagnostic
    return msgspec.structs.replace(diagnostic, line=place.line, column=place.column)


def _at_value(place: Place | None, diagnostic: Diagnostic) -> Diagnostic:
    if place is None:
        return diagnostic
    return msgspec.structs.replace(diagnostic, line=place.value_line, column=place.value_column)
