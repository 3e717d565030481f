"""Words of one language, read from `words/<language>.toml` among the templates, and held against the English ones."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import msgspec

from askdown.diagnostics.nearest import nearest
from askdown.templating import TemplateProblemError, Templates
from askdown.wording.plurals import plural

Text: TypeAlias = str | Mapping[str, Any]  # with the forms for numbers, or a table of texts

_ENGLISH = "en"
_FROM_RIGHT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "ckb", "sd", "ug"})
_NAMED = re.compile(r"\{(\w+)\}")
_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


class Wording(msgspec.Struct, frozen=True):
    """The words of a language: `lang` is its tag, `sections` has its texts by the output that shows them."""

    lang: str
    sections: dict[str, dict[str, Text]]

    @property
    def dir(self) -> str:
        """Say from where these words are read: "ltr" or "rtl"."""
        return direction(self.lang)

    def say(self, text: Text, **values: object) -> str:
        """Fill the names in braces of a text; of one with forms for numbers, that of the value `n` is taken."""
        if not isinstance(text, str):
            number = values["n"]
            form = plural(self.lang, number) if isinstance(number, int) else "other"
            text = str(text.get(form, text["other"]))
        return _NAMED.sub(lambda name: str(values[name[1]]), text)


def direction(lang: str) -> str:
    """Say from where a language is read, by its tag: "rtl" for those of Arabic and Hebrew script, else "ltr"."""
    return "rtl" if lang.lower().split("-")[0] in _FROM_RIGHT else "ltr"


def wording(lang: str, templates: Templates) -> Wording:
    """Give the words of a language by its tag, of `pt` for `pt-BR`; English where there are none of it.

    A file of the project wins word by word: what it lacks is that of the built-in file, and then English. Raises
    TemplateProblemError for a file that is no TOML, and for names and gaps that the English one does not have.
    """
    english = _read(f"askdown/words/{_ENGLISH}.toml", templates) or {}
    for tag in _tags(lang):
        built_in = _read(f"askdown/words/{tag}.toml", templates)
        own = _read(f"words/{tag}.toml", templates)
        if own is not None:
            _check(own, english, f"words/{tag}.toml")
            return Wording(tag, _merged(_merged(english, built_in or {}), own))
    return Wording(_ENGLISH, english)


def _tags(lang: str) -> Iterator[str]:
    """Give the tags under which words for a language may stand, the nearest first: `zh-Hant-TW`, `zh-Hant`, `zh`."""
    parts = lang.split("-")
    for length in range(len(parts), 0, -1):
        tag = "-".join([parts[0].lower(), *parts[1:length]])
        yield tag
        if tag in _WRITTEN:
            yield _WRITTEN[tag]
    yield _ENGLISH


_WRITTEN = {"zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant"}  # regions that tell the script


def _read(name: str, templates: Templates) -> dict[str, Any] | None:
    text = templates.found(name)
    if text is None:
        return None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TemplateProblemError(name, 0, f"is no TOML: {error}") from error


def _check(own: Mapping[str, Any], english: Mapping[str, Any], file: str) -> None:
    for name, text in own.items():
        model = english.get(name)
        if model is None:
            near = nearest(name, english)
            raise TemplateProblemError(file, 0, f"there is no word `{name}`" + (f": `{near}`?" if near else ""))
        if isinstance(model, str) or _is_counted(model):
            _check_text(name, text, model, file)
        elif isinstance(text, dict):
            _check(text, model, file)
        else:
            raise TemplateProblemError(file, 0, f"`{name}` must be a table")


def _check_text(name: str, text: Text, model: Text, file: str) -> None:
    counted = not isinstance(model, str)
    forms = [*text.values()] if isinstance(text, dict) and counted and _is_counted(text) else [text]
    if not all(isinstance(form, str) for form in forms):
        wanted = 'a text, or a table of forms with "other"' if counted else "a text"
        raise TemplateProblemError(file, 0, f"`{name}` must be {wanted}")
    known = set(_NAMED.findall(model if isinstance(model, str) else model["other"]))
    for gap in _NAMED.findall(" ".join(map(str, forms))):
        if gap not in known:
            raise TemplateProblemError(file, 0, f"`{name}` has nothing to put for {{{gap}}}")


def _is_counted(text: Mapping[str, Any]) -> bool:
    return "other" in text and text.keys() <= _FORMS


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Lay texts over others, word by word; the forms of a word are not mixed."""
    both = dict(under)
    for name, text in over.items():
        below = both.get(name)
        mixable = isinstance(text, dict) and isinstance(below, dict) and not _is_counted(text)
        both[name] = _merged(below, text) if mixable and isinstance(below, dict) else text
    return both
