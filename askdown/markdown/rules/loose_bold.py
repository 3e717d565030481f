"""Inline syntax: bold type with a space inside its stars, at the beginning of a line: `**Why? **`, `**Note: **so`."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_STAR, _TWO = ord("*"), 2
_BREAKS = frozenset({"softbreak", "hardbreak"})


def install(md: MarkdownIt) -> None:
    """Add the rule behind the one that pairs what CommonMark pairs."""
    md.inline.ruler2.after("balance_pairs", "loose_bold", pair_loose_bold)


def pair_loose_bold(state: StateInline) -> None:
    """Pair two stars that begin a line and are left over with the next two that are, if a space keeps these apart."""
    stars = state.delimiters
    if sum(each.length == _TWO and each.end < 0 for each in stars) < _TWO * _TWO:
        return  # nearly always
    closers = {each.end for each in stars if each.end >= 0}
    opener = -1
    for at in range(len(stars) - 1):
        if not _are_left(stars, at, closers):
            continue
        if opener >= 0 and _is_closed(state, opener, at) and _holds_pairs(stars, range(opener + _TWO, at), closers):
            stars[opener].end, stars[opener + 1].end = at + 1, at
            opener = -1
        else:
            before = state.tokens[stars[at].token - 1].content if stars[at].token else ""
            opener = -1 if any(map(str.isalpha, before)) else at


def _are_left(stars: Sequence[Delimiter], at: int, closers: AbstractSet[int]) -> bool:
    """Tell two stars side by side of which neither is paired."""
    first, second = stars[at], stars[at + 1]
    doubled = first.marker == _STAR and first.length == _TWO and second.token == first.token + 1
    return doubled and first.end < 0 and second.end < 0 and closers.isdisjoint({at, at + 1})


def _is_closed(state: StateInline, opener: int, closer: int) -> bool:
    """Tell stars of one line of which the first may open or the last may close, and a space is inside of the others."""
    first, last = state.delimiters[opener], state.delimiters[closer]
    inside = state.tokens[first.token + _TWO : last.token]
    if not inside or any(token.type in _BREAKS for token in inside):
        return False
    return (first.open and inside[-1].content.endswith(" ")) or (last.close and inside[0].content.startswith(" "))


def _holds_pairs(stars: Sequence[Delimiter], inside: range, closers: AbstractSet[int]) -> bool:
    """Tell whether what is paired inside is paired with what is inside as well."""
    return {stars[at].end for at in inside if stars[at].end >= 0} == closers & set(inside)
