"""Every setting by its name, with the check of its value; one row for each, in the order of docs/configuration.md."""

import re
import uuid
from collections.abc import Callable
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from askdown.diagnostics.nearest import nearest
from askdown.preview.editors import problem_of
from askdown.printing.settings import PrintSettingError, Settings, print_settings


class WrongValueError(Exception):
    """A value that a setting cannot have: the text says what it must be, `inside` at which key of a table."""

    def __init__(self, must_be: str, hint: str = "", inside: tuple[str, ...] = ()) -> None:
        super().__init__(must_be)
        self.hint = hint
        self.inside = inside


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError("a text in quotes that is not empty" if value == "" else "a text in quotes")
    return value.strip()


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("true or false", "without quotes")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise WrongValueError('a list of texts, like ["one", "two"]')
    return tuple(item.strip() for item in value)


def _tags(value: object) -> tuple[str, ...]:
    tags = _texts(value)
    for tag in tags:
        if re.search(r"\s", tag):
            raise WrongValueError("a list of tags without spaces", f"write `{'-'.join(tag.split())}`")
    return tags


def _patterns(value: object) -> tuple[str, ...]:
    patterns = _texts(value)
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (a tenth of a second that only this setting needs)

    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError:
            raise WrongValueError("a list of patterns as in .gitignore", f"`{pattern}` is none") from None
    return patterns


def _one_of(*choices: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if value in choices:
            return str(value)
        near = nearest(value, choices) if isinstance(value, str) else None
        raise WrongValueError(_either(choices), f'did you mean "{near}"?' if near else "")

    return check


def _either(choices: tuple[str, ...]) -> str:
    quoted = [f'"{choice}"' for choice in choices]
    return ", ".join(quoted[:-1]) + " or " + quoted[-1]


def _uuid(value: object) -> str:
    try:
        return str(uuid.UUID(_text(value)))
    except ValueError:
        raise WrongValueError("a UUID", 'a new one: python -c "import uuid; print(uuid.uuid4())"') from None


def _path(value: object) -> str:
    return _text(value).replace("\\", "/")


def _path_inside(value: object) -> str:
    """Take a folder below the configuration's: from anywhere else a build would not find this configuration."""
    path = _path(value)
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).drive or ".." in path.split("/"):
        raise WrongValueError("a folder below the one that holds this file", "move the configuration to the sources")
    return path


def _language(value: object) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", _text(value)):
        raise WrongValueError('a language tag, like "en" or "pt-BR"')
    return _text(value)


def _address(value: object) -> str:
    if not re.fullmatch(r"https?://[^\s/]+/\S*", _text(value)):
        raise WrongValueError("the address of a web page, like https://host/owner/name")
    return _text(value).rstrip("/")


def _editor(value: object) -> str:
    address = _text(value)
    if problem := problem_of(address):
        raise WrongValueError(problem)
    return address


def _macros(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise WrongValueError("a table of texts", r"for example [macros] and below it R = '\mathbb{R}'")
    return tuple((_macro_name(name), _macro_body(name, body)) for name, body in value.items())


def _macro_name(name: str) -> str:
    bare = name.removeprefix("\\")
    if not re.fullmatch(r"[A-Za-z]+|[^A-Za-z0-9\s]", bare):
        raise WrongValueError("the name of a TeX command: letters only", inside=(name,))
    return bare


def _macro_body(name: str, body: object) -> str:
    if not isinstance(body, str):
        raise WrongValueError(r"TeX in quotes, like '\mathbb{R}'", inside=(name,))
    return body


def _print(value: object) -> Settings:
    if not isinstance(value, dict):
        raise WrongValueError("a table", 'for example [print] and below it paper = "Letter"')
    try:
        return print_settings(value)
    except PrintSettingError as error:
        raise WrongValueError(str(error), inside=(error.key,)) from None


# A check takes what the TOML says and gives the value as `Configuration` keeps it, or raises WrongValueError.
KEYS: dict[str, Callable[[object], Any]] = {
    "id": _uuid,
    "deck": _text,
    "source": _path_inside,
    "dist": _path,
    "ledger": _path,
    "templates": _path,
    "exclude": _patterns,
    "tags": _tags,
    "sections": _one_of("tags", "subdecks"),
    "unanswered": _one_of("skip", "front-only"),
    "reverse": _flag,
    "formulas": _one_of("display", "all", "none"),
    "cloze": _one_of("sides", "parts"),
    "macros": _macros,
    "licence": _text,
    "author": _text,
    "repository": _address,
    "lang": _language,
    "words": _language,
    "split": _flag,
    "print": _print,
    "editor": _editor,
    "messages": _one_of("concise", "full", "json", "github"),
    "strict": _flag,
}
