"""The front matter of a file (YAML or TOML): its settings, each wrong or unknown key reported at its line."""

import re
import tomllib
from collections.abc import Mapping, Sequence

import msgspec

from askdown.diagnostics import Diagnostic, Report, Rule
from askdown.diagnostics.nearest import nearest
from askdown.diagnostics.rules.front_matter import MALFORMED, REPEATED_KEY, UNKNOWN_KEY, WRONG_VALUE
from askdown.model import FileSettings
from askdown.printing.settings import PrintSettingError, print_settings
from askdown.source import SourceFile

_FENCES = {"---": re.compile(r"(?:---|\.\.\.)[ \t]*"), "+++": re.compile(r"\+\+\+[ \t]*")}
_SYNONYMS = {"license": "licence", "language": "lang", "name": "deck", "direction": "dir", "tag": "tags"}
# Keys that blogs, note-taking programs and site generators put there: known, and none of this program's business.
_OF_OTHERS = frozenset(
    {
        "title", "layout", "permalink", "date", "author", "description", "categories", "category", "aliases",
        "alias", "slug", "draft", "weight", "summary", "id", "created", "updated", "modified", "published",
        "publish", "cssclass", "cssclasses", "image", "cover", "toc", "sidebar", "nav_order", "parent", "sr-due",
        "sr-interval", "sr-ease", "status", "type", "url", "source", "subtitle", "keywords", "hide", "icon",
        "template", "sidebar_label", "sidebar_position", "has_children", "output", "header-includes", "comments",
        "math", "mathjax", "katex", "cards-deck", "format", "execute", "jupyter", "bibliography", "abstract", "theme",
    }
)  # fmt: skip


_KNOWN = {*FileSettings.__struct_fields__, *_SYNONYMS, *_OF_OTHERS}


class Read(msgspec.Struct, frozen=True):
    """Front matter and the file without it: its lines are blank in `source`, so that positions stay."""

    settings: FileSettings
    source: SourceFile
    end_line: int = 0  # the last line of the front matter, 0 when there is none


def read(source: SourceFile, report: Report) -> Read:
    """Split front matter off a file. A block between `---` that is no settings is text and stays."""
    fence = source.text.partition("\n")[0].rstrip()
    if fence not in _FENCES:
        return Read(FileSettings(), source)
    lines = source.lines
    end = next((row for row, line in enumerate(lines[1:], 1) if _FENCES[fence].fullmatch(line)), 0)
    body = "\n".join(lines[1:end])
    if not end or _holds_questions(body):
        if (key := _KEY.match(lines[1] if lines[1:] else "")) and key[1].lower() in _KNOWN:
            hint = f"write {fence} on a line below its last one"
            report(Diagnostic(MALFORMED, "front matter without its end", source.path, 1, 1, hint))
        return Read(FileSettings(), source)
    if not _looks_like_settings(body):
        return Read(FileSettings(), source)
    _report_repeated(lines[1:end], source.path, report)
    values = _toml(body, source.path, report) if fence == "+++" else _yaml_or_toml(body, source.path, report)
    settings = _Checker(source.path, lines[: end + 1], report).settings(values)
    blanked = "\n".join([""] * (end + 1) + lines[end + 1 :])
    return Read(settings, SourceFile(source.path, blanked), end + 1)


def _report_repeated(lines: Sequence[str], path: str, report: Report) -> None:
    """Report keys that stand twice, of which YAML takes the last without a word."""
    seen: dict[str, int] = {}
    for row, line in enumerate(lines, 2):
        if (key := _KEY.match(line)) and seen.setdefault(key[1], row) != row:
            message, hint = f"`{key[1]}` stands in line {seen[key[1]]} already", "keep one of them: the last is taken"
            report(Diagnostic(REPEATED_KEY, message, path, row, 1, hint))


_KEY = re.compile(r"([\w-]+)\s*[:=]")


def _holds_questions(body: str) -> bool:
    """Tell text up to the next rule from settings, whose end is missing: headings in it that are no comments."""
    headings: list[str] = _HEADING.findall(body)
    if any(heading.startswith("##") or heading.endswith(("?", "？")) for heading in headings):
        return True
    return bool(headings) and not all(_SETTING.match(line) for line in body.split("\n"))


_HEADING = re.compile(r"\n[ \t]*\n(#{1,6}[ \t]+\S(?:.*\S)?)")
_SETTING = re.compile(r"\s*$|\s*#|\s+\S|[\w\"'.-]+\s*[:=]|- |[]}[{]")


def _looks_like_settings(body: str) -> bool:
    """Tell settings from text between rules: a heading (which is a comment in YAML) does not make settings of text."""
    lines = [line for line in body.split("\n") if line.strip()]
    if not lines or re.match(r"\s*(?:[\w.-]+\s*[:=]|\{|- )", lines[0]):
        return True
    keys = {match[1].lower() for line in lines if (match := _KEY.match(line))}
    return lines[0].lstrip().startswith("#") and not keys.isdisjoint(_KNOWN)


_PLACE = re.compile(r"line (\d+), column (\d+)")


def _toml(body: str, path: str, report: Report) -> Mapping[str, object]:
    try:
        return dict(tomllib.loads(body))
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).partition(" (at ")  # "line 1, column 8", counted from behind the `+++`
        line, column = map(int, match.groups()) if (match := _PLACE.match(place)) else (body.count("\n") + 1, 1)
        report(Diagnostic(MALFORMED, f"not TOML: {what}", path, line + 1, column, "write `key = value` lines"))
        return {}


_QUOTING = "quote values with `:`, `#`, `@` or `*`"
_HINTS = {  # by what the parser says of it
    "expected ',' or": "close the bracket, or quote the value",
    "unexpected end of stream": "close the quotation marks",
    "'\\t'": "use spaces instead of the tab",
}


def _yaml_or_toml(body: str, path: str, report: Report) -> Mapping[str, object]:
    # Imported late: of many builds no file that has to be read again begins with any.
    from askdown.yaml_text import YamlProblemError, yaml_values  # noqa: PLC0415  (late: most files have none)

    try:
        values = yaml_values(body)
    except YamlProblemError as error:
        hint = next((advice for sign, advice in _HINTS.items() if sign in error.problem), _QUOTING)
        report(Diagnostic(MALFORMED, f"not YAML: {error.problem}", path, error.line + 1, error.column, hint))
        return {}
    if isinstance(values, str) and "=" in values:
        return _toml(body, path, report)  # hashcards and others write TOML between `---`
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else {}


_CHOICES = {
    "dir": ("ltr", "rtl", "auto"),
    "unanswered": ("skip", "front-only"),
    "formulas": ("display", "all", "none"),
    "cloze": ("sides", "parts", "marks"),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DEEPEST_HEADING = 6


class _Checker:
    """Turns raw values into settings; each wrong one is reported at its line and left out."""

    def __init__(self, path: str, lines: list[str], report: Report) -> None:
        self._path = path
        self._lines = lines
        self._report = report

    def settings(self, values: Mapping[str, object]) -> FileSettings:
        """Check all keys."""
        known: dict[str, object] = {}
        names = FileSettings.__struct_fields__
        for written, value in values.items():
            key = _SYNONYMS.get(written.lower(), written.lower()).replace("-", "_")
            if key in names:
                if value is not None and (checked := self._value(written, key, value)) is not None:
                    known[key] = checked
            elif written.lower() not in _OF_OTHERS:
                close = nearest(written.lower(), [*names, *_SYNONYMS])
                self._complain(
                    UNKNOWN_KEY, written, f"unknown key `{written}`", f"did you mean `{close}`?" if close else ""
                )
        return msgspec.convert(known, FileSettings)

    def _value(self, written: str, key: str, value: object) -> object | None:
        match key, value:
            case "tags", str() | list():
                words = re.split(r"[,\s]+", value) if isinstance(value, str) else value
                return tuple(str(word).strip().lstrip("#") for word in words if str(word).strip())
            case "question_level", int() if 1 <= value <= _DEEPEST_HEADING and not isinstance(value, bool):
                return value
            case "reverse", bool():
                return value
            case "cloze", bool():  # the form that other tools know
                return "marks" if value else "sides"
            case "macros", dict():
                return tuple((str(name), str(body)) for name, body in value.items())
            case "print", dict():
                return self._print(written, value)
            case "lang", str() if _LANGUAGE.fullmatch(value):
                return value
            case (("dir" | "unanswered" | "formulas" | "cloze"), str()) if value.lower() in _CHOICES[key]:
                return value.lower()
            case (("deck" | "licence" | "author" | "dialect"), str() | int() | float()):
                return str(value).strip()
        allowed = f"one of {', '.join(_CHOICES[key])}" if key in _CHOICES else _EXPECTED.get(key, "a text")
        self._complain(WRONG_VALUE, written, f"`{written}` cannot be {value!r}", f"expected {allowed}")
        return None

    def _print(self, written: str, value: dict[object, object]) -> object | None:
        try:
            return print_settings({str(key): one for key, one in value.items()})
        except PrintSettingError as error:
            self._complain(WRONG_VALUE, error.key, f"`{error.key}` of `{written}` cannot be that", f"expected {error}")
            return None

    def _complain(self, rule: Rule, key: str, message: str, hint: str) -> None:
        self._report(Diagnostic(rule, message, self._path, line_of(key, self._lines), 1, hint))


def line_of(key: str, lines: Sequence[str]) -> int:
    """Give the number of the line at which a key stands in front matter; the first where it does not."""
    pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[:=]""")
    return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), 1)


_EXPECTED = {
    "tags": "a list of words",
    "question_level": "a heading level from 1 to 6",
    "reverse": "true or false",
    "macros": "names and their TeX",
    "print": "names of settings and their values",
    "lang": "a language code such as en or pt-BR",
}
