r"""Where a formula in running text begins and ends: `\( \)`, `\[ \]`, `$ $`, `$$ $$`; money and shell stay text."""

import re

import msgspec

_PROSE = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")
_TEX_MARK = re.compile(r"[\\^_{}=<>+*/|]")
_SURE_TEX = re.compile(r"[\\_^]|^.{1,2}$")
_ESCAPED_LITERAL = re.compile(r"\s*(?:\d+|[^\W\d_]{2,}[\w\s.,:;!?'-]*)\s*")
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
    position = text.find(closer, start, stop)
    while position >= 0:
        slashes = position
        while slashes > start and text[slashes - 1] == "\\":
            slashes -= 1
        if (position - slashes) % 2 == 0:
            return position
        position = text.find(closer, position + 1, stop)
    return -1


def _dollar(text: str, start: int, stop: int) -> Found | None:
    tex_start = start + 1
    if tex_start >= stop or text[tex_start].isspace():
        return None
    position = tex_start
    while (position := find_closer(text, position, stop, "$")) >= 0:
        if text.startswith("$$", position):
            return None
        if position > tex_start and not text[position - 1].isspace():
            break
        position += 1
    if position < 0 or not _is_formula(text[tex_start:position], text[position + 1 : position + 2]):
        return None
    return Found(start, tex_start, position, position + 1, display=False)


def _is_formula(tex: str, after: str) -> bool:
    if "`" in tex or after.isdigit() or _BLANK_LINE.search(tex):
        return False
    has_tex = _TEX_MARK.search(tex) is not None
    if after.isascii() and after.isalpha() and not _SURE_TEX.search(tex):
        return False  # $HOME/$USER; but $n$th and $x_i$s are formulas
    return has_tex or not _PROSE.search(tex)
