"""Code as highlighted HTML: Pygments' classes on spans, every character kept."""

from functools import lru_cache
from typing import TYPE_CHECKING

from askdown.rendering.attributes import escaped

if TYPE_CHECKING:
    from pygments.lexer import Lexer

# No theme colours these; without their spans a block is half as long, and readable in Anki's HTML editor.
_BARE = frozenset({"", "n", "p", "w", "err", "esc", "x"})


@lru_cache(maxsize=4096)
def highlighted(language: str, text: str) -> str:
    """Give code as HTML with Pygments' short class names; a language that Pygments does not know stays plain.

    The text of the result is exactly `text`.
    """
    lexer = _lexer(language)
    if lexer is None:
        return escaped(text)
    runs = _runs(lexer, text)
    if "".join(run for _, run in runs) != text:  # some lexers normalise line ends or drop what they cannot read
        return escaped(text)
    return "".join(
        [f'<span class="{kind}">{escaped(run)}</span>' if kind else escaped(run) for kind, run in runs],
    )


def _runs(lexer: "Lexer", text: str) -> list[tuple[str, str]]:
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415 - late: most commands highlight nothing

    runs: list[tuple[str, str]] = []
    for token, run in lexer.get_tokens(text):
        # Lexers may have types of their own below the standard ones: the nearest of these gives the class.
        kind = next(STANDARD_TYPES[kind] for kind in reversed(token.split()) if kind in STANDARD_TYPES)
        kind = "" if kind in _BARE else kind
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1] + run)
        else:
            runs.append((kind, run))
    return runs


@lru_cache(maxsize=256)
def _lexer(language: str) -> "Lexer | None":
    name = language.strip("{}.").lower()
    if not name:
        return None
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - late, as above
    from pygments.util import ClassNotFound  # noqa: PLC0415 - late, as above

    try:
        lexer: Lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    return lexer
