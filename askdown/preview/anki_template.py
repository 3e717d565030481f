"""Anki's template language: `{{Field}}`, filters, `{{#Field}}`, `{{^Field}}` and the fields every card has."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import msgspec

from askdown.preview.anki_clozes import only_revealed, revealed
from askdown.writers.anki_clozes import cloze_numbers

_TOKEN = re.compile(r"<!--.*?-->|\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}", re.DOTALL)
_NOTHING = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.IGNORECASE)
_MARKUP = re.compile(r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_RUBY = re.compile(r" ?([^ >]+?)\[(.+?)\]")


class Condition(msgspec.Struct, frozen=True):
    """`{{#field}}…{{/field}}`, or `{{^field}}…{{/field}}` when `negated`."""

    field: str
    negated: bool
    parts: "tuple[Part, ...]"


class Replacement(msgspec.Struct, frozen=True):
    """`{{filter:filter:field}}`; the filter next to the field comes first."""

    field: str
    filters: tuple[str, ...] = ()


Part: TypeAlias = str | Replacement | Condition


class Face(msgspec.Struct, frozen=True):
    """One card of a note, as its template sees it: fields by name, and what the card knows about itself.

    `number` counts the cards of a note from 1: of a cloze that is the number of its deletion.
    """

    fields: Mapping[str, str]
    number: int = 1
    note_type: str = ""
    card: str = ""
    deck: str = ""
    tags: str = ""
    cloze: bool = False


def parse(template: str) -> tuple[Part, ...]:
    """Take a template apart. What is wrong in it was found when the note types were made."""
    return _parsed(_tokens(template), "")


def front_of(parts: tuple[Part, ...], face: Face) -> str:
    """Give the HTML of a front."""
    return _rendered(parts, face, None)


def back_of(parts: tuple[Part, ...], face: Face, front: str) -> str:
    """Give the HTML of a back, whose `{{FrontSide}}` shows the front."""
    return _rendered(parts, face, front)


def numbers_of(fronts: list[tuple[Part, ...]], face: Face) -> list[int]:
    """Say which cards Anki makes of a note, given the fronts of its note type: those that would show a field."""
    if face.cloze:
        return cloze_numbers(next(iter(face.fields.values())))
    return [number for number, parts in enumerate(fronts, 1) if _shows_a_field(parts, face)]


def is_empty(field: str) -> bool:
    """Tell whether Anki takes a field for empty: white space, line breaks and empty divisions are nothing."""
    return _NOTHING.fullmatch(field) is not None


def _tokens(template: str) -> Iterator[tuple[str, str]]:
    """Give pairs of a kind ("text", "#", "^", "/", "field") and what it is about."""
    end = 0
    for token in _TOKEN.finditer(template):
        if token[2] is None:  # a comment is text
            continue
        yield "text", template[end : token.start()]
        yield token[1] or "field", token[2]
        end = token.end()
    yield "text", template[end:]


def _parsed(tokens: Iterator[tuple[str, str]], until: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    for kind, text in tokens:
        match kind:
            case "text":
                parts += [text] if text else []
            case "#" | "^":
                parts.append(Condition(text, kind == "^", _parsed(tokens, text)))
            case "/":
                if text == until:
                    break
            case _:
                *filters, field = text.split(":")
                parts.append(Replacement(field, tuple(map(str.strip, filters))))
    return tuple(parts)


def _rendered(parts: tuple[Part, ...], face: Face, front: str | None) -> str:
    return "".join(_part(part, face, front) for part in parts)


def _part(part: Part, face: Face, front: str | None) -> str:
    match part:
        case str():
            return part
        case Condition():
            return _rendered(part.parts, face, front) if _holds(part, face) else ""
        case Replacement():
            text = front if part.field == "FrontSide" and front is not None else _field(part.field, face)
            for name in reversed(part.filters):
                text = _FILTERS.get(name, _kept)(text, part.field, face, front is None)
            return text


def _holds(condition: Condition, face: Face) -> bool:
    return is_empty(_field(condition.field, face)) == condition.negated


def _field(name: str, face: Face) -> str:
    """Give a field, or what every card knows; a deletion's number is something on the card of that number alone."""
    if name in face.fields:
        return face.fields[name]
    known = {
        "Tags": face.tags,
        "Type": face.note_type,
        "Deck": face.deck,
        "Subdeck": face.deck.rpartition("::")[2],
        "Card": face.card,
        f"c{face.number}": "1" if face.cloze else "",
    }
    return known.get(name, "")


def _shows_a_field(parts: tuple[Part, ...], face: Face) -> bool:
    return any(
        _shows_a_field(part.parts, face)
        if isinstance(part, Condition)
        else not is_empty(face.fields.get(part.field, ""))
        for part in parts
        if isinstance(part, Replacement) or (isinstance(part, Condition) and _holds(part, face))
    )


def _kept(text: str, _field: str, _face: Face, _front: bool) -> str:  # noqa: FBT001  (filters have one signature)
    return text  # a filter of an add-on, which Anki without it passes over


def _plain(text: str, *_rest: object) -> str:
    return html.unescape(_MARKUP.sub("", text))


def _cloze(text: str, _field: str, face: Face, front: bool) -> str:  # noqa: FBT001  (as above)
    return revealed(text, face.number, front=front)


def _cloze_only(text: str, _field: str, face: Face, front: bool) -> str:  # noqa: FBT001  (as above)
    return only_revealed(text, face.number, front=front)


def _hint(text: str, field: str, *_rest: object) -> str:
    """Fold a field away; Anki does so with a script, which the preview has not."""
    if is_empty(text):
        return ""
    return f'<details class="hint"><summary>{html.escape(field)}</summary><div class="hint">{text}</div></details>'


def _typed(text: str, _field: str, _face: Face, front: bool) -> str:  # noqa: FBT001  (as above)
    if front:
        return '<input type="text" id="typeans" aria-label="Answer">' if text.strip() else ""
    return f'<code id="typeans">{text}</code>'


def _readings(form: str) -> Callable[..., str]:
    def filtered(text: str, *_rest: object) -> str:
        def reading(found: re.Match[str]) -> str:
            return found[0] if found[2].startswith("sound:") else form.format(found[1], found[2])

        return _RUBY.sub(reading, text.replace("&nbsp;", " "))

    return filtered


_FILTERS: dict[str, Callable[[str, str, Face, bool], str]] = {
    "text": _plain,
    "cloze": _cloze,
    "cloze-only": _cloze_only,
    "hint": _hint,
    "type": _typed,
    "kanji": _readings("{0}"),
    "kana": _readings("{1}"),
    "furigana": _readings("<ruby><rb>{0}</rb><rt>{1}</rt></ruby>"),
}
