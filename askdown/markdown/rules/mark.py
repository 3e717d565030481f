"""Inline syntax: `==marked text==`, paired like emphasis."""

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

_MARKER = ord("=")


def mark(state: StateInline, silent: bool) -> bool:
    """Take a run of exactly two `=` as a delimiter; `a == b` with spaces around it can neither open nor close."""
    if silent or state.src[state.pos] != "=":
        return False
    scanned = state.scanDelims(state.pos, canSplitWord=True)
    if scanned.length != len("=="):
        state.pending += "=" * scanned.length  # the whole run at once: each of its characters would scan it again
        state.pos += scanned.length
        return True
    state.push("text", "", 0).content = "=="
    state.delimiters.append(
        Delimiter(
            marker=_MARKER,
            length=0,  # no "rule of three"
            token=len(state.tokens) - 1,
            end=-1,
            open=scanned.can_open,
            close=scanned.can_close,
        )
    )
    state.pos += scanned.length
    return True


def _pair(state: StateInline, delimiters: list[Delimiter]) -> None:
    for opener in delimiters:
        if opener.marker != _MARKER or opener.end == -1:
            continue
        _become(state.tokens[opener.token], "mark_open", 1)
        _become(state.tokens[delimiters[opener.end].token], "mark_close", -1)


def _become(token: Token, kind: str, nesting: Literal[-1, 1]) -> None:
    token.type, token.tag, token.nesting, token.markup, token.content = kind, "mark", nesting, "==", ""


def pair_marks(state: StateInline) -> None:
    """Turn paired delimiters into `mark_open` and `mark_close` tokens."""
    _pair(state, state.delimiters)
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            _pair(state, meta["delimiters"])


def install(md: MarkdownIt) -> None:
    """Add the two halves beside those of strikethrough."""
    md.inline.ruler.before("emphasis", "mark", mark)
    md.inline.ruler2.before("emphasis", "mark", pair_marks)
