"""Code as highlighted HTML: Pygments' classes on spans, every character kept."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from askdown.rendering.attributes import escaped
from askdown.rendering.lexing import Lexing

if TYPE_CHECKING:
    from pygments.token import _TokenType

# No theme colours these; without their spans a block is half as long, and readable in Anki's HTML editor.
_BARE = frozenset({"", "n", "p", "w", "err", "esc", "x"})


@lru_cache(maxsize=4096)
def highlighted(language: str, text: str) -> str:
    """Give code as HTML with Pygments' short class names; a language that Pygments does not know stays plain.

    The text of the result is exactly `text`.
    """
    lexing = _lexing(language)
    if lexing is None:
        return escaped(text)
    runs = _runs(lexing, text)
    if "".join(run for _, run in runs) != text:  # some lexers normalise line ends or drop what they cannot read
        return escaped(text)
    return "".join(
        [f'<span class="{kind}">{escaped(run)}</span>' if kind else escaped(run) for kind, run in runs],
    )


def _runs(lexing: Lexing, text: str) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    last = None
    for token, run in lexing.tokens(text):
        kind = _class_of(token)
        if kind == last:
            runs[-1] = (kind, runs[-1][1] + run)
        else:
            runs.append((kind, run))
            last = kind
    return runs


@cache
def _class_of(token: "_TokenType") -> str:
    """Give the class of a token type; lexers may have types of their own, for which the nearest standard one stands."""
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415 - late: most commands highlight nothing

    kind = next(STANDARD_TYPES[kind] for kind in reversed(token.split()) if kind in STANDARD_TYPES)
    return "" if kind in _BARE else kind


@lru_cache(maxsize=256)
def _lexing(language: str) -> Lexing | None:
    name = language.strip("{}.").lower()
    if not name:
        return None
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - late, as above
    from pygments.util import ClassNotFound  # noqa: PLC0415 - late, as above

    try:
        return Lexing(get_lexer_by_name(name, stripnl=False, ensurenl=False))
    except ClassNotFound:
        return None
