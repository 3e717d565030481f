r"""Where a formula in running text begins and ends: `\( \)`, `\[ \]`, `$ $`, `$$ $$`; money and shell stay text."""

import re
from bisect import bisect_left
from functools import lru_cache

import msgspec

_PROSE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+\s++[^\W\d_]{2}")
_TEX_MARK = re.compile(r"[\\^_{}=<>+*/|]")
_SURE_TEX = re.compile(r"[\\_^]|^.{1,2}$")
_ESCAPED_LITERAL = re.compile(r"\s*+(?:\d++\s*+|[^\W\d_]{2}[\w\s.,:;!?'-]*+)")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


class Found(msgspec.Struct, frozen=True):
    """A formula in a text: offsets of its delimiters and of the TeX between them, and whether it is display math."""

    start: int
    tex_start: int
    tex_end: int
    end: int
    display: bool


def math_at(text: str, start: int, stop: int) -> Found | None:
    r"""Give the formula that opens at `text[start]` and ends before `stop`, or None if there is none.

    The rules for `$` are pandoc's (no space inside the delimiters, no digit after the closing one), with guards for
    prices and shell variables: a span of plain words without any TeX is text. An escaped bracket around a word
    (`\[toc\]`) or a number is text as well.
    """
    if text[start] == "$" and _is_mark_of_anki(text, start):
        return None
    if text.startswith("$$", start):
        return _between(text, start, stop, "$$", display=True)
    if text[start] == "$":
        return _dollar(text, start, stop)
    if text.startswith("\\(", start):
        return _between(text, start, stop, "\\)", display=False)
    if text.startswith("\\[", start):
        found = _between(text, start, stop, "\\]", display=True)
        if found and _ESCAPED_LITERAL.fullmatch(text, found.tex_start, found.tex_end):
            return None
        return found
    return None


def _is_mark_of_anki(text: str, start: int) -> bool:
    """Tell the dollars of `[$]`, `[/$]`, `[$$]` and `[/$$]`, by which somebody may explain Anki's old LaTeX."""
    return "[" in text[max(0, start - 3) : start] and any(
        (mark := _MARK_OF_ANKI.match(text, before)) is not None and mark.end() > start
        for before in range(max(0, start - 3), start)
    )


_MARK_OF_ANKI = re.compile(r"\[/?\$\$?\]")


def without_inner(text: str, start: int, end: int) -> tuple[int, int]:
    r"""Give the offsets of the TeX in `$\( x \)$` and `$$\[ x \]$$`: without a second pair of delimiters."""
    found = _DOUBLED.fullmatch(text, start, end)
    return found.span(found.lastgroup or 0) if found else (start, end)


_DOUBLED = re.compile(
    r"\s*(?:\\\((?P<one>(?:(?!\\[()]).)+)\\\)|\\\[(?P<two>(?:(?!\\[\[\]]).)+)\\\]|\$(?P<three>[^$]+)\$)\s*", re.DOTALL
)


def find_math(text: str) -> list[Found]:
    """Give all formulas of a text in order; what stands between them is plain text."""
    found: list[Found] = []
    position = 0
    while (match := _OPENER.search(text, position)) is not None:
        formula = math_at(text, match.start(), len(text))
        if formula:
            found.append(formula)
        position = formula.end if formula else match.end()
    return found


_OPENER = re.compile(r"\$\$?|\\[(\[]")


def _between(text: str, start: int, stop: int, closer: str, *, display: bool) -> Found | None:
    tex_start = start + 2
    tex_end = find_closer(text, tex_start, stop, closer)
    if tex_end < 0 or not text[tex_start:tex_end].strip():
        return None
    return Found(start, tex_start, tex_end, tex_end + len(closer), display)


def find_closer(text: str, start: int, stop: int, closer: str) -> int:
    r"""Give the offset of a closing delimiter that no backslash escapes (in `\\)` the bracket is not one), or -1."""
    places = _closers(text, closer)
    at = bisect_left(places, start)
    return places[at] if at < len(places) and places[at] + len(closer) <= stop else -1


@lru_cache(maxsize=16)
def _closers(text: str, closer: str) -> tuple[int, ...]:
    """Give all offsets of a closing delimiter, found once for each text: texts full of openers stay linear."""
    places = []
    position = text.find(closer)
    while position >= 0:
        if not is_escaped(text, position):
            places.append(position)
        position = text.find(closer, position + 1)
    return tuple(places)


def is_escaped(text: str, position: int) -> bool:
    """Tell whether an odd number of backslashes stands before an offset."""
    slashes = position
    while slashes and text[slashes - 1] == "\\":
        slashes -= 1
    return (position - slashes) % 2 == 1


@lru_cache(maxsize=16)
def _closing_dollars(text: str) -> tuple[int, ...]:
    """Give the offsets of single dollars with no space before them, and of the first of two."""
    return tuple(
        place
        for place in _closers(text, "$")
        if text.startswith("$$", place) or (place and not text[place - 1].isspace())
    )


def _dollar(text: str, start: int, stop: int) -> Found | None:
    tex_start = start + 1
    if tex_start >= stop or text[tex_start].isspace():
        return None
    places = _closing_dollars(text)
    at = bisect_left(places, tex_start)
    end = places[at] if at < len(places) else stop
    if end >= min(stop, tex_start + _LONGEST_INLINE) or end == tex_start or text.startswith("$$", end):
        return None
    if not _is_formula(text[tex_start:end], text[end + 1 : end + 2]):
        return None
    return Found(start, tex_start, end, end + 1, display=False)


_LONGEST_INLINE = 2_000  # characters between single dollars


def _is_formula(tex: str, after: str) -> bool:
    if "`" in tex or after.isdigit() or _BLANK_LINE.search(tex):
        return False
    has_tex = _TEX_MARK.search(tex) is not None
    if after.isascii() and after.isalpha() and not _SURE_TEX.search(tex):
        return False  # $HOME/$USER; but $n$th and $x_i$s are formulas
    return has_tex or not _PROSE.search(tex)
