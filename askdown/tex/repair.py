r"""Mending formulas that are broken in one of the usual ways; structure alone decides, so every machine does the same.

A formula is only mended when it is rejected as it stands and accepted afterwards; otherwise it is left to its author.
"""

import re
from collections.abc import Iterator

import msgspec

from askdown.tex.structure import check
from askdown.tex.tokens import Token, TokenTree, tree

_DELIMITERS = (("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]"))
_FENCES = {
    "(": ")", "[": "]", r"\{": r"\}", r"\lbrace": r"\rbrace", r"\langle": r"\rangle", r"\lfloor": r"\rfloor",
    r"\lceil": r"\rceil", r"\lvert": r"\rvert", r"\lVert": r"\rVert", "|": "|", r"\|": r"\|", r"\lbrack": r"\rbrack",
}  # fmt: skip
_FENCE = re.compile(r"\\left\s*")
_DOLLARS = re.compile(r"(?<!\\)(?:\\\\)*\$+")
_MAX_PLACES = 60  # tried for a closing token …
_MAX_MISSING = 20  # … and missing at most: what is broken in more places has no likely mend


class Repair(msgspec.Struct, frozen=True):
    """A mended formula: its TeX before and after, and what was done, in words, in the order of the text."""

    before: str
    after: str
    actions: tuple[str, ...]


class _Edit(msgspec.Struct, frozen=True):
    """Characters to replace, what with, and what that does in words."""

    start: int
    end: int
    text: str
    action: str


def repair(tex: str, display: bool) -> Repair | None:  # noqa: FBT001 - as structure.check
    r"""Return a formula mended, or None where nothing is wrong or no mend is likely; a mended one is not mended again.

    Mended are delimiters inside delimiters (`\( x \)` between dollars), a lone backslash at the end, a missing
    `\end{…}`, `\right` or closing brace, an `\end{…}` of another name, and closing tokens with nothing to close.
    """
    mended = _repaired(tex, display)
    # What one mend uncovers (a dollar at the end, behind a stray brace) another one may have to deal with.
    while mended and (more := _repaired(mended.after, display)):
        mended = Repair(tex, more.after, (*mended.actions, *more.actions))
    return mended


def _repaired(tex: str, display: bool) -> Repair | None:  # noqa: FBT001 - as structure.check
    if check(tex, display).status == "ok" and not _in_dollars(tex):
        return None
    bare, actions = _without_delimiters(tex)
    for edits in _attempts(tree(bare)):
        after = _apply(bare, edits)
        if after != tex and check(after, display).status == "ok":
            return Repair(tex, after, (*actions, *(edit.action for edit in sorted(edits, key=lambda edit: edit.start))))
    return None


def _in_dollars(tex: str) -> bool:
    """Tell whether a dollar at an end is a delimiter too many; MathJax would print it."""
    text = tex.strip()
    dollars = len(_DOLLARS.findall(text))
    both = dollars == 2 and text.startswith("$") and _ends_with(text, "$")  # noqa: PLR2004 - a pair
    return both if dollars > 1 else dollars == 1 and (text.startswith("$") or _ends_with(text, "$"))


def _without_delimiters(tex: str) -> tuple[str, tuple[str, ...]]:
    r"""Strip delimiters around a formula, halves of them, and a backslash that is left of one."""
    actions: list[str] = []
    text = tex
    while True:
        stripped = text.strip()
        for opening, closing in _DELIMITERS:
            starts, ends = stripped.startswith(opening), _ends_with(stripped, closing)
            if (starts or ends) and len(stripped) >= len(opening) + len(closing) * (starts and ends):
                stripped = stripped[len(opening) * starts : len(stripped) - len(closing) * ends]
                actions.append(f"left out the delimiter {opening if starts else closing} inside the delimiters")
                break
        else:
            if _ends_with(stripped, "\\") and not _ends_with(stripped, r"\ "):
                stripped = stripped[:-1]
                actions.append("left out the backslash at the end")
            else:
                return (stripped if actions else tex), tuple(actions)
        text = stripped


def _ends_with(text: str, ending: str) -> bool:
    """Tell whether a text ends with some characters of which the first is not escaped."""
    if not text.endswith(ending):
        return False
    before = text[: len(text) - len(ending)]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 0


def _attempts(tokens: TokenTree) -> Iterator[tuple[_Edit, ...]]:
    """Yield the mends to try, the likeliest first."""
    yield ()
    strays = _strays(tokens)
    missing = [index for index, token in enumerate(tokens.tokens) if _is_open(tokens, index, token)]
    if len(missing) > _MAX_MISSING or any(_is_empty(tokens, index) for index in missing):
        return
    renamed = {edit.start for edit in strays if edit.text}
    if renamed:  # an \end of another name closes the environment that is open there
        missing = [index for index in missing if tokens.tokens[index].kind != "begin"]
    near = tuple(_closing(tokens, index, next(_places(tokens, index))) for index in missing)
    yield (*strays, *_ordered(near))
    last = tuple(_closing(tokens, index, _end_of_level(tokens, index)) for index in missing)
    yield (*strays, *_ordered(last))
    if len(missing) == 1:
        for place in list(_places(tokens, missing[0]))[:_MAX_PLACES]:
            yield (*strays, _closing(tokens, missing[0], place))


def _is_open(tokens: TokenTree, index: int, token: Token) -> bool:
    return token.kind in {"open", "begin", "left"} and tokens.partner[index] < 0


def _is_empty(tokens: TokenTree, index: int) -> bool:
    """Tell whether nothing follows that what opens here could hold."""
    return all(token.kind == "space" for token in tokens.tokens[index + 1 :])


def _strays(tokens: TokenTree) -> list[_Edit]:
    """Return what to do with closing tokens that close nothing, and with delimiters in the middle of a formula."""
    edits: list[_Edit] = []
    waiting: list[Token] = []
    for index, token in enumerate(tokens.tokens):
        if token.kind == "begin" and tokens.partner[index] < 0:
            waiting.append(token)
        elif token.kind == "end" and tokens.partner[index] < 0:
            name = waiting.pop().environment if waiting else ""
            text = rf"\end{{{name}}}" if name else ""
            action = f"replaced {token.text} by {text}" if name else f"left out {token.text}"
            edits.append(_Edit(token.start, token.end, text, action))
        elif token.kind == "right" and tokens.partner[index] < 0:
            edits += _opening_fence(tokens, index)
        elif token.kind == "right" and token.text.rstrip() == r"\right":
            delimiter = _FENCES.get(_FENCE.sub("", tokens.tokens[tokens.partner[index]].text), ".")
            edits.append(_Edit(token.end, token.end, delimiter, rf"added {delimiter} to \right"))
        elif token.kind == "close" and tokens.partner[index] < 0:
            edits.append(_Edit(token.start, token.end, "", "left out a closing brace"))
        elif token.kind == "command" and token.text in {r"\(", r"\)", r"\[", r"\]"}:
            edits.append(
                _Edit(token.start, token.end, "", f"left out the delimiter {token.text} inside the delimiters")
            )
    return edits


def _opening_fence(tokens: TokenTree, index: int) -> list[_Edit]:
    r"""Return the edit that makes a `\left` of the plain delimiter before a `\right` without one."""
    closing = re.sub(r"\\right\s*", "", tokens.tokens[index].text)
    for candidate in reversed(tokens.tokens[:index]):
        if _FENCES.get(candidate.text) == closing:
            return [_Edit(candidate.start, candidate.start, r"\left", rf"put \left before {candidate.text}")]
    return []


def _places(tokens: TokenTree, index: int) -> Iterator[int]:
    """Yield the token indexes before which what opens at `index` may end, the likeliest first."""
    opener = tokens.tokens[index]
    end = _end_of_level(tokens, index)
    members = [a for a, _ in tokens.level(index + 1, end)]
    before = tokens.tokens[index - 1].kind if index else "space"
    if opener.kind == "left":
        fence = _FENCES.get(_FENCE.sub("", opener.text), "")
        yield from (place for place in reversed(members) if fence and tokens.tokens[place].text == fence)
    if opener.kind == "open" and before in {"sub", "sup"}:
        other = "sup" if before == "sub" else "sub"
        scripts = [place for place in members if tokens.tokens[place].kind == other]
        yield from (place for place in scripts[:1] if place > index + 2)
    yield end
    yield from (place for place in reversed(members) if place > index + 1)


def _end_of_level(tokens: TokenTree, index: int) -> int:
    """Return the index of the token at which everything that opens at `index` is over: a cell's, group's or the end."""
    in_table = tokens.tokens[index].kind != "begin" and any(
        token.kind == "begin" and place < index < (tokens.partner[place] if tokens.partner[place] >= 0 else index + 1)
        for place, token in enumerate(tokens.tokens[:index])
    )
    for place, _ in tokens.level(index + 1):
        kind = tokens.tokens[place].kind
        if in_table and kind in {"align", "row"}:
            return place
        if kind in {"close", "end", "right"}:
            return place
    return len(tokens.tokens)


def _closing(tokens: TokenTree, index: int, place: int) -> _Edit:
    """Return the edit that closes what opens at one token before another one."""
    opener = tokens.tokens[index]
    start = tokens.tokens[place].start if place < len(tokens.tokens) else tokens.length
    if opener.kind == "begin":
        text = rf"\end{{{opener.environment}}}"
    elif opener.kind == "open":
        text = "}"
    else:
        delimiter = _FENCES.get(_FENCE.sub("", opener.text), ".")
        if place < len(tokens.tokens) and tokens.tokens[place].text == delimiter:
            return _Edit(start, start, r"\right", rf"put \right before {delimiter}")
        text = r"\right" + delimiter
    before = tokens.tokens[place - 1] if 0 < place <= len(tokens.tokens) else opener
    while before.kind == "space" and opener.kind != "begin":
        start, place = before.start, place - 1
        before = tokens.tokens[place - 1]
    glue = " " if opener.kind == "begin" and before.kind not in {"space", "row", "begin"} else ""
    name = {"begin": text, "open": "a closing brace", "left": text}[opener.kind]
    return _Edit(start, start, glue + text, f"added {name}")


def _ordered(edits: tuple[_Edit, ...]) -> tuple[_Edit, ...]:
    """Order closings so that of several at one place the innermost, which opened last, comes first."""
    return tuple(reversed(edits))


def _apply(tex: str, edits: tuple[_Edit, ...]) -> str:
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.start):  # stable: edits at one place keep their order
        parts += [tex[position : edit.start], edit.text]
        position = max(position, edit.end)
    return "".join([*parts, tex[position:]])
